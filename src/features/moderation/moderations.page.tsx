// For the quality assurance team: the month's audits, to select from (E1). For everyone else: the moderations they may read.

import { auditLifecycle } from "../../domain/audit/audit-lifecycle.js";
import { BANDS, type Band, bandLabel, bandOf } from "../../domain/framework/bands.js";
import { type ModerationState, moderationLifecycle } from "../../domain/moderation/moderation-lifecycle.js";
import { isGraded } from "../../domain/moderation/selection.js";
import type { LocalDate, Month } from "../../domain/shared/calendar.js";
import type { PageContent } from "../../platform/http/answers.js";
import { BandTag } from "../../ui/band-tag.js";
import { EmptyState } from "../../ui/empty-state.js";
import { Filters } from "../../ui/filters.js";
import { formatDate, formatMonth, plural } from "../../ui/formats.js";
import { Button } from "../../ui/govuk/button.js";
import { NotificationBanner } from "../../ui/govuk/notification-banner.js";
import { Pagination } from "../../ui/govuk/pagination.js";
import { ScrollingTable } from "../../ui/scrolling-table.js";
import { StatusTag } from "../../ui/status-tag.js";
import type { AuditToChoose } from "./moderation-lists.queries.js";
import { toneOf } from "./moderation-words.js";

const News = ({ notice }: { readonly notice: string | null }) =>
  notice ? <NotificationBanner type="success">{notice}</NotificationBanner> : null;

export type AuditsView = {
  readonly audits: readonly AuditToChoose[];
  readonly months: readonly Month[];
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly month: Month;
  readonly teamId: string | null;
  readonly band: Band | null;
  readonly notice: string | null;
  /** Why someone who went on to choose moderators is back here. */
  readonly problem: string | null;
};

const canBePicked = (audit: AuditToChoose) =>
  isGraded(audit.state) && audit.grade !== null && audit.moderationId === null;

const Pick = ({ audit, isFirst }: { readonly audit: AuditToChoose; readonly isFirst: boolean }) => {
  const id = isFirst ? "pick" : `pick-${audit.id}`;
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          id={id}
          name={`pick-${audit.id}`}
          type="checkbox"
          value="yes"
        />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          <span class="govuk-visually-hidden">Select </span>
          {audit.childId}
        </label>
      </div>
    </div>
  );
};

const Moderation = ({ audit }: { readonly audit: AuditToChoose }) =>
  audit.moderationId === null || audit.moderationState === null ? (
    <>–</>
  ) : (
    <>
      <a class="govuk-link" href={`/moderations/${audit.moderationId}`}>
        {audit.moderatorName}
      </a>{" "}
      <StatusTag tone={toneOf(audit.moderationState)}>
        {moderationLifecycle.states[audit.moderationState]}
      </StatusTag>
    </>
  );

const auditRow = (firstPick: string | undefined) => (audit: AuditToChoose) => [
  canBePicked(audit) ? <Pick key={audit.id} audit={audit} isFirst={audit.id === firstPick} /> : audit.childId,
  audit.teamName,
  audit.managerName,
  <a key={audit.id} class="govuk-link" href={`/audits/${audit.id}`}>
    {auditLifecycle.states[audit.state]}
    <span class="govuk-visually-hidden">, audit of case {audit.childId}</span>
  </a>,
  audit.grade === null ? "–" : [`${audit.grade} `, <BandTag key={audit.id} band={bandOf(audit.grade)} />],
  <Moderation key={audit.id} audit={audit} />,
];

const AuditTable = ({ audits, month }: AuditsView) => {
  const firstPick = audits.find(canBePicked)?.id;
  const complete = audits.filter(({ state }) => state === "complete").length;
  return (
    <form method="get" action="/moderations/select">
      <ScrollingTable
        caption={`${plural(audits.length, "audit")} of ${formatMonth(month)}, ${complete} complete`}
        head={["Case", "Team", "Team manager", "Audit", "Grade", "Moderation"]}
        rows={audits.map(auditRow(firstPick))}
      />
      {firstPick !== undefined && <Button>Choose moderators for the ticked audits</Button>}
    </form>
  );
};

