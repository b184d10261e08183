// Reads what is said against a fact, and the answer to it.

import { accept, type Result, refuse } from "../../domain/shared/result.js";
import { type DisputeAction, isDisputeAction } from "../../domain/standards/disputed-fact-lifecycle.js";
import type { FormError } from "../../platform/http/answers.js";
import { textOf } from "../../platform/http/form.js";
import type { Fields } from "../../platform/http/held-words.queries.js";
import { readWords } from "../audit/public.js";

export const wordsMissing: FormError = { field: "words", text: "Say in a few words what is wrong" };
export const answerMissing: FormError = { field: "words", text: "Say in a few words what was found" };

export function readDispute(
  fields: Fields,
): Result<{ readonly words: string; readonly listId: string }, readonly FormError[]> {
  const words = readWords(fields, "words");
  if (!words.ok) return words;
  if (words.value === "") return refuse([wordsMissing]);
  return accept({ words: words.value, listId: textOf(fields, "list") });
}

export type TypedAnswer = {
  readonly action: DisputeAction;
  readonly words: string;
  readonly version: number;
};

export function readAnswer(fields: Fields): Result<TypedAnswer, readonly FormError[]> {
  const action = textOf(fields, "action");
  const words = readWords(fields, "words");
  const version = textOf(fields, "version");
  if (isDisputeAction(action) && words.ok && words.value !== "")
    return accept({ action, words: words.value, version: /^\d{1,9}$/.test(version) ? Number(version) : 0 });
  return refuse([
    ...(isDisputeAction(action) ? [] : [{ field: "action", text: "Choose what was found" }]),
    ...(words.ok ? (words.value === "" ? [answerMissing] : []) : words.refusal),
  ]);
}
