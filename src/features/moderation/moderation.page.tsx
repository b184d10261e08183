// One moderation: what the audit says, the chain of grades that is never overwritten, every talk, and what is to be done now.
import { bandOf, type Grade } from "../../domain/framework/bands.js";
import { type SectionCode, sectionOf } from "../../domain/framework/sections.js";
import { moderationLifecycle } from "../../domain/moderation/moderation-lifecycle.js";
import { selectionReasons } from "../../domain/moderation/selection.js";
import type { FormError, PageContent } from "../../platform/http/answers.js";
import { HeldWords, UnsavedWords } from "../../platform/http/typed-fields.js";
import { BandTag } from "../../ui/band-tag.js";
import { formatDate, formatInstant, formatMonth } from "../../ui/formats.js";
import { NotificationBanner } from "../../ui/govuk/notification-banner.js";
import { SummaryList } from "../../ui/govuk/summary-list.js";
import { Table } from "../../ui/govuk/table.js";
import { StatusTag } from "../../ui/status-tag.js";
import { UserText } from "../../ui/text.js";
import { gradeWords } from "./case-note.js";
import type { FoundModeration, Talk } from "./moderation.queries.js";
import { CaseNoteForm, CaseNoteText, FormsOfModeration, type ModerationForms } from "./moderation-forms.js";
import { toneOf } from "./moderation-words.js";

export type ModerationView = {
  readonly moderation: FoundModeration;
  readonly sections: readonly { readonly section: SectionCode; readonly grade: Grade | null }[];
  readonly judgement: { readonly reasons: string; readonly toGetToGood: string };
  readonly talks: readonly Talk[];
  readonly notice: string | null;
  readonly errors: readonly FormError[];
  readonly isHeld: boolean;
  /** Whether this person sets the actions that bring the case up to standard (D6, F1). */
  readonly mayAddAction: boolean;
  /** Words of a form that is closed by now: shown, so that they are not lost. */
  readonly unsaved: readonly string[];
  readonly forms: ModerationForms;
};

const Graded = ({ grade }: { readonly grade: Grade }) => (
  <>
    {grade} <BandTag band={bandOf(grade)} />
  </>
);

const Summary = ({ moderation }: ModerationView) => (
  <SummaryList
    rows={[
      {
        key: "State",
        value: (
          <StatusTag tone={toneOf(moderation.state)}>
            {moderationLifecycle.states[moderation.state]}
          </StatusTag>
        ),
      },
      { key: "Month", value: formatMonth(moderation.month) },
      { key: "Team", value: moderation.teamName },
      { key: "Team manager", value: moderation.managerName },
      { key: "Worker", value: moderation.workerName ?? moderation.workerNameOnList ?? "Nobody named" },
      { key: "Moderator", value: moderation.moderatorName },
      { key: "Return by", value: formatDate(moderation.returnBy) },
      { key: "Why selected", value: selectionReasons[moderation.selectionReason] },
    ]}
  />
);

const Audited = ({ moderation, sections, judgement }: ModerationView) => (
  <section>
    <h2 class="govuk-heading-m">What the audit says</h2>
    <Table
      caption="Grades in the audit"
      captionClasses="govuk-visually-hidden"
      head={["Part", "Grade"]}
      firstCellIsHeader
      rows={[
        ...sections.map(({ section, grade }) => [
          sectionOf(section).title,
          grade === null ? "Does not apply" : <Graded key={section} grade={grade} />,
        ]),
        ["The case as a whole", <Graded key="overall" grade={moderation.auditedGrade} />],
      ]}
    />
    <h3 class="govuk-heading-s">Reasons for the grade of the case as a whole</h3>
    <UserText text={judgement.reasons} />
    {judgement.toGetToGood !== "" && (
      <>
        <h3 class="govuk-heading-s">What would get it to good</h3>
        <UserText text={judgement.toGetToGood} />
      </>
    )}
    <p class="govuk-body">
      <a class="govuk-link" href={`/audits/${moderation.auditId}`}>
        Read the whole audit
      </a>
    </p>
  </section>
);

const outcomeWords = (talk: Talk): string => {
  if (talk.outcome === "accepted") return `${talk.outcomeByName ?? "The team manager"} confirmed this grade.`;
  if (talk.outcome === "talk-again")
    return `${talk.outcomeByName ?? "The team manager"} asked to talk again:`;
  return "The team manager has not answered yet.";
};

const TalkItem = ({ talk }: { readonly talk: Talk }) => (
  <li>
    <h3 class="govuk-heading-s">They talked on {formatDate(talk.discussedOn)}</h3>
    <UserText text={talk.discussion} />
    <p class="govuk-body">The grade they settled on: {gradeWords(talk.proposedGrade)}</p>
    <UserText text={talk.reasons} />
    <p class="govuk-body">{outcomeWords(talk)}</p>
    {talk.outcomeWords !== "" && <UserText text={talk.outcomeWords} />}
  </li>
);

const Moderated = ({ moderation, talks }: ModerationView) =>
  moderation.moderatedGrade === null ? null : (
    <section>
      <h2 class="govuk-heading-m">The moderator’s grade</h2>
      <p class="govuk-body">
        <Graded grade={moderation.moderatedGrade} />
      </p>
      <UserText text={moderation.moderatedReasons} />
      {moderation.toGetToGood !== "" && (
        <>
          <h3 class="govuk-heading-s">What would get it to good, says the moderation</h3>
          <UserText text={moderation.toGetToGood} />
        </>
      )}
      {talks.length > 0 && (
        <ol class="govuk-list govuk-list--spaced">
          {talks.map((talk) => (
            <TalkItem key={talk.number} talk={talk} />
          ))}
        </ol>
      )}
    </section>
  );

const Final = ({ moderation, forms }: ModerationView) =>
  moderation.agreedGrade === null || forms.caseNote === null ? null : (
    <section>
      <h2 class="govuk-heading-m">The grade that stands</h2>
      <p class="govuk-body">
        <Graded grade={moderation.agreedGrade} />
      </p>
      <CaseNoteText text={forms.caseNote} />
      {moderation.caseNoteCopiedAt !== null && (
        <p class="govuk-body">On the child’s record since {formatInstant(moderation.caseNoteCopiedAt)}.</p>
      )}
      {forms.open.has("caseNote") && <CaseNoteForm forms={forms} />}
    </section>
  );

export const moderationPage = (view: ModerationView): PageContent => ({
  title: "Moderation",
  errors: view.errors,
  back: { href: "/moderations", text: "Moderation" },
  body: (
    <>
      {view.notice && <NotificationBanner type="success">{view.notice}</NotificationBanner>}
      <h1 class="govuk-heading-l">Moderation of case {view.moderation.childId}</h1>
      <HeldWords isHeld={view.isHeld && view.unsaved.length === 0} />
      <UnsavedWords words={view.unsaved} />
      <Summary {...view} />
      <Audited {...view} />
      <Moderated {...view} />
      <Final {...view} />
      <FormsOfModeration forms={view.forms} besides={["caseNote"]} />
      {view.mayAddAction && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/actions/new/${view.moderation.auditId}`}>
            Add an action for this case
          </a>
        </p>
      )}
    </>
  ),
});
