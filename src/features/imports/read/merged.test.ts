// Several formats sent together: each fact from the source that knows it best, and each contradiction told with both values.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CaseList } from "./testing/read-all.js";
import { codesOf, readTexts } from "./testing/read-texts.js";

const list6 = (...rows: string[]) =>
  [
    "Child Unique ID,Gender,Ethnicity,Date of Birth,CIN Start Date,Date Child Was Last Seen,CIN Closure Date,Primary Need Code,Reason for Closure,Case status,Allocated Team,Allocated Worker",
    ...rows,
  ].join("\n");
const header = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB";
const episodes =
  "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN";
const workers = "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON";

const told = ({ problems }: CaseList, code: string) =>
  problems.filter((one) => one.code === code).map(({ message, file, row }) => `${file} ${row}: ${message}`);

test("Annex A beside a return: the list of cases counts, the return adds its dates and the worker’s number", async (context) => {
  const list = await readTexts(context, {
    "list 6.csv": list6(
      "101,b) Female,a) WBRI,05/05/2015,10/01/2024,20/03/2026,,N1,,a) Looked after child,Team 1,Una Vexford",
    ),
    "header.csv": `${header}\n101,F,05/05/2015,WBRI,UN1,,`,
    "episodes.csv": `${episodes}\n101,01/02/2024,S,C2,N1,U4,PR1,,,,,,`,
    "sw.csv": `${workers}\n101,05/05/2015,SW8,01/03/2025,,MANAGE`,
  });
  const [record] = list.records;
  assert.equal(list.records.length, 1);
  assert.deepEqual(
    [
      record?.status,
      record?.openedOn,
      record?.teamName,
      record?.workerName,
      record?.workerRef,
      record?.lastSeenOn,
    ],
    ["looked-after", "2024-01-10", "Team 1", "Una Vexford", "SW8", "2026-03-20"],
  );
  assert.ok(
    record?.events.some(({ kind, startedOn }) => kind === "care-period" && startedOn === "2024-02-01"),
  );
  assert.deepEqual(list.formats.toSorted(), ["annex-a", "ssda903"]);
  assert.deepEqual(
    codesOf(list).filter((code) => code !== "left-out" && code !== "missing-column"),
    [],
  );
});

test("where a return contradicts Annex A, both values are told and Annex A counts", async (context) => {
  const list = await readTexts(context, {
    "header.csv": `${header}\n101,M,06/05/2015,BAFR,UN1,,\n102,F,05/05/2015,WBRI,UN1,,`,
    "episodes.csv": `${episodes}\n101,01/02/2024,S,C2,N1,U4,PR1,,,,,,\n102,01/02/2024,S,C2,N1,U4,PR1,,,,,,`,
    "list 6.csv": list6(
      "101,b) Female,a) WBRI,05/05/2015,10/01/2024,20/03/2026,,N1,,c) Child in need plan,Team 1,Una Vexford",
      "102,b) Female,a) WBRI,05/05/2015,10/01/2024,20/03/2026,01/03/2026,N1,RC7,e) Closed episode,Team 1,Una Vexford",
    ),
  });
  const [first, second] = list.records.toSorted((a, b) => (a.childId < b.childId ? -1 : 1));
  assert.deepEqual([first?.sex, first?.ethnicity, first?.status], ["female", "WBRI", "looked-after"]);
  assert.equal(second?.status, "closed");
  assert.deepEqual(told(list, "status-differs-between-lists"), [
    "list 6.csv 2: The list of cases says “child in need plan” but the other lists say “looked after child”.",
    "list 6.csv 3: The list of cases says “closed” but the other lists say “looked after child”.",
  ]);
  assert.deepEqual(told(list, "sex-differs"), [
    "list 6.csv 2: One row says “female” and another “male”. We used the first.",
  ]);
  assert.deepEqual(told(list, "differs-between-files"), [
    "list 6.csv 2: The files differ about this child: WBRI, but BAFR. We used the first.",
  ]);
  assert.equal(told(list, "birth-date-differs").length, 1);
});

const census = (referral: string) => `<?xml version="1.0" encoding="utf-8"?>
<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2026</Year><ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails><Source><SourceLevel>L</SourceLevel><LEA>999</LEA></Source></Header>
<Children><Child><ChildIdentifiers><LAchildID>C-1</LAchildID><PersonBirthDate>2015-05-05</PersonBirthDate><Sex>F</Sex></ChildIdentifiers><ChildCharacteristics><Ethnicity>WBRI</Ethnicity></ChildCharacteristics>
<CINdetails><CINreferralDate>${referral}</CINreferralDate><ReferralSource>1A</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode><ReferralNFA>0</ReferralNFA><ChildProtectionPlans><CPPstartDate>2025-06-01</CPPstartDate><InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse><LatestCategoryOfAbuse>NEG</LatestCategoryOfAbuse><NumberOfPreviousCPP>0</NumberOfPreviousCPP></ChildProtectionPlans></CINdetails></Child></Children></Message>`;

