// The stages of an audit with when each is due and how it stands.
import type { VNode } from "preact";
import { setAsideReasons } from "../../domain/audit/set-aside.js";
import { type LocalDate, londonDateAt } from "../../domain/shared/calendar.js";
import { formatDate } from "../../ui/formats.js";
import { SummaryList } from "../../ui/govuk/summary-list.js";
import { StatusTag } from "../../ui/status-tag.js";
import type { AuditWithParties } from "./audit.queries.js";

type StagesProps = { readonly audit: AuditWithParties; readonly today: LocalDate };

const doneOn = (instant: Date) => (
  <StatusTag tone="done">{`Done ${formatDate(londonDateAt(instant.getTime()))}`}</StatusTag>
);

/** A stage that is not done: its turn has not come, it is under way, or it is past its day. */
const standing = (isNow: boolean, dueOn: LocalDate, today: LocalDate) => {
  if (!isNow) return <StatusTag tone="waiting">To come</StatusTag>;
  return dueOn < today ? (
    <StatusTag tone="attention">Past its day</StatusTag>
  ) : (
    <StatusTag tone="underway">Under way</StatusTag>
  );
};

/** Why the audit went on without a self-assessment, in a sentence's words; null where it did not. */
export function setAsideInWords({
  setAsideReason: reason,
  setAsideWords: words,
}: Pick<AuditWithParties, "setAsideReason" | "setAsideWords">): string | null {
  if (reason === null) return null;
  const said = setAsideReasons[reason];
  const lower = `${said.charAt(0).toLowerCase()}${said.slice(1)}`;
  return words ? `${lower}, “${words}”` : lower;
}

function selfAssessment({ audit, today }: StagesProps) {
  if (audit.selfAssessedAt) return doneOn(audit.selfAssessedAt);
  if (audit.setAsideReason === null)
    return standing(audit.state === "awaiting-self-assessment", audit.selfAssessmentDueOn, today);
  return (
    <>
      <StatusTag tone="waiting">Set aside</StatusTag> {setAsideReasons[audit.setAsideReason]}
      {audit.setAsideWords && <span class="fc-text">: {audit.setAsideWords}</span>}
    </>
  );
}

const Stage = ({ dueOn, standing }: { readonly dueOn: LocalDate; readonly standing: VNode }) => (
  <>
    {standing}
    <br />
    <span class="govuk-hint">Due {formatDate(dueOn)}</span>
  </>
);

export const Stages = ({ audit, today }: StagesProps) => (
  <section aria-labelledby="stages">
    <h2 class="govuk-heading-m" id="stages">
      Stages
    </h2>
    <SummaryList
      rows={[
        {
          key: "Self-assessment",
          value: <Stage dueOn={audit.selfAssessmentDueOn} standing={selfAssessment({ audit, today })} />,
        },
        {
          key: "Audit together",
          value: (
            <Stage
              dueOn={audit.auditDueOn}
              standing={
                audit.submittedAt
                  ? doneOn(audit.submittedAt)
                  : standing(audit.state === "in-progress", audit.auditDueOn, today)
              }
            />
          ),
        },
        {
          key: "Family feedback",
          value: (
            <Stage
              dueOn={audit.feedbackDueOn}
              standing={
                audit.completedAt
                  ? doneOn(audit.completedAt)
                  : standing(audit.state === "submitted", audit.feedbackDueOn, today)
              }
            />
          ),
        },
      ]}
    />
  </section>
);
