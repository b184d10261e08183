// Return home interviews and supervision at their boundaries: the last day in time, the first day late, due, not known,
// and where they do not apply. Each line: as at, verdict, last day in time | what it shows | the case and its events.
import { testBoundaries } from "../../../../test/harness/boundaries.js";

testBoundaries(
  "return-interview",
  "supply missing-episode whole, supply return-interview whole",
  `
  2026-04-30 met            2026-03-30 | three days after the return, over the change of clocks | missing-episode 2026-03-25 2026-03-27, return-interview 2026-03-30
  2026-04-30 not-met        2026-03-30 | four days after | missing-episode 2026-03-25 2026-03-27, return-interview 2026-03-31
  2026-03-30 due            2026-03-30 | none on day three | missing-episode 2026-03-25 2026-03-27
  2026-03-31 not-met        2026-03-30 | none on day four | missing-episode 2026-03-25 2026-03-27
  2026-03-28 due            2026-03-30 | the latest return counts | missing-episode 2026-03-01 2026-03-02, missing-episode 2026-03-25 2026-03-27
  2026-03-31 does-not-apply -          | still missing | missing-episode 2026-03-25
  2026-03-31 does-not-apply -          | never missing
  2026-03-31 not-known      -          | interviews not supplied | supply nothing, missing-episode 2026-03-25 2026-03-27
  2026-03-31 not-known      -          | interviews only from later | supply return-interview since 2026-03-29, missing-episode 2026-03-25 2026-03-27
  2026-03-31 not-known      -          | missing episodes not supplied | supply nothing
`,
);

testBoundaries(
  "supervision",
  "opened 2026-03-02, supply supervision latest",
  `
  2026-03-30 due            2026-03-30 | none, four weeks from the opening
  2026-03-31 not-met        2026-03-30 | none, a day later
  2026-04-17 due            2026-04-17 | counted from who holds the case now | allocation 2026-03-02 2026-03-20, allocation 2026-03-20
  2026-04-22 met            2026-04-22 | four weeks to the day, over the change of clocks | supervision 2026-03-25
  2026-04-23 not-met        2026-04-22 | a day later | supervision 2026-03-25
  2026-04-24 not-met        2026-05-21 | the latest came late after the one before | supply supervision whole, supervision 2026-03-25, supervision 2026-04-23
  2026-04-23 not-known      -          | neither supervised nor opened on a known day | opened -
  2026-04-23 not-known      -          | not supplied | supply nothing
  2026-04-23 does-not-apply -          | closed | status closed
  2026-04-23 does-not-apply -          | a care leaver | status care-leaver
`,
);
