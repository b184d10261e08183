// The last audit of this child, and of another of the worker's cases, at hand beside the form for whoever may read them.
import type { VNode } from "preact";
import { formatMonth } from "../../ui/formats.js";
import { Details } from "../../ui/govuk/details.js";
import { UserText } from "../../ui/text.js";
import { auditPath, gradeWords } from "./audit-words.js";
import type { LastAudit, LastAudits } from "./list-audits.queries.js";

const One = ({ title, audit }: { readonly title: string; readonly audit: LastAudit }) => (
  <Details
    summary={`${title}: ${formatMonth(audit.month)}${audit.grade === null ? "" : `, ${gradeWords(audit.grade)}`}`}
  >
    <UserText text={audit.reasons} />
    {audit.toGetToGood !== "" && (
      <>
        <h3 class="govuk-heading-s govuk-!-margin-bottom-1">What would get it to good</h3>
        <UserText text={audit.toGetToGood} />
      </>
    )}
    <p class="govuk-body">
      <a class="govuk-link" href={auditPath(audit.id)}>
        Open the audit<span class="govuk-visually-hidden"> of {formatMonth(audit.month)}</span>
      </a>
    </p>
  </Details>
);

export const LastAuditsAtHand = ({ last }: { readonly last: LastAudits | null }): VNode | null =>
  last && (last.ofChild || last.ofWorker) ? (
    <section aria-labelledby="last-audits">
      <h2 class="govuk-heading-m" id="last-audits">
        Audits before this one
      </h2>
      {last.ofChild && <One title="Last audit of this child" audit={last.ofChild} />}
      {last.ofWorker && <One title="Last audit of another of the worker’s cases" audit={last.ofWorker} />}
    </section>
  ) : null;
