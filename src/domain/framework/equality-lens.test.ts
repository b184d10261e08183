// Every section has questions on who the child is, each its own; a section that nobody foresaw has general ones.
import assert from "node:assert/strict";
import { test } from "node:test";
import { equalityPrompts } from "./equality-lens.js";
import { SECTION_CODES } from "./sections.js";

test("every section asks in its own way", () => {
  const general = equalityPrompts("another-section");
  const all = SECTION_CODES.flatMap(equalityPrompts);
  assert.equal(new Set([...all, ...general]).size, all.length + general.length);
  for (const section of SECTION_CODES) assert.notDeepEqual(equalityPrompts(section), general, section);
  for (const prompt of [...all, ...general]) assert.match(prompt, /\?$/);
});
