// What surrounds every field: its label, hint and error, and the ids that tie them to it.
import type { ComponentChildren } from "preact";
import { ErrorMessage } from "./error-message.js";
import { Hint } from "./hint.js";
import { Label, type LabelOptions } from "./label.js";
import {
  type Attributes,
  classNames,
  idList,
  isGiven,
  type Maybe,
  type Styling,
  styled,
  type Words,
} from "./words.js";

/** What a question may carry, whatever its kind of field. */
export interface QuestionProps extends Styling {
  readonly hint?: Words | undefined;
  readonly errorMessage?: Words | undefined;
  /** Ids of further elements that describe the field. */
  readonly describedBy?: string | undefined;
  readonly formGroupClasses?: string | undefined;
}

/** What every one-field question takes. */
export interface FieldProps extends QuestionProps {
  readonly name: string;
  /** The name, unless told otherwise. */
  readonly id?: string | undefined;
  readonly label: Words | LabelOptions;
}

/** The ids that describe a field, in the order they are read: told ones, hint, error. */
export const describing = (
  id: string,
  { describedBy, hint, errorMessage }: QuestionProps,
): string | undefined =>
  idList(describedBy, isGiven(hint) && `${id}-hint`, isGiven(errorMessage) && `${id}-error`);

export const HintAndError = ({ id, hint, errorMessage }: QuestionProps & { readonly id: string }) => (
  <>
    {isGiven(hint) && <Hint id={`${id}-hint`}>{hint}</Hint>}
    {isGiven(errorMessage) && <ErrorMessage id={`${id}-error`}>{errorMessage}</ErrorMessage>}
  </>
);

interface FormGroupProps {
  readonly hasError: boolean;
  readonly classes?: Maybe<string>;
  readonly attributes?: Attributes | undefined;
  readonly children: ComponentChildren;
}

export const FormGroup = ({ hasError, classes, attributes, children }: FormGroupProps) => (
  <div class={classNames("govuk-form-group", hasError && "govuk-form-group--error", classes)} {...attributes}>
    {children}
  </div>
);

interface LabelledProps {
  readonly field: Omit<FieldProps, "name"> & { readonly id: string };
  readonly attributes?: Attributes | undefined;
  readonly children: ComponentChildren;
}

/** A form group with one field in it. */
export function LabelledGroup({ field, attributes, children }: LabelledProps) {
  const { text, ...label } = styled(field.label);
  return (
    <FormGroup
      hasError={isGiven(field.errorMessage)}
      classes={field.formGroupClasses}
      attributes={attributes}
    >
      <Label {...label} for={field.id}>
        {text}
      </Label>
      <HintAndError id={field.id} hint={field.hint} errorMessage={field.errorMessage} />
      {children}
    </FormGroup>
  );
}
