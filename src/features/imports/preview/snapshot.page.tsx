// One case list: what the files are, what is in them, what would change and what was found; with the decision about it
// while it is a preview.
import type { LocalDate } from "../../../domain/shared/calendar.js";
import { monthOf } from "../../../domain/shared/calendar.js";
import type { PageContent } from "../../../platform/http/answers.js";
import { Form } from "../../../ui/form.js";
import { formatDate, formatInstant, formatMonth, formatNumber, plural } from "../../../ui/formats.js";
import { Button } from "../../../ui/govuk/button.js";
import { InsetText } from "../../../ui/govuk/inset-text.js";
import { SummaryList } from "../../../ui/govuk/summary-list.js";
import { ScrollingTable } from "../../../ui/scrolling-table.js";
import type { SnapshotRow } from "../case-lists.page.js";
import type { Difference } from "../imports.queries.js";
import { Notice } from "../notices.js";
import { type KindRow, ProblemKinds } from "./problem-kinds.js";
import { type SourceRow, Sources } from "./sources.js";

export type SnapshotView = SnapshotRow & {
  readonly fileNames: readonly string[];
  readonly sources: readonly SourceRow[];
  readonly rowsRead: number;
  readonly rowsRefused: number;
  readonly rowsSkipped: number;
  readonly statuses: readonly { readonly label: string; readonly count: number }[];
  readonly openCount: number;
  readonly earlier: { readonly asAt: LocalDate; readonly difference: Difference } | null;
  readonly kinds: readonly KindRow[];
  /** How many days before today the list's day is. */
  readonly daysOld: number;
};

export type SnapshotForms = {
  readonly csrfToken: string;
  readonly mayDecide: boolean;
  readonly maySeeTimeliness: boolean;
};

function Differences({ view }: { readonly view: SnapshotView }) {
  if (!view.earlier) return <p class="govuk-body">This is the first list, so every case in it is new.</p>;
  const { opened, changed, gone, same } = view.earlier.difference;
  return (
    <SummaryList
      rows={[
        { key: "New since then", value: plural(opened, "case") },
        { key: "Changed status, team, worker or date", value: plural(changed, "case") },
        { key: "No longer open, or not in the list", value: plural(gone, "case") },
        { key: "As they were", value: plural(same, "case") },
      ].map(({ key, value }) => ({ key: { text: key }, value: { text: value } }))}
    />
  );
}

const Decide = ({ csrfToken, id }: { readonly csrfToken: string; readonly id: string }) => (
  <Form csrfToken={csrfToken} action={`/case-list/${id}`}>
    <div class="govuk-button-group">
      <Button name="decision" value="confirmed" preventDoubleClick>
        Confirm this list
      </Button>
      <Button name="decision" value="set-aside" classes="govuk-button--secondary" preventDoubleClick>
        Set it aside
      </Button>
    </div>
  </Form>
);

const oldAfter = 45;

/** What the list means for what is counted from it, and whether it is rather old. */
function Timeliness({ view, maySee }: { readonly view: SnapshotView; readonly maySee: boolean }) {
  const month = monthOf(view.asAt);
  if (view.state !== "confirmed")
    return view.daysOld > oldAfter ? (
      <InsetText>
        This list’s day is {plural(view.daysOld, "day")} ago. That is right for an earlier month; for this
        month’s sample a newer list is better.
      </InsetText>
    ) : null;
  return maySee ? (
    <p class="govuk-body">
      <a class="govuk-link" href={`/timeliness?month=${month}`}>
        See how timely the work was in {formatMonth(month)}
      </a>
    </p>
  ) : null;
}

const Facts = ({ view }: { readonly view: SnapshotView }) => (
  <SummaryList
    rows={[
      { key: "Children with an open case", value: formatNumber(view.openCount) },
      {
        key: "Rows",
        value: `${formatNumber(view.rowsRead)} read: ${formatNumber(view.rowsAccepted)} used, ${formatNumber(view.rowsRefused)} left out, ${formatNumber(view.rowsSkipped)} passed over`,
      },
      {
        key: "Sent",
        value: `${formatInstant(view.uploadedAt)}, ${view.uploadedByName ?? "from the command line"}`,
      },
    ].map(({ key, value }) => ({ key: { text: key }, value: { text: value } }))}
  />
);

export const snapshotPage = (
  view: SnapshotView,
  forms: SnapshotForms,
  notice: string | null,
): PageContent => ({
  title: view.state === "previewed" ? "Preview of a case list" : "Case list",
  back: { href: "/case-list", text: "Case list" },
  wide: true,
  body: (
    <>
      <Notice code={notice} />
      <h1 class="govuk-heading-l">
        {view.state === "previewed" ? "Preview: case list" : "Case list"} as at {formatDate(view.asAt)}
      </h1>
      {view.state === "previewed" && (
        <InsetText>
          Nothing has changed yet. Look through the preview, then confirm it or set it aside.
        </InsetText>
      )}
      <Facts view={view} />
      <Timeliness view={view} maySee={forms.maySeeTimeliness} />
      <h2 class="govuk-heading-m">What you sent</h2>
      <Sources {...view} />
      <ScrollingTable
        caption="Children by status"
        head={["Status", { text: "Children", format: "numeric" }]}
        rows={view.statuses.map(({ label, count }) => [
          label,
          { text: formatNumber(count), format: "numeric" },
        ])}
      />
      <h2 class="govuk-heading-m">
        {view.earlier
          ? `Since the list as at ${formatDate(view.earlier.asAt)}`
          : "Compared with earlier lists"}
      </h2>
      <Differences view={view} />
      <h2 class="govuk-heading-m">What was found in the rows</h2>
      <ProblemKinds id={view.id} kinds={view.kinds} />
      {view.state === "previewed" && forms.mayDecide && <Decide csrfToken={forms.csrfToken} id={view.id} />}
    </>
  ),
});
