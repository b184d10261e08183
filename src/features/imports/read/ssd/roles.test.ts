import assert from "node:assert/strict";
import { test } from "node:test";
import { kindOfRole } from "./roles.js";

test("the child’s own worker is told from others who are involved", () => {
  const roles = {
    allocated: ["ALLOCATED CASE WORKER", "CW", "ALLWKR", "C&F Allocated Worker", "Social Worker", "NULL", ""],
    other: [
      ...["IRO", "Independent Reviewing Officer", "Personal Adviser", "Team Manager", "Health Visitor"],
      ...["Supervising Social Worker", "Secondary Worker", "FAMILY_SUPPORT", "Previous allocated worker"],
    ],
    unknown: ["T7", "PRIM", "LAC3"],
  };
  for (const [kind, texts] of Object.entries(roles))
    for (const text of texts) assert.equal(kindOfRole(text), kind, text);
});
