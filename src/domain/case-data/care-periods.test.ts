// Pieces of care as SSDA903 has them make periods by their days and by what their codes say.
import assert from "node:assert/strict";
import { test } from "node:test";
import { type LocalDate, parseLocalDate } from "../shared/calendar.js";
import { assembleCarePeriods } from "./care-periods.js";
import type { CaseEntry } from "./case-entry.js";

const on = (text: string): LocalDate => {
  const date = parseLocalDate(text);
  assert.ok(date, text);
  return date;
};
const asAt = on("2026-03-31");

type Piece = {
  readonly from: string;
  readonly to?: string;
  readonly rne?: string;
  readonly rec?: string;
  readonly ls?: string;
  readonly place?: string;
  readonly entered?: string;
  readonly source?: CaseEntry["source"];
};

let row = 1;
const piece = ({
  from,
  to,
  rne,
  rec,
  ls = "C2",
  place = "U4",
  entered,
  source = "ssda903",
}: Piece): CaseEntry => {
  const span = { startedOn: on(from), ...(to ? { endedOn: on(to) } : {}) };
  return {
    source,
    kind: "care-episode",
    place: { file: "episodes.csv", sheet: null, row: ++row },
    childId: "1",
    bornOn: null,
    sex: "unknown",
    ethnicity: "unknown",
    disability: "unknown",
    startedOn: on(from),
    endedOn: to ? on(to) : null,
    seenOn: null,
    status: null,
    localStatus: null,
    shortBreak: ls === "V3" || ls === "V4",
    teamName: null,
    workerName: null,
    workerRef: null,
    familyRef: null,
    care: {
      from: entered ? on(entered) : null,
      start: rne ?? null,
      goesOn: rec === undefined ? null : rec === "X1",
    },
    events: [
      { kind: "legal-status", ...span, code: ls },
      { kind: "placement", ...span, code: place },
    ],
  };
};

const assemble = (...pieces: Piece[]) => {
  const { periods, problems } = assembleCarePeriods(pieces.map(piece), asAt);
  return {
    spans: periods.map(({ startedOn, endedOn }) => `${startedOn} ${endedOn ?? "open"}`),
    events: periods.flatMap(({ events }) =>
      events.map(({ kind, startedOn, endedOn, code }) =>
        [kind, startedOn, endedOn ?? "open", code].filter(Boolean).join(" "),
      ),
    ),
    codes: problems.map(({ code }) => code),
    periods,
  };
};

test("a change of legal status or placement goes on with the period, and each is an event of its own", () => {
  const { spans, events, codes } = assemble(
    { from: "2024-01-01", to: "2024-06-01", rne: "S", rec: "X1", ls: "C1" },
    { from: "2024-06-01", to: "2025-02-01", rne: "L", rec: "X1" },
    { from: "2025-02-01", rne: "P", place: "K2" },
  );
  assert.deepEqual(spans, ["2024-01-01 open"]);
  assert.deepEqual(events, [
    "legal-status 2024-01-01 2024-06-01 C1",
    "placement 2024-01-01 2025-02-01 U4",
    "legal-status 2024-06-01 open C2",
    "placement 2025-02-01 open K2",
    "care-period 2024-01-01 open",
  ]);
  assert.deepEqual(codes, []);
});

test("a child who left and came back has two periods, even on one day", () => {
  const ended = { from: "2020-01-01", to: "2020-06-01", rne: "S", rec: "E4A" };
  assert.deepEqual(assemble(ended, { from: "2023-01-01", rne: "S" }).spans, [
    "2020-01-01 2020-06-01",
    "2023-01-01 open",
  ]);
  assert.deepEqual(assemble(ended, { from: "2020-06-01", rne: "S" }).spans, [
    "2020-01-01 2020-06-01",
    "2020-06-01 open",
  ]);
});

test("over a gap care goes on only where both sides say so, and that is told", () => {
  const first = { from: "2020-01-01", to: "2020-06-01", rne: "S", rec: "X1" };
  const gap = assemble(first, { from: "2020-06-02", rne: "P" });
  assert.deepEqual([gap.spans, gap.codes], [["2020-01-01 open"], ["care-gap"]]);
  const anew = assemble(first, { from: "2020-07-02", rne: "S" });
  assert.deepEqual([anew.spans.length, anew.codes], [2, ["care-gap"]]);
});

test("pieces that overlap are one period, and that is told", () => {
  const { spans, codes } = assemble(
    { from: "2024-01-01", to: "2024-08-01", rne: "S", rec: "X1" },
    { from: "2024-06-01", to: "2024-07-01", rne: "P", rec: "X1" },
    { from: "2024-08-01", rne: "L" },
  );
  assert.deepEqual(spans, ["2024-01-01 open"]);
  assert.deepEqual(codes, ["care-overlaps"]);
});

test("a piece left open ends with the one after it that ends care for good", () => {
  const { spans, codes } = assemble(
    { from: "2024-01-01", rne: "S" },
    { from: "2024-06-01", to: "2025-07-01", rne: "P", rec: "E4A" },
  );
  assert.deepEqual([spans, codes], [["2024-01-01 2025-07-01"], ["care-overlaps"]]);
});

test("what can’t be known of the beginning and the end is told", () => {
  assert.deepEqual(assemble({ from: "2025-05-01", rne: "L" }).codes, ["care-began-earlier"]);
  assert.deepEqual(assemble({ from: "2025-05-01", to: "2025-06-01", rne: "L", rec: "E4A" }).codes, []);
  assert.deepEqual(assemble({ from: "2025-05-01", to: "2025-09-01", rne: "S", rec: "X1" }).codes, [
    "care-goes-on-nowhere",
  ]);
});

test("the day of entering care, where it is named, begins the period and holds it together", () => {
  const { spans, codes } = assemble(
    { from: "2024-05-01", to: "2024-06-01", rne: "P", entered: "2019-02-02" },
    { from: "2024-06-15", rne: "P", entered: "2019-02-02" },
  );
  assert.deepEqual([spans, codes], [["2019-02-02 open"], []]);
});

test("short breaks are a period of their own, and sources are never mixed", () => {
  const { periods } = assemble(
    { from: "2024-01-01", to: "2024-06-01", rne: "S", rec: "X1" },
    { from: "2024-06-01", rne: "L", ls: "V4" },
  );
  assert.deepEqual(
    periods.map(({ shortBreak }) => shortBreak),
    [false, true],
  );
  const two = assemble({ from: "2024-01-01", rne: "S" }, { from: "2024-03-01", source: "ssd" });
  assert.deepEqual([two.spans.length, two.codes], [2, []]);
});
