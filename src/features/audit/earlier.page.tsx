// The texts of a section or of the judgement that were written over, so that nothing anyone wrote is out of reach.
import type { Part } from "../../domain/audit/field-texts.js";
import type { Reading } from "../../domain/audit/section-words.js";
import type { PageContent } from "../../platform/http/answers.js";
import { EmptyState } from "../../ui/empty-state.js";
import { formatInstant } from "../../ui/formats.js";
import { UserText } from "../../ui/text.js";
import { partTitle, writingPath } from "./audit-words.js";
import { labelOfField, wordsOfField } from "./differences.js";
import type { OverwrittenText } from "./fields.queries.js";

export type EarlierView = {
  readonly auditId: string;
  readonly childId: string;
  readonly reading: Reading;
  readonly part: Part;
  readonly texts: readonly OverwrittenText[];
};

export function earlierPage({ auditId, childId, reading, part, texts }: EarlierView): PageContent {
  const title = partTitle(part === "judgement" ? "overall" : part);
  return {
    title: `Earlier texts: ${title}`,
    back: { href: writingPath(auditId, reading, part), text: title },
    body: (
      <>
        <span class="govuk-caption-l">
          {title}, case {childId}
        </span>
        <h1 class="govuk-heading-l">Earlier texts</h1>
        <p class="govuk-body">
          When someone writes over words that another person wrote, or that they wrote on another page
          themselves, the words before are kept here. Copy what you want to use again.
        </p>
        {texts.length === 0 && <EmptyState title="Nothing was written over here" />}
        {texts.map(({ field, version, text, writtenAt, writtenByName }) => (
          <section
            key={`${field} ${version}`}
            aria-label={`${labelOfField(field)}, ${formatInstant(writtenAt)}`}
          >
            <h2 class="govuk-heading-s govuk-!-margin-bottom-1">{labelOfField(field)}</h2>
            <p class="govuk-hint">
              {writtenByName}, {formatInstant(writtenAt)}
            </p>
            <UserText text={wordsOfField(field, text)} />
          </section>
        ))}
      </>
    ),
  };
}
