// Reads the form that names a moderator and a day of return for several audits: once for all, or for one by itself.
import { z } from "zod";
import type { Grade } from "../../domain/framework/bands.js";
import { isSelectionReason, suggestedReason } from "../../domain/moderation/selection.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import type { FormError } from "../../platform/http/answers.js";
import { readDateField, readOptionalDateField } from "../../platform/http/date-field.js";
import { textOf, textsOf } from "../../platform/http/form.js";
import type { Fields } from "../../platform/http/held-words.queries.js";
import { selectWords } from "./moderation-words.js";
import type { ModerationRequest, SelectRefusal, Unselected } from "./select-for-moderation.command.js";

const isId = (text: string): boolean => z.guid().safeParse(text).success;

/** The audits ticked on the list, from the page's address. */
export const pickedIn = (query: Readonly<Record<string, string>>): readonly string[] =>
  Object.keys(query)
    .filter((name) => name.startsWith("pick-"))
    .map((name) => name.slice("pick-".length))
    .filter(isId);

/** The audits that the form was sent for. */
export const auditsIn = (fields: Fields): readonly string[] => [
  ...new Set(textsOf(fields, "audit").filter(isId)),
];

export const ownModerator = (auditId: string): string => `moderator-${auditId}`;
export const ownReason = (auditId: string): string => `reason-${auditId}`;
export const ownReturn = (auditId: string): string => `return-${auditId}`;

type Chosen = { readonly id: string; readonly grade: Grade | null };

function readOne(audit: Chosen, fields: Fields): Result<ModerationRequest, readonly FormError[]> {
  const own = textOf(fields, ownModerator(audit.id));
  const moderatorId = own || textOf(fields, "moderator");
  const ownDate = readOptionalDateField(fields, ownReturn(audit.id), "the day of return");
  const returnBy =
    ownDate.ok && ownDate.value === null ? readDateField(fields, "return", "the day of return") : ownDate;
  const reason = textOf(fields, ownReason(audit.id));
  const errors = [
    ...(isId(moderatorId) ? [] : [{ field: "moderator", text: "Choose a moderator" }]),
    ...(returnBy.ok ? [] : [returnBy.refusal]),
  ];
  if (!returnBy.ok || returnBy.value === null || errors.length > 0) return refuse(errors);
  return accept({
    auditId: audit.id,
    moderatorId,
    returnBy: returnBy.value,
    reason: isSelectionReason(reason)
      ? reason
      : audit.grade === null
        ? "other"
        : suggestedReason(audit.grade),
  });
}

export function readRequests(
  audits: readonly Chosen[],
  fields: Fields,
): Result<readonly ModerationRequest[], readonly FormError[]> {
  const read = audits.map((audit) => readOne(audit, fields));
  const errors = read.flatMap((one) => (one.ok ? [] : one.refusal));
  const once = errors.filter((error, at) => errors.findIndex(({ field }) => field === error.field) === at);
  return once.length > 0 ? refuse(once) : accept(read.flatMap((one) => (one.ok ? [one.value] : [])));
}

/** Such an audit no longer stands in the form. */
const leftOut: readonly SelectRefusal[] = ["already-selected", "no-such-audit", "not-graded-yet"];

/** The rule, beside the field of the audit that stood in the way. */
export function unselectedError({ auditId, why }: Unselected, fields: Fields): FormError {
  const text = selectWords[why];
  if (auditId === null || leftOut.includes(why)) return { field: "main-content", text };
  if (why !== "return-date-not-ahead") return { field: ownModerator(auditId), text };
  const hasOwn = textOf(fields, `${ownReturn(auditId)}-day`) !== "";
  return { field: hasOwn ? `${ownReturn(auditId)}-day` : "return-day", text };
}
