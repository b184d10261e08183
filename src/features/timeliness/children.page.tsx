// The children behind one count of a standard: the case, who holds it, when it was due, and the dates that say so.
import type { LocalDate } from "../../domain/shared/calendar.js";
import type { DateUsed, Standard, Verdict } from "../../domain/standards/standard.js";
import type { PageContent } from "../../platform/http/answers.js";
import { formatDate, formatNumber, plural } from "../../ui/formats.js";
import { Pagination } from "../../ui/govuk/pagination.js";
import { ScrollingTable } from "../../ui/scrolling-table.js";
import type { ChildBehind } from "./find-children.js";
import {
  type Choice,
  childrenPath,
  downloadPath,
  timelinessPath,
  verdictLabels,
} from "./timeliness-words.js";

export type ChildrenView = {
  readonly choice: Choice;
  readonly standard: Standard;
  readonly verdict: Verdict;
  readonly asAt: LocalDate;
  readonly whoseName: string;
  readonly total: number;
  readonly children: readonly ChildBehind[];
  readonly page: { readonly number: number; readonly more: boolean };
};

/** "referral: 3 March 2026; latest visit: 9 March 2026" */
export const datesInWords = (dates: readonly DateUsed[]): string =>
  dates.map(({ what, on }) => `${what}: ${formatDate(on)}`).join("; ");

export const dueInWords = (dueOn: LocalDate | null): string =>
  dueOn === null ? "Not known" : formatDate(dueOn);

const Pages = ({ choice, verdict, page: { number, more } }: ChildrenView) =>
  number === 1 && !more ? null : (
    <Pagination
      {...(number > 1 && { previous: { href: childrenPath(choice, verdict, number - 1) } })}
      {...(more && { next: { href: childrenPath(choice, verdict, number + 1) } })}
    />
  );

export const childrenPage = (view: ChildrenView): PageContent => {
  const { standard, verdict, choice } = view;
  return {
    title: `${standard.name}: ${verdictLabels[verdict].toLowerCase()}`,
    back: { href: timelinessPath(choice), text: "Timeliness" },
    wide: true,
    body: (
      <>
        <span class="govuk-caption-l">{view.whoseName}</span>
        <h1 class="govuk-heading-l">
          {standard.name}: {verdictLabels[verdict].toLowerCase()}
        </h1>
        <p class="govuk-body">
          {plural(view.total, "child", "children")}, as the case list of {formatDate(view.asAt)} has it.
        </p>
        {view.children.length > 0 && (
          <>
            <p class="govuk-body">
              <a class="govuk-link" href={downloadPath(choice, verdict)}>
                Download {view.total === 1 ? "it" : `all ${formatNumber(view.total)}`} as CSV
              </a>
            </p>
            <ScrollingTable
              caption="Children, by case id"
              firstCellIsHeader
              head={["Case", "Team", "Worker", "Due", "Dates used", "What was found"]}
              rows={view.children.map(({ childId, teamName, workerName, finding }) => [
                childId,
                teamName,
                workerName || "Nobody is named",
                dueInWords(finding.dueOn),
                datesInWords(finding.datesUsed),
                finding.reason,
              ])}
            />
            <Pages {...view} />
          </>
        )}
      </>
    ),
  };
};
