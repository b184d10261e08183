// Asking the family: the plan before, the one-time link and its code, the answer, and where it is far from the audit (D7).
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { GRADES } from "../framework/bands.js";
import { canTake } from "../shared/lifecycle.js";
import { checkAnswer, contradictionOf, type FamilyAnswer, LONGEST_ANSWER } from "./family-answer.js";
import {
  CODE_LENGTH,
  CODE_LETTERS,
  CODE_WINDOW_MINUTES,
  codeFrom,
  codeInFours,
  LINK_DAYS,
  linkStateAt,
  readCode,
  WRONG_CODES_IN_ALL,
} from "./family-link.js";
import { checkPlan, type FamilyPlan, familyPlanLifecycle, versionFor } from "./family-plan.js";

const plan: FamilyPlan & { asks: true } = {
  asks: true,
  isSafe: true,
  isWanted: true,
  from: "parent",
  way: "link",
  language: "pl",
  help: [],
};

describe("a plan to ask", () => {
  const refused: readonly [string, FamilyPlan, string | null][] = [
    ["stands where it is safe and wanted", plan, null],
    ["is refused where it is not safe", { ...plan, isSafe: false }, "not-safe-to-ask"],
    ["is refused where it is not wanted", { ...plan, isWanted: false }, "not-wanted"],
    [
      "not to ask needs its reason in words",
      { asks: false, reason: "not-safe", words: " " },
      "words-missing",
    ],
    ["not to ask stands with them", { asks: false, reason: "not-appropriate", words: "A birth." }, null],
  ];
  for (const [name, given, refusal] of refused)
    it(name, () => {
      const checked = checkPlan(given);
      assert.equal(checked.ok ? null : checked.refusal, refusal);
    });

  it("comes before a link, and nobody asked is asked again", () => {
    const may = (state: keyof typeof familyPlanLifecycle.steps) =>
      canTake(familyPlanLifecycle, state, "make-link", new Set(["audit-manager"]));
    assert.deepEqual((["to-decide", "to-ask", "link-out", "not-to-ask", "heard"] as const).map(may), [
      false,
      true,
      true,
      false,
      false,
    ]);
  });

  it("lets only the family answer, and only while a link is with them", () => {
    assert.ok(canTake(familyPlanLifecycle, "link-out", "answer", new Set(["family"])));
    assert.ok(!canTake(familyPlanLifecycle, "link-out", "answer", new Set(["audit-manager"])));
    assert.ok(!canTake(familyPlanLifecycle, "heard", "answer", new Set(["family"])));
  });

  it("starts the page in easy words for a child, and for who needs them", () => {
    assert.equal(versionFor(plan), "adult");
    assert.equal(versionFor({ ...plan, from: "child" }), "child");
    assert.equal(versionFor({ ...plan, help: ["easy-words"] }), "child");
  });
});

describe("a one-time link", () => {
  const made = { expiresAt: "2025-02-03T09:00:00.000Z", usedAt: null, withdrawnAt: null };
  const before = "2025-02-03T08:59:59.999Z";
  const states: readonly [string, Parameters<typeof linkStateAt>, string][] = [
    ["is open until the instant it expires", [made, before], "open"],
    ["is expired from that instant", [made, made.expiresAt], "expired"],
    ["stays answered", [{ ...made, usedAt: before }, "2026-01-01T00:00:00.000Z"], "answered"],
    ["is withdrawn at once", [{ ...made, withdrawnAt: before }, before], "withdrawn"],
  ];
  for (const [name, given, state] of states) it(name, () => assert.equal(linkStateAt(...given), state));

  it("has a code that is read as it is typed", () => {
    assert.equal(readCode("7kq2-m0xt 93bd"), "7KQ2M0XT93BD");
    assert.equal(readCode("7KQ2–MOXT–93BD"), "7KQ2M0XT93BD");
    assert.equal(readCode("IL00 0000 0000"), "110000000000");
    for (const wrong of ["", "7KQ2-M0XT-93B", "7KQ2-M0XT-93BDE", "7KQ2-M0XT-93B!", "7KQ2-M0XT-93BU"])
      assert.equal(readCode(wrong), null, wrong);
  });

  it("reads every code back from its fours", () => {
    const bytes = fc.array(fc.integer({ min: 0, max: 255 }), {
      minLength: CODE_LENGTH,
      maxLength: CODE_LENGTH,
    });
    fc.assert(
      fc.property(bytes, (random) => {
        const code = codeFrom(random);
        assert.equal(readCode(codeInFours(code).toLowerCase()), code);
      }),
    );
  });

  it("has a code that can't be guessed while it lives, from however many places (ADR 0022)", () => {
    assert.equal(new Set(CODE_LETTERS).size, 32);
    const guesses = (WRONG_CODES_IN_ALL * LINK_DAYS * 24 * 60) / CODE_WINDOW_MINUTES;
    const openLinks = 10_000;
    const chance = (guesses * openLinks) / 32 ** CODE_LENGTH;
    assert.ok(chance < 1 / 50_000_000, String(chance));
  });
});

const silent: FamilyAnswer = {
  scale: null,
  workingWell: "",
  worriedAbout: "",
  shouldHappen: "",
  mayTalk: null,
  tellBack: null,
};

describe("the family's answer", () => {
  const answers: readonly [string, Partial<FamilyAnswer>, string | null][] = [
    ["is not nothing", { workingWell: " \n" }, "nothing-answered"],
    ["is not only a wish for news", { tellBack: true, mayTalk: false }, "nothing-answered"],
    ["may be a number alone, and nought is one", { scale: 0 }, null],
    ["may be one line", { shouldHappen: "Fewer meetings" }, null],
    ["may be only that they want to talk", { mayTalk: true }, null],
    ["has its length", { worriedAbout: "a".repeat(LONGEST_ANSWER + 1) }, "too-long"],
  ];
  for (const [name, given, refusal] of answers)
    it(name, () => {
      const checked = checkAnswer({ ...silent, ...given });
      assert.equal(checked.ok ? null : checked.refusal, refusal);
    });

  const pairs: readonly [Parameters<typeof contradictionOf>, string | null][] = [
    [[null, 8], null],
    [[2, null], null],
    [[8, 8], null],
    [[5, 8], null],
    [[4, 8], "family-lower"],
    [[2, 6], "family-lower"],
    [[9, 5], "family-higher"],
    [[5, 9], "family-lower"],
    [[6, 2], "family-higher"],
    [[3, 2], null],
    [[10, 0], "family-higher"],
  ];
  for (const [[scale, grade], expected] of pairs)
    it(`of ${scale} beside a grade of ${grade} ${expected ? `is told: ${expected}` : "says nothing"}`, () => {
      assert.equal(contradictionOf(scale, grade), expected);
    });

  it("is told the same way round from either side", () => {
    for (const one of GRADES)
      for (const other of GRADES)
        assert.equal(contradictionOf(one, other) === null, contradictionOf(other, one) === null);
  });
});
