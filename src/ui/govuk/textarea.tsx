// A field for several lines of text.
import type { ComponentChildren } from "preact";
import { describing, type FieldProps, LabelledGroup } from "./form-group.js";
import { type Attributes, classNames, isGiven } from "./words.js";

export interface TextareaProps extends FieldProps {
  readonly value?: string | undefined;
  readonly rows?: number | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly autocomplete?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly formGroupAttributes?: Attributes | undefined;
  /** What follows the field, such as a count of its words. */
  readonly afterInput?: ComponentChildren;
}

/** A browser drops the first line break inside a text area, so words that start with one are given another. */
const keepingFirstBreak = (value: string) => (/^\r?\n/.test(value) ? `\n${value}` : value);

export function Textarea(props: TextareaProps) {
  const id = props.id ?? props.name;
  return (
    <LabelledGroup field={{ ...props, id }} attributes={props.formGroupAttributes}>
      <textarea
        class={classNames(
          "govuk-textarea",
          isGiven(props.errorMessage) && "govuk-textarea--error",
          props.classes,
        )}
        id={id}
        name={props.name}
        rows={props.rows ?? 5}
        spellcheck={props.spellcheck}
        disabled={props.disabled}
        aria-describedby={describing(id, props)}
        autocomplete={props.autocomplete}
        {...props.attributes}
      >
        {keepingFirstBreak(props.value ?? "")}
      </textarea>
      {props.afterInput}
    </LabelledGroup>
  );
}
