// Asks which day the files are for, while they wait.
import type { FormError, PageContent } from "../../../platform/http/answers.js";
import { errorFor, Form } from "../../../ui/form.js";
import { joinWords } from "../../../ui/formats.js";
import { Button } from "../../../ui/govuk/button.js";
import { DateInput } from "../../../ui/govuk/date-input.js";
import type { Ticket } from "../hold/hold-upload.command.js";
import type { SendValues } from "./send-list.page.js";

export type AskDayPage = {
  readonly csrfToken: string;
  readonly ticket: Ticket;
  readonly files: readonly string[];
  readonly dateValues: SendValues;
  readonly errors: readonly FormError[];
};

export const askDayPage = ({ csrfToken, ticket, files, dateValues, errors }: AskDayPage): PageContent => ({
  title: "Which day is the list for?",
  errors,
  back: { href: "/case-list/new", text: "Send a case list" },
  body: (
    <Form csrfToken={csrfToken} action={`/case-list/day/${ticket.uploadId}`}>
      <input type="hidden" name="ticket" value={ticket.text} />
      <DateInput
        id="asAt"
        namePrefix="asAt"
        fieldset={{
          legend: {
            text: "Which day is the list for?",
            classes: "govuk-fieldset__legend--l",
            isPageHeading: true,
          },
        }}
        hint={`We could not tell it from ${joinWords(files.map((name) => `“${name}”`))}. It is the day on which the list was made from your case system. You need not choose the ${files.length === 1 ? "file" : "files"} again.`}
        values={dateValues}
        errorMessage={errorFor(errors, "asAt-day")}
      />
      <Button preventDoubleClick>Look at the list</Button>
    </Form>
  ),
});
