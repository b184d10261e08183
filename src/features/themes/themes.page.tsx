// The list of themes with a form to add one, and the page on which one is put in other words, taken in or retired.
import { actionsFrom, type ManagedTheme, themeLifecycle } from "../../domain/framework/managed-themes.js";
import { PRACTICE_AREAS } from "../../domain/framework/practice-areas.js";

import type { FormError, PageContent } from "../../platform/http/answers.js";
import { textOf } from "../../platform/http/form.js";
import type { Fields } from "../../platform/http/held-words.queries.js";
import { errorFor, Form } from "../../ui/form.js";
import { Button } from "../../ui/govuk/button.js";
import { Input } from "../../ui/govuk/input.js";
import { NotificationBanner } from "../../ui/govuk/notification-banner.js";
import { Select } from "../../ui/govuk/select.js";
import { ScrollingTable } from "../../ui/scrolling-table.js";

type Typed = { readonly typed: Fields; readonly errors: readonly FormError[]; readonly csrfToken: string };

const areaLabel = (code: string | null): string =>
  PRACTICE_AREAS.find((area) => area.code === code)?.label ?? "Not yet put anywhere";

const WordsOfTheme = ({ typed, errors }: Typed) => (
  <>
    <Input
      name="label"
      label={{ text: "Name" }}
      hint="A few words, as people say it."
      value={textOf(typed, "label")}
      errorMessage={errorFor(errors, "label")}
    />
    <Input
      name="covers"
      label={{ text: "What it covers" }}
      hint="One line that helps people to choose the same theme for the same thing."
      value={textOf(typed, "covers")}
      errorMessage={errorFor(errors, "covers")}
    />
    <Select
      name="practiceArea"
      label={{ text: "Practice area" }}
      value={textOf(typed, "practiceArea")}
      errorMessage={errorFor(errors, "practiceArea")}
      items={[
        { value: "", text: "Choose" },
        ...PRACTICE_AREAS.map(({ code, label }) => ({ value: code, text: label })),
      ]}
    />
  </>
);

export const themesPage = (
  view: Typed & { readonly themes: readonly ManagedTheme[]; readonly notice: string | null },
): PageContent => ({
  title: "Themes",
  errors: view.errors,
  body: (
    <>
      {view.notice === "saved" && <NotificationBanner type="success">Saved</NotificationBanner>}
      <h1 class="govuk-heading-l">Themes</h1>
      <p class="govuk-body">
        What audits find is counted by these themes. Whoever writes an audit may propose another. One that is
        retired is offered no more, and audits that have it keep it.
      </p>
      <ScrollingTable
        caption="All themes"
        captionClasses="govuk-table__caption--m"
        head={["Theme", "Practice area", "Where it stands"]}
        rows={view.themes.map(({ code, label, practiceArea, state }) => [
          <a key={code} class="govuk-link" href={`/themes/${code}`}>
            {label}
          </a>,
          areaLabel(practiceArea),
          themeLifecycle.states[state],
        ])}
      />
      <h2 class="govuk-heading-m">Add a theme</h2>
      <Form csrfToken={view.csrfToken}>
        <WordsOfTheme {...view} />
        <Button preventDoubleClick>Add the theme</Button>
      </Form>
    </>
  ),
});

export const themePage = (view: Typed & { readonly theme: ManagedTheme }): PageContent => ({
  title: "Theme",
  errors: view.errors,
  back: { href: "/themes", text: "Themes" },
  body: (
    <>
      <span class="govuk-caption-l">{themeLifecycle.states[view.theme.state]}</span>
      <h1 class="govuk-heading-l">{view.theme.label}</h1>
      <Form csrfToken={view.csrfToken}>
        <input type="hidden" name="version" value={textOf(view.typed, "version")} />
        <WordsOfTheme {...view} />
        <div class="govuk-button-group">
          {actionsFrom(view.theme.state).map((action, place) => (
            <Button
              key={action}
              name="step"
              value={action}
              classes={place === 0 ? undefined : "govuk-button--secondary"}
            >
              {themeLifecycle.actions[action]}
            </Button>
          ))}
        </div>
      </Form>
    </>
  ),
});
