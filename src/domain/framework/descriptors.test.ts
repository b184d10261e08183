// The guidance covers every cell of the framework's matrix, once, in words that differ (D5).
import assert from "node:assert/strict";
import { test } from "node:test";
import { BANDS, type Band } from "./bands.js";
import { DESCRIPTORS, descriptorsOf } from "./descriptors.js";
import { SECTION_CODES, type SectionCode } from "./sections.js";

type Counts = { readonly [Each in Band]: number };

/** How many cells the matrix has: 118 under the three bands it describes. The ones for outstanding are ours. */
const MATRIX: { readonly [Each in SectionCode]: { readonly prefix: string; readonly cells: Counts } } = {
  referral: { prefix: "REF", cells: { good: 6, "requires-improvement": 5, inadequate: 6, outstanding: 3 } },
  "basic-information": {
    prefix: "BAS",
    cells: { good: 4, "requires-improvement": 4, inadequate: 4, outstanding: 3 },
  },
  assessment: {
    prefix: "ASM",
    cells: { good: 10, "requires-improvement": 11, inadequate: 11, outstanding: 3 },
  },
  planning: { prefix: "PLN", cells: { good: 8, "requires-improvement": 9, inadequate: 9, outstanding: 3 } },
  review: { prefix: "REV", cells: { good: 4, "requires-improvement": 4, inadequate: 6, outstanding: 3 } },
  "management-oversight": {
    prefix: "MGT",
    cells: { good: 4, "requires-improvement": 6, inadequate: 7, outstanding: 3 },
  },
};

const LETTER: { readonly [Each in Band]: string } = {
  good: "G",
  "requires-improvement": "R",
  inadequate: "I",
  outstanding: "O",
};

test("every cell of the matrix has its descriptor, in order, and there are no others", () => {
  for (const section of SECTION_CODES) {
    for (const band of BANDS) {
      const { prefix, cells } = MATRIX[section];
      assert.deepEqual(
        descriptorsOf(section, band).map((descriptor) => descriptor.id),
        Array.from({ length: cells[band] }, (_, index) => `${prefix}-${LETTER[band]}${index + 1}`),
      );
    }
  }
});

test("118 descriptors come from the framework, and those for outstanding are marked as ours", () => {
  assert.equal(DESCRIPTORS.filter((descriptor) => descriptor.source === "framework").length, 118);
  for (const { id, band, source } of DESCRIPTORS) assert.equal(source === "ours", band === "outstanding", id);
});

test("no id and no text stands twice", () => {
  const texts = DESCRIPTORS.map((descriptor) => descriptor.text.toLowerCase());
  assert.deepEqual(
    texts.filter((text, index) => texts.indexOf(text) !== index),
    [],
  );
  assert.equal(new Set(DESCRIPTORS.map((descriptor) => descriptor.id)).size, DESCRIPTORS.length);
});

test("every text is a short, whole sentence or two", () => {
  for (const { id, text } of DESCRIPTORS) {
    assert.match(text, /^[A-Z].{20,}\.$/, id);
    assert.ok(text.length <= 260, `${id} is ${text.length} characters long`);
    assert.equal(text, text.trim().replace(/\s+/g, " "), id);
  }
});

test("no text names a case system or uses initials that a family would have to look up", () => {
  for (const { id, text } of DESCRIPTORS) {
    assert.doesNotMatch(text, /\b(LL|LAC|CIN|CP|NFA|YP|SoS|QA|IRO)\b|liquid ?logic|service user/i, id);
  }
});
