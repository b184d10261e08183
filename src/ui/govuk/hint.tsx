// Help with a question, tied to its field by id.
import { classNames, type Styling, type Words } from "./words.js";

export interface HintProps extends Styling {
  readonly id?: string | undefined;
  readonly children?: Words | undefined;
}

export const Hint = ({ id, classes, attributes, children }: HintProps) => (
  <div id={id} class={classNames("govuk-hint", classes)} {...attributes}>
    {children}
  </div>
);
