// Which cases take part in a draw: open long enough (C2), with a manager to audit them (C1), and which stand behind
// the others because they or a sibling were audited of late (C4). Every case has exactly one outcome.
import { addMonths, type LocalDate, lastDayOf, monthOf } from "../shared/calendar.js";
import type { FrozenCase } from "./frozen-list.js";
import { isStratum, type Stratum } from "./strata.js";

/**
 * The rules of a draw. `version` names them, such as the month they were agreed. Months are completed calendar months
 * at the draw date. `maximumMonthsOpen` is null for the monthly draw; a dip sample of newer cases sets it (a case open
 * that many completed months or more is left out). The months between audits only put a case behind the others; 0 turns that off.
 * `statusesOutside` are the council's codes of those whose work this audit form does not fit. `strata` even the draw out
 * over the managers; none leaves every manager's draw to itself. `sampleSize` is null where each team manager has one case
 * drawn, else how many are drawn of all, whosever they are; such a sample has no strata.
 */
export interface DrawRules {
  readonly version: string;
  readonly minimumMonthsOpen: number;
  readonly maximumMonthsOpen: number | null;
  readonly monthsBetweenAudits: number;
  readonly monthsBetweenSiblingAudits: number;
  readonly statusesOutside: readonly string[];
  readonly strata: readonly Stratum[];
  readonly sampleSize: number | null;
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
  strata: [],
  sampleSize: null,
};

/** A dip sample of the cases that the monthly draw can't reach, because they have not been open for six months. */
export const dipSampleRules: DrawRules = { ...standardRules, minimumMonthsOpen: 0, maximumMonthsOpen: 6 };

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

/** The rules as days, worked out once a draw: each is the last day from which so many months are completed by the draw date. */
export interface DrawTerms {
  readonly drawDate: LocalDate;
  readonly openedBy: LocalDate;
  readonly openedAfter: LocalDate | null;
  readonly auditedAfter: LocalDate | null;
  readonly siblingAuditedAfter: LocalDate | null;
  readonly statusesOutside: readonly string[];
}

/** The last day from which `completedMonths` to the given day is `months`: on a month's last day, the last day of the earlier month. */
const monthsBefore = (day: LocalDate, months: number): LocalDate => {
  const earlier = addMonths(day, -months);
  return day === lastDayOf(monthOf(day)) ? lastDayOf(monthOf(earlier)) : earlier;
};

export const termsOf = (rules: DrawRules, drawDate: LocalDate): DrawTerms => {
  const unlessOff = (months: number) => (months === 0 ? null : monthsBefore(drawDate, months));
  return {
    drawDate,
    openedBy: monthsBefore(drawDate, rules.minimumMonthsOpen),
    openedAfter: rules.maximumMonthsOpen === null ? null : monthsBefore(drawDate, rules.maximumMonthsOpen),
    auditedAfter: unlessOff(rules.monthsBetweenAudits),
    siblingAuditedAfter: unlessOff(rules.monthsBetweenSiblingAudits),
    statusesOutside: rules.statusesOutside,
  };
};

const whyNotOpen = (row: FrozenCase, terms: DrawTerms): Exclusion | null => {
  if (row.closedOn !== null && row.closedOn <= terms.drawDate) return "closed";
  if (row.openedOn === null) return "unknown-open-date";
  if (row.openedOn > terms.drawDate) return "not-yet-open";
  if (row.openedOn > terms.openedBy) return "not-open-long-enough";
  return terms.openedAfter !== null && row.openedOn <= terms.openedAfter ? "open-too-long" : null;
};

/** Why a case takes no part in the draw (C1, C2), or null where it does. A case closed on the draw date is closed. */
export const whyExcluded = (row: FrozenCase, terms: DrawTerms): Exclusion | null => {
  const notOpen = whyNotOpen(row, terms);
  if (notOpen) return notOpen;
  if (terms.statusesOutside.includes(row.status)) return "status-outside";
  if (row.managerId === null) return "no-team-manager";
  return row.auditInProgress ? "audit-in-progress" : null;
};

const isAfter = (audited: LocalDate | null, day: LocalDate | null): boolean =>
  audited !== null && day !== null && audited > day;

/** The tier of an eligible case (C4): an audit a year ago to the day no longer counts as recent. */
export const tierOf = (row: FrozenCase, terms: DrawTerms): Tier => {
  if (isAfter(row.lastAuditedOn, terms.auditedAfter)) return 3;
  return isAfter(row.siblingLastAuditedOn, terms.siblingAuditedAfter) ? 2 : 1;
};

const isMonths = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 1200;

export const LARGEST_SAMPLE = 10_000;

const sampleIsUsable = ({ sampleSize, strata }: DrawRules): boolean =>
  sampleSize === null
    ? strata.every(isStratum) && new Set(strata).size === strata.length
    : strata.length === 0 && Number.isInteger(sampleSize) && sampleSize >= 1 && sampleSize <= LARGEST_SAMPLE;

/**
 * Months are whole, not negative and at most a century, and a maximum leaves something above the minimum. Strata are named
 * once; a sample of all has at least one case.
 */
export const rulesAreUsable = (rules: DrawRules): boolean =>
  isMonths(rules.minimumMonthsOpen) &&
  isMonths(rules.monthsBetweenAudits) &&
  isMonths(rules.monthsBetweenSiblingAudits) &&
  (rules.maximumMonthsOpen === null ||
    (isMonths(rules.maximumMonthsOpen) && rules.maximumMonthsOpen > rules.minimumMonthsOpen)) &&
  sampleIsUsable(rules);
