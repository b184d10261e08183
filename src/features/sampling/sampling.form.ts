// Reads what the forms of draws and replacements send.
import { z } from "zod";
import type { DrawKind, WayOfDrawing } from "../../domain/programme/draw-kind.js";
import { mayDrawMonth } from "../../domain/programme/draw-month.js";
import type { DueDates } from "../../domain/programme/due-dates.js";
import { LARGEST_SAMPLE } from "../../domain/sampling/eligibility.js";
import { isReplacementReason } from "../../domain/sampling/replace-drawn-case.js";
import { isStratum, STRATA } from "../../domain/sampling/strata.js";
import { type LocalDate, parseMonth } from "../../domain/shared/calendar.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import type { FormError } from "../../platform/http/answers.js";
import { dateAsTyped, readDateField } from "../../platform/http/date-field.js";
import { readForm, textOf, textsOf } from "../../platform/http/form.js";
import type { Fields } from "../../platform/http/held-words.queries.js";
import { MAX_TEXT } from "../../platform/http/typed-fields.js";
import type { ReplacementToAsk } from "./ask-for-replacement.command.js";
import type { ReplacementToDecline } from "./decide-replacement.command.js";
import type { DrawToMake } from "./draw-sample.command.js";

type Read<Value> = Result<Value, readonly FormError[]>;

const MAX_SEED = 500;

/** What a monthly draw is evened out by. */
function readStrata(fields: Fields): Read<WayOfDrawing> {
  const texts = textsOf(fields, "strata").filter((text) => text !== "");
  return texts.every(isStratum)
    ? accept({ kind: "monthly", strata: STRATA.filter((stratum) => texts.includes(stratum)) })
    : refuse([{ field: "strata", text: "Choose from these" }]);
}

/** One case for each team manager where no number is typed. */
function readSampleSize(fields: Fields): Read<WayOfDrawing> {
  const text = textOf(fields, "sampleSize").trim();
  if (text === "") return accept({ kind: "dip-sample", sampleSize: null });
  const size = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  return size >= 1 && size <= LARGEST_SAMPLE
    ? accept({ kind: "dip-sample", sampleSize: size })
    : refuse([{ field: "sampleSize", text: "Write how many cases as a whole number, from 1 to 10,000" }]);
}

/** The seed exactly as it was typed, because it is published; a seed of spaces alone is none. */
export function readDrawToMake(kind: DrawKind, fields: Fields, today: LocalDate): Read<DrawToMake> {
  const month = parseMonth(textOf(fields, "month"));
  const seed = textOf(fields, "seed");
  const errors: FormError[] = [];
  if (!month || !mayDrawMonth(month, today))
    errors.push({ field: "month", text: "Choose the month that the audits are for" });
  const way = kind === "monthly" ? readStrata(fields) : readSampleSize(fields);
  if (!way.ok) errors.push(...way.refusal);
  if (seed.length > MAX_SEED)
    errors.push({ field: "seed", text: `The seed must be ${MAX_SEED} characters or fewer` });
  if (!month || !way.ok || errors.length > 0) return refuse(errors);
  return accept({ month, way: way.value, ...(seed.trim() !== "" && { seed }) });
}

/** The version of the record that the form was shown with. */
export const versionOf = (fields: Fields): number => Number(textOf(fields, "version")) || 0;

export function readDueDates(fields: Fields): Read<DueDates> {
  const selfAssessment = readDateField(fields, "selfAssessment", "the day for the self-assessment");
  const audit = readDateField(fields, "audit", "the day for the audit");
  const feedback = readDateField(fields, "feedback", "the day for the family’s feedback");
  if (selfAssessment.ok && audit.ok && feedback.ok)
    return accept({
      selfAssessmentDueOn: selfAssessment.value,
      auditDueOn: audit.value,
      feedbackDueOn: feedback.value,
    });
  return refuse([selfAssessment, audit, feedback].flatMap((read) => (read.ok ? [] : [read.refusal])));
}

export const dueDatesAsTyped = (dates: DueDates): Fields => ({
  ...dateAsTyped("selfAssessment", dates.selfAssessmentDueOn),
  ...dateAsTyped("audit", dates.auditDueOn),
  ...dateAsTyped("feedback", dates.feedbackDueOn),
});

const words = z.string().max(MAX_TEXT, `Use ${MAX_TEXT} characters or fewer`);
const askShape = z.object({ reason: z.custom<string>(), words });
const declineShape = z.object({
  words: words.refine((text) => text.trim() !== "", "Write why the case stays"),
});

export function readAsk(selectionId: string, fields: Fields): Read<ReplacementToAsk> {
  const reason = textOf(fields, "reason");
  if (!isReplacementReason(reason)) return refuse([{ field: "reason", text: "Choose a reason" }]);
  const read = readForm(askShape, { reason, words: textOf(fields, "words") });
  if (!read.ok) return read;
  return accept({ selectionId, version: versionOf(fields), reason, words: read.value.words });
}

export function readDecline(selectionId: string, fields: Fields): Read<ReplacementToDecline> {
  const read = readForm(declineShape, { words: textOf(fields, "words") });
  return read.ok ? accept({ selectionId, version: versionOf(fields), words: read.value.words }) : read;
}
