// The last look before a self-assessment or an audit is submitted, with what is still missing after a try.
import type { Question } from "../../domain/audit/grade-and-words.js";
import type { Reading } from "../../domain/audit/section-words.js";
import type { FormError, PageContent } from "../../platform/http/answers.js";
import { Form } from "../../ui/form.js";
import { Button } from "../../ui/govuk/button.js";
import { writingPath } from "./audit-words.js";
import { AskedBeforeSubmitting } from "./questions.js";

export type SubmitView = {
  readonly auditId: string;
  readonly childId: string;
  readonly reading: Reading;
  readonly questions: readonly Question[];
  readonly errors: readonly FormError[];
  readonly csrfToken: string;
};

const words: Readonly<Record<Reading, { readonly title: string; readonly lines: readonly string[] }>> = {
  "self-assessment": {
    title: "Submit your self-assessment",
    lines: [
      "Your manager, and everyone who may read this audit, can read it from then on. It can’t be changed afterwards.",
      "You and your manager then make the audit together.",
    ],
  },
  audit: {
    title: "Submit the audit",
    lines: [
      "Grades and words can’t be changed afterwards. The actions that you proposed open at once.",
      "A grade of inadequate overall is told to the service manager and the quality assurance team at once.",
      "What is left then is to hear the family.",
    ],
  },
};

export const submitPage = ({
  auditId,
  childId,
  reading,
  questions,
  errors,
  csrfToken,
}: SubmitView): PageContent => ({
  title: words[reading].title,
  errors,
  back: { href: writingPath(auditId, reading), text: "All sections" },
  body: (
    <>
      <span class="govuk-caption-l">Case {childId}</span>
      <h1 class="govuk-heading-l">{words[reading].title}</h1>
      {words[reading].lines.map((line) => (
        <p key={line} class="govuk-body">
          {line}
        </p>
      ))}
      <AskedBeforeSubmitting auditId={auditId} reading={reading} questions={questions} />
      <Form csrfToken={csrfToken}>
        <Button preventDoubleClick>Submit</Button>
      </Form>
    </>
  ),
});
