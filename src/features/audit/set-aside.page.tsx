// The page on which a manager says why the audit goes on without the worker's self-assessment.
import { setAsideReasons } from "../../domain/audit/set-aside.js";
import type { PageContent } from "../../platform/http/answers.js";
import { textOf } from "../../platform/http/form.js";
import { errorFor, Form } from "../../ui/form.js";
import { Button } from "../../ui/govuk/button.js";
import { Radios } from "../../ui/govuk/radios.js";
import { auditPath } from "./audit-words.js";
import { HeldWords } from "./news.js";
import { type Typed, WordsField } from "./section-fields.js";

export type SetAsideView = Typed & {
  readonly auditId: string;
  readonly childId: string;
  readonly csrfToken: string;
  readonly isHeld: boolean;
};

export const setAsidePage = (view: SetAsideView): PageContent => ({
  title: "Go on without a self-assessment",
  errors: view.errors,
  back: { href: auditPath(view.auditId), text: "About this audit" },
  body: (
    <>
      <span class="govuk-caption-l">Case {view.childId}</span>
      <h1 class="govuk-heading-l">Go on without a self-assessment</h1>
      <p class="govuk-body">
        The worker’s own view is a good start for the talk, so wait for it where you can. Where that is not
        possible, say why, and start the audit.
      </p>
      <HeldWords isHeld={view.isHeld} />
      <Form csrfToken={view.csrfToken} keepsWords>
        <Radios
          name="reason"
          fieldset={{ legend: { text: "Why", classes: "govuk-fieldset__legend--m" } }}
          value={textOf(view.typed, "reason")}
          errorMessage={errorFor(view.errors, "reason")}
          items={Object.entries(setAsideReasons).map(([value, text]) => ({ value, text }))}
        />
        <WordsField
          {...view}
          name="words"
          label="More about it"
          hint="Needed for another reason. Please leave out anything about someone’s health."
          rows={3}
        />
        <Button preventDoubleClick>Start the audit</Button>
      </Form>
    </>
  ),
});
