// The lists of Ofsted's Annex A (inspection of children's services) by their headings, and which columns are read.
// Every other column stays at the door, among them placement addresses; list 11 is of adopters and is never read.
import type { Table, TableFamily } from "../table.js";
import { careTables } from "./care-tables.js";
import { needTables } from "./need-tables.js";

const annexATables: readonly Table[] = [...needTables, ...careTables];

/** Spellings of older and newer templates and of councils' systems, as the template has them. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/^(?!.*(adopter|family)).{0,39}\bchild\b.*\b(id|identifier)\b.*$/, "child unique id"],
  [/^(?!.*(adopter|family)).{0,39}\b(id|identifier)\b.*\bchild\b.*$/, "child unique id"],
  [/^(date of birth|dob|birth date)$/, "date of birth"],
  [/^(gender|sex)$/, "gender"],
  [/^age( of child.*)?$/, "age of child (years)"],
  [/^(does the child have a )?disability$/, "does the child have a disability"],
  [/^section 47 enquiry start date$/, "strategy discussion initiating section 47 enquiry start date"],
  [
    /^(was an )?initial child protection conference (deemed unnecessary|not required).*/,
    "was an initial child protection conference deemed unnecessary",
  ],
  [
    /^was the child assessed as (requiring la children's social care support|being in need.*)/,
    "was the child assessed as requiring la children's social care support",
  ],
  [/^was the child seen alone.*/, "was the child seen alone"],
  [
    /^(what is the permanence plan.*|plan for child to be reunified.*)/,
    "what is the permanence plan for this child",
  ],
  [/^(date child ceased|date ceased) to be looked after.*/, "date ceased to be looked after"],
  [/^unaccompanied asylum seeking child.*|^uasc$/, "unaccompanied asylum seeking child"],
];

/** A plain heading as the template writes it. */
const annexAHeading = (heading: string): string =>
  spellings.find(([pattern]) => pattern.test(heading))?.[1] ?? heading;

/** Ofsted's own sheet of codes has many of the headings too, but none of what tells one person from another. */
const isAnnexAHeadings = (headings: readonly string[]): boolean =>
  headings.some(
    (heading) =>
      heading === "child unique id" ||
      heading === "date of birth" ||
      heading === "individual adopter identifier",
  );

export const annexAFamily: TableFamily = {
  tables: annexATables,
  canonical: annexAHeading,
  isPossible: isAnnexAHeadings,
  leastShare: 0.5,
};
