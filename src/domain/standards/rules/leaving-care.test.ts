// Pathway plans and advisers’ contacts at their boundaries: the last day in time, the first day late, due, not known,
// and where they do not apply. Each line: as at, verdict, last day in time | what it shows | the case and its events.
import { testBoundaries } from "../../../../test/harness/boundaries.js";

testBoundaries(
  "pathway-plan",
  "status care-leaver, opened -, supply pathway-plan latest",
  `
  2026-02-28 met            2026-02-28 | six months to the day | pathway-plan 2025-08-31
  2026-03-01 not-met        2026-02-28 | a day later | pathway-plan 2025-08-31
  2026-04-01 due            2026-04-01 | none since leaving care, in time | care-leaver 2025-10-01
  2026-04-02 not-met        2026-04-01 | none since leaving care, late | care-leaver 2025-10-01
  2026-03-16 not-met        2026-03-15 | a plan from before leaving care counts on | pathway-plan 2025-09-15, care-leaver 2025-10-01
  2026-04-02 not-known      -          | no plan, and no day of leaving care
  2026-04-02 not-known      -          | not supplied | supply nothing
  2026-04-02 does-not-apply -          | still looked after | status looked-after
`,
);

testBoundaries(
  "adviser-contact",
  "status care-leaver, opened -, supply adviser-contact latest",
  `
  2026-02-28 met            2026-02-28 | two months to the day | adviser-contact 2025-12-31
  2026-03-01 not-met        2026-02-28 | a day later | adviser-contact 2025-12-31
  2026-04-01 due            2026-04-01 | none since leaving care, in time | care-leaver 2026-02-01
  2026-04-02 not-met        2026-04-01 | none since leaving care, late | care-leaver 2026-02-01
  2026-04-02 not-known      -          | no contact, and no day of leaving care
  2026-04-02 not-known      -          | not supplied | supply nothing
  2026-04-02 does-not-apply -          | in need | status child-in-need
`,
);
