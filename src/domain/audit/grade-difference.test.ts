// The difference between two readings of one section.
import assert from "node:assert/strict";
import { test } from "node:test";
import { GRADES } from "../framework/bands.js";
import { gradeDifference } from "./grade-difference.js";

test("is the audit’s grade less the worker’s, and none where one is missing", () => {
  for (const own of GRADES) {
    for (const audited of GRADES) assert.equal(gradeDifference(own, audited), audited - own);
    assert.equal(gradeDifference(own, null), null);
    assert.equal(gradeDifference(null, own), null);
  }
});
