// How a list of Annex A is told to the reader: what all lists share is said once.
import type { EntryField, EntryKind } from "../../../../domain/case-data/case-entry.js";
import type { EventKind, Supplied, Supply } from "../../../../domain/case-data/case-event.js";
import { addMonths, type LocalDate } from "../../../../domain/shared/calendar.js";
import type { EventColumns, Table } from "../table.js";

const shared: Readonly<Record<string, EntryField>> = {
  "child unique id": "childId",
  "date of birth": "bornOn",
  "age of child (years)": "age",
  gender: "sex",
  ethnicity: "ethnicity",
  "does the child have a disability": "disability",
  "allocated team": "teamName",
  "allocated worker": "workerName",
};

/** How people write the headings of what every list shares. */
const sharedHeadings: Readonly<Partial<Record<EntryField, string>>> = {
  childId: "Child Unique ID",
  bornOn: "Date of Birth",
  age: "Age of Child (Years)",
  sex: "Gender",
  ethnicity: "Ethnicity",
  disability: "Does the Child have a Disability",
  teamName: "Allocated Team",
  workerName: "Allocated Worker",
};

/** Lists 1 to 5 look six months back; lists 6 to 9 hold each child's latest only. */
type Reach = "six-months" | "latest";

const monthsBack = 6;

export const list = (
  number: number,
  title: string,
  kind: EntryKind | null,
  more: {
    readonly fields?: Readonly<Record<string, EntryField>>;
    readonly events?: readonly EventColumns[];
    readonly reach?: Reach;
    /** Headings of this list alone, to know it by, read or not. */
    readonly headings: readonly string[];
    readonly required?: readonly EntryField[];
    readonly wanted?: readonly EntryField[];
  },
): Table => ({
  source: "annex-a",
  name: `list ${number} (${title})`,
  kind,
  fields: kind === null ? {} : { ...shared, ...more.fields },
  events: more.events ?? [],
  headings: more.headings,
  required: kind === null ? [] : (more.required ?? ["childId"]),
  wanted: more.wanted ?? [],
  headingOf: (field) => sharedHeadings[field],
  supplies: (asAt) => supplies(more.events ?? [], more.reach ?? "latest", asAt),
});

const supplies = (events: readonly EventColumns[], reach: Reach, asAt: LocalDate): Supplied => {
  const supply: Supply =
    reach === "latest"
      ? { since: null, latestOnly: true }
      : { since: addMonths(asAt, -monthsBack), latestOnly: false };
  const kinds: readonly EventKind[] = events.map(({ kind }) => kind);
  return Object.fromEntries(kinds.map((kind) => [kind, supply]));
};
