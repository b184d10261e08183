// The first link of a page: past the navigation, to the words.
import { classNames, type Styling, type Words } from "./words.js";

export interface SkipLinkProps extends Styling {
  readonly href?: string | undefined;
  readonly children: Words;
}

export const SkipLink = ({ href, classes, attributes, children }: SkipLinkProps) => (
  <a
    href={href || "#content"}
    class={classNames("govuk-skip-link", classes)}
    {...attributes}
    data-module="govuk-skip-link"
  >
    {children}
  </a>
);
