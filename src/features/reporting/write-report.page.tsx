// The pages on which a report's words and recommendations are written, and on which it is published.
import { kindsOfChange } from "../../domain/reporting/recommendation.js";
import type { Quarter } from "../../domain/shared/calendar.js";
import type { FormError, PageContent } from "../../platform/http/answers.js";
import { dateTyped } from "../../platform/http/date-field.js";
import { textOf } from "../../platform/http/form.js";
import type { Fields } from "../../platform/http/held-words.queries.js";
import { errorFor, Form } from "../../ui/form.js";
import { formatQuarter } from "../../ui/formats.js";
import { Button } from "../../ui/govuk/button.js";
import { DateInput } from "../../ui/govuk/date-input.js";
import { Input } from "../../ui/govuk/input.js";
import { InsetText } from "../../ui/govuk/inset-text.js";
import { Radios } from "../../ui/govuk/radios.js";
import { Textarea } from "../../ui/govuk/textarea.js";
import { Conflict, UserText } from "../../ui/text.js";
import { Notice, Recommendations } from "./report-parts.js";
import { reportPath } from "./report-words.js";
import type { FoundRecommendation, FoundReport } from "./reporting.queries.js";
import type { ReportWords } from "./save-report-words.command.js";

export type FormView = {
  readonly quarter: Quarter;
  readonly csrfToken: string;
  readonly typed: Fields;
  readonly errors: readonly FormError[];
  readonly isHeld: boolean;
};

export type WriteView = FormView & {
  readonly recommendations: readonly FoundRecommendation[];
  readonly notice: string | null;
  /** What someone else saved while these words were written. */
  readonly savedMeanwhile: ReportWords | null;
};

const HeldWords = ({ isHeld }: { readonly isHeld: boolean }) =>
  isHeld ? (
    <InsetText>
      These are the words that you sent before you were signed out. They are not saved yet.
    </InsetText>
  ) : null;

const labels = { commentary: "Commentary", summary: "Summary for readers outside" } as const;

const BothTexts = ({ view, saved }: { readonly view: WriteView; readonly saved: ReportWords }) => (
  <section aria-labelledby="both-texts">
    <h2 class="govuk-heading-m" id="both-texts">
      Both texts
    </h2>
    <p class="govuk-body">
      Someone saved this report while you were writing. Nothing is lost. The form below still holds your text:
      take over what you want to keep, then save. What you save then stands.
    </p>
    {(["commentary", "summary"] as const)
      .filter((field) => textOf(view.typed, field).trim() !== saved[field])
      .map((field) => (
        <section key={field}>
          <h3 class="govuk-heading-s">{labels[field]}</h3>
          <Conflict
            yours={{ label: "Yours, not saved yet", text: textOf(view.typed, field) }}
            saved={{ label: "Saved by someone else", text: saved[field] }}
          />
        </section>
      ))}
  </section>
);

const WordsForm = ({ view }: { readonly view: WriteView }) => (
  <Form csrfToken={view.csrfToken} keepsWords>
    <input type="hidden" name="version" value={textOf(view.typed, "version")} />
    <Textarea
      name="commentary"
      rows={14}
      label={labels.commentary}
      hint="What the figures show, what is behind them, and what it means for children. Name no child, worker or family."
      value={textOf(view.typed, "commentary")}
      errorMessage={errorFor(view.errors, "commentary")}
    />
    <Textarea
      name="summary"
      rows={8}
      label={labels.summary}
      hint="In plain words, for the safeguarding partnership, councillors and the chief executive. They see this, the recommendations and a few numbers."
      value={textOf(view.typed, "summary")}
      errorMessage={errorFor(view.errors, "summary")}
    />
    <Button preventDoubleClick>Save</Button>
  </Form>
);

