// The pages of a file of people and structure: sending one, looking at what it would change, and what it did.
import type { LocalDate } from "../../../domain/shared/calendar.js";
import type { StructureProblem } from "../../../domain/structure/structure-problems.js";
import type { FormError, PageContent } from "../../../platform/http/answers.js";
import { errorFor, Form } from "../../../ui/form.js";
import { formatDate, formatInstant, formatNumber, joinWords, plural } from "../../../ui/formats.js";
import { Button } from "../../../ui/govuk/button.js";
import { Checkboxes } from "../../../ui/govuk/checkboxes.js";
import { DateInput } from "../../../ui/govuk/date-input.js";
import { FileUpload } from "../../../ui/govuk/file-upload.js";
import { InsetText } from "../../../ui/govuk/inset-text.js";
import { ScrollingTable } from "../../../ui/scrolling-table.js";
import { countDone } from "./apply-steps.js";
import type { PlannedFile, SeenImport } from "./preview-structure.command.js";
import { doneWords, positionWords, stepWords } from "./structure-words.js";

export type ListedImport = {
  readonly id: string;
  readonly fileName: string;
  readonly asAt: LocalDate;
  readonly state: string;
  readonly previewedAt: Date;
  readonly by: string | null;
};

const MOST_SHOWN = 300;

const Imports = ({ imports }: { readonly imports: readonly ListedImport[] }) =>
  imports.length === 0 ? null : (
    <ScrollingTable
      caption="Files so far"
      captionClasses="govuk-table__caption--m"
      head={["File", "As at", "State", "Sent"]}
      rows={imports.map((one) => [
        <a class="govuk-link" href={`/people/import/${one.id}`}>
          {one.fileName}
        </a>,
        formatDate(one.asAt),
        one.state === "applied" ? "Applied" : "Preview",
        `${formatInstant(one.previewedAt)}, ${one.by ?? "from the command line"}`,
      ])}
    />
  );

export const sendPeoplePage = (view: {
  readonly csrfToken: string;
  readonly dateValues: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
  readonly fix: string | null;
  readonly imports: readonly ListedImport[];
}): PageContent => ({
  title: "Load a file of people",
  errors: view.errors,
  back: { href: "/people", text: "People" },
  body: (
    <>
      <h1 class="govuk-heading-l">Load a file of people</h1>
      <p class="govuk-body">
        Send a list of your services, teams and people, as CSV or as a workbook. You will see what it would
        change before anything does. Nobody is taken away because a file leaves them out.
      </p>
      <p class="govuk-body">
        One row is one position: name, email, role, team, service, line manager, worker number, start and end
        date. Headings may be spelt in many ways.{" "}
        <a class="govuk-link" href="/people/import/template.csv">
          Download a template
        </a>
      </p>
      {view.fix && <InsetText>{view.fix}</InsetText>}
      <Form csrfToken={view.csrfToken} takesFiles>
        <FileUpload
          name="file"
          label="File of people"
          attributes={{ accept: ".xlsx,.xlsm,.ods,.csv,.txt,.tsv" }}
          errorMessage={errorFor(view.errors, "file")}
        />
        <DateInput
          id="asAt"
          namePrefix="asAt"
          fieldset={{ legend: { text: "Which day is it for?", classes: "govuk-fieldset__legend--s" } }}
          hint="A position without a start date begins on this day, and a move takes place on it."
          values={view.dateValues}
          errorMessage={errorFor(view.errors, "asAt-day")}
        />
        <Button preventDoubleClick>Look at the file</Button>
      </Form>
      <Imports imports={view.imports} />
    </>
  ),
});

const severities: Readonly<Record<StructureProblem["severity"], string>> = {
  refused: "Not used.",
  warning: "To look at.",
  note: "Note.",
};

const whereOf = ({ sheet, row, column }: StructureProblem): string =>
  [sheet, row !== null && `row ${row}`, column && `column ${column}`].filter(Boolean).join(", ");

const firstOf = (count: number): string =>
  `${count > MOST_SHOWN ? `The first ${MOST_SHOWN} of` : "All"} ${formatNumber(count)}`;

