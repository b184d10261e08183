// Facts as pairs of a key and a value, each with what may be done to it; optionally in a card with a title.
import type { ComponentChildren } from "preact";
import {
  type Attributes,
  classNames,
  isGiven,
  type Maybe,
  type Styling,
  styled,
  type Words,
} from "./words.js";

export interface SummaryAction extends Styling {
  readonly href: string;
  readonly text: Words;
  readonly visuallyHiddenText?: string | undefined;
}

export interface SummaryActions {
  readonly items?: readonly SummaryAction[] | undefined;
  readonly classes?: string | undefined;
}

type Cell = Words | { readonly text?: Words | undefined; readonly classes?: string | undefined };

export interface SummaryRow {
  readonly key: Cell;
  readonly value: Cell;
  readonly classes?: string | undefined;
  readonly actions?: SummaryActions | undefined;
}

interface CardTitle {
  readonly text?: Words | undefined;
  readonly classes?: string | undefined;
  readonly headingLevel?: 2 | 3 | 4 | undefined;
}

export interface SummaryCard extends Styling {
  readonly title?: Words | CardTitle | undefined;
  readonly actions?: SummaryActions | undefined;
}

export interface SummaryListProps {
  readonly rows: readonly Maybe<SummaryRow>[];
  readonly card?: SummaryCard | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

const titleOf = (card: SummaryCard | undefined): CardTitle =>
  isGiven(card?.title) ? styled(card.title) : {};

function ActionLink({ action, of }: { readonly action: SummaryAction; readonly of: CardTitle }) {
  const { visuallyHiddenText } = action;
  return (
    <a class={classNames("govuk-link", action.classes)} href={action.href} {...action.attributes}>
      {action.text}
      {(visuallyHiddenText || isGiven(of.text)) && (
        <span class="govuk-visually-hidden">
          {visuallyHiddenText && ` ${visuallyHiddenText}`}
          {isGiven(of.text) && <> ({of.text})</>}
        </span>
      )}
    </a>
  );
}

function Row({
  row,
  of,
  anyHasActions,
}: {
  readonly row: SummaryRow;
  readonly of: CardTitle;
  anyHasActions: boolean;
}) {
  const [key, value] = [styled(row.key), styled(row.value)] as const;
  const actions = row.actions?.items ?? [];
  const links = actions.map((action) => <ActionLink action={action} of={of} />);
  const isBare = anyHasActions && !row.actions?.items;
  return (
    <div
      class={classNames(
        "govuk-summary-list__row",
        isBare && "govuk-summary-list__row--no-actions",
        row.classes,
      )}
    >
      <dt class={classNames("govuk-summary-list__key", "classes" in key && key.classes)}>{key.text}</dt>
      <dd class={classNames("govuk-summary-list__value", "classes" in value && value.classes)}>
        {value.text}
      </dd>
      {links.length > 0 && (
        <dd class={classNames("govuk-summary-list__actions", row.actions?.classes)}>
          {links.length === 1 ? (
            links
          ) : (
            <ul class="govuk-summary-list__actions-list">
              {links.map((link) => (
                <li class="govuk-summary-list__actions-list-item">{link}</li>
              ))}
            </ul>
          )}
        </dd>
      )}
    </div>
  );
}

function CardActions({
  actions,
  of,
}: {
  readonly actions: SummaryActions | undefined;
  readonly of: CardTitle;
}) {
  const links = (actions?.items ?? []).map((action) => <ActionLink action={action} of={of} />);
  const className = classNames("govuk-summary-card__actions", actions?.classes);
  if (links.length === 0) return null;
  if (links.length === 1) return <div class={className}>{links}</div>;
  return (
    <ul class={className}>
      {links.map((link) => (
        <li class="govuk-summary-card__action">{link}</li>
      ))}
    </ul>
  );
}

function Card({ card, children }: { readonly card: SummaryCard; readonly children: ComponentChildren }) {
  const title = titleOf(card);
  const Heading = `h${title.headingLevel ?? 2}` as const;
  return (
    <div class={classNames("govuk-summary-card", card.classes)} {...card.attributes}>
      <div class="govuk-summary-card__title-wrapper">
        {isGiven(title.text) && (
          <Heading class={classNames("govuk-summary-card__title", title.classes)}>{title.text}</Heading>
        )}
        <CardActions actions={card.actions} of={title} />
      </div>
      <div class="govuk-summary-card__content">{children}</div>
    </div>
  );
}

export function SummaryList({ rows, card, classes, attributes }: SummaryListProps) {
  const anyHasActions = rows.some((row) => row && (row.actions?.items ?? []).length > 0);
  const list = (
    <dl class={classNames("govuk-summary-list", classes)} {...attributes}>
      {rows.map((row) => row && <Row row={row} of={titleOf(card)} anyHasActions={anyHasActions} />)}
    </dl>
  );
  return card ? <Card card={card}>{list}</Card> : list;
}
