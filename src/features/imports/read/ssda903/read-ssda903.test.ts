// The yearly return of children looked after, as councils really have it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { codesOf, readTexts, tryTexts } from "../testing/read-texts.js";

const header = `CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB
  101,F,05/05/2015,WBRI,A123456789012,,
  102,1,20/01/2012,BAFR,UN1,,
  103,M,20/01/2007,BAFR,UN1,,`;
const columns =
  "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN";
const episodes = (...rows: string[]) => [columns, ...rows].join("\n");
const open101 = "101,01/02/2024,S,C2,N1,U4,PR1,,,,ZZ1 1AA,ZZ1 1ZZ,";

test("one child a period of care, with its reviews, worker and times missing", async (context) => {
  const list = await readTexts(context, {
    "header.csv": header,
    "2026-eps.csv": episodes(
      "101,01/02/2024,S,C1,N1,U6,PR1,01/05/2024,X1,CARPL,,,",
      "101,01/05/2024,B,C2,N1,U4,PR1,,,,,,",
    ),
    "reviews.csv": "CHILD,DOB,REVIEW,REVIEW_CODE\n101,05/05/2015,20/02/2026,PN1",
    "sw.csv":
      "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON\n101,05/05/2015,SW7,01/02/2024,01/03/2025,FCONTA\n101,05/05/2015,SW8,01/03/2025,,MANAGE",
    "missing.csv": "CHILD,DOB,MISSING,MIS_START,MIS_END\n101,05/05/2015,M,03/01/2026,04/01/2026",
  });
  assert.equal(list.records.length, 1);
  const [record] = list.records;
  assert.deepEqual(
    [record?.status, record?.openedOn, record?.workerRef, record?.birthMonth, record?.sex],
    ["looked-after", "2024-02-01", "SW8", "2015-05", "female"],
  );
  assert.deepEqual(
    record?.events.map(({ kind, startedOn, code }) => `${kind} ${startedOn} ${code ?? ""}`.trim()),
    [
      "allocation 2024-02-01",
      "care-period 2024-02-01",
      "legal-status 2024-02-01 C1",
      "placement 2024-02-01 U6",
      "legal-status 2024-05-01 C2",
      "placement 2024-05-01 U4",
      "allocation 2025-03-01",
      "missing-episode 2026-01-03",
      "care-review 2026-02-20",
    ],
  );
  assert.deepEqual(list.supplied["care-review"], { since: "2025-04-01", latestOnly: false });
  assert.deepEqual(list.supplied["care-period"], { since: null, latestOnly: false });
  assert.equal(list.supplied["care-visit"], undefined);
  assert.match(
    list.problems.find(({ code, file }) => code === "left-out" && file !== "header.csv")?.message ?? "",
    /HOME_POST, PL_POST, URN/,
  );
});

test("short breaks, ended care, and young people of eighteen are not looked after", async (context) => {
  const list = await readTexts(context, {
    "header.csv": header,
    "episodes.csv": episodes(
      "101,01/02/2025,S,V4,N2,K2,PR1,,,,,,",
      "102,01/02/2024,S,C2,N1,U4,PR1,01/02/2025,E4A,,,,",
      "103,01/02/2024,S,C2,N1,U4,PR1,,,,,,",
    ),
    "oc3.csv": "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\n103,20/01/2007,YES,F2,U1",
  });
  const statuses = new Map(list.records.map(({ childId, status }) => [childId, status]));
  assert.deepEqual(Object.fromEntries(statuses), { 101: "child-in-need", 102: "closed", 103: "care-leaver" });
  assert.ok(codesOf(list).includes("over-eighteen"));
});

test("what a careful analyst would find is told where it is", async (context) => {
  const found = async (...rows: string[]) => {
    const list = await readTexts(context, { "header.csv": header, "episodes.csv": episodes(...rows) });
    return list.problems
      .filter(({ code }) => code !== "left-out" && code !== "rows-without-case")
      .map(({ code, row, value, fix }) => [
        code,
        row,
        value,
        /Did you mean|Since then/.test(fix) ? fix : null,
      ]);
  };
  const row = (changes: Readonly<Record<string, string>>) => {
    const cells = open101.split(",");
    for (const [column, text] of Object.entries(changes)) cells[columns.split(",").indexOf(column)] = text;
    return cells.join(",");
  };
  assert.deepEqual(await found(open101), []);
  assert.deepEqual(await found(row({ PLACE: "H5" })), [
    ["withdrawn-code", 2, "H5", "Since then it is K3 (supported accommodation)."],
  ]);
  assert.deepEqual(await found(row({ PLACE: "U44" })), [["unknown-code", 2, "U44", "Did you mean “U4”?"]]);
  assert.deepEqual(await found(row({ LS: "C22" })), [["unknown-code", 2, "C22", "Did you mean “C2”?"]]);
  assert.deepEqual(await found(row({ DEC: "01/02/2025" })), [["end-without-reason", 2, null, null]]);
  assert.deepEqual(await found(row({ DEC: "01/02/2023", REC: "E8" }), open101), [
    ["closed-before-opened", 2, "01/02/2023", null],
  ]);
  assert.deepEqual(await found(open101, row({ DECOM: "01/08/2024", RNE: "P" })), [
    ["care-overlaps", 3, "2024-08-01", null],
  ]);
  assert.deepEqual(await found(open101, open101), [["duplicate-row", 3, null, null]]);
  assert.deepEqual(await found(open101, row({ CHILD: "" })), [["blank-id", 3, null, null]]);
  assert.deepEqual(await found(open101, row({ CHILD: "999" })), [["not-among-persons", 3, null, null]]);
  assert.deepEqual(await found(row({ DECOM: "31/02/2024" }), open101), [
    ["impossible-date", 2, "31/02/2024", null],
  ]);
});

