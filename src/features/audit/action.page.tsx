// The pages on which an action is proposed while an audit is made, or taken out again (D6, F1).
import type { PageContent } from "../../platform/http/answers.js";
import { dateTyped } from "../../platform/http/date-field.js";
import { textOf } from "../../platform/http/form.js";
import { errorFor, Form } from "../../ui/form.js";
import { formatDate } from "../../ui/formats.js";
import { Button } from "../../ui/govuk/button.js";
import { DateInput } from "../../ui/govuk/date-input.js";
import { Select } from "../../ui/govuk/select.js";
import { SummaryList } from "../../ui/govuk/summary-list.js";
import { UserText } from "../../ui/text.js";
import { HeldWords } from "./news.js";
import type { ProposedAction } from "./proposed-actions.js";
import { type Typed, WordsField } from "./section-fields.js";

type Standing = {
  readonly childId: string;
  /** The title of the section, or of the overall judgement. */
  readonly title: string;
  /** The page that the action belongs to. */
  readonly backTo: string;
  readonly csrfToken: string;
};

export type ActionView = Typed &
  Standing & {
    readonly isHeld: boolean;
    readonly owners: readonly { readonly id: string; readonly name: string }[];
  };

export const actionPage = (view: ActionView): PageContent => ({
  title: "Add an action",
  errors: view.errors,
  back: { href: view.backTo, text: view.title },
  body: (
    <>
      <span class="govuk-caption-l">
        {view.title}, case {view.childId}
      </span>
      <h1 class="govuk-heading-l">Add an action</h1>
      <p class="govuk-body">
        It opens when the audit is submitted, and is looked at in supervision until it is done.
      </p>
      <HeldWords isHeld={view.isHeld} />
      <Form csrfToken={view.csrfToken} keepsWords>
        <WordsField
          {...view}
          name="what"
          label="What is to be done"
          hint="One thing, so clear that everyone can say whether it is done and what it changes for the child."
          rows={4}
        />
        <Select
          name="ownerId"
          label="Who sees to it"
          value={textOf(view.typed, "ownerId")}
          items={[
            { value: "", text: "Choose a person" },
            ...view.owners.map(({ id, name }) => ({ value: id, text: name })),
          ]}
          errorMessage={errorFor(view.errors, "ownerId")}
        />
        <DateInput
          id="dueOn"
          namePrefix="dueOn"
          fieldset={{ legend: { text: "By when", classes: "govuk-fieldset__legend--s" } }}
          values={dateTyped(view.typed, "dueOn")}
          errorMessage={errorFor(view.errors, "dueOn-day")}
        />
        <Button preventDoubleClick>Add this action</Button>
      </Form>
    </>
  ),
});

export type RemovalView = Standing & { readonly action: ProposedAction };

export const removalPage = ({ action, ...view }: RemovalView): PageContent => ({
  title: "Remove an action",
  back: { href: view.backTo, text: view.title },
  body: (
    <>
      <span class="govuk-caption-l">
        {view.title}, case {view.childId}
      </span>
      <h1 class="govuk-heading-l">Remove this action?</h1>
      <SummaryList
        rows={[
          { key: "What", value: <UserText text={action.what} /> },
          { key: "Who", value: action.ownerName },
          { key: "By when", value: formatDate(action.dueOn) },
        ]}
      />
      <Form csrfToken={view.csrfToken}>
        <input type="hidden" name="version" value={action.version} />
        <div class="govuk-button-group">
          <Button preventDoubleClick>Remove it</Button>
          <a class="govuk-link" href={view.backTo}>
            Keep it
          </a>
        </div>
      </Form>
    </>
  ),
});
