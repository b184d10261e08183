// Actions that someone may read, soonest due first; and the form for a new one.
import { type ActionState, actionLifecycle } from "../../domain/actions/action-lifecycle.js";
import { isOverdue } from "../../domain/actions/action-rules.js";
import { SECTIONS } from "../../domain/framework/sections.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import type { PageContent } from "../../platform/http/answers.js";
import { textOf } from "../../platform/http/form.js";
import { DateField, HeldWords, type Typed, WordsField } from "../../platform/http/typed-fields.js";
import { EmptyState } from "../../ui/empty-state.js";
import { Filters } from "../../ui/filters.js";
import { errorFor, Form } from "../../ui/form.js";
import { plural } from "../../ui/formats.js";
import { Button } from "../../ui/govuk/button.js";
import { Pagination } from "../../ui/govuk/pagination.js";
import { Select } from "../../ui/govuk/select.js";
import { ScrollingTable } from "../../ui/scrolling-table.js";
import { StatusTag } from "../../ui/status-tag.js";
import { dueWords, toneOf } from "./action-words.js";

export type ListedAction = {
  readonly id: string;
  readonly what: string;
  readonly dueOn: LocalDate;
  readonly state: ActionState;
  readonly ownerName: string;
  readonly childId: string;
  readonly teamName: string;
};

export type ActionsView = {
  readonly actions: readonly ListedAction[];
  readonly count: number;
  readonly pageNumber: number;
  readonly pageCount: number;
  readonly show: "open" | "overdue" | "all";
  readonly mine: boolean;
  readonly today: LocalDate;
};

const shortened = (text: string): string => (text.length <= 120 ? text : `${text.slice(0, 117).trimEnd()}…`);

const pageHref = ({ show, mine }: ActionsView, page: number) =>
  `/actions?${new URLSearchParams({ show, ...(mine && { whose: "mine" }), page: String(page) })}`;

const rowOf = (today: LocalDate) => (action: ListedAction) => [
  <a key={action.id} class="govuk-link" href={`/actions/${action.id}`}>
    {shortened(action.what)}
  </a>,
  action.childId,
  action.ownerName,
  action.teamName,
  dueWords(action, today),
  <StatusTag key={action.id} tone={toneOf(action.state, isOverdue(action, today))}>
    {actionLifecycle.states[action.state]}
  </StatusTag>,
];

const captions = { open: "open", overdue: "overdue", all: "in all" } as const;

export const actionsPage = (view: ActionsView): PageContent => ({
  title: "Actions",
  wide: true,
  body: (
    <>
      <h1 class="govuk-heading-l">Actions</h1>
      <Filters
        action="/actions"
        filters={[
          {
            name: "show",
            label: "Show",
            value: view.show,
            items: [
              { value: "open", text: "Open" },
              { value: "overdue", text: "Overdue" },
              { value: "all", text: "All, also closed ones" },
            ],
          },
          {
            name: "whose",
            label: "Whose",
            value: view.mine ? "mine" : "",
            items: [
              { value: "", text: "All that I can see" },
              { value: "mine", text: "Mine to carry out" },
            ],
          },
        ]}
      />
      {view.actions.length === 0 ? (
        <EmptyState title="No actions here">
          <p class="govuk-body">Actions come from audits, and open when an audit is submitted.</p>
        </EmptyState>
      ) : (
        <ScrollingTable
          caption={`${plural(view.count, "action")} ${captions[view.show]}`}
          head={["What", "Case", "Who", "Team", "By when", "State"]}
          rows={view.actions.map(rowOf(view.today))}
        />
      )}
      {view.pageCount > 1 && (
        <Pagination
          {...(view.pageNumber > 1 && { previous: { href: pageHref(view, view.pageNumber - 1) } })}
          {...(view.pageNumber < view.pageCount && { next: { href: pageHref(view, view.pageNumber + 1) } })}
        />
      )}
    </>
  ),
});

export type NewActionView = Typed & {
  readonly csrfToken: string;
  readonly isHeld: boolean;
  readonly childId: string;
  readonly auditId: string;
  readonly owners: readonly { readonly id: string; readonly name: string }[];
};

export const newActionPage = (view: NewActionView): PageContent => ({
  title: "Add an action",
  errors: view.errors,
  back: { href: `/audits/${view.auditId}`, text: "The audit" },
  body: (
    <>
      <h1 class="govuk-heading-l">Add an action for case {view.childId}</h1>
      <HeldWords isHeld={view.isHeld} />
      <Form csrfToken={view.csrfToken} keepsWords>
        <WordsField typed={view.typed} errors={view.errors} name="what" label="What is to be done" rows={3} />
        <Select
          name="section"
          label={{ text: "Which part of the audit does it come from?", classes: "govuk-label--s" }}
          value={textOf(view.typed, "section")}
          items={[
            { value: "", text: "The case as a whole" },
            ...SECTIONS.map(({ code, title }) => ({ value: code, text: title })),
          ]}
        />
        <Select
          name="owner"
          label={{ text: "Who does it", classes: "govuk-label--s" }}
          value={textOf(view.typed, "owner")}
          items={[
            { value: "", text: "Choose" },
            ...view.owners.map(({ id, name }) => ({ value: id, text: name })),
          ]}
          errorMessage={errorFor(view.errors, "owner")}
        />
        <DateField
          typed={view.typed}
          errors={view.errors}
          name="due"
          label="By when"
          hint="For example, 27 3 2026"
        />
        <Button preventDoubleClick>Add the action</Button>
      </Form>
    </>
  ),
});
