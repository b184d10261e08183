// One and the same report in many dresses must give the same children, and lose no row.
import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { CaseRecord } from "../../../../domain/case-data/case-record.js";
import { parseLocalDate } from "../../../../domain/shared/calendar.js";
import { temporaryFile } from "../../../../platform/files/testing/temporary-file.js";
import { readAll } from "../testing/read-all.js";
import type { SavedMapping } from "./mapping.js";

const asAt = parseLocalDate("2026-03-31");
assert.ok(asAt);
const day = asAt;

type Child = Readonly<Record<string, string>>;

const statuses = ["CLA", "CP", "CIN", "Assessment", "EDT only"];
const children: readonly Child[] = Array.from({ length: 25 }, (_, at) => ({
  id: `00${4_100 + at}`,
  born: `${(at % 28) + 1}/0${(at % 9) + 1}/20${10 + (at % 14)}`,
  sex: at % 2 === 0 ? "Female" : "M",
  ethnicity: ["A1 - White British", "BAFR", "Chinese"][at % 3] ?? "",
  status: statuses[at % statuses.length] ?? "",
  opened: `${(at % 28) + 1}/0${(at % 3) + 1}/2025`,
  team: `Team ${Math.floor(at / 9) + 1}`,
  worker: `O'FENN, Sian${String.fromCharCode(97 + (at % 4))}`,
  supervised: "01/03/2026",
  name: "Zebedee, Quill",
  notes: 'seen at home,\r\nwith "mum"; well',
}));

const spellings: readonly Child[] = [
  {
    ...{ id: "Person ID", born: "DOB", sex: "Gender", ethnicity: "Ethnicity", status: "Case Status" },
    ...{ opened: "Referral Date", team: "Allocated Team", worker: "Allocated Worker" },
    ...{ supervised: "Last Supervision", name: "Child Name", notes: "Comments" },
  },
  {
    ...{ id: "MosaicID", born: "DateOfBirth", sex: "GenderCode", ethnicity: "SubEthnicity" },
    ...{ status: "Programme", opened: "EpisodeStartDate", team: "OrganisationName", worker: "WorkerName" },
    ...{ supervised: "LatestSupervisionDate", name: "PersonName", notes: "FreeText" },
  },
  {
    ...{ id: "PERSON_ID", born: "BIRTH_DTTM", sex: "GENDER_MAIN_CODE", ethnicity: "ETHNICITY_MAIN_CODE" },
    ...{ status: "CASE_TYPE", opened: "REFRL_START_DTTM", team: "TEAM_NAME", worker: "CASE_WORKER" },
    ...{ supervised: "DATE_OF_LAST_SUPERVISION", name: "SURNAME", notes: "X" },
  },
  {
    ...{
      id: "clientid",
      born: "dateofbirth",
      sex: "sex",
      ethnicity: "ethnicorigin",
      status: "currentstatus",
    },
    ...{ opened: "caseopened", team: "teamname", worker: "socialworker", supervised: "lastsupervisiondate" },
    ...{ name: "clientname", notes: "notes" },
  },
  {
    ...{
      id: "Eclipse ID",
      born: "Date of\nBirth",
      sex: "Sex ",
      ethnicity: "Ethnic Origin:",
      status: "Status",
    },
    ...{ opened: "Case Start Date", team: "Current Team", worker: "Key Worker" },
    ...{ supervised: "Most recent supervision date", name: "Full name", notes: "Summary" },
  },
];

const encodings = {
  "utf-8": (text: string) => Buffer.from(text),
  "utf-8 with a mark": (text: string) => Buffer.from(`\ufeff${text}`),
  "windows-1252": (text: string) => Buffer.from(text, "latin1"),
  "utf-16": (text: string) => Buffer.from(`\ufeff${text}`, "utf16le"),
};

