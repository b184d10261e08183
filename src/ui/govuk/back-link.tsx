// A link to the page before, above a page's heading.
import { classNames, type Styling, type Words } from "./words.js";

export interface BackLinkProps extends Styling {
  readonly href?: string | undefined;
  readonly children?: Words | undefined;
}

export const BackLink = ({ href, classes, attributes, children }: BackLinkProps) => (
  <a href={href || "#"} class={classNames("govuk-back-link", classes)} {...attributes}>
    {children || "Back"}
  </a>
);
