import assert from "node:assert/strict";
import { test } from "node:test";
import { sectionCodes } from "./audit-grades.js";
import { chanceOf } from "./chance.js";
import { reportStories } from "./report-story.js";
import { actionWords } from "./words/actions.js";
import { filled } from "./words/shape.js";
import { auditWords, selfWords } from "./words.js";

const columns = ["workingWell", "worriedAbout", "needsToHappen"] as const;
const bands = ["inadequate", "requires-improvement", "good", "outstanding"] as const;

const auditSentences = sectionCodes.flatMap((section) =>
  bands.flatMap((band) => columns.flatMap((column) => auditWords[section][band][column])),
);
const selfSentences = sectionCodes.flatMap((section) =>
  (["settled", "unsure"] as const).flatMap((level) =>
    columns.flatMap((column) => selfWords[section][level][column]),
  ),
);

test("every section has at least six sentences for each band and column, and none comes twice", () => {
  for (const section of sectionCodes)
    for (const band of bands)
      for (const column of columns)
        assert.ok(auditWords[section][band][column].length >= 6, `${section} ${band}`);
  assert.equal(new Set(auditSentences).size, auditSentences.length);
  assert.equal(new Set(selfSentences).size, selfSentences.length);
});

test("every gap in a sentence is one that chance fills, and sentences end as sentences do", () => {
  const chance = chanceOf("words");
  const actions = sectionCodes.flatMap((section) => actionWords[section].map((action) => action.what));
  for (const sentence of [...auditSentences, ...selfSentences, ...actions]) {
    const text = filled(chance, sentence);
    assert.match(text, /^[A-Z].*[.?]$/, text);
    assert.ok(!/[{}]/.test(text), text);
  }
});

test("workers speak in the first person", () => {
  for (const sentence of selfSentences) assert.match(sentence, /\b(I|me|my)\b/i, sentence);
});

test("five reports tell of every kind of change but give no figures", () => {
  assert.equal(reportStories.length, 5);
  const kinds = new Set(
    reportStories.flatMap(({ recommendations }) => recommendations.map(({ kind }) => kind)),
  );
  assert.equal(kinds.size, 7);
  for (const { commentary, summary, recommendations } of reportStories) {
    assert.ok(recommendations.length >= 2);
    assert.ok(!/\d|per cent/.test([...commentary, summary].join(" ")));
  }
});
