// The headings of a file of people and structure, in the many ways that councils' staff lists spell them.

import { foldText } from "../../../domain/case-data/texts.js";
import type { StructureField } from "../../../domain/structure/structure-line.js";
import type { SheetRow } from "../../../platform/files/spreadsheet.js";

/** The first spelling of each is the one of the template. */
export const headings: Readonly<Record<StructureField, readonly string[]>> = {
  name: [
    ...["name", "full name", "worker name", "staff name", "employee name", "person", "display name"],
    ...["worker", "social worker", "social worker name", "employee", "staff member"],
    ...["prof professional name", "professional name", "worker full name", "name of worker"],
  ],
  forename: [
    "forename",
    "first name",
    "given name",
    "known as",
    "preferred name",
    "forenames",
    "first names",
  ],
  surname: ["surname", "last name", "family name"],
  email: [
    ...["email", "e mail", "email address", "e mail address", "work email", "work email address", "mail"],
    ...["user principal name", "council email", "worker email"],
  ],
  role: [
    ...[
      "role",
      "job title",
      "position",
      "post",
      "post title",
      "job",
      "job role",
      "position title",
      "worker type",
    ],
    ...["prof professional job title", "designation", "occupation"],
  ],
  team: [
    ...[
      "team",
      "team name",
      "allocated team",
      "current team",
      "organisation",
      "unit",
      "work team",
      "organisation name",
    ],
    ...["prof professional department", "department", "dept team name", "name of team"],
  ],
  service: [
    ...[
      "service",
      "service name",
      "service area",
      "division",
      "dept team parent name",
      "directorate",
      "area",
    ],
    ...["name of service"],
  ],
  manager: [
    ...[
      "line manager",
      "manager",
      "manager name",
      "line manager name",
      "reports to",
      "team manager",
      "supervisor",
    ],
    ...["managed by", "name of manager", "name of line manager", "team manager name", "supervisor name"],
  ],
  managerEmail: [
    ...["line manager email", "manager email", "manager email address", "line manager email address"],
    ...["team manager email", "reports to email", "supervisor email", "team manager email address"],
  ],
  startsOn: [
    ...["start date", "date started", "started", "from", "starts on", "date from", "effective from", "start"],
    ...[
      "position start date",
      "post start date",
      "date joined",
      "joined",
      "valid from",
      "first day",
      "from date",
    ],
  ],
  endsOn: [
    ...["end date", "date ended", "ended", "to", "ends on", "date to", "effective to", "end", "leaving date"],
    ...[
      "position end date",
      "post end date",
      "date left",
      "left",
      "leave date",
      "valid to",
      "last day",
      "to date",
    ],
  ],
  workerRef: [
    ...[
      "worker number",
      "worker id",
      "worker ref",
      "worker reference",
      "staff id",
      "staff number",
      "employee id",
    ],
    ...[
      "employee number",
      "payroll number",
      "swe number",
      "swe no",
      "swe registration",
      "swe registration number",
    ],
    ...["social work england number", "social work england no", "social work england registration number"],
    ...[
      "registration number",
      "registration no",
      "sw id",
      "prof staff id",
      "prof professional id",
      "professional id",
    ],
    ...["worker no", "swe id", "staff no", "case system id", "employee no"],
  ],
};

const fieldOfHeading: ReadonlyMap<string, StructureField> = new Map(
  fieldsOf(headings).flatMap(([field, spellings]) => spellings.map((text) => [text, field] as const)),
);

function fieldsOf<Field extends string>(
  record: Readonly<Record<Field, readonly string[]>>,
): readonly (readonly [Field, readonly string[]])[] {
  return (Object.keys(record) as Field[]).map((field) => [field, record[field]]);
}

const plain = (heading: string): string =>
  foldText(heading)
    .toLowerCase()
    .replace(/'s\b|'/g, "")
    .replace(/\([^)]*\)?/g, " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

export type FoundHeadings = {
  readonly row: number;
  readonly columns: ReadonlyMap<string, StructureField>;
  /** Headings that are none of ours, as they are written. */
  readonly unknown: readonly string[];
};

/**
 * The first row that heads a list of people (with a role or team beside the name) or of teams (with their service or
 * manager). A list of children and their workers is none, however many of its headings are alike.
 */
export function findHeadings(
  opening: readonly SheetRow[],
  lastRow: number,
): FoundHeadings | "of-children" | null {
  for (const { row, cells } of opening) {
    if (row > lastRow) return null;
    const columns = new Map<string, StructureField>();
    const unknown: string[] = [];
    const all = cells.map(({ text }) => plain(text));
    if (isOfChildren(all)) return "of-children";
    for (const { column, text } of cells) {
      const field = fieldOfHeading.get(plain(text));
      if (!field) unknown.push(foldText(text));
      else if (![...columns.values()].includes(field)) columns.set(column, field);
    }
    if (isEnough(new Set(columns.values()))) return { row, columns, unknown };
  }
  return null;
}

const isEnough = (fields: ReadonlySet<StructureField>): boolean => {
  const has = (...some: readonly StructureField[]) => some.some((field) => fields.has(field));
  return (
    (has("name", "surname") && has("role", "team", "email")) || (has("team") && has("service", "manager"))
  );
};

/** Headings that no list of staff has; two of them are not a chance. */
const ofCases =
  /^(la )?child(ren)?s? .*|^allocated .*|^(upn|case status|case type|legal status|referral.*|mosaic id|lcs id|person id|dob|date of birth|ethnicity|last (visit|seen).*|cin .*|cp .*)$/;
const ofWorkers = /^(allocated )?(social )?worker( name)?$/;
const ofAnyone = /^(name|full name|forename|first name|surname|last name)$/;

/** A child's name must never be taken for a colleague's: a name beside a worker's name is a child's. */
const isOfChildren = (plainHeadings: readonly string[]): boolean =>
  plainHeadings.filter((heading) => ofCases.test(heading)).length >= 2 ||
  (plainHeadings.some((heading) => ofWorkers.test(heading)) &&
    plainHeadings.some((heading) => ofAnyone.test(heading)));
