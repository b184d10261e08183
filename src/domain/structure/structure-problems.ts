// What can be wrong with a row of a file of people and structure, in words for the administrator who sent it.
import type { Place, ProblemSeverity } from "../case-data/problems.js";

/** Refused: the row, or its position, is not used. Warning: used, and to be looked at. Note: what was done with it. */
export type StructureProblem = {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly code: StructureProblemCode;
  readonly severity: ProblemSeverity;
  readonly message: string;
  readonly fix: string;
};

type Detail = { readonly who: string; readonly other: string; readonly known: string };
type Wording = readonly [
  severity: ProblemSeverity,
  message: (detail: Detail) => string,
  fix: (detail: Detail) => string,
];

const always = (text: string) => () => text;
const onTheirPage = "Look at their page under People, and put it right there.";

const wordings = {
  "role-not-known": [
    "refused",
    ({ who, other }) => `${who}: “${other}” is none of the roles we know.`,
    ({ known }) => known,
  ],
  "role-by-hand": [
    "refused",
    ({ who, other }) => `${who}: the role “${other}” can’t be given by a file.`,
    always("Give it by hand: open the person under People and add a position."),
  ],
  "role-missing": [
    "refused",
    ({ who }) => `${who}: the row says no role, and they hold no position in this team yet.`,
    always("Fill in the role, such as Social worker or Team manager."),
  ],
  "role-needs-team": [
    "refused",
    ({ who }) => `${who}: this role is held in a team, and the row names none.`,
    always("Fill in the team."),
  ],
  "role-needs-service": [
    "refused",
    ({ who }) => `${who}: this role is held in a service, and the row names none.`,
    always("Fill in the service."),
  ],
  "name-missing": [
    "refused",
    always("This row has an address, a number or a role, but no name."),
    always("Fill in the person’s name."),
  ],
  "vacant-post": [
    "note",
    ({ other }) => `“${other}” names nobody, so only the team was read from this row.`,
    always("Nothing to do."),
  ],
  "email-unreadable": [
    "refused",
    ({ who, other }) => `${who}: “${other}” is not an email address.`,
    always("Correct it: one address, such as name@council.gov.uk."),
  ],
  "email-missing": [
    "refused",
    ({ who }) => `${who} is not in Full Circle yet, and the row has no email address.`,
    always("Fill in their work email address: it is what they sign in with."),
  ],
  "email-of-two-people": [
    "refused",
    ({ who, other }) => `${who} and ${other} have the same email address in this file.`,
    always("Everyone needs an address of their own. Correct the one that is wrong."),
  ],
  "number-of-another": [
    "refused",
    ({ who, other }) => `${who}: the worker number belongs to ${other}.`,
    always("Correct the number, or the name and address if they are the same person."),
  ],
  "name-with-other-email": [
    "refused",
    ({ who, other }) => `Someone called ${who} is in Full Circle with the address ${other}.`,
    always(
      "If it is the same person, correct their address on their page first. If these are two people, give both their worker numbers.",
    ),
  ],
  "several-of-this-name": [
    "refused",
    ({ who }) => `There are several people called ${who}, and the row has no email address.`,
    always("Fill in the email address or the worker number."),
  ],
  "has-left": [
    "refused",
    ({ who }) => `${who} is marked as having left.`,
    always("If they are back, say so on their page first. Otherwise take the row out."),
  ],
  "left-before-we-knew": [
    "note",
    ({ who }) => `${who} had left before the day of this file, so no account was made for them.`,
    always("Nothing to do."),
  ],
  "impossible-date": [
    "refused",
    ({ who, other }) => `${who}: ${other} is not a day in the calendar.`,
    always("Correct the date, day first, such as 31/03/2026."),
  ],
  "unreadable-date": [
    "refused",
    ({ who, other }) => `${who}: we could not read “${other}” as a date.`,
    always("Write only the date, day first, such as 31/03/2026, or leave the cell blank."),
  ],
  "ends-before-start": [
    "refused",
    ({ who }) => `${who}: the last day is before the first.`,
    always("Check both dates and correct the one that is wrong."),
  ],
  "end-without-start": [
    "refused",
    ({ who }) => `${who}: this position ended, and the row does not say when it began.`,
    always("Fill in the start date."),
  ],
  "end-differs": [
    "warning",
    ({ who, other }) => `${who}: this position’s last day is set already, to ${other}.`,
    always(onTheirPage),
  ],
  "later-position": [
    "refused",
    ({ who, other }) => `${who} has a position that begins on ${other}, not before this file’s day.`,
    always(`Choose a later day for the file, or take it up by hand. ${onTheirPage}`),
  ],
  "start-before-last-position": [
    "note",
    ({ who, other }) =>
      `${who} moves on ${other}: the start date in the row is before their last position’s.`,
    always("Nothing to do if the start date is that of their employment."),
  ],
  "starts-differ": [
    "note",
    ({ other }) => `${other} of the file stand here with another first day. They stay as they are.`,
    always("Nothing to do."),
  ],
  "duplicate-row": [
    "note",
    ({ who, other }) => `${who}: this row says the same as row ${other}.`,
    always("Nothing to do."),
  ],
  "team-without-service": [
    "refused",
    ({ other }) => `The team “${other}” is new, and no row says which service it belongs to.`,
    always("Fill in the service in one of the team’s rows."),
  ],
  "team-in-two-services": [
    "warning",
    ({ other, known }) => `The team “${other}” is in two services in this file. We used ${known}, the first.`,
    always("Correct the service in the rows that are wrong."),
  ],
  "team-closed": [
    "refused",
    ({ other }) => `The team “${other}” is closed.`,
    always("Correct the team, or open it again under Services and teams."),
  ],
  "team-changed-later": [
    "refused",
    ({ other }) => `The team “${other}” was moved or renamed on this file’s day or after it.`,
    always("Choose a later day for the file, or move the team under Services and teams."),
  ],
  "manager-not-of-team": [
    "warning",
    ({ who, other, known }) =>
      `${who}: the row names ${other} as line manager, but the team’s manager is ${known}.`,
    always(
      "A worker’s line manager is the manager of their team. Correct the row or the team, or give the team’s manager a row of their own.",
    ),
  ],
  "team-has-no-manager": [
    "warning",
    ({ who, other }) =>
      `${who}: the row names ${other} as line manager, but the team has no team manager yet.`,
    ({ other }) => `Add a row for ${other} with the role Team manager and this team.`,
  ],
} as const satisfies Record<string, Wording>;

export type StructureProblemCode = keyof typeof wordings;

/** The problem in words, at a row and, where one cell is meant, its column and what it holds. */
export function structureProblem(
  code: StructureProblemCode,
  place: Omit<Place, "row"> & { readonly row: number | null },
  cell: { readonly column: string; readonly text: string } | undefined,
  detail: Partial<Detail> = {},
): StructureProblem {
  const [severity, message, fix] = wordings[code];
  const said = { who: "This person", other: cell?.text ?? "", known: "", ...detail };
  return {
    file: place.file,
    sheet: place.sheet,
    row: place.row,
    column: cell?.column ?? null,
    value: cell?.text ?? null,
    code,
    severity,
    message: message(said),
    fix: fix(said),
  };
}
