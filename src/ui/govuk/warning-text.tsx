// A warning that a reader must not miss.
import { classNames, type Styling, type Words } from "./words.js";

export interface WarningTextProps extends Styling {
  readonly iconFallbackText?: string | undefined;
  readonly children: Words;
}

export const WarningText = ({ iconFallbackText, classes, attributes, children }: WarningTextProps) => (
  <div class={classNames("govuk-warning-text", classes)} {...attributes}>
    <span class="govuk-warning-text__icon" aria-hidden="true">
      !
    </span>{" "}
    <strong class="govuk-warning-text__text">
      <span class="govuk-visually-hidden">{iconFallbackText || "Warning"}</span> {children}
    </strong>
  </div>
);
