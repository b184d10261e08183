// A page's large words: its good end, or (with `isInterruption`) a question before going on.
import { Button } from "./button.js";
import { type Attributes, classNames, isGiven, type Styling, type Words } from "./words.js";

export interface PanelAction {
  readonly text: string;
  readonly href?: string | undefined;
  /** A link is shown as a button where it says "button". */
  readonly type?: "button" | "submit" | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface PanelProps extends Styling {
  readonly title: Words;
  readonly headingLevel?: 1 | 2 | 3 | undefined;
  readonly isInterruption?: boolean | undefined;
  /** Only for an interruption. */
  readonly actions?: (Styling & { readonly items?: readonly PanelAction[] | undefined }) | undefined;
  readonly children?: Words | undefined;
}

function Action({ text, href, type, classes, attributes }: PanelAction) {
  if (!href || type === "button")
    return (
      <Button
        type={type ?? "button"}
        href={href}
        classes={classNames("govuk-button--inverse", classes)}
        attributes={attributes}
      >
        {text}
      </Button>
    );
  return (
    <a class={classNames("govuk-link govuk-link--inverse", classes)} href={href} {...attributes}>
      {text}
    </a>
  );
}

export function Panel({
  title,
  headingLevel,
  isInterruption,
  actions,
  classes,
  attributes,
  children,
}: PanelProps) {
  const Heading = `h${headingLevel ?? 1}` as const;
  const kind = isInterruption ? "govuk-panel--interruption" : "govuk-panel--confirmation";
  return (
    <div class={classNames("govuk-panel", kind, classes)} {...attributes}>
      <Heading class="govuk-panel__title">{title}</Heading>
      {isGiven(children) && <div class="govuk-panel__body">{children}</div>}
      {isInterruption && actions && (
        <div class={classNames("govuk-panel__actions", actions.classes)} {...actions.attributes}>
          {actions.items && <div class="govuk-button-group">{actions.items.map(Action)}</div>}
        </div>
      )}
    </div>
  );
}
