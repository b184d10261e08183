// What was done about findings: actions opened, closed, still open, past their date, and reviewed (F1 to F3).
import { daysOfQuarter, type LocalDate } from "../../shared/calendar.js";
import type { ActionFacts, QuarterFacts } from "../quarter-facts.js";
import { type FigureDefinition, recordOf } from "./definition.js";

/** The day for which "open" and "overdue" are told: the quarter's last, or the day of the figures while it still runs. */
const lastDay = ({ quarter, takenOn }: QuarterFacts): LocalDate => {
  const { to } = daysOfQuarter(quarter);
  return takenOn < to ? takenOn : to;
};

const isWithin = (date: LocalDate | null, { quarter }: QuarterFacts): boolean => {
  const { from, to } = daysOfQuarter(quarter);
  return date !== null && date >= from && date <= to;
};

const isOpenAtTheEnd = (action: ActionFacts, facts: QuarterFacts): boolean =>
  action.state !== "withdrawn" &&
  action.openedOn <= lastDay(facts) &&
  (action.closedOn === null || action.closedOn > lastDay(facts));

const actionFigure = (
  figure: Pick<FigureDefinition, "key" | "label" | "counts">,
  includes: (action: ActionFacts, facts: QuarterFacts) => boolean,
): FigureDefinition => ({
  ...figure,
  group: "actions",
  kind: "count",
  gradeNames: [],
  find: (facts) =>
    facts.actions
      .filter((action) => includes(action, facts))
      .map((action) => ({ record: recordOf("action", action), grades: [] })),
});

export const actionFigures: readonly FigureDefinition[] = [
  actionFigure(
    { key: "actions-opened", label: "Opened", counts: "Actions that opened on a day of the quarter." },
    (action, facts) => isWithin(action.openedOn, facts),
  ),
  actionFigure(
    { key: "actions-closed", label: "Closed", counts: "Actions that were closed on a day of the quarter." },
    (action, facts) => isWithin(action.closedOn, facts),
  ),
  actionFigure(
    {
      key: "actions-open",
      label: "Still open",
      counts:
        "Actions open at the quarter's end, or on the day of the figures while the quarter runs, those that wait for the service manager included.",
    },
    isOpenAtTheEnd,
  ),
  actionFigure(
    {
      key: "actions-overdue",
      label: "Overdue",
      counts:
        "Actions still open then whose date had passed, without those that wait for the service manager.",
    },
    (action, facts) =>
      isOpenAtTheEnd(action, facts) &&
      action.state !== "awaiting-service-manager" &&
      action.dueOn < lastDay(facts),
  ),
  {
    key: "action-reviews",
    group: "actions",
    label: "Reviews in supervision",
    counts: "Reviews of actions in supervision on days of the quarter.",
    kind: "count",
    gradeNames: [],
    find: ({ notes }) =>
      notes
        .filter(({ kind }) => kind === "supervision")
        .map((note) => ({
          record: recordOf("note", { ...note, id: `${note.actionId}-${note.number}` }),
          grades: [],
        })),
  },
  actionFigure(
    {
      key: "inadequate-open",
      label: "After an inadequate audit: still open",
      counts: "Actions still open then whose audit's grade stands as inadequate.",
    },
    (action, facts) => action.afterInadequate && isOpenAtTheEnd(action, facts),
  ),
  {
    key: "inadequate-confirmed",
    group: "actions",
    label: "After an inadequate audit: confirmed by the service manager",
    counts: "Actions that a service manager confirmed as done on a day of the quarter.",
    kind: "count",
    gradeNames: [],
    find: ({ notes }) =>
      notes
        .filter(({ kind }) => kind === "confirmed")
        .map((note) => ({ record: recordOf("action", { ...note, id: note.actionId }), grades: [] })),
  },
];
