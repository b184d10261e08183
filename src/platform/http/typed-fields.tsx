// Fields that show what was typed with what to mend in it, for forms of several fields: a date, a text, words held over a time-out.
import { errorFor } from "../../ui/form.js";
import { CharacterCount } from "../../ui/govuk/character-count.js";
import { DateInput } from "../../ui/govuk/date-input.js";
import { InsetText } from "../../ui/govuk/inset-text.js";
import { UserText } from "../../ui/text.js";
import type { FormError } from "./answers.js";
import { dateTyped } from "./date-field.js";
import { textOf } from "./form.js";
import type { Fields } from "./held-words.queries.js";

/** The most characters that one text may have. */
export const MAX_TEXT = 10_000;

export type Typed = { readonly typed: Fields; readonly errors: readonly FormError[] };

type FieldOptions = Typed & {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
};

/** Three fields named name-day, name-month and name-year. An error on the first one names the date. */
export const DateField = ({ typed, errors, name, label, hint }: FieldOptions) => (
  <DateInput
    id={name}
    namePrefix={name}
    fieldset={{ legend: { text: label, classes: "govuk-fieldset__legend--s" } }}
    hint={hint}
    values={dateTyped(typed, name)}
    errorMessage={errorFor(errors, `${name}-day`)}
  />
);

export const WordsField = ({
  typed,
  errors,
  name,
  label,
  hint,
  rows = 4,
}: FieldOptions & { rows?: number }) => (
  <CharacterCount
    name={name}
    label={{ text: label, classes: "govuk-label--s" }}
    hint={hint}
    rows={rows}
    value={textOf(typed, name)}
    maxlength={MAX_TEXT}
    countType="length"
    threshold={75}
    errorMessage={errorFor(errors, name)}
  />
);

/** Words of a form that is closed by now: shown, so that they are not lost. */
export const UnsavedWords = ({ words }: { readonly words: readonly string[] }) =>
  words.length === 0 ? null : (
    <InsetText>
      <h2 class="govuk-heading-s">Your words, not saved</h2>
      {words.map((text) => (
        <UserText key={text} text={text} />
      ))}
    </InsetText>
  );

export const HeldWords = ({ isHeld }: { readonly isHeld: boolean }) =>
  isHeld ? (
    <InsetText>
      The words in the form below are those that you sent before you were signed out. They are not saved yet.
    </InsetText>
  ) : null;
