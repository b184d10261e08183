// What to mend in a field, beside the field.
import { classNames, type Styling, type Words } from "./words.js";

export interface ErrorMessageProps extends Styling {
  readonly id?: string | undefined;
  /** Read aloud before the message; "Error" unless told otherwise, none where empty. */
  readonly visuallyHiddenText?: string | undefined;
  readonly children: Words;
}

export const ErrorMessage = ({
  id,
  classes,
  attributes,
  visuallyHiddenText = "Error",
  children,
}: ErrorMessageProps) => (
  <p id={id} class={classNames("govuk-error-message", classes)} {...attributes}>
    {visuallyHiddenText && (
      <>
        <span class="govuk-visually-hidden">{visuallyHiddenText}:</span>{" "}
      </>
    )}
    {children}
  </p>
);
