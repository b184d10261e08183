// Verdicts are counted by team, and only what is decided makes a share.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { noCounts, shareMet, sumCounts, VerdictTally } from "./count-verdicts.js";

describe("verdicts", () => {
  it("are tallied by standard, team and verdict, cases without a team by themselves", () => {
    const tally = new VerdictTally();
    tally.add("supervision", "north", "met");
    tally.add("supervision", "north", "met");
    tally.add("supervision", "north", "due");
    tally.add("supervision", null, "met");
    tally.add("care-review", "north", "met");
    assert.deepEqual(tally.counts(), [
      { standard: "supervision", teamId: "north", verdict: "met", children: 2 },
      { standard: "supervision", teamId: "north", verdict: "due", children: 1 },
      { standard: "supervision", teamId: null, verdict: "met", children: 1 },
      { standard: "care-review", teamId: "north", verdict: "met", children: 1 },
    ]);
  });

  it("are summed over teams", () => {
    const counted = [
      { verdict: "met", children: 3 },
      { verdict: "not-known", children: 1 },
      { verdict: "met", children: 2 },
    ] as const;
    assert.deepEqual(sumCounts(counted), { ...noCounts, met: 5, "not-known": 1 });
  });

  it("make a share of those decided: what is due or not known is no part of it", () => {
    assert.equal(shareMet({ met: 3, "not-met": 1, due: 10, "not-known": 10 }), 0.75);
    assert.equal(shareMet({ met: 0, "not-met": 2, due: 0, "not-known": 0 }), 0);
    assert.equal(shareMet({ met: 0, "not-met": 0, due: 5, "not-known": 5 }), null);
  });
});
