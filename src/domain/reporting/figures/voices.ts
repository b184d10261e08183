// What workers, audits and families said: grades of the self-assessment beside the audit's, themes, feedback (D1, D7, B2).
import { notHeardReasons } from "../../feedback/family-feedback.js";
import type { Grade } from "../../framework/bands.js";
import { SECTIONS } from "../../framework/sections.js";
import { THEMES } from "../../framework/themes.js";
import type { AuditFacts } from "../quarter-facts.js";
import type { FigureDefinition } from "./definition.js";
import { auditRecord } from "./grades.js";

const comparisons = [
  { code: "higher", words: "higher than", fits: (self: Grade, audited: Grade) => self > audited },
  { code: "same", words: "the same as", fits: (self: Grade, audited: Grade) => self === audited },
  { code: "lower", words: "lower than", fits: (self: Grade, audited: Grade) => self < audited },
] as const;

export const selfAssessmentFigures: readonly FigureDefinition[] = SECTIONS.flatMap(({ code, title }) =>
  comparisons.map(
    (comparison): FigureDefinition => ({
      key: `self-${code}-${comparison.code}`,
      group: "self-assessment",
      label: `${title}: self-assessed ${comparison.words} audited`,
      counts: `Audits submitted in the quarter in which the worker graded ${title.toLowerCase()} ${comparison.words} the audit did. Only sections that both graded are compared.`,
      kind: "count",
      gradeNames: ["Self-assessed", "Audited"],
      find: ({ audits }) =>
        audits.flatMap((audit) => {
          const { selfAssessed, audited } = audit.sections.find(({ section }) => section === code) ?? {};
          if (typeof selfAssessed !== "number" || typeof audited !== "number") return [];
          return comparison.fits(selfAssessed, audited)
            ? [{ record: auditRecord(audit), grades: [selfAssessed, audited] }]
            : [];
        }),
    }),
  ),
);

const countOfAudits = (
  figure: Pick<FigureDefinition, "key" | "group" | "label" | "counts">,
  includes: (audit: AuditFacts) => boolean,
): FigureDefinition => ({
  ...figure,
  kind: "count",
  gradeNames: [],
  find: ({ audits }) => audits.filter(includes).map((audit) => ({ record: auditRecord(audit), grades: [] })),
});

export const themeFigures: readonly FigureDefinition[] = THEMES.map(({ code, label, covers }) =>
  countOfAudits(
    {
      key: `theme-${code}`,
      group: "themes",
      label,
      counts: `Audits submitted in the quarter that chose this theme. ${covers}`,
    },
    ({ themes }) => themes.includes(code),
  ),
);

const scaleMedian: FigureDefinition = {
  key: "family-scale-median",
  group: "family",
  label: "Median of the families' own scale",
  counts:
    "The middle of the numbers, 0 to 10, that families gave the help they had, where they were asked for one.",
  kind: "median",
  gradeNames: ["Family's scale"],
  find: ({ audits }) =>
    audits.flatMap((audit) =>
      audit.feedback?.heard && audit.feedback.scale !== null
        ? [{ record: auditRecord(audit), grades: [audit.feedback.scale] }]
        : [],
    ),
};

export const familyFigures: readonly FigureDefinition[] = [
  countOfAudits(
    {
      key: "family-heard",
      group: "family",
      label: "Family heard",
      counts: "Audits submitted in the quarter after which the child, a parent or a carer was heard.",
    },
    ({ feedback }) => feedback?.heard === true,
  ),
  countOfAudits(
    {
      key: "family-not-heard",
      group: "family",
      label: "Family not heard",
      counts: "Audits submitted in the quarter for which it is recorded why the family was not heard.",
    },
    ({ feedback }) => feedback?.heard === false,
  ),
  ...Object.entries(notHeardReasons).map(([code, label]) =>
    countOfAudits(
      {
        key: `family-not-heard-${code}`,
        group: "family",
        label: `Not heard: ${label}`,
        counts: `Audits submitted in the quarter for which this is recorded: ${label}.`,
      },
      ({ feedback }) => feedback?.heard === false && feedback.reason === code,
    ),
  ),
  countOfAudits(
    {
      key: "family-awaited",
      group: "family",
      label: "Feedback not yet recorded",
      counts: "Audits submitted in the quarter with nothing recorded yet about the family's feedback.",
    },
    ({ feedback }) => feedback === null,
  ),
  scaleMedian,
];
