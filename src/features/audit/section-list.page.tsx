// The list of what is to be written in a self-assessment or an audit, and where each part stands.
import type { Gap } from "../../domain/audit/check-submission.js";
import type { Reading, SectionReadings } from "../../domain/audit/section-words.js";
import type { Grade } from "../../domain/framework/bands.js";
import { SECTIONS } from "../../domain/framework/sections.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import type { PageContent } from "../../platform/http/answers.js";
import { formatDate } from "../../ui/formats.js";
import { Button } from "../../ui/govuk/button.js";
import { TaskList, type TaskListItem } from "../../ui/govuk/task-list.js";
import { StatusTag } from "../../ui/status-tag.js";
import { auditPath, gradeWords, writingPath } from "./audit-words.js";
import { Notice } from "./news.js";

export type SectionListView = {
  readonly auditId: string;
  readonly childId: string;
  readonly reading: Reading;
  readonly periodFrom: LocalDate;
  readonly periodTo: LocalDate;
  readonly dueOn: LocalDate;
  readonly sections: SectionReadings;
  /** Of the audit; null in a self-assessment, which has none. */
  readonly judgement: { readonly grade: Grade | null } | null;
  readonly gaps: readonly Gap[];
  /** Only the manager submits an audit. */
  readonly maySubmit: boolean;
  readonly notice: string | null;
};

type Written = { readonly grade: Grade | null; readonly notApplicable?: boolean };

function statusOf(written: Written | undefined, hasGaps: boolean) {
  if (!written) return <StatusTag tone="waiting">Not started</StatusTag>;
  const said = written.notApplicable
    ? "Does not apply"
    : written.grade === null
      ? ""
      : gradeWords(written.grade);
  if (hasGaps) return <StatusTag tone="underway">{said === "" ? "Started" : `Started: ${said}`}</StatusTag>;
  return <StatusTag tone="done">{`Ready: ${said}`}</StatusTag>;
}

const introduction: Readonly<Record<Reading, string>> = {
  "self-assessment":
    "Say how you see the work in this case. What you write starts the talk with your manager, and nobody else can read it until you submit it. Save as often as you like, and take the sections in any order.",
  audit:
    "Go through the sections together. You can both write, in turn or at the same time, and save as often as you like.",
};

export function sectionListPage(view: SectionListView): PageContent {
  const { auditId, reading, gaps } = view;
  const items: readonly TaskListItem[] = [
    ...SECTIONS.map((section) => ({
      title: section.title,
      href: writingPath(auditId, reading, section.code),
      status: statusOf(
        view.sections.get(section.code),
        gaps.some(({ part }) => part === section.code),
      ),
    })),
    ...(view.judgement
      ? [
          {
            title: "Overall judgement",
            href: writingPath(auditId, reading, "judgement"),
            status: statusOf(
              view.judgement,
              gaps.some(({ part }) => part === "overall"),
            ),
          },
        ]
      : []),
  ];
  const title = reading === "audit" ? "Audit" : "Self-assessment";
  return {
    title,
    back: { href: auditPath(auditId), text: "About this audit" },
    body: (
      <>
        <Notice notice={view.notice} />
        <span class="govuk-caption-l">Case {view.childId}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{introduction[reading]}</p>
        <p class="govuk-body">
          It looks at the time from {formatDate(view.periodFrom)} to {formatDate(view.periodTo)}, and is due
          by {formatDate(view.dueOn)}.
        </p>
        <TaskList idPrefix="sections" items={items} />
        {view.maySubmit ? (
          <Button href={`${writingPath(auditId, reading)}/submit`}>Check and submit</Button>
        ) : (
          <p class="govuk-body">When it is ready, the team manager submits it.</p>
        )}
      </>
    ),
  };
}
