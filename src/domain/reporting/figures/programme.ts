// How the quarter's draws went: cases chosen, replaced, audited, late (B1, C1 to C4).
import { replacementReasons } from "../../sampling/replace-drawn-case.js";
import type { LocalDate } from "../../shared/calendar.js";
import type { SelectionFacts } from "../quarter-facts.js";
import { type FigureDefinition, recordOf } from "./definition.js";

type Programme = {
  readonly key: string;
  readonly label: string;
  readonly counts: string;
  readonly includes: (selection: SelectionFacts, takenOn: LocalDate) => boolean;
};

const isHandedIn = ({ audit }: SelectionFacts): boolean =>
  audit?.state === "submitted" || audit?.state === "complete";
const isReplaced = ({ state }: SelectionFacts): boolean => state === "replaced";

const isLate = (selection: SelectionFacts, takenOn: LocalDate): boolean =>
  selection.audit !== null && (selection.audit.submittedOn ?? takenOn) > selection.audit.dueOn;

const parts: readonly Programme[] = [
  {
    key: "drawn",
    label: "Cases chosen",
    counts: "Cases chosen in the draws of the quarter's months, and those that came in for a replaced case.",
    includes: () => true,
  },
  {
    key: "replaced",
    label: "Replaced by another case",
    counts: "Chosen cases that were replaced by the next in order, for a coded reason.",
    includes: isReplaced,
  },
  ...Object.entries(replacementReasons).map(([code, { label }]) => ({
    key: `replaced-${code}`,
    label: `Replaced: ${label}`,
    counts: `Chosen cases that were replaced for this reason: ${label}.`,
    includes: (selection: SelectionFacts) => isReplaced(selection) && selection.reason === code,
  })),
  {
    key: "submitted",
    label: "Audits submitted",
    counts: "Chosen cases whose audit is submitted, whether or not the family's feedback is recorded.",
    includes: (selection) => !isReplaced(selection) && isHandedIn(selection),
  },
  {
    key: "complete",
    label: "Audits complete",
    counts: "Chosen cases whose audit is submitted with the family's feedback, or why they were not heard.",
    includes: (selection) => !isReplaced(selection) && selection.audit?.state === "complete",
  },
  {
    key: "not-done",
    label: "Audits not done",
    counts: "Chosen cases, not replaced, whose audit is not submitted.",
    includes: (selection) => !isReplaced(selection) && !isHandedIn(selection),
  },
  {
    key: "late",
    label: "Audits late",
    counts:
      "Chosen cases whose audit was submitted after its due day, or is not submitted though that day is past.",
    includes: (selection, takenOn) => !isReplaced(selection) && isLate(selection, takenOn),
  },
];

export const programmeFigures: readonly FigureDefinition[] = parts.map(
  ({ key, label, counts, includes }) => ({
    key,
    group: "programme",
    label,
    counts,
    kind: "count",
    gradeNames: [],
    find: ({ selections, takenOn }) =>
      selections
        .filter((selection) => includes(selection, takenOn))
        .map((selection) => ({
          record: recordOf("selection", { ...selection, auditId: selection.audit?.id ?? null }),
          grades: [],
        })),
  }),
);
