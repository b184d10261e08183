// The rule by which a section's minutes are told, and when an answer never varies.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  FEWEST_AUDITS,
  FEWEST_TO_RETIRE,
  gradesThatNeverVary,
  LONGEST_GAP_MINUTES,
  type Save,
  sectionTimes,
  signsThatNeverVary,
  timeBySection,
} from "./burden.js";

const save = (section: string, minute: number, by = "wanda", auditId = "a"): Save => ({
  ...{ auditId, reading: "audit", section, by },
  at: minute * 60_000,
});
const minutes = (saves: readonly Save[]) =>
  Object.fromEntries([...timeBySection(saves)].map(([section, spent]) => [section, spent / 60_000]));

describe("the time of a section", () => {
  it("runs from one save to the next of the same person, for the section of the later one", () => {
    const saves = [save("planning", 0), save("planning", 4), save("review", 9), save("review", 10)];
    assert.deepEqual(minutes(saves), { planning: 4, review: 6 });
    assert.deepEqual(minutes(saves.toReversed()), { planning: 4, review: 6 });
  });

  it("leaves breaks out", () => {
    const after = 1 + LONGEST_GAP_MINUTES;
    assert.deepEqual(minutes([save("planning", 0), save("planning", after)]), {});
    assert.deepEqual(minutes([save("planning", 0), save("planning", after - 1)]), { planning: after - 1 });
  });

  it("is each person’s own", () => {
    assert.deepEqual(minutes([save("planning", 0), save("planning", 3, "manny")]), {});
  });

  it("is told as a median, once enough audits tell", () => {
    const audits = (count: number) =>
      Array.from({ length: count }, (_, at) => [
        save("planning", 0, "wanda", `${at}`),
        save("planning", at + 1, "wanda", `${at}`),
      ]).flat();
    const of = (count: number) => sectionTimes(["planning", "review"], audits(count));
    assert.deepEqual(of(FEWEST_AUDITS - 1)[0]?.medianMinutes, null);
    assert.deepEqual(of(5), [
      { section: "planning", audits: 5, medianMinutes: 3 },
      { section: "review", audits: 0, medianMinutes: null },
    ]);
    assert.equal(of(6)[0]?.medianMinutes, 4);
  });
});

describe("an answer never varies", () => {
  const ticking = FEWEST_TO_RETIRE;
  it("where enough audits ticked the sign alike, or never", () => {
    const counts = [
      { id: "PLN-G1", ticking, seen: ticking, missing: 0 },
      { id: "PLN-G2", ticking, seen: 0, missing: ticking },
      { id: "PLN-G3", ticking, seen: 0, missing: 0 },
      { id: "PLN-G4", ticking, seen: 1, missing: 0 },
      { id: "PLN-G5", ticking: ticking - 1, seen: 0, missing: 0 },
    ];
    assert.deepEqual(signsThatNeverVary(counts), [
      { id: "PLN-G1", always: "seen" },
      { id: "PLN-G2", always: "missing" },
      { id: "PLN-G3", always: "not-ticked" },
    ]);
  });

  it("where enough audits gave one grade", () => {
    const spread = { section: "review", graded: ticking, ticking, weakest: 6, strongest: 6 };
    assert.deepEqual(gradesThatNeverVary([spread, { ...spread, strongest: 7 }, { ...spread, graded: 9 }]), [
      spread,
    ]);
  });
});
