// A date as three fields: day, month, year.
import { Fieldset, type FieldsetOptions } from "./fieldset.js";
import { describing, FormGroup, HintAndError, type QuestionProps } from "./form-group.js";
import { Input, type InputProps } from "./input.js";
import { classNames, isGiven } from "./words.js";

export interface DatePart {
  /** Without the prefix. "day", "month" or "year" unless told otherwise. */
  readonly name?: string | undefined;
  readonly label?: string | undefined;
  readonly value?: string | number | undefined;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  /** Whether this part is the one to mend; where no part says so, all are. */
  readonly error?: boolean | undefined;
  readonly inputmode?: InputProps["inputmode"];
  readonly pattern?: string | undefined;
  readonly autocomplete?: string | undefined;
  readonly attributes?: InputProps["attributes"];
}

type Unit = "day" | "month" | "year";

export interface DateInputProps extends Omit<QuestionProps, "describedBy"> {
  readonly id: string;
  readonly namePrefix?: string | undefined;
  readonly day?: DatePart | false | undefined;
  readonly month?: DatePart | false | undefined;
  readonly year?: DatePart | false | undefined;
  /** By the field's name, its prefix included. */
  readonly values?: Readonly<Record<string, string | number>> | undefined;
  readonly fieldset?: FieldsetOptions | undefined;
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function partClasses(unit: Unit, part: DatePart, hasError: boolean): string {
  const given = part.classes ?? "";
  return classNames(
    "govuk-date-input__input",
    hasError && !given.includes("govuk-input--error") && "govuk-input--error",
    !given.includes("govuk-input--width-") && `govuk-input--width-${unit === "year" ? 4 : 2}`,
    given,
  );
}

interface DateFieldProps {
  readonly of: DateInputProps;
  readonly unit: Unit;
  readonly part: DatePart;
  readonly hasError: boolean;
}

function DateField({ of, unit, part, hasError }: DateFieldProps) {
  const bare = part.name ?? unit;
  const name = of.namePrefix ? `${of.namePrefix}-${bare}` : bare;
  return (
    <div class="govuk-date-input__item">
      <Input
        label={{ text: part.label || capitalised(bare), classes: "govuk-date-input__label" }}
        id={part.id || `${of.id}-${bare}`}
        classes={partClasses(unit, part, hasError)}
        name={name}
        value={part.value ?? of.values?.[name] ?? of.values?.[unit]}
        inputmode={part.inputmode ?? "numeric"}
        autocomplete={part.autocomplete}
        pattern={part.pattern}
        attributes={part.attributes}
      />
    </div>
  );
}

export function DateInput(props: DateInputProps) {
  const units: readonly Unit[] = ["day", "month", "year"];
  const parts = units.flatMap((unit) => {
    const part = props[unit] ?? {};
    return part ? [{ unit, part }] : [];
  });
  const isMarked = ({ error, classes }: DatePart) =>
    error === true || classes?.includes("govuk-input--error") === true;
  const anyMarked = parts.some(({ part }) => isMarked(part));
  const hasError = (part: DatePart) =>
    isMarked(part) || (part.error !== false && isGiven(props.errorMessage) && !anyMarked);
  const inner = (
    <>
      <HintAndError id={props.id} hint={props.hint} errorMessage={props.errorMessage} />
      <div class={classNames("govuk-date-input", props.classes)} {...props.attributes} id={props.id}>
        {parts.map(({ unit, part }) => (
          <DateField of={props} unit={unit} part={part} hasError={hasError(part)} />
        ))}
      </div>
    </>
  );
  const { fieldset } = props;
  return (
    <FormGroup hasError={isGiven(props.errorMessage)} classes={props.formGroupClasses}>
      {fieldset ? (
        <Fieldset
          {...fieldset}
          role="group"
          describedBy={describing(props.id, { ...props, describedBy: fieldset.describedBy })}
        >
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  );
}
