// Conferences, core groups and reviews of protection plans at their boundaries: the last day in time, the first day late, due, not known,
// and where they do not apply. Each line: as at, verdict, last day in time | what it shows | the case and its events.
import { testBoundaries } from "../../../../test/harness/boundaries.js";

testBoundaries(
  "initial-conference",
  "supply initial-conference whole",
  `
  2026-05-01 met            2026-03-23 | held on working day 15 | section-47 2026-03-02, initial-conference 2026-03-23
  2026-05-01 not-met        2026-03-23 | held on working day 16 | section-47 2026-03-02, initial-conference 2026-03-24
  2026-03-23 due            2026-03-23 | none on working day 15 | section-47 2026-03-02
  2026-03-24 not-known      -          | none on working day 16: perhaps none was needed | section-47 2026-03-02
  2026-05-01 not-met        2026-03-23 | a plan shows the conference | section-47 2026-03-02, protection-plan 2026-03-24
  2026-05-01 does-not-apply -          | the enquiry ended without one | section-47 2026-03-02 2026-03-10
  2026-05-01 does-not-apply -          | none needed | section-47 2026-03-02 - NO-CONFERENCE
  2026-05-01 not-known      -          | a plan whose enquiry is not held | status child-protection, supply section-47 whole, protection-plan 2026-03-02
  2026-05-01 not-known      -          | a conference of a later enquiry that is not held | section-47 2025-03-03, initial-conference 2026-03-02
  2026-05-01 does-not-apply -          | no enquiry | supply section-47 whole
  2026-05-01 not-known      -          | enquiries not supplied
`,
);

testBoundaries(
  "core-group",
  "status child-protection, supply core-group whole",
  `
  2026-05-01 met            2026-03-16 | held on working day 10 | protection-plan 2026-03-02, core-group 2026-03-16
  2026-05-01 not-met        2026-03-16 | held on working day 11 | protection-plan 2026-03-02, core-group 2026-03-17
  2026-03-16 due            2026-03-16 | none on working day 10 | protection-plan 2026-03-02
  2026-03-17 not-met        2026-03-16 | none on working day 11 | protection-plan 2026-03-02
  2026-03-16 not-met        2026-03-13 | counted from the conference | initial-conference 2026-02-27, protection-plan 2026-03-02
  2026-05-01 not-known      -          | only the latest is held, and it is late | supply core-group latest, protection-plan 2026-03-02, core-group 2026-04-17
  2026-05-01 not-known      -          | the source begins later | supply core-group since 2026-04-01, protection-plan 2026-03-02, core-group 2026-04-17
  2026-05-01 not-known      -          | the start of the plan is not known
  2026-05-01 not-known      -          | not supplied | supply nothing, protection-plan 2026-03-02
  2026-05-01 does-not-apply -          | no plan | status child-in-need
`,
);

testBoundaries(
  "protection-review",
  "status child-protection, supply protection-review whole, protection-plan 2025-11-30",
  `
  2026-02-28 due            2026-02-28 | none, on the last day of three months
  2026-03-01 not-met        2026-02-28 | none, a day later
  2026-03-31 met            2026-08-28 | the first on its last day | protection-plan 2025-11-30, protection-review 2026-02-28
  2026-03-31 not-met        2026-09-01 | the first a day late | protection-plan 2025-11-30, protection-review 2026-03-01
  2026-03-31 met            2026-09-01 | that late, but only the latest is held | supply protection-review latest, protection-plan 2025-11-30, protection-review 2026-03-01
  2026-08-28 met            2026-08-28 | the second not held, on its last day | protection-plan 2025-11-30, protection-review 2026-02-28
  2026-08-29 not-met        2026-08-28 | the second not held, a day later | protection-plan 2025-11-30, protection-review 2026-02-28
  2026-02-28 due            2026-02-28 | a review of an earlier plan is none of this one | protection-review 2025-10-01, protection-plan 2025-11-30
  2026-02-28 not-met        2026-02-27 | counted from the conference before the plan | initial-conference 2025-11-27, protection-plan 2025-11-30
  2026-06-30 not-known      -          | the source begins after the plan, and an earlier review may hold | supply protection-review since 2026-01-01
  2026-07-01 not-met        -          | even one before the source would not hold | supply protection-review since 2026-01-01
  2026-03-31 not-known      -          | a plan without its start | no events
  2026-03-31 not-known      -          | not supplied | supply nothing
  2026-03-31 does-not-apply -          | the plan has ended | protection-plan 2025-11-30 2026-03-31
`,
);
