// From an action as it is saved to what its page shows a person: which forms are open, and what stands in them.
import { type ActionStep, actionLifecycle } from "../../domain/actions/action-lifecycle.js";
import { closingStep, isReviewedSinceItOpened } from "../../domain/actions/action-rules.js";
import { standsInadequate } from "../../domain/moderation/standing-grade.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import { canTake, type Relation } from "../../domain/shared/lifecycle.js";
import type { FormError } from "../../platform/http/answers.js";
import { dateAsTyped } from "../../platform/http/date-field.js";
import { textOf } from "../../platform/http/form.js";
import type { Fields } from "../../platform/http/held-words.queries.js";
import { FORM_STEPS, type FormStep, stepOf } from "./action.form.js";
import type { ActionView, ShownNote } from "./action.page.js";
import type { FoundAction } from "./actions.queries.js";

const lifecycleStep = (step: FormStep, inadequate: boolean): ActionStep => {
  if (step === "close") return closingStep(inadequate);
  if (step === "confirm") return "confirm-closing";
  return step === "sendBack" ? "send-back" : step;
};

/** What a form shows for the action as it is saved. */
const asTyped = (step: FormStep, action: FoundAction, today: LocalDate): Fields => {
  if (step === "review") return dateAsTyped("reviewOn", today);
  if (step !== "change") return {};
  const { what, ownerId, dueOn } = action;
  return { changeWhat: what, changeOwner: ownerId, ...dateAsTyped("changeDue", dueOn) };
};

const wordFields = [
  "reviewSaid",
  "closeSaid",
  "changeWhat",
  "changeReason",
  "withdrawReason",
  "confirmSaid",
  "sendBackSaid",
];

export type Shown = {
  readonly action: FoundAction;
  readonly notes: readonly ShownNote[];
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  readonly relations: ReadonlySet<Relation>;
  readonly today: LocalDate;
  readonly csrfToken: string;
  /** What was typed in one of the forms, if anything was. */
  readonly typed: Fields | null;
  readonly errors: readonly FormError[];
  /** Whether it was typed before a time-out. */
  readonly isHeld: boolean;
};

/** Errors of a form that is closed by now are told at the top, and its words are shown apart, so that none is lost. */
export function formsOfAction(shown: Shown): Pick<ActionView, "forms" | "errors" | "unsaved"> {
  const { action, notes, owners, relations, today, csrfToken, typed, errors, isHeld } = shown;
  const isInadequate = standsInadequate(action);
  const isReviewed = isReviewedSinceItOpened(notes);
  const isOpen = (step: FormStep) =>
    action.state !== "proposed" &&
    canTake(actionLifecycle, action.state, lifecycleStep(step, isInadequate), relations) &&
    !(step === "withdraw" && isInadequate);
  const open = new Set(FORM_STEPS.filter(isOpen));
  const typedStep = typed ? stepOf(typed) : null;
  const stands = typedStep !== null && open.has(typedStep) && (typedStep !== "close" || isReviewed);
  const owned = { id: action.ownerId, name: action.ownerName };
  return {
    errors: stands ? errors : errors.map(({ text }) => ({ field: "main-content", text })),
    unsaved: typed && !stands ? wordFields.map((name) => textOf(typed, name)).filter(Boolean) : [],
    forms: {
      csrfToken,
      versionOf: (step) =>
        typed && isHeld && step === typedStep ? textOf(typed, "version") : String(action.version),
      open,
      typedStep,
      shown: (step) =>
        typed && step === typedStep ? { typed, errors } : { typed: asTyped(step, action, today), errors: [] },
      owners: owners.some(({ id }) => id === owned.id) ? owners : [owned, ...owners],
      isReviewed,
      isInadequate,
    },
  };
}
