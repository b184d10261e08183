// A field's label, optionally as the page's heading.
import { type Attributes, classNames, isGiven, type StyledWords, type Words } from "./words.js";

export interface LabelOptions extends StyledWords {
  readonly isPageHeading?: boolean | undefined;
}

export interface LabelProps {
  readonly for?: string | undefined;
  readonly classes?: string | undefined;
  readonly isPageHeading?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
  readonly children?: Words | undefined;
}

export function Label({ for: field, classes, isPageHeading, attributes, children }: LabelProps) {
  if (!isGiven(children)) return null;
  const label = (
    <label class={classNames("govuk-label", classes)} {...attributes} for={field}>
      {children}
    </label>
  );
  return isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label;
}
