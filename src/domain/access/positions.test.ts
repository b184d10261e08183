// What a position must name, and when it may end.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type LocalDate, parseLocalDate } from "../shared/calendar.js";
import { endPositionOn, placeOf, placePosition } from "./positions.js";
import { type Role, roles } from "./roles.js";

const day = (text: string): LocalDate => {
  const date = parseLocalDate(text);
  assert.ok(date);
  return date;
};
const startsOn = day("2026-03-02");

describe("a position's place", () => {
  const inTeams: readonly Role[] = ["social-worker", "team-manager"];
  for (const role of roles) {
    const expected = inTeams.includes(role) ? "team" : role === "service-manager" ? "service" : "council";
    it(`of the role ${role} is a ${expected}`, () => {
      assert.equal(placeOf(role), expected);
      const placed = placePosition({ role, teamId: "t", serviceId: "s", startsOn });
      assert.deepEqual(placed, {
        ok: true,
        value: {
          role,
          teamId: expected === "team" ? "t" : null,
          serviceId: expected === "service" ? "s" : null,
          startsOn,
        },
      });
      const nowhere = placePosition({ role, teamId: null, serviceId: null, startsOn });
      assert.equal(
        nowhere.ok ? "placed" : nowhere.refusal,
        {
          team: "role-needs-team",
          service: "role-needs-service",
          council: "placed",
        }[expected],
      );
    });
  }
});

describe("a position's end", () => {
  for (const [what, endsOn, already, expected] of [
    ["may be its first day", "2026-03-02", null, "2026-03-02"],
    ["may be later", "2026-12-31", null, "2026-12-31"],
    ["is not before its start", "2026-03-01", null, "ends-before-start"],
    ["is set once", "2026-12-31", "2026-06-30", "already-ended"],
  ] as const) {
    it(what, () => {
      const ended = endPositionOn({ startsOn, endsOn: already === null ? null : day(already) }, day(endsOn));
      assert.equal(ended.ok ? ended.value : ended.refusal, expected);
    });
  }
});
