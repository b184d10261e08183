// The service's own navigation, which folds behind a button on a small screen where scripts run.
import type { ComponentChildren } from "preact";
import { type Attributes, classNames, isGiven, type Maybe, type Styling, type Words } from "./words.js";

export interface NavigationItem {
  readonly text?: Words | undefined;
  readonly href?: string | undefined;
  /** The page itself. */
  readonly current?: boolean | undefined;
  /** The page's part of the service. */
  readonly active?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface ServiceNavigationProps extends Styling {
  readonly navigation?: readonly Maybe<NavigationItem>[] | undefined;
  readonly serviceName?: string | undefined;
  readonly serviceUrl?: string | undefined;
  readonly ariaLabel?: string | undefined;
  readonly menuButtonText?: string | undefined;
  readonly menuButtonLabel?: string | undefined;
  readonly navigationLabel?: string | undefined;
  readonly navigationClasses?: string | undefined;
  readonly navigationId?: string | undefined;
  readonly collapseNavigationOnMobile?: boolean | undefined;
  readonly slots?:
    | {
        readonly start?: ComponentChildren;
        readonly end?: ComponentChildren;
        /** Whether the end stands on the navigation's own line. */
        readonly endIsInline?: boolean | undefined;
        readonly navigationStart?: ComponentChildren;
        readonly navigationEnd?: ComponentChildren;
      }
    | undefined;
}

function Item({ text, href, current, active, attributes }: NavigationItem) {
  const isActive = active || current;
  const state: "page" | "true" = current ? "page" : "true";
  const common = {
    class: `govuk-service-navigation__${href ? "link" : "text"}`,
    ...(isActive && { "aria-current": state }),
  };
  const inner = isActive ? <strong class="govuk-service-navigation__active-fallback">{text}</strong> : text;
  return (
    <li
      class={classNames(
        "govuk-service-navigation__item",
        isActive && "govuk-service-navigation__item--active",
      )}
    >
      {href && (
        <a {...common} href={href} {...attributes}>
          {inner}
        </a>
      )}
      {!href && isGiven(text) && <span {...common}>{inner}</span>}
    </li>
  );
}

const ServiceName = ({ serviceName, serviceUrl }: ServiceNavigationProps) => (
  <span class="govuk-service-navigation__service-name">
    {serviceUrl ? (
      <a href={serviceUrl} class="govuk-service-navigation__link">
        {serviceName}
      </a>
    ) : (
      <span class="govuk-service-navigation__text">{serviceName}</span>
    )}
  </span>
);

function Navigation(props: ServiceNavigationProps) {
  const items = (props.navigation ?? []).filter((item) => isGiven(item));
  const menuText = props.menuButtonText || "Menu";
  const id = props.navigationId || "navigation";
  const { navigationStart, navigationEnd } = props.slots ?? {};
  if (items.length === 0 && !isGiven(navigationStart) && !isGiven(navigationEnd)) return null;
  return (
    <nav
      aria-label={props.navigationLabel || menuText}
      class={classNames("govuk-service-navigation__wrapper", props.navigationClasses)}
    >
      {(props.collapseNavigationOnMobile ?? items.length > 1) && (
        // biome-ignore lint/a11y/noAriaHiddenOnFocusable: the browser's script shows it and makes it focusable together
        <button
          type="button"
          class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls={id}
          aria-label={props.menuButtonLabel === menuText ? undefined : props.menuButtonLabel}
          hidden
          aria-hidden="true"
        >
          {menuText}
        </button>
      )}
      <ul class="govuk-service-navigation__list" id={id}>
        {navigationStart}
        {items.map(Item)}
        {navigationEnd}
      </ul>
    </nav>
  );
}

export function ServiceNavigation(props: ServiceNavigationProps) {
  const { start, end, endIsInline } = props.slots ?? {};
  const common = {
    class: classNames("govuk-service-navigation", props.classes),
    "data-module": "govuk-service-navigation",
    ...props.attributes,
  };
  const inner = (
    <div
      class={classNames(
        "govuk-width-container",
        endIsInline && "govuk-service-navigation__inlining-container",
      )}
    >
      {start}
      <div class="govuk-service-navigation__container">
        {props.serviceName && <ServiceName {...props} />}
        <Navigation {...props} />
      </div>
      {end}
    </div>
  );
  return props.serviceName || isGiven(start) || isGiven(end) ? (
    <section aria-label={props.ariaLabel ?? "Service information"} {...common}>
      {inner}
    </section>
  ) : (
    <div {...common}>{inner}</div>
  );
}
