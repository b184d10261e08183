// What a children in need census can tell at all: its year's assessments, enquiries and conferences, and the plans that
// were open in it, but neither team nor worker, and nothing of a child's care.
import type { EntryField, EntryKind } from "../../../../domain/case-data/case-entry.js";
import type { EventKind, Supplied } from "../../../../domain/case-data/case-event.js";
import { type LocalDate, localDateOf } from "../../../../domain/shared/calendar.js";
import type { SourceSaid } from "../intake.js";

const kinds: readonly EntryKind[] = [
  ...(["episode", "assessment", "in-need-plan", "protection-plan", "event", "person"] as const),
];
const fields: readonly EntryField[] = [
  ...(["childId", "bornOn", "sex", "ethnicity", "disability", "startedOn", "endedOn"] as const),
];

const firstYearOfPlansOfNeed = 2022;
const firstYearOfPreProceedings = 2026;

/** The first of April that the census year of a reference date began with. */
export const censusYearStart = (referenceDate: LocalDate): LocalDate | null => {
  const [year, month] = [Number(referenceDate.slice(0, 4)), Number(referenceDate.slice(5, 7))];
  return localDateOf(month > 3 ? year : year - 1, 4, 1);
};

/** The year that the census is called by: the one in which its year ended. */
const censusYear = (referenceDate: LocalDate): number =>
  Number((censusYearStart(referenceDate) ?? referenceDate).slice(0, 4)) + 1;

const suppliedOf = (referenceDate: LocalDate): Supplied => {
  const supply = { since: censusYearStart(referenceDate), latestOnly: false };
  const year = censusYear(referenceDate);
  const supplied: readonly EventKind[] = [
    ...(["referral", "assessment", "section-47", "initial-conference"] as const),
    ...(["protection-plan", "protection-review"] as const),
    ...(year >= firstYearOfPlansOfNeed ? (["in-need-plan"] as const) : []),
    ...(year >= firstYearOfPreProceedings ? (["pre-proceedings"] as const) : []),
  ];
  return Object.fromEntries(supplied.map((kind) => [kind, supply]));
};

/** Where the file has no reference date, it is taken to be of the day it is read for. */
export const censusSource = (
  file: string,
  referenceDate: LocalDate,
  found: { readonly leftOut: readonly string[]; readonly repeated: ReadonlySet<string> | null },
): SourceSaid => ({
  source: "cin-census",
  name: `the CIN census of ${censusYear(referenceDate)}`,
  file,
  sheet: null,
  kinds,
  fields,
  supplied: suppliedOf(referenceDate),
  leftOut: found.leftOut,
  wholeChildren: found.repeated !== null,
  repeated: found.repeated,
});
