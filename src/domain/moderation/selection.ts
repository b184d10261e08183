// Which audits may be moderated, why one is selected, and who may moderate it: never within one's own line (E1, E6).

import { hasRole, type Person, type Role } from "../access/roles.js";
import type { AuditState } from "../audit/audit-lifecycle.js";
import { bandOf, type Grade, isGrade, isInadequate } from "../framework/bands.js";
import type { LocalDate } from "../shared/calendar.js";
import { accept, type Result, refuse } from "../shared/result.js";

export const selectionReasons = {
  inadequate: "Graded inadequate",
  outstanding: "Graded outstanding",
  "boundary-grade": "The grade lies next to another band",
  "new-auditor": "The team manager is new to auditing",
  random: "Picked at random",
  other: "Another reason",
} as const;

export type SelectionReason = keyof typeof selectionReasons;
const reasonCodes: ReadonlySet<string> = new Set(Object.keys(selectionReasons));
export const isSelectionReason = (text: string): text is SelectionReason => reasonCodes.has(text);

const touchesAnotherBand = (grade: Grade): boolean =>
  [grade - 1, grade + 1].some((next) => isGrade(next) && bandOf(next) !== bandOf(grade));

/** What a grade suggests by itself; the quality assurance team may say otherwise. */
export function suggestedReason(grade: Grade): SelectionReason {
  if (isInadequate(grade)) return "inadequate";
  if (bandOf(grade) === "outstanding") return "outstanding";
  return touchesAnotherBand(grade) ? "boundary-grade" : "random";
}

/** Service managers and above, independent reviewers, and the head of quality assurance. */
export const MODERATOR_ROLES = [
  "service-manager",
  "head-of-service",
  "director",
  "independent-reviewer",
  "head-of-quality-assurance",
] as const satisfies readonly Role[];

export type ModeratorRefusal = "moderator-lacks-role" | "moderator-made-the-audit" | "moderator-in-line";

export type AuditToModerate = {
  readonly managerId: string;
  readonly workerId: string | null;
  readonly teamId: string;
  readonly serviceId: string;
};

/** Whether someone, with the positions held today, may moderate an audit. */
export function checkModerator(moderator: Person, audit: AuditToModerate): Result<null, ModeratorRefusal> {
  if (moderator.id === audit.managerId || moderator.id === audit.workerId)
    return refuse("moderator-made-the-audit");
  const inLine = moderator.positions.some(
    ({ role, teamId, serviceId }) =>
      (role === "service-manager" && serviceId === audit.serviceId) ||
      (role === "team-manager" && teamId === audit.teamId),
  );
  if (inLine) return refuse("moderator-in-line");
  return hasRole(moderator, ...MODERATOR_ROLES) ? accept(null) : refuse("moderator-lacks-role");
}

/** An audit has its grade once it is submitted; the family's feedback may still be awaited. */
export const isGraded = (state: AuditState): boolean => state === "submitted" || state === "complete";

export const checkReturnDate = (
  returnBy: LocalDate,
  today: LocalDate,
): Result<null, "return-date-not-ahead"> =>
  returnBy > today ? accept(null) : refuse("return-date-not-ahead");
