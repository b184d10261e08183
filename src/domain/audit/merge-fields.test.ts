// What becomes of an edit, case by case. The many interleavings are in never-lost.test.ts.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { emptyField, type FieldEdit, type KeptField, mergeField, NO_TAB } from "./merge-fields.js";

const edit = (more: Partial<FieldEdit>): FieldEdit => ({
  by: "asha",
  tab: "a",
  number: 1,
  base: 0,
  text: "Hers",
  ...more,
});

const keptAt = (version: number, more: Partial<KeptField>): KeptField => ({
  ...emptyField,
  version,
  text: "Kept",
  by: "asha",
  tab: "a",
  number: 1,
  ...more,
});

describe("an edit of a field", () => {
  it("is kept where its writer knew what the field said", () => {
    const merged = mergeField(emptyField, edit({}), 1, []);
    assert.deepEqual(merged, {
      outcome: "kept",
      field: { text: "Hers", version: 1, before: 0, by: "asha", tab: "a", number: 1 },
      overwritten: null,
    });
  });

  it("is kept where only other fields of the section changed", () => {
    assert.equal(mergeField(keptAt(2, { by: "ben", tab: "b" }), edit({ base: 7 }), 9, []).outcome, "kept");
  });

  it("puts by the words of someone else that it writes over", () => {
    const theirs = keptAt(2, { by: "ben", tab: "b" });
    const merged = mergeField(theirs, edit({ base: 2 }), 3, []);
    assert.ok(merged.outcome === "kept");
    assert.equal(merged.overwritten, theirs);
    assert.equal(merged.field.before, 2);
  });

  it("meets words that its writer has not seen, and neither text is written over", () => {
    const theirs = keptAt(2, { by: "ben", tab: "b" });
    assert.deepEqual(mergeField(theirs, edit({ base: 1 }), 3, []), { outcome: "conflict", kept: theirs });
  });

  it("changes nothing where it says what is kept, however old its page", () => {
    const theirs = keptAt(4, { by: "ben", tab: "b" });
    assert.deepEqual(mergeField(theirs, edit({ text: "Kept" }), 5, []), { outcome: "unchanged", version: 4 });
  });

  it("is the same edit when it is sent again, also after someone wrote over it", () => {
    const own = keptAt(3, { text: "Hers" });
    assert.deepEqual(mergeField(own, edit({}), 4, []), { outcome: "repeated", version: 3 });
    const theirs = keptAt(4, { by: "ben", tab: "b", before: 3 });
    const earlier = [{ tab: "a", number: 1, version: 3 }];
    assert.deepEqual(mergeField(theirs, edit({}), 5, earlier), { outcome: "repeated", version: 3 });
  });

  it("comes too late where a later one of its tab is kept", () => {
    const later = keptAt(3, { number: 5 });
    assert.deepEqual(mergeField(later, edit({ number: 4 }), 4, []), { outcome: "repeated", version: 3 });
  });

  it("is never in conflict with its writer’s other tab, whose words are put by", () => {
    const otherTab = keptAt(6, { tab: "a2", before: 2 });
    const merged = mergeField(otherTab, edit({ base: 2 }), 7, []);
    assert.ok(merged.outcome === "kept");
    assert.equal(merged.overwritten, otherTab);
  });

  it("is in conflict where someone else wrote between its writer’s two tabs", () => {
    const otherTab = keptAt(6, { tab: "a2", before: 5 });
    assert.equal(mergeField(otherTab, edit({ base: 2 }), 7, []).outcome, "conflict");
  });

  it("from a form without scripts always puts by what it writes over", () => {
    const own = keptAt(3, { tab: NO_TAB, number: 0 });
    const merged = mergeField(own, edit({ tab: NO_TAB, number: 0, base: 3 }), 4, []);
    assert.ok(merged.outcome === "kept");
    assert.equal(merged.overwritten, own);
  });
});
