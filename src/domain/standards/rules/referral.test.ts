// The decision on a referral and the assessment at their boundaries: the last day in time, the first day late, due, not known,
// and where they do not apply. Each line: as at, verdict, last day in time | what it shows | the case and its events.
import { testBoundaries } from "../../../../test/harness/boundaries.js";

testBoundaries(
  "referral-decision",
  "referral 2026-04-02, supply referral decisions",
  `
  2026-04-30 met            2026-04-07 | decided on the next working day, over Easter | referral 2026-04-02 2026-04-07
  2026-04-30 not-met        2026-04-07 | decided a day later | referral 2026-04-02 2026-04-08
  2026-04-07 due            2026-04-07 | the last day, not decided yet
  2026-04-08 not-met        2026-04-07 | the day after, not decided yet
  2026-04-07 due            2026-04-07 | decided after the date | referral 2026-04-02 2026-04-08
  2026-04-08 not-known      -          | the source has no place for the decision | supply referral whole
  2026-04-30 met            2026-04-07 | an assessment began in time, so it was decided | referral 2026-04-02, assessment 2026-04-07
  2026-04-30 not-met        2026-04-07 | an assessment began late, and there is no decision before | referral 2026-04-02, assessment 2026-04-08
  2026-04-30 not-known      -          | an assessment in time, but a late one would not show | referral 2026-04-02, assessment 2026-04-07, supply referral whole
  2026-04-08 not-known      -          | no referral in the source | no events
  2026-04-08 not-known      -          | referrals not supplied | no events, supply nothing
  2026-04-08 does-not-apply -          | closed by the date | closed 2026-04-08
  2026-01-04 does-not-apply -          | not opened yet
`,
);

testBoundaries(
  "assessment",
  "opened 2026-03-02, supply assessment whole",
  `
  2026-05-31 met            2026-05-07 | authorised on working day 45 | assessment 2026-03-09 2026-05-07
  2026-05-31 not-met        2026-05-07 | authorised on working day 46 | assessment 2026-03-09 2026-05-08
  2026-05-07 due            2026-05-07 | open on working day 45 | assessment 2026-03-09
  2026-05-08 not-met        2026-05-07 | open on working day 46 | assessment 2026-03-09
  2026-05-07 due            2026-05-07 | not begun, in time
  2026-05-08 not-met        2026-05-07 | not begun, late
  2026-07-31 due            2026-08-03 | a later one counts from its own start | assessment 2026-03-02 2026-03-20, assessment 2026-06-01
  2026-06-02 not-met        2026-05-07 | begun late, and nothing earlier can have been | assessment 2026-06-01
  2026-06-02 due            2026-08-03 | begun long after a referral that the source does not reach | supply assessment since 2026-05-01, assessment 2026-06-01
  2026-05-08 not-met        2026-05-07 | begun soon after a referral that the source does not reach | supply assessment since 2026-03-20, assessment 2026-04-01
  2026-07-02 due            2026-09-03 | a new referral starts a new clock | assessment 2026-03-02 2026-03-20, referral 2026-07-01
  2026-12-02 does-not-apply -          | a new referral without further action does not | assessment 2026-03-02 2026-03-20, referral 2026-07-01 - NFA
  2026-06-02 not-known      -          | none held, from before the source | supply assessment since 2026-05-01
  2026-06-02 not-known      -          | no day of opening and no assessment | opened -
  2026-06-02 not-known      -          | assessments not supplied | supply nothing
  2026-06-02 does-not-apply -          | a care leaver | status care-leaver
`,
);

testBoundaries(
  "assessment-from-start",
  "opened 2026-01-05, supply assessment whole",
  `
  2026-05-31 met            2026-05-07 | authorised on working day 45 | assessment 2026-03-02 2026-05-07
  2026-05-31 not-met        2026-05-07 | authorised on working day 46 | assessment 2026-03-02 2026-05-08
  2026-05-07 due            2026-05-07 | open on working day 45 | assessment 2026-03-02
  2026-05-08 not-met        2026-05-07 | open on working day 46 | assessment 2026-03-02
  2026-05-08 not-met        2026-05-07 | an open one counts before a finished one | assessment 2026-03-02, assessment 2026-04-01 2026-04-02
  2026-05-08 does-not-apply -          | no assessment
  2026-05-08 not-known      -          | none in a source that begins after the opening | supply assessment since 2026-02-01
  2026-05-08 not-known      -          | not supplied | supply nothing
`,
);
