// What must be written before a self-assessment (D1) and an audit (D3 to D6) are submitted.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Grade } from "../framework/bands.js";
import { SECTION_CODES, type SectionCode } from "../framework/sections.js";
import { type AuditToCheck, checkAudit, checkSelfAssessment, type Gap } from "./check-submission.js";
import { noJudgement, noSectionWords, type SectionWords } from "./section-words.js";

const graded = (grade: Grade, more: Partial<SectionWords> = {}): SectionWords => ({
  ...noSectionWords,
  grade,
  workingWell: "The visits.",
  worriedAbout: "The school.",
  needsToHappen: "A meeting.",
  ...more,
});

/** Every section graded 7, but for the one told. */
const sectionsWith = (code: SectionCode, words: SectionWords | null) =>
  new Map(
    SECTION_CODES.flatMap((each) => {
      const its = each === code ? words : graded(7);
      return its ? [[each, its] as const] : [];
    }),
  );

const written = (gaps: readonly Gap[]) => gaps.map(({ part, missing }) => `${part}: ${missing}`);

describe("a self-assessment is ready when every section", () => {
  const cases: readonly [string, SectionWords | null, readonly string[]][] = [
    ["is graded with words", graded(3), []],
    ["is graded with words under one heading", { ...noSectionWords, grade: 3, worriedAbout: "x" }, []],
    [
      "does not apply, with a reason",
      { ...noSectionWords, notApplicable: true, notApplicableReason: "New." },
      [],
    ],
    ["is there", null, ["planning: grade"]],
    ["is more than words", { ...noSectionWords, workingWell: "x" }, ["planning: grade"]],
    ["is more than a grade", { ...noSectionWords, grade: 8 }, ["planning: any-column"]],
    [
      "is more than white space",
      { ...noSectionWords, grade: 8, workingWell: " \n" },
      ["planning: any-column"],
    ],
    [
      "that does not apply says why",
      { ...noSectionWords, notApplicable: true, notApplicableReason: " " },
      ["planning: not-applicable-reason"],
    ],
  ];
  for (const [name, words, gaps] of cases)
    it(name, () => assert.deepEqual(written(checkSelfAssessment(sectionsWith("planning", words))), gaps));

  it("asks for all six where nothing is written", () => {
    assert.deepEqual(
      written(checkSelfAssessment(new Map())),
      SECTION_CODES.map((code) => `${code}: grade`),
    );
  });
});

describe("an audit is ready when", () => {
  const ready: AuditToCheck = {
    sections: sectionsWith("planning", graded(7)),
    judgement: { ...noJudgement, grade: 7, reasons: "Good work." },
    actionSections: [],
  };
  const planning = (
    words: SectionWords,
    actionSections: AuditToCheck["actionSections"] = [],
  ): AuditToCheck => ({
    ...ready,
    sections: sectionsWith("planning", words),
    actionSections,
  });
  const overall = (
    judgement: Partial<AuditToCheck["judgement"]>,
    actionSections: AuditToCheck["actionSections"] = [],
  ) => ({
    ...ready,
    judgement: { ...ready.judgement, ...judgement },
    actionSections,
  });
  const cases: readonly [string, AuditToCheck, readonly string[]][] = [
    ["all is graded, with reasons", ready, []],
    [
      "a section does not apply, with a reason",
      planning({ ...noSectionWords, notApplicable: true, notApplicableReason: "x" }),
      [],
    ],
    [
      "not without the reason",
      planning({ ...noSectionWords, notApplicable: true }),
      ["planning: not-applicable-reason"],
    ],
    ["not without one column", planning(graded(7, { worriedAbout: " " })), ["planning: worriedAbout"]],
    [
      "not with an empty section",
      planning(noSectionWords),
      ["planning: grade", "planning: workingWell", "planning: worriedAbout", "planning: needsToHappen"],
    ],
    ["at 6 nothing more is asked", planning(graded(6)), []],
    [
      "at 5 what would get it to good, and an action",
      planning(graded(5)),
      ["planning: to-get-to-good", "planning: action"],
    ],
    [
      "an action for another section does not count",
      planning(graded(5, { toGetToGood: "x" }), ["review", null]),
      ["planning: action"],
    ],
    ["an action for the section does", planning(graded(0, { toGetToGood: "x" }), ["planning"]), []],
    ["not without an overall grade", overall({ grade: null }), ["overall: grade"]],
    ["not without reasons", overall({ reasons: "" }), ["overall: reasons"]],
    ["an overall 5 needs both too", overall({ grade: 5 }), ["overall: to-get-to-good", "overall: action"]],
    ["for which any action will do", overall({ grade: 2, toGetToGood: "x" }, ["referral"]), []],
    ["an action for the whole case as well", overall({ grade: 5, toGetToGood: "x" }, [null]), []],
  ];
  for (const [name, audit, gaps] of cases) it(name, () => assert.deepEqual(written(checkAudit(audit)), gaps));
});
