// What several rows tell of one event becomes one event, and events where none can be are told.
import assert from "node:assert/strict";
import { test } from "node:test";
import { type LocalDate, parseLocalDate } from "../shared/calendar.js";
import type { CaseEntry } from "./case-entry.js";
import type { CaseEvent, EventKind } from "./case-event.js";
import { joinSupplied } from "./case-event.js";
import { gatherEvents, misplacedEvents } from "./gather-events.js";

const on = (text: string): LocalDate => {
  const date = parseLocalDate(text);
  assert.ok(date);
  return date;
};

const entry = (...events: CaseEvent[]): CaseEntry => ({
  source: "annex-a",
  kind: "event",
  place: { file: "list.xlsx", sheet: "List_1", row: 3 },
  childId: "1",
  bornOn: null,
  sex: "unknown",
  ethnicity: "unknown",
  disability: "unknown",
  startedOn: null,
  endedOn: null,
  seenOn: null,
  status: null,
  localStatus: null,
  shortBreak: false,
  teamName: null,
  workerName: null,
  workerRef: null,
  familyRef: null,
  events,
});

test("one event told twice is one, with all that either says; others stand by their start", () => {
  const told = gatherEvents([
    entry({ kind: "assessment", startedOn: on("2026-01-05"), endedOn: on("2026-02-01") }),
    entry({ kind: "referral", startedOn: on("2026-01-02") }),
    entry({ kind: "assessment", startedOn: on("2026-01-05"), seen: "seen" }),
    entry({ kind: "protection-plan", startedOn: null, endedOn: on("2025-01-01") }),
  ]);
  assert.deepEqual(told, [
    { kind: "protection-plan", startedOn: null, endedOn: "2025-01-01" },
    { kind: "referral", startedOn: "2026-01-02" },
    { kind: "assessment", startedOn: "2026-01-05", endedOn: "2026-02-01", seen: "seen" },
  ]);
});

const codes = (kind: EventKind, day: string, bornOn: string | null, closedOn: string | null) =>
  misplacedEvents([entry({ kind, startedOn: on(day) })], {
    asAt: on("2026-03-31"),
    bornOn: bornOn === null ? null : on(bornOn),
    closedOn: closedOn === null ? null : on(closedOn),
  }).map(({ code, row, value }) => [code, row, value]);

test("an event that ends before it starts is told, whatever is known of birth and closure", () => {
  const away = entry({ kind: "missing-episode", startedOn: on("2026-03-03"), endedOn: on("2026-03-01") });
  const life = { asAt: on("2026-03-31"), bornOn: null, closedOn: null };
  assert.deepEqual(
    misplacedEvents([away], life).map(({ code, severity, row, value }) => [code, severity, row, value]),
    [["closed-before-opened", "warning", 3, "2026-03-01"]],
  );
});

test("several events of one row on one day before birth are told once", () => {
  const day = on("2026-01-01");
  const row = entry({ kind: "placement", startedOn: day }, { kind: "legal-status", startedOn: day });
  const life = { asAt: on("2026-03-31"), bornOn: on("2026-01-02"), closedOn: null };
  assert.deepEqual(
    misplacedEvents([row], life).map(({ code, row: at }) => [code, at]),
    [["before-birth", 3]],
  );
});

test("an event before birth is told; work for an unborn child is not", () => {
  assert.deepEqual(codes("placement", "2026-01-01", "2026-01-02", null), [["before-birth", 3, "2026-01-01"]]);
  assert.deepEqual(codes("placement", "2026-01-02", "2026-01-02", null), []);
  assert.deepEqual(codes("protection-plan", "2025-06-01", "2026-01-02", null), []);
  assert.deepEqual(codes("referral", "2024-06-01", "2026-01-02", null), [["before-birth", 3, "2024-06-01"]]);
  assert.deepEqual(codes("referral", "2024-06-01", null, null), []);
});

test("a visit after the case was closed is told; a new contact is not", () => {
  assert.deepEqual(codes("in-need-visit", "2026-02-02", null, "2026-02-01"), [
    ["after-closure", 3, "2026-02-02"],
  ]);
  assert.deepEqual(codes("in-need-visit", "2026-02-01", null, "2026-02-01"), []);
  assert.deepEqual(codes("contact", "2026-02-02", null, "2026-02-01"), []);
});

test("of several sources the one that tells most is believed to hold an event", () => {
  const [latest, sixMonths, all] = [
    { visit: { since: null, latestOnly: true } },
    { visit: { since: on("2025-10-01"), latestOnly: false } },
    { visit: { since: null, latestOnly: false } },
  ].map(({ visit }) => ({ seen: visit }));
  assert.ok(latest && sixMonths && all);
  assert.deepEqual(joinSupplied([sixMonths, latest]), latest);
  assert.deepEqual(joinSupplied([latest, all, sixMonths]), all);
  assert.deepEqual(joinSupplied([sixMonths, { seen: { since: on("2025-04-01"), latestOnly: false } }]), {
    seen: { since: "2025-04-01", latestOnly: false },
  });
});
