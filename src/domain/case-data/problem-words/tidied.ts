// What was put right in a whole column without asking, because only one thing can be meant: counted and told, never silent.
import { always, inColumn, type ProblemDetail, type Wording } from "./wording.js";

const nothingToDo = always("Nothing to do if this is right.");
const such = ({ value }: ProblemDetail): string => (value === undefined ? "" : `, such as “${value}”`);

export const tidiedWordings = {
  "dates-as-text": {
    severity: "note",
    message: (detail) =>
      `Dates${inColumn(detail)} that are text: ${detail.other}${such(detail)}. We read them day first.`,
    fix: always("Nothing to do. Format the column as a date before saving, to be able to check it."),
  },
  "dates-as-numbers": {
    severity: "note",
    message: (detail) =>
      `${detail.other} dates${inColumn(detail)} are a spreadsheet’s day numbers${detail.value ? `, such as ${detail.value} for ${detail.known}` : ""}. We read them as dates.`,
    fix: always("Nothing to do. Format the column as a date before saving, to be able to check it."),
  },
  "times-left-off": {
    severity: "note",
    message: (detail) =>
      `Dates${inColumn(detail)} with a time of day: ${detail.other}${such(detail)}. We kept the day.`,
    fix: nothingToDo,
  },
  "words-for-no-date": {
    severity: "note",
    message: (detail) =>
      `Cells${inColumn(detail)} that say there is no date: ${detail.other}${such(detail)}. We read them as blank.`,
    fix: always("Nothing to do. A blank cell says it best."),
  },
  "stray-spaces": {
    severity: "note",
    message: (detail) =>
      `Values${inColumn(detail)} with stray spaces: ${detail.other}${such(detail)}. We read them without.`,
    fix: nothingToDo,
  },
  "ids-as-text": {
    severity: "note",
    message: (detail) =>
      `Of the ids${inColumn(detail)}, ${detail.other} are text and ${detail.known} are numbers${such(detail)}. We compared them as they are written.`,
    fix: always("Nothing to do. Format the whole column as text, so that noughts in front are kept."),
  },
  "names-turned": {
    severity: "note",
    message: (detail) =>
      `Names${inColumn(detail)} with the surname first: ${detail.other}${such(detail)}. We turned them round.`,
    fix: nothingToDo,
  },
  "words-after-names": {
    severity: "note",
    message: (detail) =>
      `Names${inColumn(detail)} with a word such as “(Agency)” after them: ${detail.other}${such(detail)}. We left the word away.`,
    fix: nothingToDo,
  },
  "words-for-nobody": {
    severity: "note",
    message: (detail) =>
      `Cells${inColumn(detail)} that say nobody is allocated: ${detail.other}${such(detail)}. We read no worker there.`,
    fix: nothingToDo,
  },
  "formulas-read": {
    severity: "note",
    message: ({ other }) =>
      `Cells that hold a formula: ${other}. Where we read such a column, we took the result saved with the file.`,
    fix: nothingToDo,
  },
  "blank-rows": {
    severity: "note",
    message: ({ value, other }) => `Blank rows among the others: ${other}, the first in row ${value}.`,
    fix: nothingToDo,
  },
} as const satisfies Record<string, Wording>;
