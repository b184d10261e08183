// The page on which someone who writes an audit says that a fact from the case data is wrong.
import type { LocalDate } from "../../domain/shared/calendar.js";
import type { Finding, Standard } from "../../domain/standards/standard.js";
import type { PageContent } from "../../platform/http/answers.js";
import { HeldWords, type Typed, WordsField } from "../../platform/http/typed-fields.js";
import { Form } from "../../ui/form.js";
import { formatDate } from "../../ui/formats.js";
import { Button } from "../../ui/govuk/button.js";
import { FactWords } from "./fact.js";

export type RaiseView = Typed & {
  readonly auditId: string;
  readonly childId: string;
  readonly listId: string;
  readonly asAt: LocalDate;
  readonly standard: Standard;
  readonly finding: Finding;
  readonly csrfToken: string;
  readonly isHeld: boolean;
};

export const raiseDisputePage = (view: RaiseView): PageContent => ({
  title: "Say what is wrong in the data",
  errors: view.errors,
  back: { href: `/audits/${view.auditId}`, text: "About this audit" },
  body: (
    <>
      <span class="govuk-caption-l">Case {view.childId}</span>
      <h1 class="govuk-heading-l">Say what is wrong in the data</h1>
      <h2 class="govuk-heading-m">{view.standard.name}</h2>
      <p class="govuk-body">This is what the case list of {formatDate(view.asAt)} shows:</p>
      <FactWords standard={view.standard} said={view.finding} />
      <p class="govuk-body">
        Your words go to the performance team, who look into it and answer. Everyone who may read this audit
        can read them. They change nothing in the case system by themselves.
      </p>
      <HeldWords isHeld={view.isHeld} />
      <Form csrfToken={view.csrfToken} keepsWords>
        <input type="hidden" name="list" value={view.listId} />
        <WordsField
          typed={view.typed}
          errors={view.errors}
          name="words"
          label="What is wrong, and what is right?"
          hint="For example, a date that differs from the case record, or a visit that is missing. Please leave out names."
        />
        <Button preventDoubleClick>Send it to the performance team</Button>
      </Form>
    </>
  ),
});
