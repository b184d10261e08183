import assert from "node:assert/strict";
import { test } from "node:test";
import { parseLocalDate } from "../shared/calendar.js";
import { readCareCode, returnYearOf } from "./care-codes.js";

test("a code is known in the returns in which it was in use", () => {
  assert.deepEqual(readCareCode("PLACE", "U4", 2026), { kind: "known" });
  assert.deepEqual(readCareCode("PLACE", " h5", 2024), { kind: "known" });
  assert.deepEqual(readCareCode("PLACE", "H5", 2025), {
    kind: "withdrawn",
    since: 2025,
    instead: "K3 (supported accommodation)",
  });
  assert.deepEqual(readCareCode("PLACE", "Z12", 2025), { kind: "early", from: 2026 });
  assert.deepEqual(readCareCode("REC", "E43", 2019), {
    kind: "withdrawn",
    since: 2019,
    instead: "E45 or E46 (special guardianship)",
  });
});

test("an unknown code comes with the nearest known, nothing is blank, and words after a code do no harm", () => {
  assert.deepEqual(readCareCode("LS", "C22", 2026), { kind: "unknown", nearest: "C2" });
  assert.deepEqual(readCareCode("REC", "NULL", 2026), { kind: "blank" });
  assert.deepEqual(readCareCode("REC", "X1 - episode follows", 2026), { kind: "known" });
});

test("a return is named by the year in which it ends", () => {
  const years = ["2025-04-01", "2026-03-31", "2026-04-01"].map((text) => {
    const day = parseLocalDate(text);
    assert.ok(day);
    return returnYearOf(day);
  });
  assert.deepEqual(years, [2026, 2026, 2027]);
});
