// The forms that change one part of a standard from a day: its limits, its basis and source, or its use.
import { limitLabel } from "../../domain/standards/clock-words.js";
import { limitUnits } from "../../domain/standards/default-limits.js";
import type { FormError, PageContent } from "../../platform/http/answers.js";
import { dateTyped } from "../../platform/http/date-field.js";
import { textOf } from "../../platform/http/form.js";
import type { Fields } from "../../platform/http/held-words.queries.js";
import { errorFor, Form } from "../../ui/form.js";
import { Button } from "../../ui/govuk/button.js";
import { DateInput } from "../../ui/govuk/date-input.js";
import { Fieldset } from "../../ui/govuk/fieldset.js";
import { Input } from "../../ui/govuk/input.js";
import { InsetText } from "../../ui/govuk/inset-text.js";
import { Radios } from "../../ui/govuk/radios.js";
import { Select } from "../../ui/govuk/select.js";
import { Textarea } from "../../ui/govuk/textarea.js";
import { Conflict } from "../../ui/text.js";
import { amountField, type PartForm, unitField } from "./standards.form.js";
import { basisWords, partLines, partTitles, standardPath, unitLabels } from "./standards-words.js";

export type ChangeView = PartForm & {
  readonly csrfToken: string;
  readonly typed: Fields;
  readonly errors: readonly FormError[];
  /** Whether the words come from a form that was sent after its session had ended. */
  readonly isHeld: boolean;
  /** What someone else saved meanwhile, and what was typed, a line each; null where nobody did. */
  readonly meanwhile: { readonly saved: string; readonly savedBy: string; readonly yours: string } | null;
};

const LimitFields = ({ view, name }: { readonly view: ChangeView; readonly name: string }) => (
  <Fieldset legend={{ text: limitLabel(view.standard.code, name), classes: "govuk-fieldset__legend--s" }}>
    <Input
      name={amountField(name)}
      label="How many"
      inputmode="numeric"
      classes="govuk-input--width-3"
      value={textOf(view.typed, amountField(name))}
      errorMessage={errorFor(view.errors, amountField(name))}
    />
    <Select
      name={unitField(name)}
      label="Of what"
      value={textOf(view.typed, unitField(name))}
      items={limitUnits.map((unit) => ({ value: unit, text: unitLabels[unit] }))}
      errorMessage={errorFor(view.errors, unitField(name))}
    />
  </Fieldset>
);

const yesNo = (name: string, legend: string, yes: string, no: string) =>
  function YesNo({ typed, errors }: ChangeView) {
    return (
      <Radios
        name={name}
        value={textOf(typed, name)}
        fieldset={{ legend: { text: legend, classes: "govuk-fieldset__legend--s" } }}
        items={[
          { value: "yes", text: yes },
          { value: "no", text: no },
        ]}
        errorMessage={errorFor(errors, name)}
      />
    );
  };

const Checked = yesNo(
  "checked",
  "Has someone read the source itself?",
  "Yes, the limits are as it says",
  "Not yet",
);
const InUse = yesNo("inUse", "Is this standard in use?", "Yes", "No, it is not judged for any child");

const SourceFields = (view: ChangeView) => (
  <>
    <Radios
      name="basis"
      value={textOf(view.typed, "basis")}
      fieldset={{ legend: { text: "What it rests on", classes: "govuk-fieldset__legend--s" } }}
      items={Object.entries(basisWords).map(([value, text]) => ({ value, text }))}
      errorMessage={errorFor(view.errors, "basis")}
    />
    <Input
      name="source"
      label="Source"
      hint="The regulation, guidance or policy, and its paragraph"
      value={textOf(view.typed, "source")}
      errorMessage={errorFor(view.errors, "source")}
    />
    <Checked {...view} />
  </>
);

const PartFields = (view: ChangeView) => {
  if (view.part === "source") return <SourceFields {...view} />;
  if (view.part === "use") return <InUse {...view} />;
  return (
    <>
      {Object.keys(view.standard.limits).map((name) => (
        <LimitFields key={name} view={view} name={name} />
      ))}
    </>
  );
};

const Meanwhile = ({ meanwhile }: ChangeView) =>
  meanwhile && (
    <section id="both-texts" aria-labelledby="both-texts-heading">
      <h2 class="govuk-heading-m" id="both-texts-heading">
        Both changes
      </h2>
      <p class="govuk-body">
        Nothing of yours is lost: the form below still holds it. What you save then stands.
      </p>
      <Conflict
        yours={{ label: "Yours, not saved yet", text: meanwhile.yours }}
        saved={{ label: `Saved by ${meanwhile.savedBy}`, text: meanwhile.saved }}
      />
    </section>
  );

export const changeStandardPage = (view: ChangeView): PageContent => ({
  title: partTitles[view.part],
  errors: view.errors,
  back: { href: standardPath(view.standard.code), text: view.standard.name },
  body: (
    <>
      <span class="govuk-caption-l">{view.standard.name}</span>
      <h1 class="govuk-heading-l">{partTitles[view.part]}</h1>
      {view.isHeld && <InsetText>These are your words from before. They are not saved yet.</InsetText>}
      <Meanwhile {...view} />
      <p class="govuk-body">Today it says: {partLines(view.part, view.standard).join("; ")}.</p>
      <Form csrfToken={view.csrfToken} keepsWords>
        <input type="hidden" name="seen" value={textOf(view.typed, "seen")} />
        <PartFields {...view} />
        <DateInput
          id="from"
          namePrefix="from"
          fieldset={{ legend: { text: "From which day?", classes: "govuk-fieldset__legend--s" } }}
          hint="For a day in the past, the figures of its month and of those since are counted anew, up to the next version. For a day with a version of its own, this one stands instead."
          values={dateTyped(view.typed, "from")}
          errorMessage={errorFor(view.errors, "from-day")}
        />
        <Textarea
          name="note"
          rows={3}
          label="Why (optional)"
          hint="Such as who decided it. Name no child, worker or family."
          value={textOf(view.typed, "note")}
          errorMessage={errorFor(view.errors, "note")}
        />
        <Button preventDoubleClick>Save</Button>
      </Form>
    </>
  ),
});
