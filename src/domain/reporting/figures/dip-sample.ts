// Dip samples of cases open for less than six months: counted by themselves, since the monthly draw never reaches them (C2).
import { BANDS, bandLabel, bandOf, gradesOf } from "../../framework/bands.js";
import type { QuarterFacts } from "../quarter-facts.js";
import { type FigureDefinition, type FigureEntry, recordOf } from "./definition.js";
import { auditRecord, gradeThatStands } from "./grades.js";

const dipFigure = (
  figure: Pick<FigureDefinition, "key" | "label" | "counts"> &
    Partial<Pick<FigureDefinition, "kind" | "gradeNames">>,
  find: (facts: QuarterFacts) => readonly FigureEntry[],
): FigureDefinition => ({ group: "dip-sample", kind: "count", gradeNames: [], ...figure, find });

const graded = ({ dipAudits }: QuarterFacts) =>
  dipAudits.flatMap((audit) => {
    const grade = gradeThatStands(audit);
    return grade === null ? [] : [{ record: auditRecord(audit), grades: [grade] as const }];
  });

export const dipSampleFigures: readonly FigureDefinition[] = [
  dipFigure(
    {
      key: "dip-drawn",
      label: "Newer cases chosen",
      counts:
        "Cases open for less than six months chosen in dip samples of the quarter's months, and those that came in for a replaced case.",
    },
    ({ dipSelections }) =>
      dipSelections.map((selection) => ({
        record: recordOf("selection", { ...selection, auditId: selection.audit?.id ?? null }),
        grades: [],
      })),
  ),
  dipFigure(
    {
      key: "dip-audited",
      label: "Audits of newer cases submitted",
      counts:
        "Audits of dip samples submitted on a day of the quarter. No other figure of audits counts them.",
    },
    ({ dipAudits }) => dipAudits.map((audit) => ({ record: auditRecord(audit), grades: [] })),
  ),
  ...BANDS.map((band) =>
    dipFigure(
      {
        key: `dip-${band}`,
        label: `Newer cases: ${bandLabel(band).toLowerCase()}`,
        counts: `Audits of dip samples submitted in the quarter whose grade for the case as a whole stands at ${gradesOf(band).at(0)} to ${gradesOf(band).at(-1)}.`,
        gradeNames: ["Grade"],
      },
      (facts) => graded(facts).filter(({ grades: [grade] }) => bandOf(grade) === band),
    ),
  ),
  dipFigure(
    {
      key: "dip-median",
      label: "Newer cases: median grade",
      counts: "The middle grade of all audits of dip samples submitted in the quarter 0 to 10.",
      kind: "median",
      gradeNames: ["Grade"],
    },
    graded,
  ),
];
