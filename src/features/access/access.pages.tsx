// The pages before someone is signed in: the first page, set-up, choosing a password.
import type { FormError, PageContent } from "../../platform/http/answers.js";
import { errorFor, Form } from "../../ui/form.js";
import { Button } from "../../ui/govuk/button.js";
import { Input } from "../../ui/govuk/input.js";
import { PasswordInput } from "../../ui/govuk/password-input.js";

export const firstPage = (csrfToken: string): PageContent => ({
  title: "Welcome",
  body: (
    <>
      <h1 class="govuk-heading-xl">Welcome to Full Circle</h1>
      <p class="govuk-body-l">
        Look at cases together, hear the family, act on what you find, and see whether children’s lives get
        better.
      </p>
      <p class="govuk-body">Nothing is set up here yet. There are two ways on.</p>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-one-half">
          <h2 class="govuk-heading-m">Look around first</h2>
          <p class="govuk-body">
            Open a demonstration council: invented people, 2,000 invented cases and 15 months of work. It
            takes several minutes to make.
          </p>
          <Form csrfToken={csrfToken} action="/demonstration">
            <Button preventDoubleClick>Open a demonstration council</Button>
          </Form>
        </div>
        <div class="govuk-grid-column-one-half">
          <h2 class="govuk-heading-m">Set up your council</h2>
          <p class="govuk-body">
            Name your council and become its first administrator. You can add people and teams next.
          </p>
          <Button href="/set-up" classes="govuk-button--secondary">
            Set up your council
          </Button>
        </div>
      </div>
    </>
  ),
});

export type SetUpValues = { readonly councilName: string; readonly name: string; readonly email: string };

export const setUpPage = (
  csrfToken: string,
  values: SetUpValues,
  errors: readonly FormError[],
): PageContent => ({
  title: "Set up your council",
  errors,
  back: { href: "/", text: "Back" },
  body: (
    <>
      <h1 class="govuk-heading-l">Set up your council</h1>
      <Form csrfToken={csrfToken}>
        <Input
          name="councilName"
          label="Name of the council"
          value={values.councilName}
          errorMessage={errorFor(errors, "councilName")}
        />
        <Input
          name="name"
          label="Your name"
          autocomplete="name"
          value={values.name}
          errorMessage={errorFor(errors, "name")}
        />
        <Input
          name="email"
          label="Your work email address"
          type="email"
          autocomplete="email"
          spellcheck={false}
          value={values.email}
          errorMessage={errorFor(errors, "email")}
        />
        <NewPassword errors={errors} />
        <Button preventDoubleClick>Set up</Button>
      </Form>
    </>
  ),
});

const NewPassword = ({ errors }: { readonly errors: readonly FormError[] }) => (
  <PasswordInput
    name="password"
    label="Choose a password"
    hint="At least 12 characters. Three or four words that do not belong together are easy to remember and hard to guess."
    autocomplete="new-password"
    errorMessage={errorFor(errors, "password")}
  />
);

export const choosePasswordPage = (csrfToken: string, errors: readonly FormError[]): PageContent => ({
  title: "Choose a password",
  errors,
  body: (
    <>
      <h1 class="govuk-heading-l">Choose a password</h1>
      <Form csrfToken={csrfToken}>
        <NewPassword errors={errors} />
        <Button preventDoubleClick>Save and sign in</Button>
      </Form>
    </>
  ),
});

export const linkNotOpenPage: PageContent = {
  title: "This link does not open anything",
  body: (
    <>
      <h1 class="govuk-heading-l">This link does not open anything</h1>
      <p class="govuk-body">
        It may have been used already, or be more than seven days old. Ask your administrator for a new one.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/sign-in">
          Sign in
        </a>
      </p>
    </>
  ),
};
