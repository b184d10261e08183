// The case list's pages: its snapshots, sending a new one, and the preview with what it would change.
import type { LocalDate } from "../../domain/shared/calendar.js";
import type { FormError, PageContent } from "../../platform/http/answers.js";
import { errorFor, Form } from "../../ui/form.js";
import { formatDate, formatInstant, formatNumber, plural } from "../../ui/formats.js";
import { Button } from "../../ui/govuk/button.js";
import { DateInput } from "../../ui/govuk/date-input.js";
import { FileUpload } from "../../ui/govuk/file-upload.js";
import { InsetText } from "../../ui/govuk/inset-text.js";
import { NotificationBanner } from "../../ui/govuk/notification-banner.js";
import { SummaryList } from "../../ui/govuk/summary-list.js";
import { Tag } from "../../ui/govuk/tag.js";
import { ScrollingTable } from "../../ui/scrolling-table.js";
import { UserText } from "../../ui/text.js";
import type { Difference } from "./imports.queries.js";

const notices: Readonly<Record<string, string>> = {
  confirmed: "The list is confirmed. The month’s sample can be drawn from it.",
  "set-aside": "The list is set aside. Nothing of it was kept.",
  "sent-before":
    "These same files were sent before for the same day, so nothing was changed. This is what was found in them.",
  "already-decided": "Someone decided about this list before you. This is how it stands now.",
};

const Notice = ({ code }: { readonly code: string | null }) =>
  code && notices[code] ? <NotificationBanner type="success">{notices[code]}</NotificationBanner> : null;

export type SnapshotRow = {
  readonly id: string;
  readonly asAt: LocalDate;
  readonly state: string;
  readonly rowsAccepted: number;
  readonly uploadedAt: Date;
  readonly uploadedByName: string | null;
};

export const caseListPage = (
  snapshots: readonly SnapshotRow[],
  maySend: boolean,
  notice: string | null,
): PageContent => ({
  title: "Case list",
  body: (
    <>
      <Notice code={notice} />
      <h1 class="govuk-heading-l">Case list</h1>
      <p class="govuk-body">
        Each list is a picture of the open cases on one day. Earlier lists stay, so that an old draw can
        always be explained.
      </p>
      {maySend && <Button href="/case-list/new">Send a new list</Button>}
      {snapshots.length === 0 ? (
        <InsetText>There is no list yet.</InsetText>
      ) : (
        <ScrollingTable
          caption="Lists sent so far"
          head={["As at", "State", { text: "Rows used", format: "numeric" }, "Sent"]}
          rows={snapshots.map((snapshot) => [
            <a class="govuk-link" href={`/case-list/${snapshot.id}`}>
              {formatDate(snapshot.asAt)}
            </a>,
            snapshot.state === "confirmed" ? (
              <Tag classes="govuk-tag--green">Confirmed</Tag>
            ) : (
              <Tag classes="govuk-tag--yellow">Preview</Tag>
            ),
            { text: formatNumber(snapshot.rowsAccepted), format: "numeric" },
            `${formatInstant(snapshot.uploadedAt)}, ${snapshot.uploadedByName ?? "from the command line"}`,
          ])}
        />
      )}
    </>
  ),
});

export type SendValues = Readonly<Record<string, string>>;

