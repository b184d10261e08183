// Tells of a child with a case who is missing from the table that should name everyone.
import type { CaseEntry, SourceFormat } from "./case-entry.js";
import { noCell, type Problem, problem } from "./problems.js";

const personTables: Readonly<Partial<Record<SourceFormat, string>>> = {
  ssd: "ssd_person",
  ssda903: "the table of children (header)",
};

/** Tables that belong together name everyone in one of them. */
export const notAmongPersons = (entries: readonly CaseEntry[], sent: ReadonlySet<SourceFormat>): Problem[] =>
  [...sent].flatMap((format) => {
    const other = personTables[format];
    const own = other === undefined ? [] : entries.filter(({ source }) => source === format);
    const [first] = own;
    if (!first || other === undefined || own.some(({ kind }) => kind === "person")) return [];
    return [problem("not-among-persons", first.place, noCell, { other })];
  });
