// The fields of a section: a grade or why there is none, the three columns, and what would get it to good.
import { fieldsOf, NOT_APPLICABLE, type Part } from "../../domain/audit/field-texts.js";
import { MAX_WORDS, type Reading } from "../../domain/audit/section-words.js";
import { BANDS, bandLabel, gradesOf } from "../../domain/framework/bands.js";
import { equalityPrompts } from "../../domain/framework/equality-lens.js";
import { COLUMNS, type Section } from "../../domain/framework/sections.js";
import type { FormError } from "../../platform/http/answers.js";
import { textOf } from "../../platform/http/form.js";
import type { Fields } from "../../platform/http/held-words.queries.js";
import { errorFor } from "../../ui/form.js";
import { CharacterCount } from "../../ui/govuk/character-count.js";
import { Radios } from "../../ui/govuk/radios.js";
import { GradeScale } from "../../ui/grade-scale.js";
import { Guidance } from "./criteria.js";
import { baseName, printName, UNDECIDED } from "./section.form.js";

/** What was typed, and what to mend in it. */
export type Typed = { readonly typed: Fields; readonly errors: readonly FormError[] };

export const gradeBands = BANDS.map((band) => ({ band, label: bandLabel(band), grades: gradesOf(band) }));

type WordsProps = Typed & {
  readonly name: string;
  readonly label: string;
  /** Set the label as large as those of the columns. */
  readonly isColumn?: boolean;
  readonly hint?: string | undefined;
  /** Stands above the prompts. */
  readonly about?: string;
  readonly prompts?: readonly string[];
  readonly rows?: number;
};

const Prompts = ({
  about,
  prompts,
}: {
  readonly about?: string | undefined;
  readonly prompts: readonly string[];
}) => (
  <>
    {about}
    <ul class="govuk-list govuk-list--bullet">
      {prompts.map((prompt) => (
        <li key={prompt}>{prompt}</li>
      ))}
    </ul>
  </>
);

/** A text of up to 10,000 characters. */
export const WordsField = (props: WordsProps) => (
  <CharacterCount
    name={props.name}
    label={{ text: props.label, classes: props.isColumn ? "govuk-label--m" : "govuk-label--s" }}
    hint={props.prompts ? <Prompts about={props.about} prompts={props.prompts} /> : props.hint}
    rows={props.rows ?? 6}
    value={textOf(props.typed, props.name)}
    maxlength={MAX_WORDS}
    countType="length"
    threshold={75}
    errorMessage={errorFor(props.errors, props.name)}
  />
);

/** What the fields showed when the page was opened, so that those nobody touched are left as they are by then. */
export const Opened = ({
  reading,
  part,
  typed,
}: {
  readonly reading: Reading;
  readonly part: Part;
  readonly typed: Fields;
}) => (
  <>
    <input type="hidden" name="version" value={textOf(typed, "version")} />
    {fieldsOf(reading, part)
      .flatMap((field) => [printName(field), baseName(field)])
      .filter((name) => typed[name] !== undefined)
      .map((name) => (
        <input key={name} type="hidden" name={name} value={textOf(typed, name)} />
      ))}
  </>
);

/** The way to what was written over on a page. */
export const EarlierTexts = ({ path }: { readonly path: string }) => (
  <p class="govuk-body">
    <a class="govuk-link" href={`${path}/earlier`}>
      Earlier texts
    </a>
  </p>
);

/** One choice among the grades, "does not apply" and "not decided": all radios of one name. */
const GradeFields = ({ typed, errors }: Typed) => (
  <>
    <GradeScale
      name="grade"
      legend={{ text: "Grade", classes: "govuk-fieldset__legend--m" }}
      hint="0 is the weakest, 10 the strongest."
      bands={gradeBands}
      value={textOf(typed, "grade")}
      errorMessage={errorFor(errors, "grade")}
    />
    <Radios
      name="grade"
      idPrefix="no-grade"
      classes="govuk-radios--small"
      fieldset={{ legend: { text: "Or without a grade", classes: "govuk-visually-hidden" } }}
      value={textOf(typed, "grade")}
      items={[
        { value: UNDECIDED, text: "Not decided yet" },
        {
          value: NOT_APPLICABLE,
          text: "This section does not apply to this case",
          conditional: (
            <WordsField
              typed={typed}
              errors={errors}
              name="notApplicableReason"
              label="Why it does not apply"
              rows={2}
            />
          ),
        },
      ]}
    />
  </>
);

export const SectionFields = ({
  section,
  withToGetToGood,
  ...shown
}: Typed & { readonly section: Section; readonly withToGetToGood: boolean }) => (
  <>
    <GradeFields {...shown} />
    <Guidance section={section.code} typed={shown.typed} />
    {COLUMNS.map(({ code, label }) => (
      <WordsField {...shown} key={code} name={code} label={label} isColumn prompts={section.prompts[code]} />
    ))}
    {withToGetToGood && (
      <WordsField
        {...shown}
        name="toGetToGood"
        label="What would get it to good"
        isColumn
        hint="Needed where the grade is 5 or less, with at least one action."
        rows={4}
      />
    )}
    <WordsField
      {...shown}
      name="evidence"
      label="Where in the case file"
      hint="If it helps: where someone who opens the file finds what you mean, such as a document, its date and the page."
      rows={3}
    />
    <WordsField
      {...shown}
      name="identity"
      label="Who the child is"
      about="If there is something to say about what the record tells of them:"
      prompts={equalityPrompts(section.code)}
      rows={3}
    />
  </>
);
