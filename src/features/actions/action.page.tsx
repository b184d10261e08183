// One action: what, who and by when, every review of it, and what this person may do with it now.

import { actionLifecycle } from "../../domain/actions/action-lifecycle.js";
import { isOverdue, type NoteKind, noteKinds } from "../../domain/actions/action-rules.js";
import { sectionOf } from "../../domain/framework/sections.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import type { FormError, PageContent } from "../../platform/http/answers.js";
import { HeldWords, UnsavedWords } from "../../platform/http/typed-fields.js";
import { formatDate } from "../../ui/formats.js";
import { NotificationBanner } from "../../ui/govuk/notification-banner.js";
import { SummaryList } from "../../ui/govuk/summary-list.js";
import { StatusTag } from "../../ui/status-tag.js";
import { UserText } from "../../ui/text.js";
import { FORM_STEPS } from "./action.form.js";
import { type ActionForms, FormsOfAction } from "./action-forms.js";
import { dueWords, toneOf } from "./action-words.js";
import type { FoundAction } from "./actions.queries.js";

export type ShownNote = {
  readonly number: number;
  readonly kind: NoteKind;
  readonly reviewedOn: LocalDate;
  readonly said: string;
  readonly nextReviewOn: LocalDate | null;
  readonly byName: string;
};

export type ActionView = {
  readonly action: FoundAction;
  readonly notes: readonly ShownNote[];
  readonly today: LocalDate;
  readonly notice: string | null;
  readonly errors: readonly FormError[];
  readonly isHeld: boolean;
  /** Words of a form that is closed by now: shown, so that they are not lost. */
  readonly unsaved: readonly string[];
  readonly mayReadAudit: boolean;
  readonly mayAddAnother: boolean;
  readonly forms: ActionForms;
};

const Summary = ({ action, today, mayReadAudit }: ActionView) => {
  const overdue = isOverdue(action, today);
  return (
    <SummaryList
      rows={[
        {
          key: "State",
          value: (
            <StatusTag tone={toneOf(action.state, overdue)}>{actionLifecycle.states[action.state]}</StatusTag>
          ),
        },
        { key: "What", value: <UserText text={action.what} /> },
        { key: "Who", value: action.ownerName },
        { key: "By when", value: dueWords(action, today) },
        action.closedOn !== null && {
          key: action.state === "withdrawn" ? "Withdrawn on" : "Closed on",
          value: formatDate(action.closedOn),
        },
        action.withdrawnReason !== null && {
          key: "Why withdrawn",
          value: <UserText text={action.withdrawnReason} />,
        },
        {
          key: "From",
          value: action.section ? sectionOf(action.section).title : "The case as a whole",
        },
        { key: "Team", value: action.teamName },
        {
          key: "Case",
          value: mayReadAudit ? (
            <a class="govuk-link" href={`/audits/${action.auditId}`}>
              Audit of case {action.childId}
            </a>
          ) : (
            action.childId
          ),
        },
      ]}
    />
  );
};

const Note = ({ note }: { readonly note: ShownNote }) => (
  <li>
    <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
      {noteKinds[note.kind]}, {formatDate(note.reviewedOn)}
    </h3>
    <p class="govuk-body govuk-hint govuk-!-margin-bottom-1">{note.byName}</p>
    <UserText text={note.said} />
    {note.nextReviewOn && <p class="govuk-body">To look at again on {formatDate(note.nextReviewOn)}.</p>}
  </li>
);

const Notes = ({ notes }: { readonly notes: readonly ShownNote[] }) => (
  <section>
    <h2 class="govuk-heading-m">What happened so far</h2>
    {notes.length === 0 ? (
      <p class="govuk-body">Supervision has not come back to it yet.</p>
    ) : (
      <ol class="govuk-list govuk-list--spaced">
        {notes.map((note) => (
          <Note key={note.number} note={note} />
        ))}
      </ol>
    )}
  </section>
);

export const actionPage = (view: ActionView): PageContent => ({
  title: "Action",
  errors: view.errors,
  back: { href: "/actions", text: "Actions" },
  body: (
    <>
      {view.notice && <NotificationBanner type="success">{view.notice}</NotificationBanner>}
      <h1 class="govuk-heading-l">Action for case {view.action.childId}</h1>
      <HeldWords isHeld={view.isHeld && view.unsaved.length === 0} />
      <UnsavedWords words={view.unsaved} />
      <Summary {...view} />
      <Notes notes={view.notes} />
      <FormsOfAction forms={view.forms} steps={FORM_STEPS} />
      {view.mayAddAnother && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/actions/new/${view.action.auditId}`}>
            Add another action for this case
          </a>
        </p>
      )}
    </>
  ),
});
