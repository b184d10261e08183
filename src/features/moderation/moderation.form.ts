// Reads what the forms of a moderation send. Several stand on one page: each names its step, and its fields begin with that name.
import { z } from "zod";
import { parseGrade } from "../../domain/framework/bands.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import type { FormError } from "../../platform/http/answers.js";
import { readDateField } from "../../platform/http/date-field.js";
import { readForm, textOf } from "../../platform/http/form.js";
import type { Fields } from "../../platform/http/held-words.queries.js";
import { MAX_TEXT } from "../../platform/http/typed-fields.js";
import { formatNumber } from "../../ui/formats.js";
import type { SeenModeration } from "./act-on-moderation.js";
import type { ProposedGrade } from "./agree-grade.command.js";
import type { ModeratorsGrade } from "./moderate-audit.command.js";

export const FORM_STEPS = ["moderate", "propose", "accept", "talkAgain", "withdraw", "caseNote"] as const;
export type FormStep = (typeof FORM_STEPS)[number];

export const stepOf = (fields: Fields): FormStep | null =>
  FORM_STEPS.find((step) => step === textOf(fields, "step")) ?? null;

/** The version that the page was opened at; 0, which no moderation has, where it was not sent. */
export const readSeen = (moderationId: string, fields: Fields): SeenModeration => {
  const text = textOf(fields, "version");
  return { moderationId, version: /^\d{1,9}$/.test(text) ? Number(text) : 0 };
};

const upToMost = z
  .string()
  .trim()
  .max(MAX_TEXT, `Use ${formatNumber(MAX_TEXT)} characters or fewer`);
const words = (missing: string) => upToMost.min(1, missing);
const grade = z.string().transform((text, context) => {
  const read = parseGrade(text);
  if (read !== null) return read;
  context.addIssue({ code: "custom", message: "Choose a grade from 0 to 10" });
  return z.NEVER;
});

const texts = <Shape extends z.ZodObject>(shape: Shape, fields: Fields) =>
  readForm(shape, Object.fromEntries(Object.keys(shape.shape).map((name) => [name, textOf(fields, name)])));

type Read<Value> = Result<Value, readonly FormError[]>;

const gradeShape = z.object({
  moderateGrade: grade,
  moderateReasons: words("Write your reasons for the grade"),
  moderateToGetToGood: upToMost,
});

export function readModeratorsGrade(id: string, fields: Fields): Read<ModeratorsGrade> {
  const form = texts(gradeShape, fields);
  if (!form.ok) return form;
  const { moderateGrade, moderateReasons, moderateToGetToGood } = form.value;
  return accept({
    ...readSeen(id, fields),
    grade: moderateGrade,
    reasons: moderateReasons,
    toGetToGood: moderateToGetToGood,
  });
}

const proposalShape = z.object({
  proposeDiscussion: words("Write what was said when you talked"),
  proposeGrade: grade,
  proposeReasons: words("Write the reasons for the agreed grade"),
  proposeToGetToGood: upToMost,
});

export function readProposal(id: string, fields: Fields): Read<ProposedGrade> {
  const on = readDateField(fields, "proposeOn", "the day you talked");
  const form = texts(proposalShape, fields);
  if (!on.ok || !form.ok) return refuse([...(on.ok ? [] : [on.refusal]), ...(form.ok ? [] : form.refusal)]);
  return accept({
    ...readSeen(id, fields),
    discussedOn: on.value,
    discussion: form.value.proposeDiscussion,
    grade: form.value.proposeGrade,
    reasons: form.value.proposeReasons,
    toGetToGood: form.value.proposeToGetToGood,
  });
}

const talkAgainShape = z.object({ talkAgainWords: words("Write what there is still to talk about") });

export function readTalkAgain(id: string, fields: Fields): Read<SeenModeration & { readonly words: string }> {
  const form = texts(talkAgainShape, fields);
  return form.ok ? accept({ ...readSeen(id, fields), words: form.value.talkAgainWords }) : form;
}