test("files are known by their headings, and need not all be there", async (context) => {
  const only = await readTexts(context, { "export (3).txt": episodes(open101) });
  assert.deepEqual(
    only.records.map(({ childId, status, birthMonth }) => [childId, status, birthMonth]),
    [["101", "looked-after", null]],
  );
  const none = await tryTexts(context, { "header.csv": header });
  assert.equal(none.ok ? "" : none.refusal.code, "no-case-list");
  assert.match(none.ok ? "" : `${none.refusal.message} ${none.refusal.fix}`, /SSDA903/);
});

test("tables that hold nothing we keep are named and not read", async (context) => {
  const list = await readTexts(context, {
    "episodes.csv": episodes(open101),
    "oc2.csv":
      "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE\n101,05/05/2015,3,,0,1,1,1,1,0",
    "DoLo.csv": "CHILD,DOB,DOLO_START,DOLO_END\n101,05/05/2015,01/01/2026,",
    "prev.csv": "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM\n101,05/05/2015,Z1,,",
  });
  assert.equal(codesOf(list).filter((code) => code === "table-not-read").length, 3);
  assert.equal(list.rows.read, 1);
});

test("a whole column of dates turned round is told once, with an example", async (context) => {
  const turned = ["2025-03-04", "2025-05-06", "2025-01-02", "2025-07-08", "2025-09-10", "2025-11-12"];
  const left = ["13/04/2025", "14/05/2025", "25/06/2025", "26/07/2025", "27/08/2025", "28/09/2025"];
  const rows = [...turned, ...left].map((date, at) =>
    open101.replace("101", `${500 + at}`).replace("01/02/2024", date),
  );
  const { problems } = await readTexts(context, { "episodes.csv": episodes(...rows) });
  const [told] = problems.filter(({ code }) => code === "dates-half-turned");
  assert.deepEqual([told?.row, told?.column, told?.value], [null, "B", "13/04/2025"]);
  const serial = await readTexts(context, {
    "episodes.csv": episodes(open101.replace("01/02/2024", "45323")),
  });
  assert.equal(serial.records[0]?.openedOn, "2024-02-01");
  assert.deepEqual(
    codesOf(serial).filter((code) => code !== "left-out"),
    ["dates-as-numbers"],
  );
  const future = await readTexts(context, {
    "episodes.csv": episodes(open101, open101.replace("01/02/2024", "02/11/2026").replace("101", "102")),
  });
  assert.match(
    future.problems.find(({ code }) => code === "opened-in-future")?.fix ?? "",
    /swapped it would be 2026-02-11/,
  );
});

test("an episode without its start keeps the child in care, or is told and left out beside others", async (context) => {
  const list = await readTexts(context, {
    "header.csv": header,
    "eps.csv": episodes(
      "101,,S,C2,N1,U4,PR1,,,,,,",
      "102,01/02/2024,S,C2,N1,U4,PR1,,,,,,",
      "102,,P,C2,N1,U6,PR1,,,,,,",
    ),
  });
  assert.deepEqual(
    list.records.map(({ childId, status, openedOn }) => `${childId} ${status} ${openedOn}`).toSorted(),
    ["101 looked-after null", "102 looked-after 2024-02-01"],
  );
  assert.deepEqual(
    list.problems.flatMap(({ code, row }) => (row === null ? [] : [`${code} ${row}`])).toSorted(),
    ["care-without-start 4", "missing-open-date 2"],
  );
});

test("a row that lies wholly after the list’s day is told once, by its start", async (context) => {
  const list = await readTexts(context, {
    "header.csv": header,
    "eps.csv": episodes(open101, "102,02/04/2026,S,C2,N1,U4,PR1,09/04/2026,E4A,,,,"),
  });
  assert.deepEqual(
    list.problems.filter(({ row }) => row === 3).map(({ code, file }) => `${code} ${file}`),
    ["opened-in-future eps.csv"],
  );
});
