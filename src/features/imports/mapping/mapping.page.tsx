// Says what the columns of a report are that nobody has told us yet; its file waits meanwhile.
import type { FormError, PageContent } from "../../../platform/http/answers.js";
import { textOf } from "../../../platform/http/form.js";
import type { Fields } from "../../../platform/http/held-words.queries.js";
import { Form } from "../../../ui/form.js";
import { Button } from "../../../ui/govuk/button.js";
import { InsetText } from "../../../ui/govuk/inset-text.js";
import type { Ticket } from "../hold/hold-upload.command.js";
import { type MappingFields, MappingFieldset } from "./mapping-fields.js";

export type MappingPage = MappingFields & {
  readonly csrfToken: string;
  readonly ticket: Ticket;
  readonly file: string;
  readonly isHeld: boolean;
  /** The report has no cases of its own: it adds to those of the other files. */
  readonly addsOnly: boolean;
  /** Words for a status that were not asked about before. */
  readonly asksMore: boolean;
};

/** What goes with the form from page to page: what opens the files, and the day that was typed. */
export const Carried = ({ ticket, typed }: { readonly ticket: Ticket; readonly typed: Fields }) => (
  <>
    <input type="hidden" name="ticket" value={ticket.text} />
    {["asAt-day", "asAt-month", "asAt-year"].map((name) => (
      <input key={name} type="hidden" name={name} value={textOf(typed, name)} />
    ))}
  </>
);

export const mappingPage = (of: MappingPage): PageContent => ({
  title: "What the columns of your report are",
  errors: of.errors satisfies readonly FormError[],
  back: { href: "/case-list/new", text: "Send a case list" },
  body: (
    <>
      <h1 class="govuk-heading-l">What the columns of your report are</h1>
      {of.isHeld && <InsetText>These are your choices from before. They are not saved yet.</InsetText>}
      {of.asksMore && (
        <InsetText>
          One thing more: the column you chose for the kind of case has words that we do not know. They stand
          below.
        </InsetText>
      )}
      <p class="govuk-body">
        “{of.file}” is a report of your own, so we have guessed what each column is. Please look through it
        and mend what is wrong. You say this once: it is kept for the next time.
      </p>
      {of.addsOnly && (
        <p class="govuk-body">
          It has no column that says what a case is, so we add what it says to the children of the other files
          that you sent with it.
        </p>
      )}
      <p class="govuk-body">
        The file waits for you for an hour, locked so that nobody else can open it. It is gone once it has
        been read.
      </p>
      <Form csrfToken={of.csrfToken} action={`/case-list/mapping/${of.ticket.uploadId}`} keepsWords>
        <Carried ticket={of.ticket} typed={of.typed} />
        <MappingFieldset {...of} />
        <Button preventDoubleClick>Save, and look at the list</Button>
      </Form>
    </>
  ),
});
