// What the forms about reports take, and the words for what is missing.
import { z } from "zod";
import { isKindOfChange, type KindOfChange } from "../../domain/reporting/recommendation.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import type { FormError } from "../../platform/http/answers.js";
import { dateTyped, readDateField } from "../../platform/http/date-field.js";
import { readForm, textOf } from "../../platform/http/form.js";
import type { Fields } from "../../platform/http/held-words.queries.js";
import type { NewRecommendation } from "./recommend.command.js";
import type { WordsToSave } from "./save-report-words.command.js";

const words = (most: number) =>
  z
    .string()
    .default("")
    .transform((text) => text.replace(/\r\n?/g, "\n").trim())
    .pipe(z.string().max(most, `Use ${most.toLocaleString("en-GB")} characters or fewer`));

const version = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
  .catch(0);

const wordsShape = z.object({ version, commentary: words(20_000), summary: words(5_000) });

export const readWords = (fields: Fields): Result<Omit<WordsToSave, "quarter">, readonly FormError[]> =>
  readForm(wordsShape, fields);

export const readVersion = (fields: Fields): number => version.parse(textOf(fields, "version"));

const recommendationShape = z.object({
  what: words(2_000).pipe(z.string().min(1, "Write what you recommend")),
  kindOfChange: z.custom<KindOfChange>(
    (value) => typeof value === "string" && isKindOfChange(value),
    "Choose the kind of change",
  ),
  lead: words(200),
});

/** Lead and day may be left open: senior managers decide on them (G3). */
export function readRecommendation(
  fields: Fields,
): Result<Omit<NewRecommendation, "quarter">, readonly FormError[]> {
  const form = readForm(recommendationShape, fields);
  const isDateTyped = Object.values(dateTyped(fields, "byWhen")).some((part) => part.trim() !== "");
  const date = isDateTyped ? readDateField(fields, "byWhen", "the day it should be done by") : accept(null);
  if (form.ok && date.ok) return accept({ ...form.value, byWhen: date.value });
  return refuse([...(form.ok ? [] : form.refusal), ...(date.ok ? [] : [date.refusal])]);
}
