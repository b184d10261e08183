// The list of cases as it stood when the draw was made: what a case's row holds, what makes a list unusable,
// and the list's fingerprint, which shows afterwards that not a character of it was changed (C4).
import type { LocalDate } from "../shared/calendar.js";
import type { Sha256 } from "./seed.js";

/**
 * One child's case. A row holds all that decides its own outcome, so that no other row can change it. The status is the
 * council's own code. `siblingLastAuditedOn` is the latest audit of any brother or sister, null where none is known.
 */
export interface FrozenCase {
  readonly childId: string;
  readonly teamId: string | null;
  readonly managerId: string | null;
  readonly status: string;
  readonly openedOn: LocalDate | null;
  readonly closedOn: LocalDate | null;
  readonly lastAuditedOn: LocalDate | null;
  readonly siblingLastAuditedOn: LocalDate | null;
  readonly auditInProgress: boolean;
  /** What strata are made of besides (`strata.ts`); null where it was not kept. */
  readonly ageBand: string | null;
  readonly ethnicGroup: string | null;
  readonly disability: string | null;
}

/** `asAt` is the day on which the case system said so, which may be earlier than the draw. */
export interface FrozenList {
  readonly asAt: LocalDate;
  readonly cases: readonly FrozenCase[];
}

export interface ListFault {
  readonly fault: "duplicate-case" | "unusable-text";
  readonly childId: string;
}

/**
 * What codes and ids may hold: at least one character, no control character (they separate fields and lines), and
 * none beyond U+D7FF, so that every language sorts them alike, whether by bytes, code points or UTF-16.
 */
const usable = /^[\u0020-\u007e\u00a0-\ud7ff]+$/;

const rowIsUsable = (row: FrozenCase): boolean =>
  usable.test(row.childId) &&
  usable.test(row.status) &&
  (row.teamId === null || usable.test(row.teamId)) &&
  (row.managerId === null || usable.test(row.managerId));

/** Only the second form writes them. */
const strataAreUsable = (row: FrozenCase): boolean =>
  (row.ageBand === null || usable.test(row.ageBand)) &&
  (row.ethnicGroup === null || usable.test(row.ethnicGroup)) &&
  (row.disability === null || usable.test(row.disability));

/** Text order by code: -1, 0 or 1. For usable text it is the order of the UTF-8 bytes. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const areSorted = (rows: readonly FrozenCase[]): boolean => {
  let before = "";
  for (const { childId } of rows) {
    if (childId < before) return false;
    before = childId;
  }
  return true;
};

/** A frozen list with its rows by case id: what is checked, fingerprinted and drawn from. */
export interface OrderedList {
  readonly asAt: LocalDate;
  readonly rowsByChild: readonly FrozenCase[];
}

/** The list with its rows by case id; rows read in that order already (bytes, not a language's rules) are not sorted again. */
export const inCaseOrder = ({ asAt, cases }: FrozenList): OrderedList => ({
  asAt,
  rowsByChild: areSorted(cases) ? cases : [...cases].sort((a, b) => compareText(a.childId, b.childId)),
});

/** Which fields a list's text has: the second form has what strata are made of as well. */
export type ListForm = 1 | 2;

/** Every row that makes the list unusable, by case id: a child listed twice, or a code that cannot be written plainly. */
export const faultsOf = (list: OrderedList, form: ListForm): readonly ListFault[] => {
  const faults: ListFault[] = [];
  let before: string | null = null;
  for (const row of list.rowsByChild) {
    if (row.childId === before) faults.push({ fault: "duplicate-case", childId: row.childId });
    if (!rowIsUsable(row) || (form === 2 && !strataAreUsable(row)))
      faults.push({ fault: "unusable-text", childId: row.childId });
    before = row.childId;
  }
  return faults;
};

/** An array's own join takes the unknown for empty, and is what makes a text of so many parts soonest. */
const fieldsOf = (row: FrozenCase): readonly (string | null)[] => [
  row.childId,
  row.teamId,
  row.managerId,
  row.status,
  row.openedOn,
  row.closedOn,
  row.lastAuditedOn,
  row.siblingLastAuditedOn,
  row.auditInProgress ? "yes" : "no",
];

const lineOf: Readonly<Record<ListForm, (row: FrozenCase) => string>> = {
  1: (row) => `${fieldsOf(row).join("\t")}\n`,
  2: (row) => `${[...fieldsOf(row), row.ageBand, row.ethnicGroup, row.disability].join("\t")}\n`,
};

/**
 * The list as one text: a heading line, then one line a case by case id, fields parted by a tab,
 * what is not known left empty, each line ended by a single line feed. `docs/sampling.md` has it in full.
 */
export const canonicalText = (list: OrderedList, form: ListForm): string =>
  `full-circle-list-${form}\t${list.asAt}\n${list.rowsByChild.map(lineOf[form]).join("")}`;

/** SHA-256 of the list's canonical text, 64 hex characters. */
export const fingerprintOf = (list: OrderedList, form: ListForm, sha256: Sha256): string =>
  sha256(canonicalText(list, form));
