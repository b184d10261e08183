// Replacing a drawn case: the next of the frozen order, for a reason, asked by one person and approved by another (C4).
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  approveReplacement,
  askReplacement,
  isReplacementReason,
  nextInOrder,
} from "./replace-drawn-case.js";

const order = ["a", "b", "c"];
const asked = { childId: "a", reason: "closed-since", words: "", askedBy: "manager" } as const;

test("the next is the first in the order not used before", () => {
  assert.deepEqual(nextInOrder(order, new Set()), { ok: true, value: "a" });
  assert.deepEqual(nextInOrder(order, new Set(["a", "b"])), { ok: true, value: "c" });
  assert.deepEqual(nextInOrder(order, new Set(order)), { ok: false, refusal: "no-case-left" });
  assert.deepEqual(nextInOrder([], new Set()), { ok: false, refusal: "no-case-left" });
});

test("approval names the next case", () => {
  assert.deepEqual(approveReplacement(asked, "quality", order, new Set(["a"])), {
    ok: true,
    value: { ...asked, approvedBy: "quality", nextChildId: "b" },
  });
});

test("nobody approves what they asked for", () => {
  const refused = { ok: false, refusal: "approver-asked" };
  assert.deepEqual(approveReplacement(asked, "manager", order, new Set(["a"])), refused);
});

test("only a drawn case can be replaced, and only while the order lasts", () => {
  assert.deepEqual(askReplacement({ ...asked, childId: "b" }, new Set(["a"])), {
    ok: false,
    refusal: "not-drawn",
  });
  const notDrawn = approveReplacement({ ...asked, childId: "b" }, "quality", order, new Set(["a"]));
  assert.deepEqual(notDrawn, { ok: false, refusal: "not-drawn" });
  const usedUp = approveReplacement(asked, "quality", order, new Set(order));
  assert.deepEqual(usedUp, { ok: false, refusal: "no-case-left" });
});

test("some reasons need words, and blanks are none", () => {
  const drawn = new Set(["a"]);
  const refused = { ok: false, refusal: "words-needed" };
  assert.deepEqual(askReplacement({ ...asked, reason: "other", words: " \n" }, drawn), refused);
  assert.deepEqual(askReplacement({ ...asked, reason: "other", words: " said so " }, drawn), {
    ok: true,
    value: { ...asked, reason: "other", words: "said so" },
  });
  assert.equal(askReplacement(asked, drawn).ok, true);
});

test("reasons are a closed list", () => {
  assert.equal(isReplacementReason("family-bereavement"), true);
  assert.equal(isReplacementReason("too-difficult"), false);
  assert.equal(isReplacementReason("toString"), false);
});