const Steps = ({ plan, asAt }: { readonly plan: PlannedFile; readonly asAt: LocalDate }) => (
  <>
    <ul class="govuk-list govuk-list--bullet">
      {doneWords(countDone(plan.steps)).map((text) => (
        <li key={text}>{text}</li>
      ))}
      <li>
        {plural(plan.unchanged.positions, "position")} and {plural(plan.unchanged.teams, "team")} as they are
      </li>
    </ul>
    <ScrollingTable
      caption={`${firstOf(plan.steps.length)} changes, one by one`}
      captionClasses="govuk-table__caption--m"
      head={["Who or what", "What would change"]}
      firstCellIsHeader
      rows={plan.steps.slice(0, MOST_SHOWN).map((step) => {
        const { about, change } = stepWords(step, asAt);
        return [about, change];
      })}
    />
  </>
);

const Problems = ({ problems }: Pick<PlannedFile, "problems">) => (
  <ScrollingTable
    caption={`${firstOf(problems.length)} remarks about the rows`}
    captionClasses="govuk-table__caption--m"
    head={["Where", "What it says", "What we found", "How to mend it"]}
    rows={problems
      .slice(0, MOST_SHOWN)
      .map((problem) => [
        whereOf(problem),
        problem.value ?? "",
        `${severities[problem.severity]} ${problem.message}`,
        problem.fix,
      ])}
  />
);

const NotInFile = ({ people }: { readonly people: PlannedFile["notInFile"] }) => (
  <>
    <h2 class="govuk-heading-m">In Full Circle, but not in the file</h2>
    <p class="govuk-body">Nothing happens to them by themselves. Have they left, or does a position end?</p>
    <ScrollingTable
      caption={`${firstOf(people.length)}, by name`}
      head={["Who", "Position", "What you can do"]}
      rows={people.slice(0, MOST_SHOWN).map(({ personId, name, position, isNamed }) => [
        <a class="govuk-link" href={`/people/${personId}`}>
          {name}
        </a>,
        positionWords(position),
        isNamed ? (
          "The file names them in another position only"
        ) : (
          <a class="govuk-link" href={`/people/${personId}/left`}>
            They have left<span class="govuk-visually-hidden">: {name}</span>
          </a>
        ),
      ])}
    />
  </>
);

const Decide = ({ csrfToken, plan }: { readonly csrfToken: string; readonly plan: PlannedFile }) => {
  const hasNewPeople = plan.steps.some(({ kind }) => kind === "add-person");
  return (
    <Form csrfToken={csrfToken}>
      <input type="hidden" name="fingerprint" value={plan.fingerprint} />
      {hasNewPeople && (
        <Checkboxes
          name="invites"
          items={[
            {
              value: "yes",
              text: "Invite the new people now",
              hint: "Each gets a message with a link to choose a password, which works for seven days. You can also invite them one by one, later.",
            },
          ]}
        />
      )}
      <div class="govuk-button-group">
        {plan.steps.length > 0 && (
          <Button name="decision" value="apply" preventDoubleClick>
            Make these changes
          </Button>
        )}
        <Button name="decision" value="set-aside" classes="govuk-button--secondary" preventDoubleClick>
          Set it aside
        </Button>
      </div>
    </Form>
  );
};

const Preview = ({
  plan,
  asAt,
  csrfToken,
}: {
  readonly plan: PlannedFile;
  readonly asAt: LocalDate;
  readonly csrfToken: string;
}) => (
  <>
    <InsetText>
      {plan.steps.length === 0
        ? "This file would change nothing: all that we could use of it is in Full Circle already."
        : "Nothing has changed yet. Look through the changes, then make them or set the file aside."}
    </InsetText>
    {plan.steps.length > 0 && <Steps plan={plan} asAt={asAt} />}
    {plan.unknownHeadings.length > 0 && (
      <p class="govuk-body">Columns that we passed over: {plan.unknownHeadings.join(", ")}.</p>
    )}
    {plan.problems.length > 0 && <Problems problems={plan.problems} />}
    {plan.notInFile.length > 0 && <NotInFile people={plan.notInFile} />}
    <Decide csrfToken={csrfToken} plan={plan} />
  </>
);

export const structureImportPage = (
  seen: SeenImport,
  csrfToken: string,
  errors: readonly FormError[],
): PageContent => ({
  title: seen.plan ? "Preview of a file of people" : "A file of people",
  errors,
  wide: true,
  back: { href: "/people/import", text: "Load a file of people" },
  body: (
    <>
      <h1 class="govuk-heading-l">
        {seen.plan ? "Preview: " : ""}
        {seen.fileName}, as at {formatDate(seen.asAt)}
      </h1>
      {seen.plan && <Preview plan={seen.plan} asAt={seen.asAt} csrfToken={csrfToken} />}
      {seen.done && <p class="govuk-body">Changes made: {joinWords(doneWords(seen.done))}.</p>}
    </>
  ),
});