export const writeReportPage = (view: WriteView): PageContent => {
  const path = reportPath(view.quarter);
  return {
    title: `Write the report of ${formatQuarter(view.quarter)}`,
    errors: view.errors,
    back: { href: path, text: "The report and its figures" },
    body: (
      <>
        <Notice notice={view.notice} />
        <h1 class="govuk-heading-l">Write the report of {formatQuarter(view.quarter)}</h1>
        <HeldWords isHeld={view.isHeld} />
        {view.savedMeanwhile && <BothTexts view={view} saved={view.savedMeanwhile} />}
        <WordsForm view={view} />
        <h2 class="govuk-heading-m">Recommendations</h2>
        <Recommendations recommendations={view.recommendations} removeFrom={`${path}/recommendations`} />
        <div class="govuk-button-group">
          <Button href={`${path}/recommendations/new`} classes="govuk-button--secondary">
            Add a recommendation
          </Button>
          <Button href={`${path}/publish`} classes="govuk-button--secondary">
            Go on to publish
          </Button>
        </div>
      </>
    ),
  };
};

const KindOfChangeField = ({ typed, errors }: FormView) => (
  <Radios
    name="kindOfChange"
    fieldset={{ legend: { text: "Kind of change", classes: "govuk-fieldset__legend--s" } }}
    items={Object.entries(kindsOfChange).map(([value, text]) => ({ value, text }))}
    value={textOf(typed, "kindOfChange")}
    errorMessage={errorFor(errors, "kindOfChange")}
  />
);

export const recommendationPage = (view: FormView): PageContent => ({
  title: "Add a recommendation",
  errors: view.errors,
  back: { href: `${reportPath(view.quarter)}/write`, text: "Write the report" },
  body: (
    <>
      <h1 class="govuk-heading-l">Add a recommendation</h1>
      <HeldWords isHeld={view.isHeld} />
      <Form csrfToken={view.csrfToken} keepsWords>
        <Textarea
          name="what"
          label="What should change"
          hint="What you recommend, why, and how we will see that it helped children."
          value={textOf(view.typed, "what")}
          errorMessage={errorFor(view.errors, "what")}
        />
        <KindOfChangeField {...view} />
        <Input
          name="lead"
          label="Who leads, if it is known"
          hint="A role, such as head of service. Readers outside see this too."
          value={textOf(view.typed, "lead")}
          errorMessage={errorFor(view.errors, "lead")}
        />
        <DateInput
          id="byWhen"
          namePrefix="byWhen"
          fieldset={{
            legend: { text: "Done by, if it is decided", classes: "govuk-fieldset__legend--s" },
          }}
          values={dateTyped(view.typed, "byWhen")}
          errorMessage={errorFor(view.errors, "byWhen-day")}
        />
        <Button preventDoubleClick>Add it</Button>
      </Form>
    </>
  ),
});

export const removeRecommendationPage = (
  quarter: Quarter,
  { what }: FoundRecommendation,
  csrfToken: string,
): PageContent => ({
  title: "Remove a recommendation",
  back: { href: `${reportPath(quarter)}/write`, text: "Write the report" },
  body: (
    <>
      <h1 class="govuk-heading-l">Remove this recommendation?</h1>
      <UserText text={what} />
      <Form csrfToken={csrfToken}>
        <Button classes="govuk-button--warning" preventDoubleClick>
          Remove it
        </Button>
      </Form>
    </>
  ),
});

export const publishPage = (
  report: FoundReport,
  recommendations: readonly FoundRecommendation[],
  form: { readonly csrfToken: string; readonly errors: readonly FormError[] },
): PageContent => ({
  title: `Publish the report of ${formatQuarter(report.quarter)}`,
  errors: form.errors,
  back: { href: reportPath(report.quarter), text: "The report and its figures" },
  body: (
    <>
      <h1 class="govuk-heading-l">Publish the report of {formatQuarter(report.quarter)}</h1>
      <p class="govuk-body">
        The figures are kept as they stand today, with the records that they count. Team and service managers
        and leaders are told that they can read it. Readers outside see the summary, the recommendations and a
        few numbers, and none of the cases. Once published, the report can no longer be changed.
      </p>
      <h2 class="govuk-heading-m">Commentary</h2>
      <UserText text={report.commentary} none="Nothing is written yet." />
      <h2 class="govuk-heading-m">{labels.summary}</h2>
      <UserText text={report.summary} none="Nothing is written yet." />
      <h2 class="govuk-heading-m">Recommendations</h2>
      <Recommendations recommendations={recommendations} />
      <Form csrfToken={form.csrfToken}>
        <input type="hidden" name="version" value={String(report.version)} />
        <Button preventDoubleClick>Publish</Button>
      </Form>
    </>
  ),
});
