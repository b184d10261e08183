// The page on which the worker replies to the finished audit.
import type { PageContent } from "../../platform/http/answers.js";
import { Form } from "../../ui/form.js";
import { Button } from "../../ui/govuk/button.js";
import { auditPath } from "./audit-words.js";
import { HeldWords } from "./news.js";
import { type Typed, WordsField } from "./section-fields.js";

export type ReplyView = Typed & {
  readonly auditId: string;
  readonly childId: string;
  readonly csrfToken: string;
  readonly isHeld: boolean;
};

export const replyPage = (view: ReplyView): PageContent => ({
  title: "Reply to the audit",
  errors: view.errors,
  back: { href: auditPath(view.auditId), text: "About this audit" },
  body: (
    <>
      <span class="govuk-caption-l">Case {view.childId}</span>
      <h1 class="govuk-heading-l">Reply to the audit</h1>
      <p class="govuk-body">
        Say what you make of the audit: what it gets right, what it misses, what you take from it. Whoever
        reads the audit reads your reply too.
      </p>
      <p class="govuk-body">
        You can reply once. Your reply stays as you send it, and nobody can take it out.
      </p>
      <HeldWords isHeld={view.isHeld} />
      <Form csrfToken={view.csrfToken} keepsWords>
        <WordsField {...view} name="words" label="Your reply" />
        <Button preventDoubleClick>Send the reply</Button>
      </Form>
    </>
  ),
});
