// What to mend on a page, at its top, with links to the fields.
import { type Attributes, classNames, isGiven, type Styling, type Words } from "./words.js";

export interface ErrorLink {
  readonly text: Words;
  readonly href?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface ErrorSummaryProps extends Styling {
  readonly title?: Words | undefined;
  readonly errorList?: readonly ErrorLink[] | undefined;
  readonly disableAutoFocus?: boolean | undefined;
  /** A sentence between the title and the list. */
  readonly children?: Words | undefined;
}

const ErrorItem = ({ text, href, attributes }: ErrorLink) => (
  <li>
    {href ? (
      <a href={href} {...attributes}>
        {text}
      </a>
    ) : (
      text
    )}
  </li>
);

export const ErrorSummary = ({
  title = "There is a problem",
  errorList = [],
  disableAutoFocus,
  classes,
  attributes,
  children,
}: ErrorSummaryProps) => (
  <div
    class={classNames("govuk-error-summary", classes)}
    data-disable-auto-focus={disableAutoFocus === undefined ? undefined : String(disableAutoFocus)}
    {...attributes}
    data-module="govuk-error-summary"
  >
    <div role="alert">
      <h2 class="govuk-error-summary__title">{title}</h2>
      <div class="govuk-error-summary__body">
        {isGiven(children) && <p>{children}</p>}
        {errorList.length > 0 && (
          <ul class="govuk-list govuk-error-summary__list">{errorList.map(ErrorItem)}</ul>
        )}
      </div>
    </div>
  </div>
);
