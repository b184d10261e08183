// The forms on the page of an action, each shown to whoever may take its step now.
import type { ComponentChildren, VNode } from "preact";
import { textOf } from "../../platform/http/form.js";
import { DateField, type Typed, WordsField } from "../../platform/http/typed-fields.js";
import { errorFor, Form } from "../../ui/form.js";
import { Button } from "../../ui/govuk/button.js";
import { Details } from "../../ui/govuk/details.js";
import { Select } from "../../ui/govuk/select.js";
import type { FormStep } from "./action.form.js";

export type ActionForms = {
  readonly csrfToken: string;
  /** The version that a form is sent with: for words held over, the one they were written at. */
  readonly versionOf: (step: FormStep) => string;
  /** Which steps this person may take now. */
  readonly open: ReadonlySet<FormStep>;
  /** The step whose form was typed in; the others show what is saved. */
  readonly typedStep: FormStep | null;
  readonly shown: (step: FormStep) => Typed;
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  readonly isReviewed: boolean;
  readonly isInadequate: boolean;
};

type StepProps = {
  readonly forms: ActionForms;
  readonly step: FormStep;
  readonly children: ComponentChildren;
};

const StepForm = ({ forms, step, children }: StepProps) => (
  <Form csrfToken={forms.csrfToken} keepsWords>
    <input type="hidden" name="step" value={step} />
    <input type="hidden" name="version" value={forms.versionOf(step)} />
    {children}
  </Form>
);

const Review = ({ forms }: { readonly forms: ActionForms }) => {
  const shown = forms.shown("review");
  return (
    <section>
      <h2 class="govuk-heading-m">Review it in supervision</h2>
      <StepForm forms={forms} step="review">
        <DateField
          {...shown}
          name="reviewOn"
          label="When was the supervision?"
          hint="For example, 27 3 2026"
        />
        <WordsField
          {...shown}
          name="reviewSaid"
          label="What was said"
          hint="What has been done, what is different for the child, and what is still to do"
        />
        <DateField
          {...shown}
          name="reviewNext"
          label="When will you look at it again?"
          hint="Leave this empty for the next supervision, in four weeks"
        />
        <Button preventDoubleClick>Record the review</Button>
      </StepForm>
    </section>
  );
};

const Close = ({ forms }: { readonly forms: ActionForms }) => (
  <section>
    <h2 class="govuk-heading-m">Close it</h2>
    {forms.isInadequate && (
      <p class="govuk-body">
        The audit was inadequate, so the service manager is asked to look at it too before it is closed.
      </p>
    )}
    {forms.isReviewed ? (
      <StepForm forms={forms} step="close">
        <WordsField
          {...forms.shown("close")}
          name="closeSaid"
          label="How do you know that the standard is met?"
        />
        <Button preventDoubleClick>{forms.isInadequate ? "Ask to close it" : "Close the action"}</Button>
      </StepForm>
    ) : (
      <p class="govuk-body">It can be closed once supervision has come back to it.</p>
    )}
  </section>
);

const Change = ({ forms }: { readonly forms: ActionForms }) => {
  const shown = forms.shown("change");
  return (
    <Details summary="Change what, who or when" open={forms.typedStep === "change"}>
      <StepForm forms={forms} step="change">
        <WordsField {...shown} name="changeWhat" label="What is to be done" rows={3} />
        <Select
          name="changeOwner"
          label={{ text: "Who does it", classes: "govuk-label--s" }}
          value={textOf(shown.typed, "changeOwner")}
          items={forms.owners.map(({ id, name }) => ({ value: id, text: name }))}
          errorMessage={errorFor(shown.errors, "changeOwner")}
        />
        <DateField {...shown} name="changeDue" label="By when" />
        <WordsField
          {...shown}
          name="changeReason"
          label="Why it changes"
          hint="Kept with the reviews, beside what it said before"
          rows={2}
        />
        <Button preventDoubleClick classes="govuk-button--secondary">
          Save the change
        </Button>
      </StepForm>
    </Details>
  );
};

const Withdraw = ({ forms }: { readonly forms: ActionForms }) => (
  <Details summary="Withdraw it" open={forms.typedStep === "withdraw"}>
    <StepForm forms={forms} step="withdraw">
      <WordsField
        {...forms.shown("withdraw")}
        name="withdrawReason"
        label="Why is it no longer right for this case?"
        rows={2}
      />
      <Button preventDoubleClick classes="govuk-button--secondary">
        Withdraw the action
      </Button>
    </StepForm>
  </Details>
);

const Confirm = ({ forms }: { readonly forms: ActionForms }) => (
  <section>
    <h2 class="govuk-heading-m">Confirm that it is done</h2>
    <StepForm forms={forms} step="confirm">
      <WordsField {...forms.shown("confirm")} name="confirmSaid" label="What satisfied you?" />
      <Button preventDoubleClick>Confirm and close</Button>
    </StepForm>
  </section>
);

const SendBack = ({ forms }: { readonly forms: ActionForms }) => (
  <section>
    <h2 class="govuk-heading-m">Or send it back</h2>
    <StepForm forms={forms} step="sendBack">
      <WordsField {...forms.shown("sendBack")} name="sendBackSaid" label="What is still needed?" />
      <Button preventDoubleClick classes="govuk-button--secondary">
        Send it back
      </Button>
    </StepForm>
  </section>
);

const formOf: Readonly<Record<FormStep, (props: { readonly forms: ActionForms }) => VNode>> = {
  review: Review,
  close: Close,
  change: Change,
  withdraw: Withdraw,
  confirm: Confirm,
  sendBack: SendBack,
};

export const FormsOfAction = ({
  forms,
  steps,
}: {
  readonly forms: ActionForms;
  readonly steps: readonly FormStep[];
}) => (
  <>
    {steps
      .filter((step) => forms.open.has(step))
      .map((step) => {
        const StepOf = formOf[step];
        return <StepOf key={step} forms={forms} />;
      })}
  </>
);
