// Links to the pages of a long list, or to the step before and after.
import { type Attributes, classNames, isGiven, type Maybe, type Styling, type Words } from "./words.js";

export interface PaginationLink {
  readonly href: string;
  readonly text?: Words | undefined;
  readonly labelText?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

export type PaginationItem =
  | { readonly ellipsis: true }
  | {
      readonly number: number | string;
      readonly href: string;
      readonly current?: boolean | undefined;
      readonly visuallyHiddenText?: string | undefined;
      readonly attributes?: Attributes | undefined;
    };

export interface PaginationProps extends Styling {
  readonly previous?: PaginationLink | undefined;
  readonly next?: PaginationLink | undefined;
  readonly items?: readonly Maybe<PaginationItem>[] | undefined;
  readonly landmarkLabel?: string | undefined;
}

const paths = {
  prev: "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z",
  next: "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z",
};

const Arrow = ({ kind }: { readonly kind: "prev" | "next" }) => (
  <svg
    class={`govuk-pagination__icon govuk-pagination__icon--${kind}`}
    xmlns="http://www.w3.org/2000/svg"
    height="13"
    width="15"
    aria-hidden="true"
    focusable="false"
    viewBox="0 0 15 13"
  >
    <path d={paths[kind]} />
  </svg>
);

interface ArrowLinkProps {
  readonly link: PaginationLink;
  readonly kind: "prev" | "next";
  /** Whether the links stand one above the other, without page numbers between. */
  readonly isBlock: boolean;
}

function ArrowLink({ link, kind, isBlock }: ArrowLinkProps) {
  const arrowFirst = isBlock || kind === "prev";
  const title = classNames(
    "govuk-pagination__link-title",
    isBlock && !link.labelText && "govuk-pagination__link-title--decorated",
  );
  return (
    <div class={`govuk-pagination__${kind}`}>
      <a class="govuk-link govuk-pagination__link" href={link.href} rel={kind} {...link.attributes}>
        {arrowFirst && <Arrow kind={kind} />}{" "}
        <span class={title}>
          {isGiven(link.text) ? (
            link.text
          ) : (
            <>
              {kind === "prev" ? "Previous" : "Next"}
              <span class="govuk-visually-hidden"> page</span>
            </>
          )}
        </span>
        {link.labelText && isBlock && (
          <>
            {" "}
            <span class="govuk-visually-hidden">:</span>{" "}
            <span class="govuk-pagination__link-label">{link.labelText}</span>
          </>
        )}
        {!arrowFirst && <Arrow kind={kind} />}
      </a>
    </div>
  );
}

function PageItem({ item }: { readonly item: PaginationItem }) {
  if ("ellipsis" in item) return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>;
  return (
    <li class={classNames("govuk-pagination__item", item.current && "govuk-pagination__item--current")}>
      <a
        class="govuk-link govuk-pagination__link"
        href={item.href}
        aria-label={item.visuallyHiddenText ?? `Page ${item.number}`}
        aria-current={item.current ? "page" : undefined}
        {...item.attributes}
      >
        {item.number}
      </a>
    </li>
  );
}

export function Pagination({ previous, next, items, landmarkLabel, classes, attributes }: PaginationProps) {
  const isBlock = !items && Boolean(next || previous);
  return (
    <nav
      class={classNames("govuk-pagination", isBlock && "govuk-pagination--block", classes)}
      aria-label={landmarkLabel || "Pagination"}
      {...attributes}
    >
      {previous && <ArrowLink link={previous} kind="prev" isBlock={isBlock} />}
      {items && (
        <ul class="govuk-pagination__list">
          {items.map((item) => (item ? <PageItem item={item} /> : null))}
        </ul>
      )}
      {next && <ArrowLink link={next} kind="next" isBlock={isBlock} />}
    </nav>
  );
}
