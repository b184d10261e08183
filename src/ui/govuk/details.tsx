// Further words that a reader may open.
import type { ComponentChildren } from "preact";
import { classNames, type Styling, type Words } from "./words.js";

export interface DetailsProps extends Styling {
  readonly id?: string | undefined;
  readonly summary: Words;
  readonly open?: boolean | undefined;
  readonly children?: ComponentChildren;
}

export const Details = ({ id, summary, open, classes, attributes, children }: DetailsProps) => (
  <details id={id} class={classNames("govuk-details", classes)} {...attributes} open={open}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{summary}</span>
    </summary>
    <div class="govuk-details__text">{children}</div>
  </details>
);
