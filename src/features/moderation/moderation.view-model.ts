// From a moderation as it is saved to what its page shows a person: which forms are open, and what stands in them.

import { SECTION_CODES } from "../../domain/framework/sections.js";
import { type ModerationAction, moderationLifecycle } from "../../domain/moderation/moderation-lifecycle.js";
import { londonDateAt } from "../../domain/shared/calendar.js";
import { canTake, type Relation } from "../../domain/shared/lifecycle.js";
import type { FormError } from "../../platform/http/answers.js";
import { textOf } from "../../platform/http/form.js";
import type { Fields } from "../../platform/http/held-words.queries.js";
import { composeCaseNote } from "./case-note.js";
import { FORM_STEPS, type FormStep, stepOf } from "./moderation.form.js";
import type { ModerationView } from "./moderation.page.js";
import type { FoundModeration } from "./moderation.queries.js";

const actionOf: Readonly<Record<FormStep, ModerationAction>> = {
  moderate: "differ",
  propose: "propose-grade",
  accept: "accept-grade",
  talkAgain: "talk-again",
  withdraw: "withdraw",
  caseNote: "note-on-record",
};

const wordFields = [
  "moderateReasons",
  "moderateToGetToGood",
  "proposeDiscussion",
  "proposeReasons",
  "proposeToGetToGood",
  "talkAgainWords",
];

function caseNoteOf(moderation: FoundModeration): string | null {
  const { moderatedGrade, agreedGrade, finalisedAt } = moderation;
  if (moderation.state !== "finalised" || moderatedGrade === null || agreedGrade === null || !finalisedAt)
    return null;
  return composeCaseNote({
    ...moderation,
    moderatedGrade,
    agreedGrade,
    workerName: moderation.workerName ?? moderation.workerNameOnList,
    finalisedOn: londonDateAt(finalisedAt.getTime()),
  });
}

export type Shown = {
  readonly moderation: FoundModeration;
  readonly relations: ReadonlySet<Relation>;
  readonly csrfToken: string;
  /** What was typed in one of the forms, if anything was. */
  readonly typed: Fields | null;
  readonly errors: readonly FormError[];
  /** Whether it was typed before a time-out. */
  readonly isHeld: boolean;
};

/** Errors of a form that is closed by now are told at the top, and its words are shown apart, so that none is lost. */
export function formsOfModeration(shown: Shown): Pick<ModerationView, "forms" | "errors" | "unsaved"> {
  const { moderation, relations, csrfToken, typed, errors, isHeld } = shown;
  const isOpen = (step: FormStep) =>
    canTake(moderationLifecycle, moderation.state, actionOf[step], relations) &&
    !(step === "caseNote" && moderation.caseNoteCopiedAt !== null);
  const open = new Set(FORM_STEPS.filter(isOpen));
  const typedStep = typed ? stepOf(typed) : null;
  const stands = typedStep !== null && open.has(typedStep);
  const saysToGetToGood = moderation.toGetToGood !== "";
  return {
    errors: stands ? errors : errors.map(({ text }) => ({ field: "main-content", text })),
    unsaved: typed && !stands ? wordFields.map((name) => textOf(typed, name)).filter(Boolean) : [],
    forms: {
      csrfToken,
      versionOf: (step) =>
        typed && isHeld && step === typedStep ? textOf(typed, "version") : String(moderation.version),
      open,
      shown: (step) => (typed && step === typedStep ? { typed, errors } : { typed: {}, errors: [] }),
      saysToGetToGood,
      caseNote: caseNoteOf(moderation),
    },
  };
}

export const inSectionOrder = <Entry extends { readonly section: (typeof SECTION_CODES)[number] }>(
  entries: readonly Entry[],
): readonly Entry[] =>
  entries.toSorted((one, other) => SECTION_CODES.indexOf(one.section) - SECTION_CODES.indexOf(other.section));
