// Where a page sits, as links to the pages above it.
import { type Attributes, classNames, type Styling, type Words } from "./words.js";

export interface Breadcrumb {
  readonly text: Words;
  readonly href?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface BreadcrumbsProps extends Styling {
  readonly items: readonly Breadcrumb[];
  readonly collapseOnMobile?: boolean | undefined;
  readonly labelText?: string | undefined;
}

const Crumb = ({ text, href, attributes }: Breadcrumb) =>
  href ? (
    <li class="govuk-breadcrumbs__list-item">
      <a class="govuk-breadcrumbs__link" href={href} {...attributes}>
        {text}
      </a>
    </li>
  ) : (
    <li class="govuk-breadcrumbs__list-item" aria-current="page">
      {text}
    </li>
  );

export const Breadcrumbs = ({
  items,
  collapseOnMobile,
  labelText,
  classes,
  attributes,
}: BreadcrumbsProps) => (
  <nav
    class={classNames(
      "govuk-breadcrumbs",
      classes,
      collapseOnMobile && "govuk-breadcrumbs--collapse-on-mobile",
    )}
    {...attributes}
    aria-label={labelText ?? "Breadcrumb"}
  >
    <ol class="govuk-breadcrumbs__list">{items.map(Crumb)}</ol>
  </nav>
);
