// A grade and words that disagree are asked about; everything else is left in peace.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { GRADES, type Grade, isBelowGood } from "../framework/bands.js";
import { askAboutJudgement, askAboutReading, askAboutSection, saysNothing } from "./grade-and-words.js";
import { noJudgement, noSectionWords, type SectionWords } from "./section-words.js";

const words = (grade: Grade | null, more: Partial<SectionWords> = {}): SectionWords => ({
  ...noSectionWords,
  grade,
  ...more,
});
const worries = { worriedAbout: "Nobody saw her alone." };
const strengths = { workingWell: "She trusts her worker." };

describe("a section’s grade and its words", () => {
  it("are asked about where a good grade stands beside worries alone", () => {
    for (const grade of GRADES)
      assert.deepEqual(
        askAboutSection(words(grade, { ...worries, workingWell: "None." })),
        isBelowGood(grade) ? [] : ["high-without-strengths"],
        String(grade),
      );
  });

  it("are asked about where a low grade stands beside strengths alone", () => {
    for (const grade of GRADES)
      assert.deepEqual(
        askAboutSection(words(grade, { ...strengths, worriedAbout: " n/a " })),
        isBelowGood(grade) ? ["low-without-worries"] : [],
        String(grade),
      );
  });

  it("are left in peace with both, with neither, and without a grade", () => {
    for (const grade of [...GRADES, null]) {
      assert.deepEqual(askAboutSection(words(grade, { ...worries, ...strengths })), []);
      assert.deepEqual(askAboutSection(words(grade)), []);
    }
    assert.deepEqual(askAboutSection(words(null, worries)), []);
    assert.deepEqual(askAboutSection(words(null, { ...worries, notApplicable: true })), []);
  });

  it("are asked about where most of what was ticked is missing", () => {
    const missing = { "PLN-G1": "missing", "PLN-G2": "missing", "PLN-G3": "missing" } as const;
    const both = { ...strengths, ...worries };
    assert.deepEqual(askAboutSection(words(8, { ...both, criteria: missing })), ["high-with-much-missing"]);
    assert.deepEqual(askAboutSection(words(4, { ...both, criteria: missing })), []);
    const even = { ...missing, "PLN-G4": "seen", "PLN-G5": "seen", "PLN-G6": "seen" } as const;
    assert.deepEqual(askAboutSection(words(8, { ...both, criteria: even })), []);
  });
});

it("short words that mean nothing are told from words", () => {
  for (const text of ["", "  ", "-", "none", "N/A", "nil.", "Nothing", "No concerns", "none identified"])
    assert.equal(saysNothing(text), true, text);
  for (const text of ["None of the visits was late.", "No plan yet", "Nothing was hidden from her"])
    assert.equal(saysNothing(text), false, text);
});

describe("the whole and its sections", () => {
  const overall = (grade: Grade | null) => ({ ...noJudgement, grade });

  it("are asked about where the whole is above or below every section’s band", () => {
    assert.deepEqual(askAboutJudgement(overall(7), [4, 5]), ["above-every-section"]);
    assert.deepEqual(askAboutJudgement(overall(2), [4, 7]), ["below-every-section"]);
    assert.deepEqual(askAboutJudgement(overall(5), [3, 7]), []);
    assert.deepEqual(askAboutJudgement(overall(null), [3, 3]), []);
    assert.deepEqual(askAboutJudgement(overall(9), [3]), []);
  });

  it("are told together, sections first", () => {
    const sections = new Map([
      ["planning", words(8, worries)],
      ["review", words(7, { ...strengths, ...worries })],
    ] as const);
    assert.deepEqual(askAboutReading(sections, overall(2)), [
      { part: "planning", asks: "high-without-strengths" },
      { part: "overall", asks: "below-every-section" },
    ]);
    assert.deepEqual(askAboutReading(sections, null).length, 1);
  });
});
