// A button, or a link that looks like one where `href` is given.
import { classNames, isPlainText, type Styling, type Words } from "./words.js";

export interface ButtonProps extends Styling {
  readonly id?: string | undefined;
  readonly href?: string | undefined;
  readonly type?: "submit" | "button" | "reset" | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly preventDoubleClick?: boolean | undefined;
  readonly isStartButton?: boolean | undefined;
  readonly children: Words;
}

const startIcon = (
  <svg
    class="govuk-button__start-icon"
    xmlns="http://www.w3.org/2000/svg"
    width="17.5"
    height="19"
    viewBox="0 0 33 40"
    aria-hidden="true"
    focusable="false"
  >
    <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
  </svg>
);

export function Button({ id, href, classes, attributes, isStartButton, children, ...own }: ButtonProps) {
  const common = {
    class: classNames("govuk-button", classes, isStartButton && "govuk-button--start"),
    "data-module": "govuk-button",
    ...attributes,
    ...(id && { id }),
  };
  const content = isStartButton ? (
    <>
      {isPlainText(children) ? children : <span>{children}</span>}
      {startIcon}
    </>
  ) : (
    children
  );
  if (href)
    return (
      // biome-ignore lint/a11y/useSemanticElements: it goes to a page, so it must stay a link
      <a href={href} role="button" draggable={false} {...common}>
        {content}
      </a>
    );
  return (
    <button
      type={own.type ?? "submit"}
      value={own.value || undefined}
      name={own.name || undefined}
      disabled={own.disabled}
      aria-disabled={own.disabled ? "true" : undefined}
      data-prevent-double-click={
        own.preventDoubleClick === undefined ? undefined : String(own.preventDoubleClick)
      }
      {...common}
    >
      {content}
    </button>
  );
}
