// Grades overall with each audit counted by the cases it stands for: a case of a large team was less likely to be drawn than
// one of a small team, so it stands for more (C4). Unweighted figures tell of audits, weighted ones of cases.
import { BANDS, type Band, bandLabel, bandOf } from "../../framework/bands.js";
import type { AuditFacts, QuarterFacts } from "../quarter-facts.js";
import type { FigureDefinition, FigureEntry } from "./definition.js";
import { auditRecord, gradeThatStands } from "./grades.js";

/** Every graded audit that has a weight. */
const weighed = ({ audits }: QuarterFacts): readonly FigureEntry[] =>
  audits.flatMap((audit) => {
    const grade = gradeThatStands(audit);
    return grade === null || audit.weight === null
      ? []
      : [{ record: auditRecord(audit), grades: [grade], weight: audit.weight }];
  });

const isWithout = (audit: AuditFacts): boolean => gradeThatStands(audit) !== null && audit.weight === null;

const shareOfBands = (code: string, label: string, bands: readonly Band[]): FigureDefinition => ({
  key: `weighted-share-${code}`,
  group: "weighted",
  label: `${label}, weighted`,
  counts: `Of the cases that the quarter's graded audits stand for, the share graded ${bands.map((band) => bandLabel(band).toLowerCase()).join(" or ")}. Each audit counts as many times as there were cases with its chance in its draw.`,
  kind: "share",
  gradeNames: ["Grade"],
  find: (facts) =>
    weighed(facts).filter(({ grades: [grade] }) => grade !== undefined && bands.includes(bandOf(grade))),
  weighAll: (facts) => weighed(facts).reduce((sum, { weight }) => sum + (weight ?? 0), 0),
});

export const GOOD_OR_BETTER: readonly Band[] = ["good", "outstanding"];

export const weightedFigures: readonly FigureDefinition[] = [
  {
    key: "good-or-better",
    group: "overall",
    label: "Good or better",
    counts: "Audits submitted in the quarter whose grade for the case as a whole stands at 6 to 10.",
    kind: "count",
    gradeNames: ["Grade"],
    find: ({ audits }) =>
      audits.flatMap((audit) => {
        const grade = gradeThatStands(audit);
        return grade !== null && GOOD_OR_BETTER.includes(bandOf(grade))
          ? [{ record: auditRecord(audit), grades: [grade] }]
          : [];
      }),
  },
  ...BANDS.map((band) => shareOfBands(band, bandLabel(band), [band])),
  shareOfBands("good-or-better", "Good or better", GOOD_OR_BETTER),
  {
    key: "weighted-without",
    group: "weighted",
    label: "Audits without a weight",
    counts:
      "Graded audits submitted in the quarter that no weight can be given: the case came after all others because it was audited of late, so its chance of being drawn was none, or its draw kept no chances.",
    kind: "count",
    gradeNames: ["Grade"],
    find: ({ audits }) =>
      audits.filter(isWithout).map((audit) => {
        const grade = gradeThatStands(audit);
        return { record: auditRecord(audit), grades: grade === null ? [] : [grade] };
      }),
  },
];
