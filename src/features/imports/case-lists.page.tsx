// The case lists sent so far.
import type { LocalDate } from "../../domain/shared/calendar.js";
import type { PageContent } from "../../platform/http/answers.js";
import { formatDate, formatInstant, formatNumber } from "../../ui/formats.js";
import { Button } from "../../ui/govuk/button.js";
import { InsetText } from "../../ui/govuk/inset-text.js";
import { Tag } from "../../ui/govuk/tag.js";
import { ScrollingTable } from "../../ui/scrolling-table.js";
import { Notice } from "./notices.js";
import { formatWords } from "./preview/format-words.js";

export type SnapshotRow = {
  readonly id: string;
  readonly asAt: LocalDate;
  readonly format: string;
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
      {maySend && (
        <>
          <Button href="/case-list/new">Send a new list</Button>
          <p class="govuk-body">
            <a class="govuk-link" href="/case-list/mappings">
              How your own reports are read
            </a>
          </p>
        </>
      )}
      {snapshots.length === 0 ? (
        <InsetText>There is no list yet.</InsetText>
      ) : (
        <ScrollingTable
          caption="Lists sent so far"
          head={["As at", "What it is", "State", { text: "Rows used", format: "numeric" }, "Sent"]}
          rows={snapshots.map((snapshot) => [
            <a class="govuk-link" href={`/case-list/${snapshot.id}`}>
              {formatDate(snapshot.asAt)}
            </a>,
            formatWords(snapshot.format),
            snapshot.state === "confirmed" ? (
              <Tag classes="govuk-tag--green">Confirmed</Tag>
            ) : (
              <Tag classes="govuk-tag--yellow">Preview, not decided yet</Tag>
            ),
            { text: formatNumber(snapshot.rowsAccepted), format: "numeric" },
            `${formatInstant(snapshot.uploadedAt)}, ${snapshot.uploadedByName ?? "from the command line"}`,
          ])}
        />
      )}
    </>
  ),
});
