// Facts from the case data that someone says are wrong: all in a list, those that wait first; and one with its answer.
import { type DisputeState, disputeLifecycle } from "../../domain/standards/disputed-fact-lifecycle.js";
import type { Standard } from "../../domain/standards/standard.js";
import type { PageContent } from "../../platform/http/answers.js";
import { textOf } from "../../platform/http/form.js";
import { HeldWords, type Typed, UnsavedWords, WordsField } from "../../platform/http/typed-fields.js";
import { EmptyState } from "../../ui/empty-state.js";
import { errorFor, Form } from "../../ui/form.js";
import { formatDate, formatInstant, plural } from "../../ui/formats.js";
import { Button } from "../../ui/govuk/button.js";
import { NotificationBanner } from "../../ui/govuk/notification-banner.js";
import { Pagination } from "../../ui/govuk/pagination.js";
import { Radios } from "../../ui/govuk/radios.js";
import { ScrollingTable } from "../../ui/scrolling-table.js";
import { StatusTag } from "../../ui/status-tag.js";
import type { FoundDispute } from "./disputes.queries.js";
import { DisputeWords, FactWords } from "./fact.js";
import type { LaterFinding } from "./later-finding.js";
import { verdictLabels } from "./timeliness-words.js";

const tones = { open: "attention", corrected: "done", stands: "waiting" } as const satisfies Record<
  DisputeState,
  string
>;

const notices: Readonly<Record<string, string>> = {
  answered: "Your answer is kept, and stands on the audit’s form.",
};

/** What the newest list says of it. */
const laterWords = ({ said }: FoundDispute, { later, asAt, now }: LaterFinding): string => {
  const list = asAt === null ? "" : `The list of ${formatDate(asAt)}`;
  switch (later) {
    case "no-later-list":
      return "There is no newer list yet.";
    case "same":
      return `${list} says the same.`;
    case "gone":
      return `${list} says nothing of it any more.`;
    case "changed":
      return `${list} changed it: ${verdictLabels[said.verdict].toLowerCase()} before, now ${
        now ? verdictLabels[now.verdict].toLowerCase() : "nothing"
      }. ${now?.reason ?? ""}`.trim();
  }
};

export type ListedDispute = {
  readonly dispute: FoundDispute;
  readonly standardName: string;
  readonly later: LaterFinding;
};

export type DisputesView = {
  readonly disputes: readonly ListedDispute[];
  readonly total: number;
  readonly page: { readonly number: number; readonly count: number };
};

const shortened = (text: string): string => (text.length <= 160 ? text : `${text.slice(0, 157).trimEnd()}…`);

const rowOf = ({ dispute, standardName, later }: ListedDispute) => [
  <a key={dispute.id} class="govuk-link" href={`/disputed-data/${dispute.id}`}>
    {dispute.childId}
    <span class="govuk-visually-hidden">: {standardName}</span>
  </a>,
  `${standardName}, ${formatDate(dispute.asAt)}: ${verdictLabels[dispute.said.verdict].toLowerCase()}. ${dispute.said.reason}`,
  shortened(dispute.words),
  `${dispute.raisedByName}, ${formatInstant(dispute.raisedAt)}`,
  <StatusTag key={dispute.id} tone={tones[dispute.state]}>
    {disputeLifecycle.states[dispute.state]}
  </StatusTag>,
  laterWords(dispute, later),
];

const pageHref = (number: number) => `/disputed-data?page=${number}`;

export const disputesPage = ({ disputes, total, page: { number, count } }: DisputesView): PageContent => ({
  title: "Disputed data",
  wide: true,
  back: { href: "/timeliness", text: "Timeliness" },
  body: (
    <>
      <h1 class="govuk-heading-l">Disputed data</h1>
      <p class="govuk-body">
        What people who audit a case say is wrong in the case data. Mend the case record in the case system,
        or say that the data are right; the next case list shows whether it changed.
      </p>
      {disputes.length === 0 ? (
        <EmptyState title="Nothing is disputed">
          <p class="govuk-body">Notes come from the facts beside an audit’s sections.</p>
        </EmptyState>
      ) : (
        <ScrollingTable
          caption={`${plural(total, "note")}, those that wait for an answer first`}
          firstCellIsHeader
          head={["Case", "What the data said", "What was said", "By whom, when", "State", "Newest list"]}
          rows={disputes.map(rowOf)}
        />
      )}
      {count > 1 && (
        <Pagination
          {...(number > 1 && { previous: { href: pageHref(number - 1) } })}
          {...(number < count && { next: { href: pageHref(number + 1) } })}
        />
      )}
    </>
  ),
});

export type DisputeView = Typed & {
  readonly dispute: FoundDispute;
  /** Null where no version of the standard is known any more. */
  readonly standard: Standard | null;
  readonly later: LaterFinding;
  readonly mayAnswer: boolean;
  readonly csrfToken: string;
  readonly isHeld: boolean;
  readonly notice: string | null;
};

const AnswerForm = ({ view }: { readonly view: DisputeView }) => (
  <Form csrfToken={view.csrfToken} keepsWords>
    <HeldWords isHeld={view.isHeld} />
    <input type="hidden" name="version" value={String(view.dispute.version)} />
    <Radios
      name="action"
      fieldset={{ legend: { text: "What was found", classes: "govuk-fieldset__legend--m" } }}
      value={textOf(view.typed, "action")}
      errorMessage={errorFor(view.errors, "action")}
      items={Object.entries(disputeLifecycle.actions).map(([value, text]) => ({ value, text }))}
    />
    <WordsField
      typed={view.typed}
      errors={view.errors}
      name="words"
      label="In a few words"
      hint="Whoever said it is wrong, and everyone who may read the audit, can read this."
    />
    <Button preventDoubleClick>Answer</Button>
  </Form>
);

export const disputePage = (view: DisputeView): PageContent => {
  const { dispute, standard, typed } = view;
  const notice = notices[view.notice ?? ""];
  const unsaved = textOf(typed, "words");
  return {
    title: "Disputed data",
    errors: view.errors,
    back: { href: "/disputed-data", text: "Disputed data" },
    body: (
      <>
        {notice && <NotificationBanner type="success">{notice}</NotificationBanner>}
        <span class="govuk-caption-l">Case {dispute.childId}</span>
        <h1 class="govuk-heading-l">{standard?.name ?? dispute.standard}</h1>
        <h2 class="govuk-heading-m">What the list of {formatDate(dispute.asAt)} said</h2>
        {standard && <FactWords standard={standard} said={dispute.said} />}
        <DisputeWords dispute={dispute} />
        <h2 class="govuk-heading-m">Since then</h2>
        <p class="govuk-body">{laterWords(dispute, view.later)}</p>
        {view.mayAnswer && <AnswerForm view={view} />}
        {!view.mayAnswer && unsaved !== "" && <UnsavedWords words={[unsaved]} />}
      </>
    ),
  };
};
