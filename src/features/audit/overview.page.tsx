// An audit on one page: where it stands, what is next, the grades side by side, what was written, the family's voice.
import { type ActionState, actionLifecycle } from "../../domain/actions/action-lifecycle.js";
import { auditLifecycle } from "../../domain/audit/audit-lifecycle.js";
import type { NextStep } from "../../domain/audit/next-step.js";
import type { ManagedTheme } from "../../domain/framework/managed-themes.js";
import { SECTIONS, type SectionCode } from "../../domain/framework/sections.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import type { PageContent } from "../../platform/http/answers.js";
import { formatDate, formatInstant, formatMonth, joinWords } from "../../ui/formats.js";
import { Button } from "../../ui/govuk/button.js";
import { Details } from "../../ui/govuk/details.js";
import { SummaryList } from "../../ui/govuk/summary-list.js";
import { Table } from "../../ui/govuk/table.js";
import { ScrollingTable } from "../../ui/scrolling-table.js";
import { UserText } from "../../ui/text.js";
import type { FoundFeedback } from "../feedback/public.js";
import type { AuditWithParties, SavedJudgement, SectionEntry } from "./audit.queries.js";
import { auditPath, partTitle, wordsOfStep } from "./audit-words.js";
import { AllFacts, type FactsShown } from "./case-facts.js";
import { FamilyVoice } from "./family-voice.js";
import { GradeCell, Grades } from "./grades.js";
import { nextSteps } from "./list-audit-tasks.js";
import { Notice } from "./news.js";
import { Reply } from "./reply.js";
import { WrittenSection } from "./section.page.js";
import { Stages } from "./stages.js";

export type OverviewView = Omit<FactsShown, "auditId"> & {
  readonly audit: AuditWithParties;
  readonly today: LocalDate;
  readonly next: NextStep | null;
  /** Whether this person may start the audit without a self-assessment that a worker could still write. */
  readonly maySetAside: boolean;
  /** Whether this person may ask for the next case in place of this one. */
  readonly mayReplace: boolean;
  /** Whether this person may add an action now that the audit is submitted (F1). */
  readonly mayAddAction: boolean;
  /** Whether this person may reply, and has not yet. */
  readonly mayReply: boolean;
  readonly selfAssessed: ReadonlyMap<SectionCode, SectionEntry>;
  readonly audited: ReadonlyMap<SectionCode, SectionEntry>;
  readonly judgement: SavedJudgement | undefined;
  readonly actions: readonly {
    readonly id: string;
    readonly section: SectionCode | null;
    readonly what: string;
    readonly ownerName: string;
    readonly dueOn: LocalDate;
    readonly state: ActionState;
  }[];
  /** The council's list, retired ones among them. */
  readonly themes: readonly ManagedTheme[];
  readonly feedback: FoundFeedback | undefined;
  /** Whether this person may say how the family is asked. */
  readonly mayPlanAsking: boolean;
  /** Whether this person is one of those who made the audit, and so tells the family what changed. */
  readonly mayTell: boolean;
  readonly steps: readonly {
    readonly at: Date;
    readonly action: string;
    readonly actorName: string | null;
  }[];
  readonly notice: string | null;
};

const Next = ({ audit, next, maySetAside, mayReply, mayReplace }: OverviewView) => (
  <>
    {next ? (
      <Button href={`${auditPath(audit.id)}${nextSteps[next.code].page}`}>{nextSteps[next.code].what}</Button>
    ) : (
      <p class="govuk-body">There is nothing for you to do in this audit now.</p>
    )}
    {maySetAside && next?.code !== "set-aside" && (
      <p class="govuk-body">
        <a class="govuk-link" href={`${auditPath(audit.id)}/set-aside`}>
          Go on without a self-assessment
        </a>
      </p>
    )}
    {mayReply && (
      <p class="govuk-body">
        <a class="govuk-link" href={`${auditPath(audit.id)}/reply`}>
          Reply to the audit
        </a>
      </p>
    )}
    {mayReplace && (
      <p class="govuk-body">
        <a class="govuk-link" href={`/draws/replacements/${audit.selectionId}`}>
          Ask for another case, where this one can’t be audited
        </a>
      </p>
    )}
  </>
);

const People = ({ audit }: Pick<OverviewView, "audit">) => (
  <SummaryList
    rows={[
      { key: "Worker", value: audit.workerName ?? "Not known" },
      { key: "Team manager", value: audit.managerName },
      { key: "Team", value: `${audit.teamName}, ${audit.serviceName}` },
      {
        key: "Drawn for",
        value: `${formatMonth(audit.month)}${audit.drawKind === "dip-sample" ? ", in a dip sample of newer cases" : ""}`,
      },
      { key: "Looks at", value: `${formatDate(audit.periodFrom)} to ${formatDate(audit.periodTo)}` },
    ]}
  />
);

