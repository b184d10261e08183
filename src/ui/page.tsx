// The frame of every page: title, header, navigation, the page's own words, footer. It works without scripts.
import type { ComponentChildren, VNode } from "preact";
import { render } from "preact-render-to-string";
import type { FieldError } from "./form.js";
import { BackLink } from "./govuk/back-link.js";
import { ErrorSummary } from "./govuk/error-summary.js";
import { ServiceNavigation } from "./govuk/service-navigation.js";
import { SkipLink } from "./govuk/skip-link.js";
import { classNames } from "./govuk/words.js";
import { Ring, ringIcon } from "./ring.js";

export interface PageProps {
  /** The page's own, without the service's name; never with anything that tells of a child. */
  readonly title: string;
  readonly council?: string | null | undefined;
  readonly person?: { readonly name: string; readonly roleNames: readonly string[] } | null | undefined;
  /** Whether the council is invented. */
  readonly demonstration?: boolean | undefined;
  /** Only what the person may open. */
  readonly navigation?:
    | readonly { readonly text: string; readonly href: string; readonly current: boolean }[]
    | undefined;
  /** News above the page's heading. */
  readonly banner?: ComponentChildren;
  readonly back?: { readonly href: string; readonly text: string } | null | undefined;
  /** What to mend, each linked to the field of that id or, where it is a path, to the page where it is mended. */
  readonly errors?: readonly FieldError[] | undefined;
  /** Lets tables and forms with many columns use the whole screen. */
  readonly wide?: boolean | undefined;
  readonly csrfToken: string;
  readonly children?: ComponentChildren;
}

const linkTo = (field: string): string => (field.startsWith("/") ? field : `#${field}`);

const Person = ({
  person,
  csrfToken,
}: {
  readonly person: NonNullable<PageProps["person"]>;
  readonly csrfToken: string;
}) => (
  <div class="fc-header__person">
    <span>
      {person.name}
      {person.roleNames.length > 0 && <span class="fc-header__role"> · {person.roleNames.join(", ")}</span>}
    </span>
    <form method="post" action="/sign-out">
      <input type="hidden" name="_csrf" value={csrfToken} />
      <button type="submit" class="fc-header__sign-out">
        Sign out
      </button>
    </form>
  </div>
);

function Header({
  council,
  person,
  demonstration,
  navigation = [],
  csrfToken,
  container,
}: PageProps & { readonly container: string }) {
  return (
    <header>
      <div class="fc-header">
        <div class={container}>
          <div class="fc-header__container">
            <a class="fc-header__link" href="/">
              <Ring />
              <span class="fc-header__name">Full Circle</span>
            </a>
            {council && <span class="fc-header__council">{council}</span>}
            {person && <Person person={person} csrfToken={csrfToken} />}
          </div>
        </div>
      </div>
      {demonstration && (
        <div class="fc-demonstration">
          <div class={container}>
            <strong>Demonstration.</strong> Every person and every case here is invented.
          </div>
        </div>
      )}
      {navigation.length > 0 && <ServiceNavigation navigation={navigation} />}
    </header>
  );
}

const Head = ({ title, errors = [] }: PageProps) => (
  <head>
    <meta charset="utf-8" />
    <title>{`${errors.length > 0 ? "Error: " : ""}${title} – Full Circle`}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="theme-color" content="#0d3b46" />
    <link rel="icon" href={ringIcon} type="image/svg+xml" />
    <link rel="stylesheet" href="/assets/main.css" />
    <script type="module" src="/assets/main.js" />
  </head>
);

export function Page(props: PageProps) {
  const { errors = [], back, banner, wide, children } = props;
  const container = classNames("govuk-width-container", wide && "fc-width-wide");
  return (
    <html lang="en-GB" class="govuk-template">
      <Head {...props} />
      <body class={classNames("govuk-template__body", wide && "fc-wide")}>
        <SkipLink href="#main-content">Skip to main content</SkipLink>
        <Header {...props} container={container} />
        <div class="fc-page">
          <div class={container}>
            {back && (
              <nav aria-label="Back">
                <BackLink href={back.href}>{back.text}</BackLink>
              </nav>
            )}
            <main class="govuk-main-wrapper" id="main-content" tabIndex={-1}>
              {errors.length > 0 && (
                <ErrorSummary errorList={errors.map(({ field, text }) => ({ text, href: linkTo(field) }))} />
              )}
              {banner}
              {children}
            </main>
          </div>
        </div>
        <footer class="fc-footer">
          <div class={classNames(container, "fc-footer__inner")}>
            <span>Full Circle: quality assurance for children’s social care</span>
            <a class="govuk-link" href="/accessibility">
              Accessibility
            </a>
          </div>
        </footer>
      </body>
    </html>
  );
}

/** The whole HTML document of a page. */
export const renderPage = (page: VNode): string => `<!doctype html>${render(page)}`;
