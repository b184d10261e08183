// Who may moderate what, what grades need, and what differing means.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Person, type Position, type Role, roles } from "../access/roles.js";
import { GRADES } from "../framework/bands.js";
import { type LocalDate, parseLocalDate } from "../shared/calendar.js";
import { checkGradeWords, checkTalkDate, isDisparity, isNewlyInadequate } from "./grading.js";
import { checkModerator, checkReturnDate, isGraded, MODERATOR_ROLES, suggestedReason } from "./selection.js";
import { standingGrade, standsInadequate } from "./standing-grade.js";

const day = (text: string): LocalDate => parseLocalDate(text) ?? assert.fail(text);
const audit = { managerId: "manager", workerId: "worker", teamId: "north", serviceId: "families" };
const holding = (id: string, ...held: readonly (readonly [Role, string?])[]): Person => ({
  id,
  name: id,
  positions: held.map(
    ([role, place = null]): Position => ({
      role,
      teamId: role === "team-manager" || role === "social-worker" ? place : null,
      serviceId: role === "service-manager" ? place : null,
      startsOn: day("2024-01-01"),
      endsOn: null,
    }),
  ),
});

describe("a moderator", () => {
  it("is a service manager or above, an independent reviewer or the head of quality assurance", () => {
    for (const role of roles) {
      const person = holding("someone", [role, "elsewhere"]);
      const able = MODERATOR_ROLES.some((one) => one === role);
      assert.deepEqual(
        checkModerator(person, audit),
        able ? { ok: true, value: null } : { ok: false, refusal: "moderator-lacks-role" },
        role,
      );
    }
  });

  const refusals: readonly (readonly [string, Person, string])[] = [
    ["made the audit as its manager", holding("manager", ["head-of-service"]), "moderator-made-the-audit"],
    [
      "made the audit as the case's worker",
      holding("worker", ["independent-reviewer"]),
      "moderator-made-the-audit",
    ],
    ["manages the service of the team", holding("one", ["service-manager", "families"]), "moderator-in-line"],
    [
      "manages the service beside another role",
      holding("one", ["independent-reviewer"], ["service-manager", "families"]),
      "moderator-in-line",
    ],
    [
      "manages the team beside another role",
      holding("one", ["independent-reviewer"], ["team-manager", "north"]),
      "moderator-in-line",
    ],
    ["holds no position today", holding("one"), "moderator-lacks-role"],
  ];
  for (const [what, person, refusal] of refusals)
    it(`is never someone who ${what}`, () => {
      assert.deepEqual(checkModerator(person, audit), { ok: false, refusal });
    });

  it("may manage another service, or another team", () => {
    assert.ok(checkModerator(holding("one", ["service-manager", "care"]), audit).ok);
    assert.ok(checkModerator(holding("one", ["director"], ["team-manager", "south"]), audit).ok);
  });
});

describe("a selection", () => {
  it("has a reason that the grade suggests", () => {
    assert.deepEqual(GRADES.map(suggestedReason), [
      "inadequate",
      "inadequate",
      "inadequate",
      "boundary-grade",
      "random",
      "boundary-grade",
      "boundary-grade",
      "random",
      "boundary-grade",
      "outstanding",
      "outstanding",
    ]);
  });

  it("is of an audit with a grade, for a day ahead", () => {
    assert.deepEqual(
      (["awaiting-self-assessment", "in-progress", "submitted", "complete", "replaced"] as const).map(
        isGraded,
      ),
      [false, false, true, true, false],
    );
    assert.ok(checkReturnDate(day("2025-01-07"), day("2025-01-06")).ok);
    assert.ok(!checkReturnDate(day("2025-01-06"), day("2025-01-06")).ok);
  });
});

describe("a moderator's grade", () => {
  it("has reasons, and for 5 or less what would get the work to good (D6)", () => {
    for (const grade of GRADES) {
      assert.ok(checkGradeWords({ grade, reasons: "Seen.", toGetToGood: "Visit." }).ok);
      assert.equal(checkGradeWords({ grade, reasons: "Seen.", toGetToGood: " " }).ok, grade > 5);
      assert.equal(checkGradeWords({ grade, reasons: "\n", toGetToGood: "Visit." }).ok, false);
    }
  });

  it("differs or does not, whatever is agreed afterwards (E5)", () => {
    assert.equal(isDisparity({ auditedGrade: 6, moderatedGrade: null, agreedGrade: null }), false);
    assert.equal(isDisparity({ auditedGrade: 6, moderatedGrade: 6, agreedGrade: 6 }), false);
    assert.equal(isDisparity({ auditedGrade: 6, moderatedGrade: 5, agreedGrade: 6 }), true);
  });

  it("is newly inadequate where no grade before it was (D8)", () => {
    assert.equal(isNewlyInadequate(2, [6]), true);
    assert.equal(isNewlyInadequate(2, [6, null]), true);
    assert.equal(isNewlyInadequate(2, [1]), false);
    assert.equal(isNewlyInadequate(0, [6, 2]), false);
    assert.equal(isNewlyInadequate(3, [6]), false);
  });

  it("is talked through from the day it was given until today", () => {
    const [moderatedOn, today] = [day("2025-01-06"), day("2025-01-10")];
    const check = (discussedOn: string) =>
      checkTalkDate({ discussedOn: day(discussedOn), moderatedOn, today });
    assert.deepEqual(check("2025-01-05"), { ok: false, refusal: "talk-before-moderation" });
    assert.ok(check("2025-01-06").ok);
    assert.ok(check("2025-01-10").ok);
    assert.deepEqual(check("2025-01-11"), { ok: false, refusal: "talk-in-the-future" });
  });
});

describe("the grade that stands", () => {
  it("is the agreed one once there is one", () => {
    assert.equal(standingGrade({ overallGrade: 2, agreedGrade: 4 }), 4);
    assert.equal(standingGrade({ overallGrade: 2, agreedGrade: null }), 2);
    assert.equal(standsInadequate({ overallGrade: 2, agreedGrade: 4 }), false);
    assert.equal(standsInadequate({ overallGrade: 4, agreedGrade: 2 }), true);
    assert.equal(standsInadequate({ overallGrade: null, agreedGrade: null }), false);
  });
});
