// The return as one XML file tells the same as the set of files it is otherwise made of.
import assert from "node:assert/strict";
import { test } from "node:test";
import { codesOf, readTexts, tryTexts } from "../testing/read-texts.js";

const xml = `<?xml version='1.0' encoding='us-ascii'?>
  <EXPSSDA903><CHILD><HEADER><CHILDID>101</CHILDID><UPN>A123456789012</UPN><SEX>2</SEX><DOB>05/05/2015</DOB><ETHNIC>WBRI</ETHNIC><UASC />
  <AREVIEW><REVIEW>20/02/2026</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW><AREVIEW><REVIEW>20/08/2025</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
  <MOTHER /><MC_DOB /><AMISSING><MISSING>M</MISSING><MIS_START>03/01/2026</MIS_START><MIS_END>04/01/2026</MIS_END></AMISSING>
  <AD_PLACED><DATE_PLACED>01/03/2025</DATE_PLACED></AD_PLACED><OC2><CONVICTED>0</CONVICTED></OC2></HEADER>
  <EPISODE><DECOM>01/02/2024</DECOM><RNE>S</RNE><LS>C1</LS><CIN>N1</CIN><PL>U6</PL><PL_POST>ZZ1 1AA</PL_POST><DEC>01/05/2024</DEC><REC>X1</REC></EPISODE>
  <EPISODE><DECOM>01/05/2024</DECOM><RNE>B</RNE><LS>C2</LS><CIN>N1</CIN><PL>U4</PL><DEC /><REC /></EPISODE></CHILD>
  <CHILD><HEADER><CHILDID>102</CHILDID><SEX>1</SEX><DOB>01/02/2008</DOB><ETHNIC>BAFR</ETHNIC><IN_TOUCH>YES</IN_TOUCH><ACTIV>F2</ACTIV><ACCOM>U1</ACCOM></HEADER>
  <EPISODE><DECOM>01/02/2020</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>H55</PL><DEC>31/01/2026</DEC><REC>E6</REC></EPISODE></CHILD></EXPSSDA903>`;

const files = {
  "header.csv":
    "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n101,2,05/05/2015,WBRI,A123456789012,,\n102,1,01/02/2008,BAFR,,,",
  "episodes.csv": `CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
    101,01/02/2024,S,C1,N1,U6,,01/05/2024,X1,,,,
    101,01/05/2024,B,C2,N1,U4,,,,,,,
    102,01/02/2020,S,C2,N1,H55,,31/01/2026,E6,,,,`,
  "reviews.csv": "CHILD,DOB,REVIEW,REVIEW_CODE\n101,05/05/2015,20/02/2026,PN1\n101,05/05/2015,20/08/2025,PN1",
  "missing.csv": "CHILD,DOB,MISSING,MIS_START,MIS_END\n101,05/05/2015,M,03/01/2026,04/01/2026",
  "placed.csv": "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED\n101,05/05/2015,01/03/2025,,",
  "oc3.csv": "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\n102,01/02/2008,YES,F2,U1",
};

test("the XML of a return gives the same records as its files, and tells the same doubts", async (context) => {
  const one = await readTexts(context, { "903.xml": xml });
  const set = await readTexts(context, files);
  assert.equal(one.records.length, 2);
  assert.deepEqual(one.records, set.records);
  assert.deepEqual(one.rows, { read: 10, accepted: 10, refused: 0, skipped: 0 });
  assert.deepEqual([one.rows, one.supplied], [set.rows, set.supplied]);
  const unknown = one.problems.find(({ code }) => code === "unknown-code");
  assert.deepEqual([unknown?.row, unknown?.column, unknown?.value], [2, "PL", "H55"]);
  assert.deepEqual(codesOf(one).toSorted(), codesOf(set).toSorted());
});

test("a return without children is refused, and so is one that breaks off", async (context) => {
  const empty = await tryTexts(context, { "903.xml": "<EXPSSDA903></EXPSSDA903>" });
  assert.equal(empty.ok ? "" : empty.refusal.code, "no-cases");
  const broken = await tryTexts(context, { "903.xml": xml.slice(0, 900) });
  assert.equal(broken.ok ? "" : broken.refusal.code, "damaged");
});
