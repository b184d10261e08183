import assert from "node:assert/strict";
import { test } from "node:test";
import { type LocalDate, parseLocalDate } from "../shared/calendar.js";
import type { CaseEntry, EntryField, EntryKind } from "./case-entry.js";
import { deriveCase } from "./derive-cases.js";

const on = (text: string): LocalDate => {
  const date = parseLocalDate(text);
  assert.ok(date);
  return date;
};
const asAt = on("2026-03-31");

let row = 2;
const entry = (kind: EntryKind, more: Partial<CaseEntry> = {}): CaseEntry => ({
  source: "annex-a",
  kind,
  place: { file: "list.xlsx", sheet: kind, row: row++ },
  childId: "1",
  bornOn: on("2015-05-05"),
  sex: "female",
  ethnicity: "WBRI",
  disability: "no",
  startedOn: on("2025-01-10"),
  endedOn: null,
  seenOn: null,
  status: null,
  localStatus: null,
  shortBreak: false,
  teamName: "Team 1",
  workerName: "Una Vexford",
  workerRef: null,
  familyRef: null,
  events: [],
  ...more,
});

const everyField = new Set<EntryField>(["status", "teamName", "workerName"]);

const derive = (...entries: CaseEntry[]) => {
  const kinds = new Set<EntryKind>(["episode", ...entries.map(({ kind }) => kind)]);
  const { record, problems, passedOver } = deriveCase(entries, { asAt, kinds, fields: everyField });
  return {
    record: record ?? undefined,
    codes: problems.map(({ code }) => code),
    problems,
    passedOver: passedOver.length,
  };
};

const statusOf = (...entries: CaseEntry[]) => {
  const { record, codes } = derive(...entries);
  return [record?.status, ...codes];
};

test("only the month of birth is kept", () => {
  const { record } = derive(entry("episode", { status: "child-in-need" }));
  assert.equal(record?.birthMonth, "2015-05");
  assert.doesNotMatch(JSON.stringify(record), /2015-05-05/);
});

test("closed comes before all, then care, then plan, then what the list of cases says", () => {
  const listed = (status: CaseEntry["status"], more: Partial<CaseEntry> = {}) =>
    entry("episode", { status, ...more });
  const [care, plan] = [entry("care-period"), entry("protection-plan")];
  assert.deepEqual(statusOf(listed("looked-after"), care, plan), ["looked-after"]);
  assert.deepEqual(statusOf(listed("child-protection"), plan), ["child-protection"]);
  assert.deepEqual(statusOf(listed("assessment")), ["assessment"]);
  assert.deepEqual(statusOf(listed("closed", { endedOn: on("2026-02-01") })), ["closed"]);
  assert.deepEqual(statusOf(listed("child-in-need"), care), ["looked-after", "status-differs-between-lists"]);
  assert.deepEqual(statusOf(listed("closed", { endedOn: on("2026-02-01") }), care), [
    "closed",
    "status-differs-between-lists",
  ]);
});

test("a case that closes after the list's day is still open", () => {
  const record = derive(entry("episode", { status: "child-in-need", endedOn: on("2026-04-02") })).record;
  assert.deepEqual([record?.status, record?.closedOn], ["child-in-need", "2026-04-02"]);
});

test("a plan or period of care that has ended no longer decides, but a doubt is told", () => {
  const ended = entry("protection-plan", { endedOn: on("2026-01-01") });
  assert.deepEqual(statusOf(entry("episode", { status: "child-in-need" }), ended), ["child-in-need"]);
  assert.deepEqual(statusOf(entry("episode", { status: "child-protection" }), ended), [
    "child-protection",
    "status-differs-between-lists",
  ]);
});

test("a list that was not given contradicts nothing", () => {
  assert.deepEqual(statusOf(entry("episode", { status: "looked-after" })), ["looked-after"]);
});

test("a child listed as looked after who has a protection plan is looked after, unless a list of care says not", () => {
  const [listed, plan] = [entry("episode", { status: "looked-after" }), entry("protection-plan")];
  assert.deepEqual(statusOf(listed, plan), ["looked-after"]);
  assert.deepEqual(statusOf(listed, plan, entry("care-period", { endedOn: on("2026-01-01") })), [
    "child-protection",
    "status-differs-between-lists",
  ]);
});

test("short breaks and adults are not looked after", () => {
  const listed = entry("episode", { status: "looked-after" });
  assert.deepEqual(statusOf(listed, entry("care-period", { shortBreak: true })), [
    "child-in-need",
    "status-differs-between-lists",
  ]);
  const adult = { bornOn: on("2008-03-31") };
  assert.deepEqual(statusOf({ ...listed, ...adult }), ["other", "over-eighteen"]);
  assert.deepEqual(statusOf({ ...listed, ...adult }, entry("care-leaver", adult)), [
    "care-leaver",
    "over-eighteen",
  ]);
});

