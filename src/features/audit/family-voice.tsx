// What the family said, or why they were not heard (D7).
import { type Contradiction, contradictionOf } from "../../domain/feedback/family-answer.js";
import { heardFrom, heardHow, notHeardReasons } from "../../domain/feedback/family-feedback.js";
import type { Grade } from "../../domain/framework/bands.js";
import { formatDate } from "../../ui/formats.js";
import { InsetText } from "../../ui/govuk/inset-text.js";
import { SummaryList } from "../../ui/govuk/summary-list.js";
import { WarningText } from "../../ui/govuk/warning-text.js";
import { UserText } from "../../ui/text.js";
import type { FoundFeedback } from "../feedback/public.js";

const rowsOf = (feedback: FoundFeedback) =>
  feedback.heard
    ? [
        { key: "From", value: feedback.heardFrom === null ? "" : heardFrom[feedback.heardFrom] },
        { key: "How", value: feedback.heardHow === null ? "" : heardHow[feedback.heardHow] },
        { key: "When", value: feedback.heardOn === null ? "" : formatDate(feedback.heardOn) },
        { key: "From 0 to 10", value: feedback.scale === null ? "Not asked" : String(feedback.scale) },
        { key: "What works well", value: <UserText text={feedback.workingWell} /> },
        { key: "What worries them", value: <UserText text={feedback.worriedAbout} /> },
        { key: "What should happen", value: <UserText text={feedback.shouldHappen} /> },
        feedback.mayTalk !== null && {
          key: "May we talk with them about it",
          value: feedback.mayTalk ? "Yes" : "No",
        },
      ]
    : [
        {
          key: "Why they were not heard",
          value: feedback.notHeardReason === null ? "" : notHeardReasons[feedback.notHeardReason],
        },
        { key: "More about it", value: <UserText text={feedback.notHeardWords} /> },
      ];

const overallApart: Readonly<Record<Contradiction, string>> = {
  "family-lower": "Their number is far below the overall grade.",
  "family-higher": "Their number is far above the overall grade.",
};

type Shown = {
  readonly auditId: string;
  readonly feedback: FoundFeedback;
  readonly overallGrade: Grade | null;
  /** Whether this person is one of those who made the audit. */
  readonly mayTell: boolean;
};

/** What asks to be looked at: it changes no grade. */
const ToLookAt = ({ feedback, overallGrade }: Shown) => {
  const apart = contradictionOf(feedback.scale, overallGrade);
  return (
    <>
      {feedback.suggestsRisk && (
        <WarningText>
          Some of these words may mean that a child is at risk right now. Please read them, and act as your
          safeguarding procedure says.
        </WarningText>
      )}
      {apart && (
        <InsetText>
          {overallApart[apart]} The grade stands. Please read both again together: what may the family know
          that the file does not show?
        </InsetText>
      )}
    </>
  );
};

const TellBack = ({ auditId, feedback }: Shown) => (
  <p class="govuk-body">
    {feedback.toldAt ? "They were told what changed. " : "They asked to hear what you change. "}
    <a class="govuk-link" href={`/audits/${auditId}/family/news`}>
      {feedback.toldAt ? "Read or change the letter" : "Tell them what changed"}
    </a>
  </p>
);

export const FamilyVoice = (shown: Shown) => (
  <section aria-labelledby="family">
    <h2 class="govuk-heading-m" id="family">
      What the family says
    </h2>
    <ToLookAt {...shown} />
    <SummaryList rows={rowsOf(shown.feedback)} />
    {shown.feedback.tellBack && shown.mayTell && <TellBack {...shown} />}
  </section>
);
