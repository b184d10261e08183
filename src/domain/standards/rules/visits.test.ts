// Visits at their boundaries: the last day in time, the first day late, due, not known,
// and where they do not apply. Each line: as at, verdict, last day in time | what it shows | the case and its events.
import { testBoundaries } from "../../../../test/harness/boundaries.js";

testBoundaries(
  "protection-visit",
  "status child-protection, supply protection-visit whole, protection-plan 2026-03-20",
  `
  2026-04-07 due            2026-04-07 | none on working day 10, over Easter
  2026-04-08 not-met        2026-04-07 | none on working day 11
  2026-04-08 met            2026-04-08 | the next not yet late | protection-plan 2026-03-20, protection-visit 2026-03-23
  2026-04-09 not-met        2026-04-08 | the next late | protection-plan 2026-03-20, protection-visit 2026-03-23
  2026-04-10 not-met        2026-04-23 | the latest came late after the one before | protection-plan 2026-03-20, protection-visit 2026-03-23, protection-visit 2026-04-09
  2026-04-08 not-met        2026-04-07 | not seen is no visit | protection-plan 2026-03-20, protection-visit 2026-04-07 - not-seen
  2026-04-08 not-met        2026-04-07 | a visit after the date is not known yet | protection-plan 2026-03-20, protection-visit 2026-04-09
  2026-04-08 not-met        2026-04-07 | looked after with a plan that goes on | status looked-after
  2026-04-08 not-known      -          | no visit and no start of the plan | no events
  2026-04-08 not-known      -          | not supplied | supply nothing
  2026-04-08 does-not-apply -          | no plan | status child-in-need, no events
`,
);

testBoundaries(
  "in-need-visit",
  "opened 2026-03-02, supply seen latest",
  `
  2026-03-30 due            2026-03-30 | never seen, working day 20
  2026-03-31 not-met        2026-03-30 | never seen, working day 21
  2026-05-01 met            2026-05-01 | last seen 20 working days ago | seen 2026-04-01
  2026-05-05 not-met        2026-05-01 | last seen 21 working days ago, over a holiday | seen 2026-04-01
  2026-05-05 met            2026-05-19 | a visit counts as being seen does | seen 2026-04-01, in-need-visit 2026-04-20
  2026-04-09 due            2026-04-09 | counted from the plan where there is one | in-need-plan 2026-03-10
  2026-04-09 not-known      -          | neither seen nor opened on a known day | opened -
  2026-04-09 not-known      -          | not supplied | supply nothing
  2026-04-09 does-not-apply -          | on a protection plan other visits count | protection-plan 2026-03-02
  2026-04-09 does-not-apply -          | still being assessed | status assessment
`,
);

testBoundaries(
  "care-visit",
  "status looked-after, supply care-visit whole",
  `
  2026-03-09 due            2026-03-09 | none, a week after the placement | care-period 2026-03-02, placement 2026-03-02
  2026-03-10 not-met        2026-03-09 | none, a day later | care-period 2026-03-02, placement 2026-03-02
  2026-04-20 met            2026-04-20 | six weeks in the first year | care-period 2026-03-02, placement 2026-03-02, care-visit 2026-03-09
  2026-04-21 not-met        2026-04-20 | a day later | care-period 2026-03-02, placement 2026-03-02, care-visit 2026-03-09
  2026-03-31 not-met        2026-04-21 | the latest came a day late | care-period 2026-03-02, placement 2026-03-02, care-visit 2026-03-10
  2026-03-24 not-met        2026-03-23 | a new placement asks for a visit within a week | supply care-visit latest, care-period 2025-03-03, placement 2026-03-16, care-visit 2026-03-10
  2026-03-20 not-met        2026-03-19 | the visit before a new placement may set an earlier day | supply care-visit latest, care-period 2025-03-03, placement 2026-03-16, care-visit 2026-02-05
  2026-04-30 met            2026-04-30 | long-term fostering after a year: three months | supply care-visit latest, care-period 2024-03-04, placement 2024-03-04 - U4, care-visit 2026-01-31
  2026-05-01 not-met        2026-04-30 | a day later | supply care-visit latest, care-period 2024-03-04, placement 2024-03-04 - U4, care-visit 2026-01-31
  2026-04-14 not-met        2026-04-13 | long-term fostering in its first year: six weeks | supply care-visit latest, care-period 2025-06-02, placement 2025-06-02 - U4, care-visit 2026-03-02
  2026-04-14 not-met        2026-04-13 | other placements after a year: six weeks | supply care-visit latest, care-period 2024-03-04, placement 2024-03-04 - K2, care-visit 2026-03-02
  2026-04-13 met            2026-04-13 | no period of care held: six weeks from the visit | care-visit 2026-03-02
  2026-04-13 not-known      -          | neither a visit nor a start
  2026-04-13 not-known      -          | not supplied | supply nothing, care-period 2026-03-02
  2026-04-13 does-not-apply -          | short breaks are not care | care-period 2026-03-02, legal-status 2026-03-02 - V4
  2026-04-13 does-not-apply -          | care has ended | care-period 2026-03-02 2026-04-01
`,
);
