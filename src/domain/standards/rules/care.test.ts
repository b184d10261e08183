// Reviews, health and education of looked-after children at their boundaries: the last day in time, the first day late, due, not known,
// and where they do not apply. Each line: as at, verdict, last day in time | what it shows | the case and its events.
import { testBoundaries } from "../../../../test/harness/boundaries.js";

testBoundaries(
  "care-review",
  "status looked-after, supply care-review whole, care-period 2026-01-05",
  `
  2026-02-02 due            2026-02-02 | none on working day 20
  2026-02-03 not-met        2026-02-02 | none on working day 21
  2026-05-02 met            2026-05-02 | the first in time, the second within three months | care-period 2026-01-05, care-review 2026-02-02
  2026-05-03 not-met        2026-05-02 | the second a day late | care-period 2026-01-05, care-review 2026-02-02
  2026-03-31 not-met        2026-05-03 | the first a day late | care-period 2026-01-05, care-review 2026-02-03
  2026-10-30 met            2026-10-30 | after the second, six months | care-period 2026-01-05, care-review 2026-02-02, care-review 2026-04-30
  2026-10-31 not-met        2026-10-30 | the third a day late | care-period 2026-01-05, care-review 2026-02-02, care-review 2026-04-30
  2026-05-17 not-met        2026-05-16 | only the latest, within the grace: taken for the first | supply care-review latest, care-period 2026-01-05, care-review 2026-02-16
  2026-08-17 met            2026-08-17 | only the latest, after the grace: taken for a later one | supply care-review latest, care-period 2026-01-05, care-review 2026-02-17
  2026-05-17 not-known      -          | the start of care is not known | no events
  2026-05-17 not-known      -          | not supplied | supply nothing
  2026-05-17 does-not-apply -          | not looked after | status child-in-need, no events
`,
);

testBoundaries(
  "health-assessment",
  "status looked-after, born 2018-06, supply health-assessment latest, care-period 2026-01-05",
  `
  2026-02-02 due            2026-02-02 | none on working day 20
  2026-02-03 not-met        2026-02-02 | none on working day 21
  2026-02-03 not-met        2026-02-02 | one from before care is none in care | health-assessment 2025-12-12, care-period 2026-01-05
  2026-03-31 met            2026-03-31 | from five, a year | care-period 2024-01-05, health-assessment 2025-03-31
  2026-04-01 not-met        2026-03-31 | from five, a year and a day | care-period 2024-01-05, health-assessment 2025-03-31
  2026-02-28 met            2026-02-28 | under five, six months | born 2023-06, care-period 2024-01-05, health-assessment 2025-08-31
  2026-03-01 not-met        2026-02-28 | under five, six months and a day | born 2023-06, care-period 2024-01-05, health-assessment 2025-08-31
  2026-03-01 met            2026-08-31 | six months that end in the month of the fifth birthday: a year | born 2021-02, care-period 2024-01-05, health-assessment 2025-08-31
  2026-03-01 not-met        2026-02-28 | six months that end the month before it | born 2021-03, care-period 2024-01-05, health-assessment 2025-08-28
  2026-02-28 met            2026-08-31 | age not known, within six months | born -, care-period 2024-01-05, health-assessment 2025-08-31
  2026-03-01 not-known      -          | age not known, between six months and a year | born -, care-period 2024-01-05, health-assessment 2025-08-31
  2026-03-01 not-met        2026-02-28 | age not known, after a year | born -, care-period 2024-01-05, health-assessment 2025-02-28
  2026-03-01 not-known      -          | not supplied | supply nothing
  2026-03-01 does-not-apply -          | not looked after | status child-in-need, no events
`,
);

testBoundaries(
  "education-plan",
  "status looked-after, born 2015-06, supply education-plan whole, care-period 2026-01-05",
  `
  2026-02-02 due            2026-02-02 | none on working day 20
  2026-02-03 not-met        2026-02-02 | none on working day 21
  2026-08-31 met            2026-08-31 | one in spring lasts to the end of summer term | care-period 2026-01-05, education-plan 2026-01-30
  2026-09-01 not-met        2026-08-31 | and not into autumn | care-period 2026-01-05, education-plan 2026-01-30
  2026-04-30 met            2026-04-30 | one in autumn lasts to the end of April | supply education-plan latest, care-period 2025-01-06, education-plan 2025-12-31
  2026-03-31 not-met        2026-08-31 | the first came late | care-period 2026-01-05, education-plan 2026-02-03
  2026-03-27 due            2026-03-27 | from the month of the third birthday | born 2023-03
  2026-03-30 not-met        2026-03-27 | that limit passed | born 2023-03
  2026-03-31 does-not-apply -          | before the third birthday | born 2023-04
  2026-03-31 does-not-apply -          | from eighteen | born 2008-03
  2026-03-31 not-known      -          | not supplied | supply nothing
  2026-03-31 does-not-apply -          | not looked after | status child-in-need, no events
`,
);