const written = (value: string, delimiter: string): string =>
  value.includes(delimiter) || /["\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

type Dress = {
  readonly delimiter: string;
  readonly titles: number;
  readonly turn: number;
  readonly spelling: Child;
  readonly blankFirst: boolean;
  readonly end: string;
};

const reportOf = ({ delimiter, titles, turn, spelling, blankFirst, end }: Dress, rows = children) => {
  const keys = Object.keys(spelling);
  const order = [...keys.slice(turn), ...keys.slice(0, turn)];
  const lead = blankFirst ? [""] : [];
  const line = (values: readonly string[]) =>
    [...lead, ...values].map((value) => written(value, delimiter)).join(delimiter);
  const titleLines = Array.from({ length: titles }, (_, at) =>
    at % 2 === 0 ? line([`Caseload, page ${at}`]) : "",
  );
  const headings = line(order.map((key) => spelling[key] ?? ""));
  const body = rows.map((child) => line(order.map((key) => child[key] ?? "")));
  // The headings stand a second time at a break between pages, and a footer follows.
  const lines = [
    ...titleLines,
    headings,
    ...body.slice(0, 9),
    headings,
    ...body.slice(9),
    line(["Total rows: 25"]),
  ];
  return lines.join(end) + end;
};

const factsOf = ({ events, ...facts }: CaseRecord) => ({
  ...facts,
  supervised: events.find(({ kind }) => kind === "supervision")?.startedOn,
});

const readReport = async (
  context: TestContext,
  content: Buffer | string,
  mappings: readonly SavedMapping[] = [],
) => {
  const path = await temporaryFile(context, "report.csv", content);
  const read = await readAll([{ name: "report.csv", path }], { asAt: day, mappings });
  assert.ok(read.ok, JSON.stringify(read));
  const { rows } = read.value;
  assert.equal(rows.accepted + rows.refused + rows.skipped, rows.read);
  return read.value;
};

const plain: Dress = {
  delimiter: ",",
  titles: 0,
  turn: 0,
  spelling: spellings[0] ?? {},
  blankFirst: false,
  end: "\r\n",
};

test("a report is read alike whatever its delimiter, encoding, titles, order and spelling of columns", async (context) => {
  const expected = (await readReport(context, reportOf(plain))).records.map(factsOf);
  assert.equal(expected.length, children.length);
  assert.deepEqual(
    [expected[0]?.childId, expected[0]?.status, expected[0]?.teamName, expected[0]?.workerName],
    ["004100", "looked-after", "Team 1", "Siana O'Fenn"],
  );
  assert.equal(expected[4]?.localStatus, "EDT only");
  assert.equal(expected[4]?.supervised, "2026-03-01");
  const delimiters = [",", ";", "\t", "|"];
  const titles = [0, 1, 4, 13, 22];
  const encode = Object.entries(encodings);
  for (let at = 0; at < 60; at++) {
    const dress: Dress = {
      delimiter: delimiters[at % 4] ?? ",",
      titles: titles[at % titles.length] ?? 0,
      turn: (at * 7) % 11,
      spelling: spellings[(at + Math.floor(at / 5)) % spellings.length] ?? {},
      blankFirst: at % 3 === 0,
      end: at % 2 === 0 ? "\r\n" : "\n",
    };
    const [encoding, bytes] = encode[(at + Math.floor(at / 4)) % encode.length] ?? [];
    assert.ok(bytes);
    const { records, rows, problems } = await readReport(context, bytes(reportOf(dress)));
    const about = JSON.stringify({ ...dress, encoding });
    assert.deepEqual(records.map(factsOf), expected, about);
    assert.deepEqual([rows.refused, rows.skipped, rows.accepted], [0, 2, children.length], about);
    const leftOut = problems.find(({ code }) => code === "left-out")?.message ?? "";
    assert.ok(leftOut.includes(dress.spelling.name ?? "?"), about);
  }
});

test("a team named only in the first row of its group is read for the whole group, and told once", async (context) => {
  const grouped = children.map((child, at) => {
    const above = children[at - 1];
    return { ...child, team: above?.team === child.team ? "" : (child.team ?? "") };
  });
  const { records, problems } = await readReport(context, reportOf(plain, grouped));
  assert.deepEqual(
    records.map(({ teamName }) => teamName),
    children.map(({ team }) => team),
  );
  assert.equal(problems.filter(({ code }) => code === "filled-from-above").length, 1);
});

test("a team that is missing here and there stays missing", async (context) => {
  const gaps = children.map((child, at) => ({ ...child, team: at % 3 === 1 ? "" : (child.team ?? "") }));
  const { records, problems } = await readReport(context, reportOf(plain, gaps));
  assert.equal(records.filter(({ teamName }) => teamName === null).length, 8);
  assert.equal(problems.filter(({ code }) => code === "missing-team").length, 8);
});

test("a kept mapping wins over guessing, and gives the council's own words for a status their meaning", async (context) => {
  const spelling = { ...spellings[0], status: "Thing", id: "Zz", team: "Patch" };
  const mapping: SavedMapping = {
    name: "monthly caseload",
    mapping: {
      columns: { zz: "childId", thing: "status", patch: "teamName", "child name": "familyRef" },
      statusWords: { "edt only": "child-in-need" },
    },
  };
  const { records, problems, sources } = await readReport(context, reportOf({ ...plain, spelling }), [
    mapping,
  ]);
  assert.equal(records.length, children.length);
  assert.equal(records[4]?.status, "child-in-need");
  assert.equal(records[4]?.localStatus, "EDT only");
  assert.ok(records.every(({ workerName, familyRef }) => workerName === null && familyRef === null));
  assert.equal(sources[0]?.name, "monthly caseload");
  assert.deepEqual(
    problems.filter(({ code }) => code === "column-guessed"),
    [],
  );
});

test("a report without an id, or with nothing but ids and names, is refused with its headings", async (context) => {
  for (const [text, lack] of [
    ["Team,Allocated worker,Case status\nA,B,CIN\n", /child’s id/],
    ["Person ID,DOB,Gender\n123456,01/02/2015,F\n", /the kind of case/],
  ] as const) {
    const path = await temporaryFile(context, "report.csv", text);
    const read = await readAll([{ name: "report.csv", path }], { asAt: day });
    assert.ok(!read.ok);
    assert.equal(read.refusal.code, "report-lacks");
    assert.match(read.refusal.message, lack);
  }
});
