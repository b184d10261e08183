// The fields of a mapping: one column after the other with what it holds, the council's own words for a status, the name.
import type { FormError } from "../../../platform/http/answers.js";
import { textOf } from "../../../platform/http/form.js";
import type { Fields } from "../../../platform/http/held-words.queries.js";
import { errorFor } from "../../../ui/form.js";
import { Input } from "../../../ui/govuk/input.js";
import { InsetText } from "../../../ui/govuk/inset-text.js";
import { Select } from "../../../ui/govuk/select.js";
import type { StatusWordsFound } from "./look-at-reports.js";
import { choosableOf } from "./mapping.form.js";
import type { MappedHeading } from "./mappings.queries.js";
import { statusChoices, targetGroups, wordsOfChoice } from "./target-choices.js";

export type MappingFields = {
  readonly headings: readonly MappedHeading[];
  /** Values of a column, by plain heading, to know it by. */
  readonly examples: ReadonlyMap<string, readonly string[]>;
  /** What someone else saved meanwhile, where it is not what was typed. */
  readonly saved: Readonly<Record<string, string>> | null;
  readonly words: readonly string[];
  /** Words for a status that need no asking, with what they are read as. */
  readonly known: StatusWordsFound["known"];
  readonly typed: Fields;
  readonly errors: readonly FormError[];
};

const groups = targetGroups.map(({ label, choices }) => ({ label, items: choices }));

const savedInstead = ({ saved, typed }: MappingFields, field: string): string | null =>
  saved && (saved[field] ?? "") !== textOf(typed, field) ? (saved[field] ?? "") : null;

function Hint({ of, plainHeading, field }: { of: MappingFields; plainHeading: string; field: string }) {
  const examples = of.examples.get(plainHeading) ?? [];
  const other = savedInstead(of, field);
  return (
    <>
      {of.examples.size > 0 &&
        (examples.length === 0
          ? "Empty in the first rows"
          : `Such as ${examples.map((one) => `“${one}”`).join(", ")}`)}
      {other !== null && <strong> Someone else saved: {wordsOfChoice(other)}</strong>}
    </>
  );
}

const Columns = ({ of }: { readonly of: MappingFields }) => (
  <div class="fc-columns">
    {choosableOf(of.headings).map(({ heading, plainHeading, field }) => (
      <div class="fc-columns__one" key={field}>
        <Select
          name={field}
          label={{ text: heading, classes: "govuk-label--s" }}
          hint={
            of.examples.size > 0 || of.saved ? (
              <Hint of={of} plainHeading={plainHeading} field={field} />
            ) : undefined
          }
          value={textOf(of.typed, field)}
          items={[{ text: "Leave out", value: "" }]}
          groups={groups}
          errorMessage={errorFor(of.errors, field)}
          classes="fc-columns__choice"
        />
      </div>
    ))}
  </div>
);

const Personal = ({ headings }: Pick<MappingFields, "headings">) => {
  const personal = headings.filter((one) => one.personal);
  if (personal.length === 0) return null;
  return (
    <InsetText>
      <strong>Left at the door:</strong> {personal.map(({ heading }) => heading).join(", ")}. These say who a
      child is or where they live. We neither read nor keep them.
    </InsetText>
  );
};

/** So that whoever knows the words can see whether we do. */
const Known = ({ known }: Pick<MappingFields, "known">) => (
  <ul class="govuk-list govuk-list--bullet">
    {statusChoices.flatMap(({ value, text }) => {
      const words = known.filter(({ status }) => status === value).map(({ word }) => `“${word}”`);
      return words.length === 0 ? [] : [<li key={value}>{`${words.join(", ")}: ${lowerFirst(text)}`}</li>];
    })}
  </ul>
);

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const Words = ({ words, known, typed, errors }: MappingFields) => (
  <>
    <h2 class="govuk-heading-m">Your words for the kind of case</h2>
    {known.length > 0 && (
      <>
        <p class="govuk-body">These we read as follows.</p>
        <Known known={known} />
      </>
    )}
    {words.length > 0 && (
      <p class="govuk-body">
        {known.length > 0 ? "The others" : "These words"} are your own. Say what each means. One that you
        leave counts as open, with no plan named.
      </p>
    )}
    <div class="fc-columns">
      {words.map((word, at) => (
        <div class="fc-columns__one" key={word}>
          <input type="hidden" name={`word-${at}`} value={word} />
          <Select
            name={`status-${at}`}
            label={{ text: `“${word}” means`, classes: "govuk-label--s" }}
            value={textOf(typed, `status-${at}`)}
            items={[{ text: "Open, with no plan named", value: "" }, ...statusChoices]}
            errorMessage={errorFor(errors, `status-${at}`)}
            classes="fc-columns__choice"
          />
        </div>
      ))}
    </div>
  </>
);

export const MappingFieldset = (of: MappingFields) => (
  <>
    <Personal headings={of.headings} />
    <h2 class="govuk-heading-m">What each column is</h2>
    <Columns of={of} />
    {of.words.length + of.known.length > 0 && <Words {...of} />}
    <Input
      name="name"
      label={{ text: "A name for this report", classes: "govuk-label--m" }}
      hint="The next one with the same columns is read like this at once."
      value={textOf(of.typed, "name")}
      errorMessage={errorFor(of.errors, "name")}
      classes="govuk-input--width-20"
    />
  </>
);