export const sendListPage = (
  csrfToken: string,
  dateValues: SendValues,
  errors: readonly FormError[],
  fix: string | null,
): PageContent => ({
  title: "Send a case list",
  errors,
  back: { href: "/case-list", text: "Case list" },
  body: (
    <>
      <h1 class="govuk-heading-l">Send a case list</h1>
      <p class="govuk-body">
        Send Ofsted’s Annex A workbook (.xlsx), or its lists as CSV files. You will see what is in it before
        anything changes.
      </p>
      <p class="govuk-body">
        Names, addresses and full birth dates of children are left out as the file is read. They are never
        kept.
      </p>
      {fix && <InsetText>{fix}</InsetText>}
      <Form csrfToken={csrfToken} takesFiles>
        <FileUpload
          name="files"
          label="Workbook, or CSV files"
          attributes={{ multiple: true, accept: ".xlsx,.xlsm,.ods,.csv,.xml,.json,.ndjson" }}
          errorMessage={errorFor(errors, "files")}
        />
        <DateInput
          id="asAt"
          namePrefix="asAt"
          fieldset={{ legend: { text: "Which day is the list for?", classes: "govuk-fieldset__legend--s" } }}
          hint="Leave this empty if the file’s name or its title says the day."
          values={dateValues}
          errorMessage={errorFor(errors, "asAt-day")}
        />
        <Button preventDoubleClick>Look at the list</Button>
      </Form>
    </>
  ),
});

export type ProblemRow = {
  readonly severity: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly rowNumber: number | null;
  readonly columnName: string | null;
  readonly value: string | null;
  readonly message: string;
  readonly fix: string;
};

export type SnapshotView = SnapshotRow & {
  readonly fileNames: readonly string[];
  readonly rowsRead: number;
  readonly rowsRefused: number;
  readonly rowsSkipped: number;
  readonly statuses: readonly { readonly label: string; readonly count: number }[];
  readonly openCount: number;
  readonly earlier: { readonly asAt: LocalDate; readonly difference: Difference } | null;
  readonly problemCounts: readonly {
    readonly code: string;
    readonly severity: string;
    readonly count: number;
    readonly example: string | null;
  }[];
  readonly problems: readonly ProblemRow[];
  readonly problemTotal: number;
};

const severities: Readonly<Record<string, string>> = {
  refused: "Row left out",
  warning: "To look at",
  note: "Note",
};

const placeOf = ({ file, sheet, rowNumber, columnName }: ProblemRow) =>
  [sheet ?? file, rowNumber !== null && `row ${rowNumber}`, columnName && `column ${columnName}`]
    .filter(Boolean)
    .join(", ");

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

function Problems({ view }: { readonly view: SnapshotView }) {
  if (view.problemTotal === 0) return <p class="govuk-body">Nothing was found that needs a look.</p>;
  return (
    <>
      <ScrollingTable
        caption="How often each kind was found"
        head={["What follows", "Such as", { text: "Times", format: "numeric" }]}
        rows={view.problemCounts.map(({ severity, example, count }) => [
          severities[severity] ?? severity,
          example ?? "",
          { text: formatNumber(count), format: "numeric" },
        ])}
      />
      <ScrollingTable
        caption={`${view.problems.length < view.problemTotal ? `The first ${view.problems.length} of ` : "All "}${formatNumber(view.problemTotal)}, one by one`}
        head={["Where", "What it says", "What we found", "How to mend it"]}
        rows={view.problems.map((problem) => [
          placeOf(problem),
          problem.value ?? "",
          <>
            <strong>{severities[problem.severity] ?? problem.severity}.</strong> {problem.message}
          </>,
          problem.fix,
        ])}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={`/case-list/${view.id}/problems.csv`}>
          Download all as CSV
        </a>{" "}
        or{" "}
        <a class="govuk-link" href={`/case-list/${view.id}/problems.xlsx`}>
          as an Excel workbook
        </a>
      </p>
    </>
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

export const snapshotPage = (
  view: SnapshotView,
  forms: { readonly csrfToken: string; readonly mayDecide: boolean },
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
      <SummaryList
        rows={[
          { key: "Files", value: <UserText text={view.fileNames.join("\n")} /> },
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
      {view.problemCounts.some(
        ({ code, severity }) => severity === "warning" && code.endsWith("-not-set-up"),
      ) && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/case-list/${view.id}/names`}>
            Say what names that are not set up mean
          </a>
        </p>
      )}
      <Problems view={view} />
      {view.state === "previewed" && forms.mayDecide && <Decide csrfToken={forms.csrfToken} id={view.id} />}
    </>
  ),
});
