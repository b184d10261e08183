// What the family said, or why they were not heard (D7).
import { heardFrom, heardHow, notHeardReasons } from "../../domain/feedback/family-feedback.js";
import { formatDate } from "../../ui/formats.js";
import { SummaryList } from "../../ui/govuk/summary-list.js";
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
      ]
    : [
        {
          key: "Why they were not heard",
          value: feedback.notHeardReason === null ? "" : notHeardReasons[feedback.notHeardReason],
        },
        { key: "More about it", value: <UserText text={feedback.notHeardWords} /> },
      ];

export const FamilyVoice = ({ feedback }: { readonly feedback: FoundFeedback }) => (
  <section aria-labelledby="family">
    <h2 class="govuk-heading-m" id="family">
      What the family says
    </h2>
    <SummaryList rows={rowsOf(feedback)} />
  </section>
);