const Sections = ({ selfAssessed, audited }: OverviewView) => (
  <section aria-labelledby="sections">
    <h2 class="govuk-heading-m" id="sections">
      What was written
    </h2>
    {SECTIONS.map(({ code, title }) => {
      const [own, together] = [selfAssessed.get(code), audited.get(code)];
      if (!own && !together) return null;
      return (
        <Details key={code} summary={title}>
          {own && <h3 class="govuk-heading-s">How the worker sees it</h3>}
          {own && <WrittenSection entry={own} />}
          {together && <h3 class="govuk-heading-s">Audit</h3>}
          {together && <WrittenSection entry={together} />}
        </Details>
      );
    })}
    {selfAssessed.size + audited.size === 0 && <p class="govuk-body">Nothing is written yet.</p>}
  </section>
);

const Judgement = ({
  judgement,
  themes,
}: Pick<OverviewView, "themes"> & { readonly judgement: SavedJudgement }) => (
  <section aria-labelledby="overall">
    <h2 class="govuk-heading-m" id="overall">
      Overall judgement
    </h2>
    <SummaryList
      rows={[
        {
          key: "Grade",
          value: judgement.grade === null ? "No grade yet" : <GradeCell grade={judgement.grade} />,
        },
        { key: "Reasons", value: <UserText text={judgement.reasons} /> },
        judgement.toGetToGood !== "" && {
          key: "What would get it to good",
          value: <UserText text={judgement.toGetToGood} />,
        },
        judgement.themes.length > 0 && {
          key: "Themes",
          value: joinWords(
            judgement.themes.map((code) => themes.find((theme) => theme.code === code)?.label ?? code),
          ),
        },
      ]}
    />
  </section>
);

const Actions = ({ actions }: Pick<OverviewView, "actions">) =>
  actions.length === 0 ? null : (
    <ScrollingTable
      caption="Actions"
      captionClasses="govuk-table__caption--m"
      head={["What", "From", "Who", "By when", "Where it stands"]}
      rows={actions.map((action) => [
        action.state === "proposed" ? (
          action.what
        ) : (
          <a class="govuk-link" href={`/actions/${action.id}`}>
            {action.what}
          </a>
        ),
        partTitle(action.section ?? "overall"),
        action.ownerName,
        formatDate(action.dueOn),
        actionLifecycle.states[action.state],
      ])}
    />
  );

const History = ({ steps }: Pick<OverviewView, "steps">) => (
  <Details summary="What was done, and when">
    <Table
      caption="Steps, newest first"
      head={["When", "Who", "What"]}
      rows={steps.map(({ at, action, actorName }) => [
        formatInstant(at),
        actorName ?? "Full Circle",
        wordsOfStep(action),
      ])}
    />
  </Details>
);

export const overviewPage = (view: OverviewView): PageContent => ({
  title: "Audit",
  back: { href: "/audits", text: "Audits" },
  body: (
    <>
      <Notice notice={view.notice} />
      <span class="govuk-caption-l">{auditLifecycle.states[view.audit.state]}</span>
      <h1 class="govuk-heading-l">Audit of case {view.audit.childId}</h1>
      <Next {...view} />
      <Stages audit={view.audit} today={view.today} />
      <People audit={view.audit} />
      <Grades {...view} />
      {view.judgement && (view.judgement.grade !== null || view.judgement.reasons !== "") && (
        <Judgement judgement={view.judgement} themes={view.themes} />
      )}
      <Reply judgement={view.judgement} />
      <Sections {...view} />
      <AllFacts auditId={view.audit.id} facts={view.facts} maySayWrong={view.maySayWrong} />
      <Actions actions={view.actions} />
      {view.mayAddAction && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/actions/new/${view.audit.id}`}>
            Add an action
          </a>
        </p>
      )}
      {view.mayPlanAsking && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/audits/${view.audit.id}/family`}>
            Plan how the family is asked, by a letter with a link, by telephone or on a visit
          </a>
        </p>
      )}
      {view.feedback && (
        <FamilyVoice
          auditId={view.audit.id}
          feedback={view.feedback}
          overallGrade={view.judgement?.grade ?? null}
          mayTell={view.mayTell}
        />
      )}
      <History steps={view.steps} />
    </>
  ),
});
