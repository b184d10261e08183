// Which cases take part in a draw: open long enough (C2), with a manager to audit them (C1), and which stand behind
// the others because they or a sibling were audited of late (C4). Every case has exactly one outcome.
import { completedMonths, type LocalDate } from "../shared/calendar.js";
import type { FrozenCase } from "./frozen-list.js";

/**
 * The rules of a draw. `version` names them, such as the month they were agreed. Months are completed calendar months
 * at the draw date. `maximumMonthsOpen` is null for the monthly draw; a dip sample of newer cases sets it (a case open
 * that many completed months or more is left out). The months between audits only put a case behind the others; 0 turns that off.
 * `statusesOutside` are the council's codes of those whose work this audit form does not fit.
 */
export interface DrawRules {
  readonly version: string;
  readonly minimumMonthsOpen: number;
  readonly maximumMonthsOpen: number | null;
  readonly monthsBetweenAudits: number;
  readonly monthsBetweenSiblingAudits: number;
  readonly statusesOutside: readonly string[];
}

/**
 * The rules to start from: C2's six months, and a year between audits of a child or of siblings. No status is left out,
 * care leavers included, because leaving someone out must be a council's own decision, seen in the counts.
 */
export const standardRules: DrawRules = {
  version: "1",
  minimumMonthsOpen: 6,
  maximumMonthsOpen: null,
  monthsBetweenAudits: 12,
  monthsBetweenSiblingAudits: 12,
  statusesOutside: [],
};

/** Why a case takes no part, with the words for pages and certificates. The first that fits, in this order, is the case's reason. */
export const exclusionLabels = {
  closed: "Closed by the day of the draw",
  "unknown-open-date": "The list does not say when the case was opened",
  "not-yet-open": "Opened after the day of the draw",
  "not-open-long-enough": "Not open long enough",
  "open-too-long": "Open too long for this sample of newer cases",
  "status-outside": "Status that this draw leaves out",
  "no-team-manager": "No team manager known",
  "audit-in-progress": "An audit of this case is under way",
} as const;

export type Exclusion = keyof typeof exclusionLabels;
export const exclusions: readonly Exclusion[] = [
  "closed",
  "unknown-open-date",
  "not-yet-open",
  "not-open-long-enough",
  "open-too-long",
  "status-outside",
  "no-team-manager",
  "audit-in-progress",
];

/** Who comes first: tier 1 neither the child nor a sibling audited of late, tier 2 a sibling, tier 3 the child. */
export type Tier = 1 | 2 | 3;

const whyNotOpen = (row: FrozenCase, rules: DrawRules, drawDate: LocalDate): Exclusion | null => {
  if (row.closedOn !== null && row.closedOn <= drawDate) return "closed";
  if (row.openedOn === null) return "unknown-open-date";
  if (row.openedOn > drawDate) return "not-yet-open";
  const months = completedMonths(row.openedOn, drawDate);
  if (months < rules.minimumMonthsOpen) return "not-open-long-enough";
  if (rules.maximumMonthsOpen !== null && months >= rules.maximumMonthsOpen) return "open-too-long";
  return null;
};

/** Why a case takes no part in the draw (C1, C2), or null where it does. A case closed on the draw date is closed. */
export const whyExcluded = (row: FrozenCase, rules: DrawRules, drawDate: LocalDate): Exclusion | null => {
  const notOpen = whyNotOpen(row, rules, drawDate);
  if (notOpen) return notOpen;
  if (rules.statusesOutside.includes(row.status)) return "status-outside";
  if (row.managerId === null) return "no-team-manager";
  return row.auditInProgress ? "audit-in-progress" : null;
};

const within = (audited: LocalDate | null, months: number, drawDate: LocalDate): boolean =>
  audited !== null && completedMonths(audited, drawDate) < months;

/** The tier of an eligible case (C4): an audit a year ago to the day no longer counts as recent. */
export const tierOf = (row: FrozenCase, rules: DrawRules, drawDate: LocalDate): Tier => {
  if (within(row.lastAuditedOn, rules.monthsBetweenAudits, drawDate)) return 3;
  return within(row.siblingLastAuditedOn, rules.monthsBetweenSiblingAudits, drawDate) ? 2 : 1;
};

const isMonths = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** Months are whole and not negative, and a maximum leaves something above the minimum. */
export const rulesAreUsable = (rules: DrawRules): boolean =>
  isMonths(rules.minimumMonthsOpen) &&
  isMonths(rules.monthsBetweenAudits) &&
  isMonths(rules.monthsBetweenSiblingAudits) &&
  (rules.maximumMonthsOpen === null ||
    (isMonths(rules.maximumMonthsOpen) && rules.maximumMonthsOpen > rules.minimumMonthsOpen));
