// A state in a word or two, on a colour.
import { classNames, type Styling, type Words } from "./words.js";

export interface TagProps extends Styling {
  readonly children?: Words | undefined;
}

export const Tag = ({ classes, attributes, children }: TagProps) => (
  <strong class={classNames("govuk-tag", classes)} {...attributes}>
    {children}
  </strong>
);
