// Reads what the forms of an action send. Several stand on one page: each names its step, and its fields begin with that name.
import { z } from "zod";
import { isSectionCode } from "../../domain/framework/sections.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import type { FormError } from "../../platform/http/answers.js";
import { readDateField, readOptionalDateField } from "../../platform/http/date-field.js";
import { readForm, textOf } from "../../platform/http/form.js";
import type { Fields } from "../../platform/http/held-words.queries.js";
import { MAX_TEXT } from "../../platform/http/typed-fields.js";
import { formatNumber } from "../../ui/formats.js";
import type { SeenAction } from "./act-on-action.js";
import type { ActionWords } from "./close-action.command.js";
import type { NewAction } from "./propose-action.command.js";
import type { ChangeOfAction, ReviewOfAction } from "./review-action.command.js";

export const FORM_STEPS = ["review", "close", "change", "withdraw", "confirm", "sendBack"] as const;
export type FormStep = (typeof FORM_STEPS)[number];

export const stepOf = (fields: Fields): FormStep | null =>
  FORM_STEPS.find((step) => step === textOf(fields, "step")) ?? null;

/** The version that the page was opened at; 0, which no action has, where it was not sent. */
const versionOf = (fields: Fields): number => {
  const text = textOf(fields, "version");
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
};

const words = (missing: string) =>
  z
    .string()
    .trim()
    .min(1, missing)
    .max(MAX_TEXT, `Use ${formatNumber(MAX_TEXT)} characters or fewer`);
const owner = z.guid("Choose who does it");

const texts = <Shape extends z.ZodObject>(shape: Shape, fields: Fields) =>
  readForm(shape, Object.fromEntries(Object.keys(shape.shape).map((name) => [name, textOf(fields, name)])));

const errorsOf = (
  ...read: readonly Result<unknown, FormError | readonly FormError[]>[]
): readonly FormError[] => read.flatMap((one) => (one.ok ? [] : one.refusal));

type Read<Value> = Result<Value, readonly FormError[]>;

const seen = (actionId: string, fields: Fields): SeenAction => ({ actionId, version: versionOf(fields) });

export function readReview(actionId: string, fields: Fields): Read<ReviewOfAction> {
  const on = readDateField(fields, "reviewOn", "the day of the supervision");
  const said = texts(z.object({ reviewSaid: words("Write what was said") }), fields);
  const next = readOptionalDateField(fields, "reviewNext", "the day of the next review");
  if (!on.ok || !said.ok || !next.ok) return refuse(errorsOf(on, said, next));
  return accept({
    ...seen(actionId, fields),
    reviewedOn: on.value,
    said: said.value.reviewSaid,
    nextReviewOn: next.value,
  });
}

export function readChange(actionId: string, fields: Fields): Read<ChangeOfAction> {
  const what = texts(z.object({ changeWhat: words("Write what is to be done"), changeOwner: owner }), fields);
  const due = readDateField(fields, "changeDue", "the day by which it is to be done");
  const reason = texts(z.object({ changeReason: words("Write why it changes") }), fields);
  if (!what.ok || !due.ok || !reason.ok) return refuse(errorsOf(what, due, reason));
  return accept({
    ...seen(actionId, fields),
    what: what.value.changeWhat,
    ownerId: what.value.changeOwner,
    dueOn: due.value,
    reason: reason.value.changeReason,
  });
}

const missingWords = {
  closeSaid: "Write how you know that the standard is met",
  confirmSaid: "Write what satisfied you",
  sendBackSaid: "Write what is still needed",
} as const;

export function readWords(
  name: keyof typeof missingWords,
  actionId: string,
  fields: Fields,
): Read<ActionWords> {
  const said = readForm(z.object({ [name]: words(missingWords[name]) }), { [name]: textOf(fields, name) });
  return said.ok ? accept({ ...seen(actionId, fields), said: textOf(fields, name).trim() }) : said;
}

export function readWithdrawal(
  actionId: string,
  fields: Fields,
): Read<SeenAction & { readonly reason: string }> {
  const reason = texts(z.object({ withdrawReason: words("Write why it is no longer right") }), fields);
  return reason.ok ? accept({ ...seen(actionId, fields), reason: reason.value.withdrawReason }) : reason;
}

export function readNewAction(auditId: string, fields: Fields): Read<NewAction> {
  const what = texts(z.object({ what: words("Write what is to be done"), owner }), fields);
  const due = readDateField(fields, "due", "the day by which it is to be done");
  if (!what.ok || !due.ok) return refuse(errorsOf(what, due));
  const section = textOf(fields, "section");
  return accept({
    auditId,
    section: isSectionCode(section) ? section : null,
    what: what.value.what,
    ownerId: what.value.owner,
    dueOn: due.value,
  });
}
