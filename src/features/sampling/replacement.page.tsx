// A drawn case that may be replaced: asking for the next in order, deciding about it, and what was decided before (C4).
import { selectionLifecycle } from "../../domain/programme/draw-lifecycle.js";
import { replacementReasons } from "../../domain/sampling/replace-drawn-case.js";
import type { PageContent } from "../../platform/http/answers.js";
import { textOf } from "../../platform/http/form.js";
import { HeldWords, type Typed, UnsavedWords, WordsField } from "../../platform/http/typed-fields.js";
import { errorFor, Form } from "../../ui/form.js";
import { formatInstant, formatMonth } from "../../ui/formats.js";
import { Button } from "../../ui/govuk/button.js";
import { InsetText } from "../../ui/govuk/inset-text.js";
import { NotificationBanner } from "../../ui/govuk/notification-banner.js";
import { Radios } from "../../ui/govuk/radios.js";
import { SummaryList } from "../../ui/govuk/summary-list.js";
import { UserText } from "../../ui/text.js";
import { DueDateFields } from "./release.page.js";
import { replacementNotices } from "./sampling-words.js";
import type { FoundSelection, listDeclined } from "./selections.queries.js";

export type ReplacementView = Typed & {
  readonly selection: FoundSelection;
  readonly declined: Awaited<ReturnType<typeof listDeclined>>;
  readonly form: "ask" | "decide" | null;
  /** The next case of the order; null where it is used up. Known where this person may decide. */
  readonly nextChildId: string | null;
  /** Words sent for a form that is closed by now. */
  readonly unsaved: readonly string[];
  readonly isHeld: boolean;
  readonly back: { readonly href: string; readonly text: string };
  readonly csrfToken: string;
  readonly notice: string | null;
};

const Hidden = ({ step, version }: { readonly step: string; readonly version: number }) => (
  <>
    <input type="hidden" name="step" value={step} />
    <input type="hidden" name="version" value={version} />
  </>
);

const AskForm = ({ selection, csrfToken, typed, errors }: ReplacementView) => (
  <Form csrfToken={csrfToken} keepsWords>
    <Hidden step="ask" version={selection.version} />
    <p class="govuk-body">
      Where a case can’t be audited, the next in the order drawn takes its place. Someone of the quality
      assurance team decides. That a case is hard or its record thin is no reason: those are good to audit
      together.
    </p>
    <Radios
      name="reason"
      fieldset={{ legend: { text: "Why can’t it be audited?", classes: "govuk-fieldset__legend--m" } }}
      value={textOf(typed, "reason")}
      errorMessage={errorFor(errors, "reason")}
      items={Object.entries(replacementReasons).map(([value, { label }]) => ({ value, text: label }))}
    />
    <WordsField
      typed={typed}
      errors={errors}
      name="words"
      label="More about it"
      hint="Needed where the reason does not say enough. Please leave out names."
      rows={3}
    />
    <Button preventDoubleClick>Ask for the next case</Button>
  </Form>
);

const DecideForms = ({ selection, nextChildId, csrfToken, typed, errors }: ReplacementView) => (
  <>
    <h2 class="govuk-heading-m">{selectionLifecycle.actions["approve-replacement"]}</h2>
    <Form csrfToken={csrfToken} keepsWords>
      <Hidden step={nextChildId === null ? "approve-last" : "approve"} version={selection.version} />
      {nextChildId === null ? (
        <InsetText>
          There is no other case in this manager’s order. If you approve, the manager has no audit for{" "}
          {formatMonth(selection.month)}, and that is recorded.
        </InsetText>
      ) : (
        <>
          <p class="govuk-body">
            Case {nextChildId} is next in the order. Its audit opens at once, and manager and worker are told.
          </p>
          <DueDateFields typed={typed} errors={errors} />
        </>
      )}
      <Button preventDoubleClick>Approve the replacement</Button>
    </Form>
    <h2 class="govuk-heading-m">{selectionLifecycle.actions["decline-replacement"]}</h2>
    <Form csrfToken={csrfToken} keepsWords>
      <Hidden step="decline" version={selection.version} />
      <WordsField typed={typed} errors={errors} name="words" label="Why the case stays" rows={3} />
      <Button classes="govuk-button--secondary" preventDoubleClick>
        Keep this case
      </Button>
    </Form>
  </>
);

const Declined = ({ declined }: Pick<ReplacementView, "declined">) =>
  declined.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">Asked before, and declined</h2>
      {declined.map((row) => (
        <section key={row.number}>
          <h3 class="govuk-heading-s">{replacementReasons[row.reasonCode].label}</h3>
          <UserText text={row.reasonWords} none="Nothing more was said" />
          <p class="govuk-body govuk-hint">
            {row.askedByName}, {formatInstant(row.askedAt)}
          </p>
          <UserText text={row.decisionWords} />
          <p class="govuk-body govuk-hint">
            {row.decidedByName}, {formatInstant(row.decidedAt)}
          </p>
        </section>
      ))}
    </>
  );

const factsOf = (selection: FoundSelection) => [
  { key: "Team manager", value: `${selection.managerName}, ${selection.teamName}` },
  { key: "Drawn for", value: formatMonth(selection.month) },
  { key: "State", value: selectionLifecycle.states[selection.state] },
  selection.reasonCode !== null && { key: "Reason", value: replacementReasons[selection.reasonCode].label },
  selection.reasonCode !== null && {
    key: "More about it",
    value: <UserText text={selection.reasonWords ?? ""} none="Nothing more was said" />,
  },
  selection.askedAt !== null && {
    key: "Asked by",
    value: `${selection.askedByName}, ${formatInstant(selection.askedAt)}`,
  },
];

export const replacementPage = (view: ReplacementView): PageContent => {
  const { selection, form } = view;
  const title = form === "ask" ? "Ask for another case" : "A drawn case";
  const news = replacementNotices[view.notice ?? ""];
  return {
    title,
    errors: view.errors,
    back: view.back,
    body: (
      <>
        {news && <NotificationBanner type="success">{news}</NotificationBanner>}
        <span class="govuk-caption-l">Case {selection.childId}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <SummaryList rows={factsOf(selection)} />
        <HeldWords isHeld={view.isHeld} />
        <UnsavedWords words={view.unsaved} />
        {form === "ask" && <AskForm {...view} />}
        {form === "decide" && <DecideForms {...view} />}
        {form === null && <p class="govuk-body">There is nothing for you to do here now.</p>}
        <Declined declined={view.declined} />
      </>
    ),
  };
};
