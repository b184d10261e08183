// A text area that says how many characters or words are left.
import { Hint } from "./hint.js";
import { Textarea, type TextareaProps } from "./textarea.js";
import { classNames } from "./words.js";

export interface CharacterCountProps
  extends Omit<
    TextareaProps,
    "describedBy" | "afterInput" | "formGroupAttributes" | "autocomplete" | "disabled"
  > {
  /** The most there may be of what `countType` counts. */
  readonly maxlength: number;
  /** "length" counts code units; a letter made of several counts once among "characters". */
  readonly countType?: "characters" | "words" | "length" | undefined;
  /** The count appears when this percentage of the limit is used. */
  readonly threshold?: number | undefined;
  readonly countMessageClasses?: string | undefined;
}

export function CharacterCount(props: CharacterCountProps) {
  const { maxlength, threshold, countMessageClasses, formGroupClasses, classes, ...field } = props;
  const id = props.id ?? props.name;
  return (
    <Textarea
      {...field}
      id={id}
      describedBy={`${id}-info`}
      classes={classNames("govuk-js-character-count", classes)}
      formGroupClasses={classNames("govuk-character-count", formGroupClasses)}
      formGroupAttributes={{
        "data-module": "govuk-character-count",
        "data-maxlength": maxlength,
        "data-threshold": threshold,
        "data-count-type": props.countType,
      }}
      afterInput={
        <Hint id={`${id}-info`} classes={classNames("govuk-character-count__message", countMessageClasses)}>
          You can enter up to {maxlength} {props.countType === "words" ? "words" : "characters"}
        </Hint>
      }
    />
  );
}
