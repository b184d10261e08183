// Views of one thing; without scripts they stand one below the other with links to each.
import type { ComponentChildren } from "preact";
import { type Attributes, classNames, isPlainText, type Maybe, type Styling } from "./words.js";

export interface TabItem {
  readonly id?: string | undefined;
  readonly label: string;
  readonly attributes?: Attributes | undefined;
  readonly panelAttributes?: Attributes | undefined;
  readonly panel: ComponentChildren;
}

export interface TabsProps extends Styling {
  readonly id?: string | undefined;
  readonly idPrefix?: string | undefined;
  readonly title?: string | undefined;
  readonly items: readonly Maybe<TabItem>[];
}

export function Tabs({ id, idPrefix = "", title, items, classes, attributes }: TabsProps) {
  const tabs = items.flatMap((item, index) =>
    item ? [{ item, isFirst: index === 0, panelId: item.id || `${idPrefix}-${index + 1}` }] : [],
  );
  return (
    <div id={id} class={classNames("govuk-tabs", classes)} {...attributes} data-module="govuk-tabs">
      <h2 class="govuk-tabs__title">{title ?? "Contents"}</h2>
      {tabs.length > 0 && (
        <ul class="govuk-tabs__list">
          {tabs.map(({ item, isFirst, panelId }) => (
            <li class={classNames("govuk-tabs__list-item", isFirst && "govuk-tabs__list-item--selected")}>
              <a class="govuk-tabs__tab" href={`#${panelId}`} {...item.attributes}>
                {item.label}
              </a>
            </li>
          ))}
        </ul>
      )}
      {tabs.map(({ item, isFirst, panelId }) => (
        <div
          class={classNames("govuk-tabs__panel", !isFirst && "govuk-tabs__panel--hidden")}
          id={panelId}
          {...item.panelAttributes}
        >
          {isPlainText(item.panel) ? <p class="govuk-body">{item.panel}</p> : item.panel}
        </div>
      ))}
    </div>
  );
}
