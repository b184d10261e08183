// Sending a case list: the files, and the day where the files do not say it.
import type { FormError, PageContent } from "../../../platform/http/answers.js";
import { errorFor, Form } from "../../../ui/form.js";
import { Button } from "../../../ui/govuk/button.js";
import { DateInput } from "../../../ui/govuk/date-input.js";
import { Details } from "../../../ui/govuk/details.js";
import { FileUpload } from "../../../ui/govuk/file-upload.js";
import { InsetText } from "../../../ui/govuk/inset-text.js";
import { Notice } from "../notices.js";

export type SendValues = Readonly<Record<string, string>>;

export type SendListPage = {
  readonly csrfToken: string;
  readonly dateValues: SendValues;
  readonly errors: readonly FormError[];
  readonly fix: string | null;
  readonly notice: string | null;
};

const ways: readonly { readonly name: string; readonly how: string }[] = [
  {
    name: "Ofsted’s Annex A lists",
    how: "The workbook you keep ready for an inspection, or its lists as separate CSV files. List 6 (children in need) must be among them; the others tell us more.",
  },
  {
    name: "A report from your own case system",
    how: "Any list with one row for each child, such as from Mosaic, Liquidlogic or Eclipse, as an Excel workbook or CSV. The first time, we ask you what its columns are.",
  },
  {
    name: "The children in need census",
    how: "The XML file that your system makes for the Department for Education’s COLLECT. It says itself which day it is for.",
  },
  {
    name: "The SSDA903 return",
    how: "The CSV files of the return on looked-after children: choose all of them together.",
  },
  {
    name: "The Standard Safeguarding Dataset",
    how: "Its tables as CSV files, or as sheets of one workbook: choose all of them together.",
  },
  {
    name: "What your system sends to the national data service",
    how: "The JSON file with one entry for each child. Your system’s supplier can say where it is kept.",
  },
];

const Formats = () => (
  <Details summary="What you can send, and where to find it">
    <dl class="govuk-!-margin-0">
      {ways.map(({ name, how }) => (
        <>
          <dt class="govuk-!-font-weight-bold">{name}</dt>
          <dd class="govuk-!-margin-left-0 govuk-!-margin-bottom-3">{how}</dd>
        </>
      ))}
    </dl>
    <p class="govuk-body govuk-!-margin-bottom-0">
      If your file ends in .xls (an older Excel workbook) or .xlsb, open it in Excel, choose File, then Save
      As, pick “Excel Workbook (.xlsx)” and send the new file.
    </p>
  </Details>
);

export const sendListPage = (of: SendListPage): PageContent => ({
  title: "Send a case list",
  errors: of.errors,
  back: { href: "/case-list", text: "Case list" },
  body: (
    <>
      <Notice code={of.notice} />
      <h1 class="govuk-heading-l">Send a case list</h1>
      <p class="govuk-body">
        Send what your case system gives you: a workbook (.xlsx or .ods), CSV, XML or JSON. Files of the same
        day can be chosen together, and complete each other. You will see what is in them before anything
        changes.
      </p>
      <Formats />
      <p class="govuk-body">
        Names, addresses and full birth dates of children are left out as the file is read. They are never
        kept.
      </p>
      {of.fix && <InsetText>{of.fix}</InsetText>}
      <Form csrfToken={of.csrfToken} takesFiles>
        <FileUpload
          name="files"
          label={{ text: "Files", classes: "govuk-label--s" }}
          hint="One or more files of the same day. If asked anything, you will not have to choose them again."
          attributes={{ multiple: true, accept: ".xlsx,.xlsm,.ods,.csv,.txt,.tsv,.xml,.json,.ndjson" }}
          errorMessage={errorFor(of.errors, "files")}
        />
        <DateInput
          id="asAt"
          namePrefix="asAt"
          fieldset={{ legend: { text: "Which day is the list for?", classes: "govuk-fieldset__legend--s" } }}
          hint="Leave this empty if the file’s name or its title says the day."
          values={of.dateValues}
          errorMessage={errorFor(of.errors, "asAt-day")}
        />
        <Button preventDoubleClick>Look at the list</Button>
      </Form>
    </>
  ),
});
