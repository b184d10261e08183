// What is put right in a cell without asking, because only one thing can be meant: told once a column, with how often.
import type { LocalDate } from "../shared/calendar.js";
import type { ColumnDoubt } from "./column-dates.js";
import { readDate } from "./dates.js";
import type { ProblemCode } from "./problems.js";
import { foldText } from "./texts.js";
import { dressOfName, readWorkerName } from "./worker-names.js";

/** What a column is read as. */
export type ColumnUse = "id" | "date" | "worker" | "other";

/** A cell as it came: in a workbook a date may be a date, one with a time of day, a bare number, or text. */
export type CameAs = {
  readonly form: "date" | "moment" | "number" | "text";
  readonly text: string;
  /** In delimited text everything is text, which says nothing. */
  readonly inWorkbook: boolean;
  /** The day that a bare number stands for, and else the text. */
  readonly readAs: string;
};

export type Tidying = Extract<
  ProblemCode,
  | "dates-as-text"
  | "dates-as-numbers"
  | "times-left-off"
  | "words-for-no-date"
  | "stray-spaces"
  | "ids-as-text"
  | "names-turned"
  | "words-after-names"
  | "words-for-nobody"
>;

const none: readonly Tidying[] = [];
const strays = /^\s|\s$|\s\s|[^\S ]|[\u200b\ufeff]/;
const timeOfDay = /\d[ T](\d{1,2}:\d{2}(?::\d{2})?)/i;
const midnight = /^0?0:00(:00)?$/;
/** How a database writes into delimited text that there is nothing: no slip. */
const isNothingOfDatabase = ({ inWorkbook, text }: CameAs): boolean =>
  !inWorkbook && foldText(text).toLowerCase() === "null";

/** What is put right in one cell. */
export const tidyingsOf = (use: ColumnUse, came: CameAs, asAt: LocalDate): readonly Tidying[] => {
  const found: Tidying[] = [];
  if (strays.test(came.text)) found.push("stray-spaces");
  if (use === "date") found.push(...tidyingsOfDate(came, asAt));
  else if (use === "id" && came.form === "text") found.push("ids-as-text");
  else if (use === "worker") {
    const { hasAddition, isTurned } = dressOfName(came.text);
    if (hasAddition) found.push("words-after-names");
    if (isTurned) found.push("names-turned");
    if (readWorkerName(came.text) === null && !isNothingOfDatabase(came)) found.push("words-for-nobody");
  }
  return found.length === 0 ? none : found;
};

const tidyingsOfDate = (came: CameAs, asAt: LocalDate): readonly Tidying[] => {
  const { form, text, inWorkbook, readAs } = came;
  const reading = readDate(readAs, asAt).kind;
  if (reading === "blank") return text === "" || isNothingOfDatabase(came) ? none : ["words-for-no-date"];
  if (reading !== "date") return none;
  if (form === "moment") return ["times-left-off"];
  if (readAs !== text) return ["dates-as-numbers"];
  if (form !== "text") return none;
  const time = timeOfDay.exec(text)?.[1];
  return [
    ...(inWorkbook ? (["dates-as-text"] as const) : []),
    ...(time !== undefined && !midnight.test(time) ? (["times-left-off"] as const) : []),
  ];
};

type Tally = { count: number; readonly came: CameAs };

/** Counts what was put right in one column. */
export class ColumnTidied {
  readonly #tallies = new Map<Tidying, Tally>();
  #numbers = 0;

  add(tidyings: readonly Tidying[], came: CameAs, times: number): void {
    if (came.form === "number") this.#numbers += times;
    for (const tidying of tidyings) {
      const tally = this.#tallies.get(tidying);
      if (tally) tally.count += times;
      else this.#tallies.set(tidying, { count: times, came });
    }
  }

  /** What to tell of the column; examples are left out where its values are not to be shown. */
  notes(heading: string, { showsValues }: { readonly showsValues: boolean }): readonly ColumnDoubt[] {
    const notes: ColumnDoubt[] = [];
    for (const [code, { count, came }] of this.#tallies) {
      if (code === "ids-as-text" && this.#numbers === 0) continue;
      const known = code === "ids-as-text" ? String(this.#numbers) : came.readAs;
      const shown = showsValues ? { value: foldText(came.text), known } : {};
      notes.push({ code, detail: { heading, other: String(count), ...shown } });
    }
    return notes;
  }
}
