// A field for one line of text.
import type { ComponentChildren } from "preact";
import { describing, type FieldProps, LabelledGroup } from "./form-group.js";
import {
  type Attributes,
  classNames,
  isGiven,
  type StyledWords,
  type Styling,
  styled,
  type Words,
} from "./words.js";

export interface InputProps extends FieldProps {
  readonly value?: string | number | undefined;
  readonly type?: "text" | "email" | "number" | "tel" | "search" | "password" | undefined;
  readonly inputmode?:
    | "numeric"
    | "decimal"
    | "text"
    | "email"
    | "tel"
    | "search"
    | "url"
    | "none"
    | undefined;
  readonly autocomplete?: string | undefined;
  readonly autocapitalize?: "none" | "sentences" | "words" | "characters" | undefined;
  readonly pattern?: string | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly prefix?: Words | StyledWords | undefined;
  readonly suffix?: Words | StyledWords | undefined;
  readonly inputWrapper?: Styling | undefined;
  readonly formGroupAttributes?: Attributes | undefined;
  /** What follows the field on its line, such as a button. */
  readonly afterInput?: ComponentChildren;
}

function Affix({ of, kind }: { readonly of: InputProps["prefix"]; readonly kind: "prefix" | "suffix" }) {
  const { text, classes, attributes }: StyledWords = isGiven(of) ? styled(of) : {};
  if (!isGiven(text)) return null;
  return (
    <div class={classNames(`govuk-input__${kind}`, classes)} aria-hidden="true" {...attributes}>
      {text}
    </div>
  );
}

export function Input(props: InputProps) {
  const id = props.id ?? props.name;
  const type: Attributes = { type: props.type || "text" };
  const input = (
    <input
      class={classNames("govuk-input", props.classes, isGiven(props.errorMessage) && "govuk-input--error")}
      id={id}
      name={props.name}
      {...type}
      spellcheck={props.spellcheck}
      value={props.value}
      disabled={props.disabled}
      aria-describedby={describing(id, props)}
      autocomplete={props.autocomplete}
      autocapitalize={props.autocapitalize}
      pattern={props.pattern}
      inputMode={props.inputmode}
      {...props.attributes}
    />
  );
  const isWrapped = isGiven(props.prefix) || isGiven(props.suffix) || isGiven(props.afterInput);
  return (
    <LabelledGroup field={{ ...props, id }} attributes={props.formGroupAttributes}>
      {isWrapped ? (
        <div
          class={classNames("govuk-input__wrapper", props.inputWrapper?.classes)}
          {...props.inputWrapper?.attributes}
        >
          <Affix of={props.prefix} kind="prefix" />
          {input}
          <Affix of={props.suffix} kind="suffix" />
          {props.afterInput}
        </div>
      ) : (
        input
      )}
    </LabelledGroup>
  );
}
