// What was done about findings: actions opened, closed, still open, past their date, and reviewed (F1 to F3).
import { daysOfQuarter, type LocalDate } from "../../shared/calendar.js";
import type { ActionFacts, QuarterFacts } from "../quarter-facts.js";
import { type FigureDefinition, recordOf } from "./definition.js";

/** The quarter's days, worked out once a figure: there are thousands of actions. */
type Days = {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** The day for which "open" and "overdue" are told: the last, or the day of the figures while the quarter runs. */
  readonly last: LocalDate;
};

const daysOf = ({ quarter, takenOn }: QuarterFacts): Days => {
  const { from, to } = daysOfQuarter(quarter);
  return { from, to, last: takenOn < to ? takenOn : to };
};

const isWithin = (date: LocalDate | null, { from, to }: Days): boolean =>
  date !== null && date >= from && date <= to;

const isOpenAtTheEnd = (action: ActionFacts, { last }: Days): boolean =>
  action.state !== "withdrawn" &&
  action.openedOn <= last &&
  (action.closedOn === null || action.closedOn > last);

const actionFigure = (
  figure: Pick<FigureDefinition, "key" | "label" | "counts">,
  includes: (action: ActionFacts, days: Days) => boolean,
): FigureDefinition => ({
  ...figure,
  group: "actions",
  kind: "count",
  gradeNames: [],
  find: (facts) => {
    const days = daysOf(facts);
    return facts.actions
      .filter((action) => includes(action, days))
      .map((action) => ({ record: recordOf("action", action), grades: [] }));
  },
});

export const actionFigures: readonly FigureDefinition[] = [
  actionFigure(
    { key: "actions-opened", label: "Opened", counts: "Actions that opened on a day of the quarter." },
    (action, days) => isWithin(action.openedOn, days),
  ),
  actionFigure(
    { key: "actions-closed", label: "Closed", counts: "Actions that were closed on a day of the quarter." },
    (action, days) => isWithin(action.closedOn, days),
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
    (action, days) =>
      isOpenAtTheEnd(action, days) && action.state !== "awaiting-service-manager" && action.dueOn < days.last,
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
    (action, days) => action.afterInadequate && isOpenAtTheEnd(action, days),
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
