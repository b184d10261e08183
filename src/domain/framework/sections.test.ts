// The six sections of a case audit (D3) and their three columns (D4).
import assert from "node:assert/strict";
import { test } from "node:test";
import { COLUMNS, isSectionCode, SECTION_CODES, SECTIONS, sectionOf } from "./sections.js";

test("there are six sections, in the order of the form (D3)", () => {
  assert.deepEqual(
    SECTIONS.map((section) => section.code),
    ["referral", "basic-information", "assessment", "planning", "review", "management-oversight"],
  );
  assert.deepEqual(
    SECTIONS.map((section) => section.title),
    ["Referral", "Basic information", "Assessment", "Planning", "Review", "Management oversight"],
  );
});

test("the columns are working well, worried about, needs to happen (D4)", () => {
  assert.deepEqual(
    COLUMNS.map((column) => column.code),
    ["workingWell", "worriedAbout", "needsToHappen"],
  );
});

test("every section has an aim of one sentence, and a hint for each version of the form (D1, D2)", () => {
  for (const section of SECTIONS) {
    assert.match(section.aim, /^Find out whether [^.]+\.$/, section.code);
    assert.match(section.hints.selfAssessment, /\.$/, section.code);
    assert.match(section.hints.audit, /\.$/, section.code);
  }
});

test("every column of every section has two or three questions, and no question stands twice", () => {
  const questions = SECTIONS.flatMap((section) =>
    COLUMNS.flatMap((column) => {
      const prompts = section.prompts[column.code];
      assert.ok(prompts.length === 2 || prompts.length === 3, `${section.code} ${column.code}`);
      return prompts;
    }),
  );
  for (const question of questions) assert.match(question, /^[A-Z].+\?$/);
  assert.equal(new Set(questions).size, questions.length);
});

test("a section is found by its code, and other values are no section", () => {
  for (const code of SECTION_CODES) assert.equal(sectionOf(code).code, code);
  assert.ok(SECTION_CODES.every(isSectionCode));
  for (const value of ["Referral", "", "toString", null, 1]) assert.equal(isSectionCode(value), false);
});
