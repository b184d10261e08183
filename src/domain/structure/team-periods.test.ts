// Teams move, are renamed and close from a day on, and the days before stay as they were.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type LocalDate, parseLocalDate } from "../shared/calendar.js";
import { changeTeamFrom, closeTeamOn, type TeamPeriod } from "./team-periods.js";

const day = (text: string): LocalDate => {
  const date = parseLocalDate(text);
  assert.ok(date, text);
  return date;
};
const today = day("2026-04-10");
const present: TeamPeriod = { name: "North", serviceId: "a", startsOn: day("2026-01-01"), endsOn: null };

describe("a team that changes", () => {
  for (const [what, change, from, expected] of [
    ["ends one period and begins the next", { name: "North", serviceId: "b" }, "2026-04-01", "2026-03-31"],
    ["may be renamed today", { name: "Northern", serviceId: "a" }, "2026-04-10", "2026-04-09"],
    ["is corrected where no day is given", { name: "Nord", serviceId: "a" }, null, "corrected"],
    ["is not changed into what it is", { name: "North", serviceId: "a" }, "2026-04-01", "nothing-changed"],
    ["does not change in the future", { name: "North", serviceId: "b" }, "2026-04-11", "in-future"],
    [
      "does not change before its last change",
      { name: "North", serviceId: "b" },
      "2026-01-01",
      "before-last-change",
    ],
  ] as const)
    it(what, () => {
      const changed = changeTeamFrom(present, change, from === null ? null : day(from), today);
      const outcome = changed.ok
        ? changed.value.kind === "begun"
          ? changed.value.lastEndsOn
          : changed.value.kind
        : changed.refusal;
      assert.equal(outcome, expected);
    });

  it("changes no more once it is closed, and closes once", () => {
    const closed = { ...present, endsOn: day("2026-03-31") };
    const changed = changeTeamFrom(closed, { name: "X", serviceId: "a" }, null, today);
    assert.deepEqual([changed.ok, closeTeamOn(closed, today).ok], [false, false]);
    assert.equal(closeTeamOn(present, day("2025-12-31")).ok, false);
    assert.equal(closeTeamOn(present, day("2026-06-30")).ok, true);
  });
});
