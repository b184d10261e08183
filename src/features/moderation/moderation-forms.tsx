// The forms on the page of a moderation, each shown to whoever may take its step now.
import type { ComponentChildren, VNode } from "preact";
import { BANDS, bandLabel, gradesOf } from "../../domain/framework/bands.js";
import { textOf } from "../../platform/http/form.js";
import { DateField, type Typed, WordsField } from "../../platform/http/typed-fields.js";
import { errorFor, Form } from "../../ui/form.js";
import { Button } from "../../ui/govuk/button.js";
import { Textarea } from "../../ui/govuk/textarea.js";
import { GradeScale } from "../../ui/grade-scale.js";
import { FORM_STEPS, type FormStep } from "./moderation.form.js";

export type ModerationForms = {
  readonly csrfToken: string;
  /** The version that a form is sent with: for words held over, the one they were written at. */
  readonly versionOf: (step: FormStep) => string;
  /** Which steps this person may take now. */
  readonly open: ReadonlySet<FormStep>;
  readonly shown: (step: FormStep) => Typed;
  /** Whether the moderation says already what would get the work to good. */
  readonly saysToGetToGood: boolean;
  readonly caseNote: string | null;
};

type Props = { readonly forms: ModerationForms };
type StepProps = Props & {
  readonly step: FormStep;
  readonly keepsWords?: boolean;
  readonly children: ComponentChildren;
};

const StepForm = ({ forms, step, keepsWords = false, children }: StepProps) => (
  <Form csrfToken={forms.csrfToken} keepsWords={keepsWords}>
    <input type="hidden" name="step" value={step} />
    <input type="hidden" name="version" value={forms.versionOf(step)} />
    {children}
  </Form>
);

const gradeBands = BANDS.map((band) => ({ band, label: bandLabel(band), grades: gradesOf(band) }));

const GradeField = ({
  typed,
  errors,
  name,
  legend,
}: Typed & { readonly name: string; readonly legend: string }) => (
  <GradeScale
    name={name}
    legend={{ text: legend, classes: "govuk-fieldset__legend--s" }}
    hint="0 is the weakest, 10 the strongest."
    bands={gradeBands}
    value={textOf(typed, name)}
    errorMessage={errorFor(errors, name)}
  />
);

const Moderate = ({ forms }: Props) => {
  const shown = forms.shown("moderate");
  return (
    <section>
      <h2 class="govuk-heading-m">Your moderation</h2>
      <p class="govuk-body">
        With the same grade as the audit, the moderation is finished. With another one, you and the team
        manager talk and settle on a grade together.
      </p>
      <StepForm forms={forms} step="moderate" keepsWords>
        <GradeField {...shown} name="moderateGrade" legend="Your grade for the case as a whole" />
        <WordsField {...shown} name="moderateReasons" label="Your reasons" rows={6} />
        <WordsField
          {...shown}
          name="moderateToGetToGood"
          label="What would get it to good"
          hint="Needed where your grade is 5 or less"
        />
        <Button preventDoubleClick>Save your moderation</Button>
      </StepForm>
    </section>
  );
};

const Propose = ({ forms }: Props) => {
  const shown = forms.shown("propose");
  return (
    <section>
      <h2 class="govuk-heading-m">Your talk with the team manager</h2>
      <p class="govuk-body">The team manager is then asked to confirm the grade that you both settled on.</p>
      <StepForm forms={forms} step="propose" keepsWords>
        <DateField {...shown} name="proposeOn" label="When did you talk?" hint="For example, 27 3 2026" />
        <WordsField {...shown} name="proposeDiscussion" label="What was said" />
        <GradeField {...shown} name="proposeGrade" legend="The grade that you both settled on" />
        <WordsField {...shown} name="proposeReasons" label="Why this grade" />
        {!forms.saysToGetToGood && (
          <WordsField
            {...shown}
            name="proposeToGetToGood"
            label="What would get it to good"
            hint="Needed where the agreed grade is 5 or less"
          />
        )}
        <Button preventDoubleClick>Save the agreed grade</Button>
      </StepForm>
    </section>
  );
};

const Accept = ({ forms }: Props) => (
  <section>
    <h2 class="govuk-heading-m">Is this the grade that you agreed on?</h2>
    <StepForm forms={forms} step="accept">
      <Button preventDoubleClick>Confirm the agreed grade</Button>
    </StepForm>
  </section>
);

const TalkAgain = ({ forms }: Props) => (
  <section>
    <h2 class="govuk-heading-m">Or talk again</h2>
    <StepForm forms={forms} step="talkAgain" keepsWords>
      <WordsField
        {...forms.shown("talkAgain")}
        name="talkAgainWords"
        label="What is there still to talk about?"
      />
      <Button preventDoubleClick classes="govuk-button--secondary">
        Ask to talk again
      </Button>
    </StepForm>
  </section>
);

const Withdraw = ({ forms }: Props) => (
  <section>
    <h2 class="govuk-heading-m">Withdraw the request</h2>
    <p class="govuk-body">Nothing is graded yet. The audit can then be given to another moderator.</p>
    <StepForm forms={forms} step="withdraw">
      <Button preventDoubleClick classes="govuk-button--secondary">
        Withdraw the request
      </Button>
    </StepForm>
  </section>
);

const CaseNote = ({ forms }: Props) => (
  <StepForm forms={forms} step="caseNote">
    <Button preventDoubleClick>I have put this on the record</Button>
  </StepForm>
);

/** The note for the case system, for everyone who reads the moderation; the button for whoever puts it on the record. */
export const CaseNoteText = ({ text }: { readonly text: string }) => (
  <Textarea
    name="caseNote"
    label={{ text: "Case note", classes: "govuk-label--s" }}
    hint="Copy this into the case system, under management oversight."
    rows={12}
    value={text}
    spellcheck={false}
    attributes={{ readonly: true }}
  />
);

const formOf: Readonly<Record<FormStep, (props: Props) => VNode>> = {
  moderate: Moderate,
  propose: Propose,
  accept: Accept,
  talkAgain: TalkAgain,
  withdraw: Withdraw,
  caseNote: CaseNote,
};

export const FormsOfModeration = ({ forms, besides }: Props & { readonly besides: readonly FormStep[] }) => (
  <>
    {FORM_STEPS.filter((step) => forms.open.has(step) && !besides.includes(step)).map((step) => {
      const StepOf = formOf[step];
      return <StepOf key={step} forms={forms} />;
    })}
  </>
);

export { CaseNote as CaseNoteForm };
