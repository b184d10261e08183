// What is asked where a grade and the words beside it seem to disagree. It is only asked: whoever has reasons goes on.
import type { VNode } from "preact";
import type { JudgementQuestion, Question, SectionQuestion } from "../../domain/audit/grade-and-words.js";
import type { Reading } from "../../domain/audit/section-words.js";
import { isSectionCode } from "../../domain/framework/sections.js";
import { InsetText } from "../../ui/govuk/inset-text.js";
import { partTitle, writingPath } from "./audit-words.js";

const asked: Readonly<Record<SectionQuestion | JudgementQuestion, string>> = {
  "high-without-strengths":
    "The grade is good or better, and only worries are written down. What works well here? Or does another grade fit better?",
  "low-without-worries":
    "The grade is below good, and only what works well is written down. What are the worries? Or does another grade fit better?",
  "high-with-much-missing":
    "The grade is good or better, and most of the signs that were ticked are missing. Do both say what you mean?",
  "above-every-section": "The whole is judged better than every one of its sections. Do the reasons say why?",
  "below-every-section": "The whole is judged weaker than every one of its sections. Do the reasons say why?",
};

/** On the page of a section or of the judgement. */
export const AskedHere = ({
  asks,
}: {
  readonly asks: readonly (SectionQuestion | JudgementQuestion)[];
}): VNode | null =>
  asks.length === 0 ? null : (
    <InsetText>
      {asks.map((ask) => (
        <p key={ask} class="govuk-body">
          {asked[ask]}
        </p>
      ))}
      <p class="govuk-body-s">If it is right as it is, go on: nothing stops you.</p>
    </InsetText>
  );

/** Before the whole is submitted, each with the way to its page. */
export const AskedBeforeSubmitting = ({
  auditId,
  reading,
  questions,
}: {
  readonly auditId: string;
  readonly reading: Reading;
  readonly questions: readonly Question[];
}): VNode | null =>
  questions.length === 0 ? null : (
    <section aria-labelledby="questions">
      <h2 class="govuk-heading-m" id="questions">
        Worth a second look
      </h2>
      <ul class="govuk-list govuk-list--spaced">
        {questions.map(({ part, asks }) => (
          <li key={`${part} ${asks}`}>
            <a
              class="govuk-link"
              href={writingPath(auditId, reading, isSectionCode(part) ? part : "judgement")}
            >
              {isSectionCode(part) ? partTitle(part) : partTitle("overall")}
            </a>
            : {asked[asks]}
          </li>
        ))}
      </ul>
      <p class="govuk-body">If all is right as it is, submit it: nothing stops you.</p>
    </section>
  );