test("care leavers are on their own list alone, and keep their team and last contact", () => {
  const leaver = entry("care-leaver", {
    startedOn: null,
    seenOn: on("2026-03-01"),
    teamName: "Leaving Care",
  });
  const { record, codes } = derive(leaver);
  assert.deepEqual(
    [record?.status, record?.openedOn, record?.teamName, record?.lastSeenOn, codes],
    ["care-leaver", null, "Leaving Care", "2026-03-01", []],
  );
  const closed = entry("episode", { status: "closed", endedOn: on("2026-01-01"), teamName: "Team 1" });
  const stillHelped = derive(closed, leaver).record;
  assert.deepEqual(
    [stillHelped?.status, stillHelped?.closedOn, stillHelped?.teamName],
    ["care-leaver", null, "Leaving Care"],
  );
});

test("closed without a date, and open without a kind, are told", () => {
  assert.deepEqual(statusOf(entry("episode", { status: "closed" })), ["closed", "closed-without-date"]);
  assert.deepEqual(statusOf(entry("episode")), ["other", "missing-status"]);
});

test("a child on the list of care but not of cases is kept, and told", () => {
  const { record, codes } = derive(entry("care-period"));
  assert.deepEqual(
    [record?.status, record?.openedOn, codes],
    ["looked-after", "2025-01-10", ["missing-from-case-list"]],
  );
});

test("of several episodes the open one that started last counts, else the one that ended last", () => {
  const old = entry("episode", { startedOn: on("2020-01-01"), endedOn: on("2021-01-01"), status: "closed" });
  const newer = entry("episode", { startedOn: on("2024-01-01"), status: "child-in-need" });
  const newest = entry("episode", { startedOn: on("2025-06-01"), status: "assessment" });
  const all = derive(old, newer, newest);
  assert.equal(all.record?.openedOn, "2025-06-01");
  assert.deepEqual(all.codes.toSorted(), ["earlier-episode", "two-open-episodes"]);
  assert.equal(all.passedOver, 2);
  const later = entry("episode", {
    startedOn: on("2019-01-01"),
    endedOn: on("2022-01-01"),
    status: "closed",
  });
  assert.equal(derive(old, later).record?.closedOn, "2022-01-01");
});

test("a row that repeats another is left out with a note of which", () => {
  const first = entry("episode", { status: "child-in-need" });
  const { problems, passedOver } = derive(first, { ...first, place: { ...first.place, row: 99 } });
  assert.deepEqual([problems[0]?.code, problems[0]?.row, passedOver], ["duplicate-row", 99, 1]);
  assert.match(problems[0]?.message ?? "", new RegExp(`row ${first.place.row}`));
});

test("the list of cases names the worker; the list of the status fills a gap and a difference is told", () => {
  const listed = entry("episode", { status: "looked-after", workerName: null });
  const care = entry("care-period", { workerName: "Kofi Dunmere" });
  assert.equal(derive(listed, care).record?.workerName, "Kofi Dunmere");
  const differs = derive({ ...listed, workerName: "Una Vexford" }, care);
  assert.deepEqual(
    [differs.record?.workerName, differs.codes],
    ["Una Vexford", ["worker-differs-between-lists"]],
  );
});

test("an open case without worker or team is kept and told; a closed one is not fussed over", () => {
  const nobody = { teamName: null, workerName: null };
  assert.deepEqual(statusOf(entry("episode", { status: "child-in-need", ...nobody })).slice(1), [
    "missing-team",
    "unallocated-worker",
  ]);
  assert.deepEqual(statusOf(entry("episode", { status: "closed", endedOn: on("2026-01-01"), ...nobody })), [
    "closed",
  ]);
});

test("the latest assessment is the one that started last; without a case it is left out", () => {
  const assessment = (startedOn: string, endedOn: string | null) =>
    entry("assessment", { startedOn: on(startedOn), endedOn: endedOn === null ? null : on(endedOn) });
  const { record } = derive(
    entry("episode", { status: "assessment" }),
    assessment("2026-02-01", null),
    assessment("2025-12-01", "2026-01-05"),
  );
  assert.deepEqual(
    [record?.latestAssessmentStartedOn, record?.latestAssessmentAuthorisedOn],
    ["2026-02-01", null],
  );
  const alone = derive(assessment("2026-02-01", null));
  assert.deepEqual(
    [alone.record, alone.codes, alone.passedOver],
    [undefined, ["assessment-without-case"], 1],
  );
});
