// The page on which the family's feedback is recorded, or why they were not heard.
import { heardByHand, heardFrom, notHeardReasons } from "../../domain/feedback/family-feedback.js";
import { GRADES } from "../../domain/framework/bands.js";
import type { PageContent } from "../../platform/http/answers.js";
import { dateTyped } from "../../platform/http/date-field.js";
import { textOf } from "../../platform/http/form.js";
import { errorFor, Form } from "../../ui/form.js";
import { Button } from "../../ui/govuk/button.js";
import { DateInput } from "../../ui/govuk/date-input.js";
import { Radios } from "../../ui/govuk/radios.js";
import { Select } from "../../ui/govuk/select.js";
import { HeldWords, type Typed, WordsField } from "../audit/public.js";

export type FeedbackView = Typed & {
  readonly auditId: string;
  readonly childId: string;
  readonly csrfToken: string;
  readonly isHeld: boolean;
};

const itemsOf = (choices: Readonly<Record<string, string>>) =>
  Object.entries(choices).map(([value, text]) => ({ value, text }));

const legend = (text: string) => ({ legend: { text, classes: "govuk-fieldset__legend--s" } });

const Heard = (view: Typed) => (
  <>
    <Radios
      name="from"
      fieldset={legend("Who was heard")}
      value={textOf(view.typed, "from")}
      errorMessage={errorFor(view.errors, "from")}
      items={itemsOf(heardFrom)}
    />
    <Radios
      name="how"
      fieldset={legend("How")}
      value={textOf(view.typed, "how")}
      errorMessage={errorFor(view.errors, "how")}
      items={itemsOf(heardByHand)}
    />
    <DateInput
      id="on"
      namePrefix="on"
      fieldset={legend("When")}
      values={dateTyped(view.typed, "on")}
      errorMessage={errorFor(view.errors, "on-day")}
    />
    <Select
      name="scale"
      label={{ text: "How they scale the help they had", classes: "govuk-label--s" }}
      hint="From 0, it makes nothing better, to 10, it could not be better."
      value={textOf(view.typed, "scale")}
      items={[
        { value: "", text: "Not asked" },
        ...GRADES.map((grade) => ({ value: String(grade), text: String(grade) })),
      ]}
    />
    <WordsField {...view} name="workingWell" label="What works well, in their words" rows={4} />
    <WordsField {...view} name="worriedAbout" label="What worries them" rows={4} />
    <WordsField {...view} name="shouldHappen" label="What they think should happen" rows={4} />
  </>
);

const NotHeard = (view: Typed) => (
  <>
    <Radios
      name="reason"
      fieldset={legend("Why they were not heard")}
      value={textOf(view.typed, "reason")}
      errorMessage={errorFor(view.errors, "reason")}
      items={itemsOf(notHeardReasons)}
    />
    <WordsField
      {...view}
      name="words"
      label="More about it"
      hint="Needed where it was not safe or not right to ask, and for another reason."
      rows={3}
    />
  </>
);

export const feedbackPage = (view: FeedbackView): PageContent => ({
  title: "The family’s feedback",
  errors: view.errors,
  back: { href: `/audits/${view.auditId}`, text: "About this audit" },
  body: (
    <>
      <span class="govuk-caption-l">Case {view.childId}</span>
      <h1 class="govuk-heading-l">The family’s feedback</h1>
      <p class="govuk-body">
        Ask the child, parents or carers what the help has been like for them. Please write down what they
        say, in their own words where you can, and no names. It does not change a grade by itself.
      </p>
      <HeldWords isHeld={view.isHeld} />
      <Form csrfToken={view.csrfToken} keepsWords>
        <Radios
          name="heard"
          fieldset={{ legend: { text: "Was the family heard?", classes: "govuk-fieldset__legend--m" } }}
          value={textOf(view.typed, "heard")}
          errorMessage={errorFor(view.errors, "heard")}
          items={[
            { value: "yes", text: "Yes", conditional: <Heard typed={view.typed} errors={view.errors} /> },
            { value: "no", text: "No", conditional: <NotHeard typed={view.typed} errors={view.errors} /> },
          ]}
        />
        <Button preventDoubleClick>Record it and complete the audit</Button>
      </Form>
    </>
  ),
});