const AuditFilters = (view: AuditsView) => (
  <Filters
    action="/moderations"
    filters={[
      {
        name: "month",
        label: "Month",
        value: view.month,
        items: view.months.map((month) => ({ value: month, text: formatMonth(month) })),
      },
      {
        name: "team",
        label: "Team",
        value: view.teamId ?? "",
        items: [
          { value: "", text: "All teams" },
          ...view.teams.map(({ id, name }) => ({ value: id, text: name })),
        ],
      },
      {
        name: "band",
        label: "Grade",
        value: view.band ?? "",
        items: [
          { value: "", text: "All grades" },
          ...BANDS.map((band) => ({ value: band, text: bandLabel(band) })),
        ],
      },
    ]}
  />
);

export const auditsToModeratePage = (view: AuditsView): PageContent => ({
  title: "Moderation",
  wide: true,
  errors:
    view.problem === null
      ? []
      : [{ field: view.audits.some(canBePicked) ? "pick" : "main-content", text: view.problem }],
  body: (
    <>
      <News notice={view.notice} />
      <h1 class="govuk-heading-l">Moderation</h1>
      <p class="govuk-body">
        <a class="govuk-link" href="/disparities">
          Where moderator and team manager differed
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/reliability">
          How reliable the grading is
        </a>
      </p>
      <AuditFilters {...view} />
      {view.audits.length === 0 ? (
        <EmptyState title="No audits here">
          <p class="govuk-body">Audits appear here once the month’s sample is released to the teams.</p>
        </EmptyState>
      ) : (
        <AuditTable {...view} />
      )}
    </>
  ),
});

export type ListedModeration = {
  readonly id: string;
  readonly state: ModerationState;
  readonly returnBy: LocalDate;
  readonly moderatorName: string;
  readonly childId: string;
  readonly month: Month;
  readonly teamName: string;
};

export type ModerationsView = {
  readonly moderations: readonly ListedModeration[];
  readonly count: number;
  readonly show: "open" | "finalised" | "all";
  readonly pageNumber: number;
  readonly pageCount: number;
  readonly notice: string | null;
};

const rowOf = (moderation: ListedModeration) => [
  <a key={moderation.id} class="govuk-link" href={`/moderations/${moderation.id}`}>
    Case {moderation.childId}
  </a>,
  formatMonth(moderation.month),
  moderation.teamName,
  moderation.moderatorName,
  formatDate(moderation.returnBy),
  <StatusTag key={moderation.id} tone={toneOf(moderation.state)}>
    {moderationLifecycle.states[moderation.state]}
  </StatusTag>,
];

const pageHref = (show: string, page: number) =>
  `/moderations?${new URLSearchParams({ show, page: String(page) })}`;

export const moderationsPage = (view: ModerationsView): PageContent => ({
  title: "Moderation",
  wide: true,
  body: (
    <>
      <News notice={view.notice} />
      <h1 class="govuk-heading-l">Moderation</h1>
      <Filters
        action="/moderations"
        filters={[
          {
            name: "show",
            label: "Show",
            value: view.show,
            items: [
              { value: "open", text: "Not finished" },
              { value: "finalised", text: "Finished" },
              { value: "all", text: "All" },
            ],
          },
        ]}
      />
      {view.moderations.length === 0 ? (
        <EmptyState title="No moderations here">
          <p class="govuk-body">
            You get a message when you are asked to moderate an audit, or when one of your team’s audits is
            moderated.
          </p>
        </EmptyState>
      ) : (
        <ScrollingTable
          caption={plural(view.count, "moderation")}
          head={["Case", "Month", "Team", "Moderator", "Return by", "State"]}
          rows={view.moderations.map(rowOf)}
        />
      )}
      {view.pageCount > 1 && (
        <Pagination
          {...(view.pageNumber > 1 && { previous: { href: pageHref(view.show, view.pageNumber - 1) } })}
          {...(view.pageNumber < view.pageCount && {
            next: { href: pageHref(view.show, view.pageNumber + 1) },
          })}
        />
      )}
    </>
  ),
});
