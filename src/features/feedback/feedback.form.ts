// Reads the form of the family's feedback: heard, or not heard and why (D7).
import {
  type FamilyFeedback,
  type FeedbackRefusal,
  isHeardByHand,
  isHeardFrom,
  isNotHeardReason,
} from "../../domain/feedback/family-feedback.js";
import { parseGrade } from "../../domain/framework/bands.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import type { FormError } from "../../platform/http/answers.js";
import { readDateField } from "../../platform/http/date-field.js";
import { textOf } from "../../platform/http/form.js";
import type { Fields } from "../../platform/http/held-words.queries.js";
import { readWords } from "../audit/public.js";

type Read = Result<FamilyFeedback, readonly FormError[]>;

const error = (field: string, text: string): FormError => ({ field, text });

export function readFeedback(fields: Fields): Read {
  const heard = textOf(fields, "heard");
  if (heard === "yes") return readHeard(fields);
  if (heard === "no") return readNotHeard(fields);
  return refuse([error("heard", "Say whether the family was heard")]);
}

function readHeard(fields: Fields): Read {
  const [from, how] = [textOf(fields, "from"), textOf(fields, "how")];
  const on = readDateField(fields, "on", "the day on which they were heard");
  const [workingWell, worriedAbout, shouldHappen] = [
    readWords(fields, "workingWell"),
    readWords(fields, "worriedAbout"),
    readWords(fields, "shouldHappen"),
  ];
  if (
    isHeardFrom(from) &&
    isHeardByHand(how) &&
    on.ok &&
    workingWell.ok &&
    worriedAbout.ok &&
    shouldHappen.ok
  )
    return accept({
      heard: true,
      from,
      how,
      on: on.value,
      scale: parseGrade(textOf(fields, "scale")),
      workingWell: workingWell.value,
      worriedAbout: worriedAbout.value,
      shouldHappen: shouldHappen.value,
    });
  return refuse([
    ...(isHeardFrom(from) ? [] : [error("from", "Choose who was heard")]),
    ...(isHeardByHand(how) ? [] : [error("how", "Choose how they were heard")]),
    ...(on.ok ? [] : [on.refusal]),
    ...[workingWell, worriedAbout, shouldHappen].flatMap((words) => (words.ok ? [] : words.refusal)),
  ]);
}

function readNotHeard(fields: Fields): Read {
  const reason = textOf(fields, "reason");
  const words = readWords(fields, "words");
  if (isNotHeardReason(reason) && words.ok) return accept({ heard: false, reason, words: words.value });
  return refuse([
    ...(isNotHeardReason(reason) ? [] : [error("reason", "Choose why the family was not heard")]),
    ...(words.ok ? [] : words.refusal),
  ]);
}

/** What the rules refuse, beside the field that mends it. */
export const feedbackErrors: Readonly<Record<FeedbackRefusal, FormError>> = {
  "heard-in-the-future": error("on-day", "Choose a day that is today or earlier"),
  "nothing-said": error("workingWell", "Write down what they said under at least one heading"),
  "words-missing": error("words", "Say in a few words why"),
};
