// Words set apart from those around them.
import type { ComponentChildren } from "preact";
import { classNames, type Styling } from "./words.js";

export interface InsetTextProps extends Styling {
  readonly id?: string | undefined;
  readonly children?: ComponentChildren;
}

export const InsetText = ({ id, classes, attributes, children }: InsetTextProps) => (
  <div id={id} class={classNames("govuk-inset-text", classes)} {...attributes}>
    {children}
  </div>
);
