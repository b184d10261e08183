// The forms about one person: inviting them, a further position, its last day, leaving, a correction.
import { roleNames, roles } from "../../domain/access/roles.js";
import type { FormError, PageContent } from "../../platform/http/answers.js";
import { dateTyped } from "../../platform/http/date-field.js";
import { textOf } from "../../platform/http/form.js";
import type { Fields } from "../../platform/http/held-words.queries.js";
import { errorFor, Form } from "../../ui/form.js";
import { Button } from "../../ui/govuk/button.js";
import { DateInput } from "../../ui/govuk/date-input.js";
import { Input } from "../../ui/govuk/input.js";
import { InsetText } from "../../ui/govuk/inset-text.js";
import { Select } from "../../ui/govuk/select.js";

export type Place = { readonly id: string; readonly name: string };
export type Places = {
  readonly teams: readonly (Place & { readonly serviceName: string })[];
  readonly services: readonly Place[];
};

export type PersonFormView = {
  readonly csrfToken: string;
  readonly typed: Fields;
  readonly errors: readonly FormError[];
  /** Whether the words come from a form that was sent after its session had ended. */
  readonly isHeld: boolean;
};

export const HeldWords = ({ isHeld }: Pick<PersonFormView, "isHeld">) =>
  isHeld ? <InsetText>These are your words from before. They are not saved yet.</InsetText> : null;

const TextField = ({
  view,
  name,
  label,
  type = "text",
  hint,
}: {
  readonly view: PersonFormView;
  readonly name: string;
  readonly label: string;
  readonly type?: "text" | "email";
  readonly hint?: string;
}) => (
  <Input
    name={name}
    label={label}
    hint={hint}
    type={type}
    spellcheck={false}
    value={textOf(view.typed, name)}
    errorMessage={errorFor(view.errors, name)}
  />
);

const DateField = ({
  view,
  name,
  legend,
  hint,
}: {
  readonly view: PersonFormView;
  readonly name: string;
  readonly legend: string;
  readonly hint?: string;
}) => (
  <DateInput
    id={name}
    namePrefix={name}
    fieldset={{ legend: { text: legend, classes: "govuk-fieldset__legend--s" } }}
    hint={hint}
    values={dateTyped(view.typed, name)}
    errorMessage={errorFor(view.errors, `${name}-day`)}
  />
);

const nothing = { text: "Choose", value: "" };

const PositionFields = ({ view, places }: { readonly view: PersonFormView; readonly places: Places }) => (
  <>
    <Select
      name="role"
      label="Role"
      value={textOf(view.typed, "role")}
      items={[nothing, ...roles.map((role) => ({ value: role, text: roleNames[role] }))]}
      errorMessage={errorFor(view.errors, "role")}
    />
    <Select
      name="teamId"
      label="Team"
      hint="For social workers and team managers"
      value={textOf(view.typed, "teamId")}
      items={[
        nothing,
        ...places.teams.map(({ id, name, serviceName }) => ({ value: id, text: `${name} (${serviceName})` })),
      ]}
      errorMessage={errorFor(view.errors, "teamId")}
    />
    <Select
      name="serviceId"
      label="Service"
      hint="For service managers"
      value={textOf(view.typed, "serviceId")}
      items={[nothing, ...places.services.map(({ id, name }) => ({ value: id, text: name }))]}
      errorMessage={errorFor(view.errors, "serviceId")}
    />
    <DateField
      view={view}
      name="startsOn"
      legend="First day in this position"
      hint="For example, 27 3 2026"
    />
  </>
);

export const newPersonPage = (view: PersonFormView, places: Places): PageContent => ({
  title: "Invite someone",
  errors: view.errors,
  back: { href: "/people", text: "People" },
  body: (
    <>
      <h1 class="govuk-heading-l">Invite someone</h1>
      <HeldWords isHeld={view.isHeld} />
      {places.teams.length === 0 && (
        <InsetText>
          There are no teams yet, and social workers and team managers need one.{" "}
          <a class="govuk-link" href="/services">
            Add services and teams
          </a>
        </InsetText>
      )}
      <p class="govuk-body">They get a message with a link to choose a password. It works for seven days.</p>
      <Form csrfToken={view.csrfToken} keepsWords>
        <TextField view={view} name="name" label="Name" />
        <TextField view={view} name="email" label="Work email address" type="email" />
        <PositionFields view={view} places={places} />
        <Button preventDoubleClick>Invite</Button>
      </Form>
    </>
  ),
});

type About = { readonly id: string; readonly name: string };

const backTo = (person: About) => ({ href: `/people/${person.id}`, text: "Back" });

export const newPositionPage = (view: PersonFormView, person: About, places: Places): PageContent => ({
  title: "Add a position",
  errors: view.errors,
  back: backTo(person),
  body: (
    <>
      <h1 class="govuk-heading-l">Add a position for {person.name}</h1>
      <HeldWords isHeld={view.isHeld} />
      <Form csrfToken={view.csrfToken} keepsWords>
        <PositionFields view={view} places={places} />
        <Button preventDoubleClick>Add</Button>
      </Form>
    </>
  ),
});

export const endPositionPage = (view: PersonFormView, person: About, position: string): PageContent => ({
  title: "Last day in a position",
  errors: view.errors,
  back: backTo(person),
  body: (
    <>
      <h1 class="govuk-heading-l">
        {person.name}’s last day as {position}
      </h1>
      <HeldWords isHeld={view.isHeld} />
      <p class="govuk-body">
        They keep the rights of this position through that day. What they wrote and decided stays.
      </p>
      <Form csrfToken={view.csrfToken} keepsWords>
        <DateField view={view} name="endsOn" legend="Last day" hint="For example, 30 6 2026" />
        <Button preventDoubleClick>Save</Button>
      </Form>
    </>
  ),
});

export const leftPage = (view: PersonFormView, person: About): PageContent => ({
  title: "Someone has left",
  errors: view.errors,
  back: backTo(person),
  body: (
    <>
      <h1 class="govuk-heading-l">{person.name} has left</h1>
      <p class="govuk-body">
        Their positions end today, they are signed out at once, and their sign-in links stop working. What
        they wrote and decided stays, with their name.
      </p>
      <Form csrfToken={view.csrfToken}>
        <Button classes="govuk-button--warning" preventDoubleClick>
          Yes, they have left
        </Button>
      </Form>
    </>
  ),
});

export const correctPersonPage = (
  view: PersonFormView,
  person: About & {
    readonly email: string;
    readonly workerRef: string | null;
    readonly version: number;
  },
): PageContent => ({
  title: "Correct someone’s details",
  errors: view.errors,
  back: backTo(person),
  body: (
    <>
      <h1 class="govuk-heading-l">Correct a name, email address or worker number</h1>
      <HeldWords isHeld={view.isHeld} />
      {view.errors.length > 0 && (
        <InsetText>
          Saved now: {person.name}, {person.email}
          {person.workerRef && `, worker number ${person.workerRef}`}
        </InsetText>
      )}
      <Form csrfToken={view.csrfToken} keepsWords>
        <input type="hidden" name="version" value={person.version} />
        <TextField view={view} name="name" label="Name" />
        <TextField view={view} name="email" label="Work email address" type="email" />
        <TextField
          view={view}
          name="workerRef"
          label="Worker number (optional)"
          hint="What your lists know them by: their number in the case system, or their registration number"
        />
        <Button preventDoubleClick>Save</Button>
      </Form>
    </>
  ),
});