test("a census beside the dataset’s involvements has team and worker, and their dates are compared", async (context) => {
  const dataset = {
    "cases.csv": "cine_person_id,cine_referral_date,cine_referral_nfa,cine_close_date\nC-1,2025-01-10,N,NULL",
    "inv.csv":
      "invo_professional_id,invo_professional_role_id,invo_professional_team,invo_involvement_start_date,invo_involvement_end_date,invo_person_id\nW2,CW,2,2025-06-01,NULL,C-1",
    "w.csv": "prof_professional_id,prof_professional_name\nW2,Siân Fenn",
    "t.csv": "dept_team_id,dept_team_name\n2,Family Support",
  };
  const agreeing = await readTexts(context, { "cin.xml": census("2025-01-10"), ...dataset });
  const [record] = agreeing.records;
  assert.deepEqual(
    [record?.status, record?.openedOn, record?.teamName, record?.workerName, record?.sex],
    ["child-protection", "2025-01-10", "Family Support", "Siân Fenn", "female"],
  );
  assert.deepEqual(told(agreeing, "differs-between-files"), []);
  const differing = await readTexts(context, { "cin.xml": census("2024-12-01"), ...dataset });
  assert.equal(differing.records[0]?.openedOn, "2025-01-10");
  assert.deepEqual(told(differing, "differs-between-files"), [
    "cin.xml 1: The files differ about this child: the case is from 2025-01-10 and open in the Standard Safeguarding Dataset, but from 2024-12-01 and open in the children in need census. We used the first.",
  ]);
});

test("a worker of another source than the list’s is told, and lends no number to the name", async (context) => {
  const list = await readTexts(context, {
    "inv.csv":
      "invo_professional_id,invo_professional_role_id,invo_professional_team,invo_involvement_start_date,invo_involvement_end_date,invo_person_id\nW2,CW,2,2025-06-01,NULL,101",
    "w.csv": "prof_professional_id,prof_professional_name\nW2,Siân Fenn",
    "t.csv": "dept_team_id,dept_team_name\n2,team 1",
    "list 6.csv": list6(
      "101,b) Female,a) WBRI,05/05/2015,10/01/2024,20/03/2026,,N1,,c) Child in need plan,Team 1,Una Vexford",
    ),
  });
  assert.deepEqual([list.records[0]?.workerName, list.records[0]?.workerRef], ["Una Vexford", null]);
  assert.deepEqual(told(list, "worker-differs-between-lists"), [
    "list 6.csv 2: The list of cases says “Una Vexford” but another list says “Siân Fenn”. We used the first.",
  ]);
});

test("a return names workers of looked-after children alone, so nobody else’s worker is missing by it", async (context) => {
  const census = ["101", "102"].map(
    (id) =>
      `<Child><ChildIdentifiers><LAchildID>${id}</LAchildID></ChildIdentifiers>` +
      "<CINdetails><CINreferralDate>2025-01-10</CINreferralDate><ReferralNFA>0</ReferralNFA></CINdetails></Child>",
  );
  const list = await readTexts(context, {
    "census.xml": `<Message><Children>${census.join("")}</Children></Message>`,
    "header.csv": `${header}\n101,F,05/05/2015,WBRI,UN1,,`,
    "episodes.csv": `${episodes}\n101,01/02/2025,S,C2,N1,U4,PR1,,,,,,`,
    "sw.csv": `${workers}\n101,05/05/2015,SW8,01/03/2025,01/03/2026,MANAGE`,
  });
  assert.deepEqual(list.records.map(({ childId, status }) => `${childId} ${status}`).toSorted(), [
    "101 looked-after",
    "102 other",
  ]);
  assert.deepEqual(
    codesOf(list).filter((code) => code === "unallocated-worker"),
    ["unallocated-worker"],
  );
});

test("one child’s id in different dress is one child, and told once with how many", async (context) => {
  const list = await readTexts(context, {
    "list 6.csv": list6(
      "3000004,b) Female,a) WBRI,05/05/2015,10/01/2024,20/03/2026,,N1,,c) Child in need plan,Team 1,Una Vexford",
      "3000005,b) Female,a) WBRI,05/05/2016,10/01/2024,20/03/2026,,N1,,c) Child in need plan,Team 1,Una Vexford",
    ),
    "header.csv": `${header}\n0003000004,F,05/05/2015,WBRI,UN1,,\n0003000005,F,05/05/2016,WBRI,UN1,,`,
    "episodes.csv": `${episodes}\n0003000004,01/02/2024,S,C2,N1,U4,PR1,,,,,,`,
    "report.csv":
      "Mosaic ID,Case status,Last supervision\nM003000004,LAC,01/03/2026\nM003000005,CIN,02/03/2026",
  });
  const records = list.records.toSorted((a, b) => (a.childId < b.childId ? -1 : 1));
  assert.deepEqual(
    records.map(({ childId, status }) => [childId, status]),
    [
      ["M003000004", "looked-after"],
      ["M003000005", "child-in-need"],
    ],
  );
  assert.deepEqual(
    records.map(({ events }) => events.find(({ kind }) => kind === "supervision")?.startedOn),
    ["2026-03-01", "2026-03-02"],
  );
  assert.deepEqual(told(list, "ids-dressed-differently"), [
    "list 6.csv null: Ids that the files write in different ways, such as “3000004” in one and “M003000004” in another: 2. We took each for one child, under the fuller id.",
  ]);
  assert.equal(list.rows.accepted + list.rows.refused + list.rows.skipped, list.rows.read);
});

test("two children of one list whose ids differ only in dress stay two", async (context) => {
  const row = (id: string) =>
    `${id},b) Female,a) WBRI,05/05/2015,10/01/2024,20/03/2026,,N1,,c) Child in need plan,Team 1,Una Vexford`;
  const list = await readTexts(context, {
    "list 6.csv": list6(row("0012"), row("12")),
    "report.csv": "Person ID,Case status\n12,CIN",
  });
  assert.deepEqual(list.records.map(({ childId }) => childId).toSorted(), ["0012", "12"]);
  assert.deepEqual(told(list, "ids-dressed-differently"), []);
});
