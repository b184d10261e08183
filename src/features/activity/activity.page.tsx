// The activity log: when, who, what; and whether the log is whole.
import type { PageContent } from "../../platform/http/answers.js";
import { EmptyState } from "../../ui/empty-state.js";
import { Form } from "../../ui/form.js";
import { formatInstant, formatNumber } from "../../ui/formats.js";
import { Button } from "../../ui/govuk/button.js";
import { DateInput } from "../../ui/govuk/date-input.js";
import { Details } from "../../ui/govuk/details.js";
import { NotificationBanner } from "../../ui/govuk/notification-banner.js";
import { Pagination } from "../../ui/govuk/pagination.js";
import { Select } from "../../ui/govuk/select.js";
import { SummaryList } from "../../ui/govuk/summary-list.js";
import { ScrollingTable } from "../../ui/scrolling-table.js";
import type { listLines } from "./activity.queries.js";

export type Line = Awaited<ReturnType<typeof listLines>>[number];

export type ActivityView = {
  readonly lines: readonly Line[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly actions: readonly string[];
  /** The narrowing as the address has it. */
  readonly chosen: Readonly<Record<string, string>>;
  /** What is wrong with the day asked for. */
  readonly dayError: string | null;
  readonly newestHref: string | null;
  readonly olderHref: string | null;
  /** What a check of the whole log found, where one was asked for. */
  readonly checked: { readonly broken: { readonly seq: number; readonly problem: string } | null } | null;
  readonly csrfToken: string;
};

/** "invite-person" is told as "Invite person". */
const inWords = (code: string): string => {
  const words = code.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const actorWords = ({ actorKind, actorName }: Line): string => {
  if (actorKind === "system") return "Full Circle itself";
  return actorKind === "command-line" ? "An operator at the command line" : (actorName ?? "Someone");
};

const Checked = ({ broken }: NonNullable<ActivityView["checked"]>) =>
  broken === null ? (
    <NotificationBanner type="success">
      The log is whole: no line was changed, removed or put in between.
    </NotificationBanner>
  ) : (
    <NotificationBanner role="alert">
      {`The log is not whole from line ${formatNumber(broken.seq)} on: ${broken.problem}. Keep a backup as it is now, and tell whoever looks after the server.`}
    </NotificationBanner>
  );

const Narrow = ({ people, actions, chosen, dayError }: ActivityView) => (
  <form class="fc-filters" method="get" action="/activity">
    <Select
      name="person"
      label="Who"
      value={chosen.person ?? ""}
      items={[{ value: "", text: "Everyone" }, ...people.map(({ id, name }) => ({ value: id, text: name }))]}
    />
    <Select
      name="action"
      label="What"
      value={chosen.action ?? ""}
      items={[
        { value: "", text: "Everything" },
        ...actions.map((action) => ({ value: action, text: inWords(action) })),
      ]}
    />
    <DateInput
      id="on"
      namePrefix="on"
      fieldset={{ legend: { text: "On this day", classes: "govuk-fieldset__legend--s" } }}
      values={chosen}
      errorMessage={dayError ?? undefined}
    />
    <div class="fc-filters__actions">
      <Button classes="govuk-button--secondary">Show</Button>
      <a class="govuk-link" href="/activity">
        Show all
      </a>
    </div>
  </form>
);

const factsOf = ({ seq, recordId, correlationId, detail }: Line) => [
  { key: "Line", value: formatNumber(seq) },
  { key: "Record", value: recordId },
  { key: "Request or job", value: correlationId },
  ...Object.entries(detail && typeof detail === "object" ? detail : {}).map(([key, value]) => ({
    key: inWords(key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)),
    value: Array.isArray(value) ? value.join(", ") : String(value ?? "–"),
  })),
];

const rowOf = (line: Line) => [
  formatInstant(line.at),
  actorWords(line),
  inWords(line.action),
  inWords(line.recordType),
  <Details key={line.seq} summary="More" classes="govuk-!-margin-bottom-0">
    <SummaryList classes="govuk-summary-list--no-border" rows={factsOf(line)} />
  </Details>,
];

export const activityPage = (view: ActivityView): PageContent => ({
  title: "Activity log",
  errors: view.dayError ? [{ field: "on-day", text: view.dayError }] : [],
  wide: true,
  body: (
    <>
      {view.checked && <Checked {...view.checked} />}
      <h1 class="govuk-heading-l">Activity log</h1>
      <p class="govuk-body">
        Who did what to which record, and when. Nobody can change or remove a line; each carries a fingerprint
        of the one before it.
      </p>
      <Form csrfToken={view.csrfToken} action="/activity">
        <Button classes="govuk-button--secondary" preventDoubleClick>
          Check that the log is whole
        </Button>
      </Form>
      <Narrow {...view} />
      {view.lines.length === 0 ? (
        <EmptyState title="No lines">
          <p class="govuk-body">Nothing in the log fits what you chose.</p>
        </EmptyState>
      ) : (
        <ScrollingTable
          caption="Activity, newest first"
          captionClasses="govuk-table__caption--m"
          head={["When", "Who", "What", "Kind of record", "More"]}
          rows={view.lines.map(rowOf)}
        />
      )}
      {(view.newestHref || view.olderHref) && (
        <Pagination
          {...(view.newestHref && { previous: { href: view.newestHref, text: "Newest" } })}
          {...(view.olderHref && { next: { href: view.olderHref, text: "Older" } })}
        />
      )}
    </>
  ),
});
