// What counts as the family's feedback, and what explains that there is none (D7).
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type LocalDate, parseLocalDate } from "../shared/calendar.js";
import {
  checkFeedback,
  type FamilyFeedback,
  isHeardByHand,
  isHeardFrom,
  isNotHeardReason,
} from "./family-feedback.js";

const day = (text: string): LocalDate => parseLocalDate(text) ?? assert.fail(text);

const today = day("2025-02-03");
const heard: FamilyFeedback = {
  heard: true,
  from: "child",
  how: "visit",
  on: today,
  scale: null,
  workingWell: "She listens.",
  worriedAbout: "",
  shouldHappen: "",
};
const notHeard = (reason: "not-safe" | "declined" | "could-not-be-reached" | "other", words = "") =>
  ({ heard: false, reason, words }) as const;

describe("family feedback", () => {
  const cases: readonly [string, FamilyFeedback, string | null][] = [
    ["is taken from today", heard, null],
    ["is not taken from tomorrow", { ...heard, on: day("2025-02-04") }, "heard-in-the-future"],
    ["says something", { ...heard, workingWell: " " }, "nothing-said"],
    ["may be wishes only", { ...heard, workingWell: "", shouldHappen: "Fewer meetings." }, null],
    ["need not explain that they declined", notHeard("declined"), null],
    ["nor that they could not be reached", notHeard("could-not-be-reached"), null],
    ["explains why it was not safe", notHeard("not-safe"), "words-missing"],
    ["explains another reason", notHeard("other", " "), "words-missing"],
    ["takes the explanation", notHeard("not-safe", "The father reads the letters."), null],
  ];
  for (const [name, feedback, refusal] of cases)
    it(name, () => {
      const checked = checkFeedback(feedback, today);
      assert.equal(checked.ok ? null : checked.refusal, refusal);
    });

  it("knows its codes and no others", () => {
    assert.ok(isHeardFrom("carer") && isHeardByHand("letter") && isNotHeardReason("declined"));
    assert.ok(!isHeardFrom("valueOf") && !isHeardByHand("link") && !isNotHeardReason("toString"));
  });
});
