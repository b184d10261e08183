// The sign-in page, which also carries words on that were sent after a session had ended.
import { type Role, roleNames, roles } from "../../domain/access/roles.js";
import type { FormError, PageContent } from "../../platform/http/answers.js";
import { errorFor, Form } from "../../ui/form.js";
import { Button } from "../../ui/govuk/button.js";
import { Input } from "../../ui/govuk/input.js";
import { InsetText } from "../../ui/govuk/inset-text.js";
import { PasswordInput } from "../../ui/govuk/password-input.js";
import { ScrollingTable } from "../../ui/scrolling-table.js";

type DemonstrationPerson = {
  readonly role: Role;
  readonly name: string;
  readonly email: string;
  readonly teamName: string | null;
};

export type SignInView = {
  readonly csrfToken: string;
  readonly email: string;
  /** Where to go afterwards. */
  readonly next: string;
  /** Words that were sent after the session had ended, sealed. */
  readonly sealedWords: string | null;
  readonly councilNames: readonly string[];
  /** One person a role, where a demonstration council is among them. */
  readonly demonstrationPeople: readonly DemonstrationPerson[];
};

const DemonstrationPeople = ({ people }: { readonly people: readonly DemonstrationPerson[] }) => (
  <>
    <p class="govuk-body">
      To look around the demonstration council, sign in as any of these invented people. They all have the
      password that was shown when the council was made.
    </p>
    <ScrollingTable
      caption="People of the demonstration council"
      captionClasses="govuk-table__caption--m"
      head={["Role", "Name", "Email address"]}
      firstCellIsHeader
      rows={people
        .toSorted((one, other) => roles.indexOf(one.role) - roles.indexOf(other.role))
        .map(({ role, name, email, teamName }) => [
          roleNames[role],
          teamName === null ? name : `${name}, ${teamName}`,
          email,
        ])}
    />
  </>
);

export const signInPage = (view: SignInView, errors: readonly FormError[]): PageContent => ({
  title: "Sign in",
  errors,
  body: (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">
          Sign in{view.councilNames.length === 1 && <> to {view.councilNames[0]}</>}
        </h1>
        {view.sealedWords && (
          <InsetText>
            You were signed out because nothing happened for a while. Your words are safe: sign in, and they
            will be on the page as you left them.
          </InsetText>
        )}
        <Form csrfToken={view.csrfToken} action="/sign-in">
          <input type="hidden" name="next" value={view.next} />
          {view.sealedWords && <input type="hidden" name="words" value={view.sealedWords} />}
          <Input
            name="email"
            label="Email address"
            type="email"
            autocomplete="username"
            spellcheck={false}
            value={view.email}
            errorMessage={errorFor(errors, "email")}
          />
          <PasswordInput
            name="password"
            label="Password"
            autocomplete="current-password"
            errorMessage={errorFor(errors, "password")}
          />
          <Button preventDoubleClick>Sign in</Button>
        </Form>
        {view.demonstrationPeople.length > 0 && <DemonstrationPeople people={view.demonstrationPeople} />}
        <p class="govuk-body">If you cannot sign in, ask your council’s administrator for a new link.</p>
      </div>
    </div>
  ),
});
