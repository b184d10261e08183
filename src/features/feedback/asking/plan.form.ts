// Reads the form that plans how a family is asked (D7).
import { isHeardFrom } from "../../../domain/feedback/family-feedback.js";
import {
  type FamilyPlan,
  isAskingHelp,
  isAskingWay,
  isFamilyLanguage,
  isNotAskedReason,
  type PlanRefusal,
} from "../../../domain/feedback/family-plan.js";
import { accept, type Result, refuse } from "../../../domain/shared/result.js";
import type { FormError } from "../../../platform/http/answers.js";
import { textOf, textsOf } from "../../../platform/http/form.js";
import type { Fields } from "../../../platform/http/held-words.queries.js";
import { readWords } from "../../audit/public.js";

const error = (field: string, text: string): FormError => ({ field, text });

export function readPlan(fields: Fields): Result<FamilyPlan, readonly FormError[]> {
  const asks = textOf(fields, "asks");
  if (asks === "yes") return readAsking(fields);
  if (asks === "no") return readNotAsking(fields);
  return refuse([error("asks", "Say whether the family is asked")]);
}

function readAsking(fields: Fields): Result<FamilyPlan, readonly FormError[]> {
  const [from, way, language] = [textOf(fields, "from"), textOf(fields, "way"), textOf(fields, "language")];
  if (!isHeardFrom(from) || !isAskingWay(way) || !isFamilyLanguage(language))
    return refuse([
      ...(isHeardFrom(from) ? [] : [error("from", "Choose who is asked")]),
      ...(isAskingWay(way) ? [] : [error("way", "Choose how they are asked")]),
      ...(isFamilyLanguage(language) ? [] : [error("language", "Choose a language")]),
    ]);
  const checked = textsOf(fields, "looked");
  return accept({
    asks: true,
    isSafe: checked.includes("safe"),
    isWanted: checked.includes("wanted"),
    from,
    way,
    language,
    help: textsOf(fields, "help").filter(isAskingHelp),
  });
}

function readNotAsking(fields: Fields): Result<FamilyPlan, readonly FormError[]> {
  const reason = textOf(fields, "reason");
  const words = readWords(fields, "words");
  if (isNotAskedReason(reason) && words.ok) return accept({ asks: false, reason, words: words.value });
  return refuse([
    ...(isNotAskedReason(reason) ? [] : [error("reason", "Choose why nobody is asked")]),
    ...(words.ok ? [] : words.refusal),
  ]);
}

/** What the rules refuse, beside the field that mends it. */
export const planErrors: Readonly<Record<PlanRefusal, FormError>> = {
  "not-safe-to-ask": error(
    "looked",
    "Look first at whether it is safe to ask. If it is not, choose “No” and say why",
  ),
  "not-wanted": error(
    "looked",
    "Ask first whether they want to be asked. If they do not, record that they declined",
  ),
  "words-missing": error("words", "Say in a few words why"),
};
