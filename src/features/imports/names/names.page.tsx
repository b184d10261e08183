// The names of a case list that are not set up: what each could mean, in one form.
import type { FormError, PageContent } from "../../../platform/http/answers.js";
import { textOf } from "../../../platform/http/form.js";
import type { Fields } from "../../../platform/http/held-words.queries.js";
import { errorFor, Form } from "../../../ui/form.js";
import { formatDate, joinWords, plural } from "../../../ui/formats.js";
import { Button } from "../../../ui/govuk/button.js";
import { InsetText } from "../../../ui/govuk/inset-text.js";
import { NotificationBanner } from "../../../ui/govuk/notification-banner.js";
import { Pagination } from "../../../ui/govuk/pagination.js";
import { Select } from "../../../ui/govuk/select.js";
import type { LooseName, LooseWorker, NamesView, Option } from "./view-names.js";

export type NamesForm = {
  readonly view: NamesView;
  readonly mayMatch: boolean;
  readonly mayInvite: boolean;
  readonly csrfToken: string;
  readonly typed: Fields;
  readonly errors: readonly FormError[];
  readonly isHeld: boolean;
  readonly notice: string | null;
};

const leave = { text: "Leave it for now", value: "" };

/** The nearest stand first, and again in their place among all. */
const optionsOf = (of: LooseName, known: readonly Option[]) => [
  leave,
  ...of.nearest.map(({ id, name }) => ({ value: `is:${id}`, text: `${name} – nearest` })),
  ...known
    .filter(({ id }) => !of.nearest.some((one) => one.id === id))
    .map(({ id, name }) => ({ value: `is:${id}`, text: name })),
];

const chosen = (form: NamesForm, field: string, of: LooseName): string =>
  form.typed[field] === undefined && of.knownNow !== null ? `is:${of.knownNow}` : textOf(form.typed, field);

const TeamRow = ({ form, of, at }: { form: NamesForm; of: LooseName; at: number }) => (
  <>
    <input type="hidden" name={`teamName-${at}`} value={of.name} />
    <Select
      name={`team-${at}`}
      label={`“${of.name}” is`}
      hint={plural(of.cases, "open case")}
      value={chosen(form, `team-${at}`, of)}
      items={[
        ...optionsOf(of, form.view.knownTeams),
        ...form.view.services.map(({ id, name }) => ({
          value: `add:${id}`,
          text: `A new team: add it to ${name}`,
        })),
      ]}
      errorMessage={errorFor(form.errors, `team-${at}`)}
    />
  </>
);

const inviteHref = ({ name, teamId }: LooseWorker): string =>
  `/people/new?${new URLSearchParams({ name, role: "social-worker", ...(teamId && { teamId }) })}`;

const WorkerRow = ({ form, of, at }: { form: NamesForm; of: LooseWorker; at: number }) => (
  <>
    <input type="hidden" name={`workerName-${at}`} value={of.name} />
    <Select
      name={`worker-${at}`}
      label={`“${of.name}” is`}
      hint={
        <>
          {plural(of.cases, "open case")}
          {of.teams.length > 0 && `, in ${joinWords(of.teams)}`}
          {form.mayInvite && (
            <>
              .{" "}
              <a class="govuk-link" href={inviteHref(of)}>
                Invite them<span class="govuk-visually-hidden">: {of.name}</span>
              </a>
            </>
          )}
        </>
      }
      value={chosen(form, `worker-${at}`, of)}
      items={optionsOf(of, form.view.knownWorkers)}
      errorMessage={errorFor(form.errors, `worker-${at}`)}
    />
  </>
);

const pageHref = ({ id }: NamesView, number: number) => `/case-list/${id}/names?page=${number}`;

const Rows = ({ form }: { readonly form: NamesForm }) => (
  <>
    {form.view.teams.length > 0 && <h2 class="govuk-heading-m">Teams</h2>}
    {form.view.teams.map((of, at) => (
      <TeamRow key={of.name} form={form} of={of} at={at} />
    ))}
    {form.view.workers.length > 0 && (
      <>
        <h2 class="govuk-heading-m">Workers</h2>
        <p class="govuk-body">
          {form.mayInvite
            ? "Someone who is not in Full Circle yet is invited first; then they can be chosen here."
            : "Someone who is not in Full Circle yet: ask your administrator to add them to their team; then they can be chosen here."}
        </p>
      </>
    )}
    {form.view.workers.map((of, at) => (
      <WorkerRow key={of.name} form={form} of={of} at={at} />
    ))}
  </>
);

const ReadOnly = ({ view }: NamesForm) => (
  <ul class="govuk-list govuk-list--bullet">
    {[...view.teams, ...view.workers].map(({ name, cases }) => (
      <li key={name}>
        {name}: {plural(cases, "open case")}
      </li>
    ))}
  </ul>
);

export const namesPage = (form: NamesForm): PageContent => {
  const { view } = form;
  const isDone = view.teams.length === 0 && view.workerCount === 0;
  return {
    title: "Names of a case list",
    errors: form.errors,
    back: { href: `/case-list/${view.id}`, text: "The list" },
    body: (
      <>
        {form.notice && <NotificationBanner type="success">{form.notice}</NotificationBanner>}
        <h1 class="govuk-heading-l">Names of the case list as at {formatDate(view.asAt)}</h1>
        {form.isHeld && <InsetText>These are your choices from before. They are not saved yet.</InsetText>}
        <p class="govuk-body">
          {isDone
            ? "Every team and worker of this list is known."
            : "These teams and workers are not set up under these names. Say what each means, and it is remembered for later lists."}
        </p>
        {!isDone && !form.mayMatch && <ReadOnly {...form} />}
        {!isDone && form.mayMatch && (
          <Form csrfToken={form.csrfToken} keepsWords>
            <input type="hidden" name="version" value={view.version} />
            <Rows form={form} />
            <Button preventDoubleClick>Save</Button>
          </Form>
        )}
        {view.pageCount > 1 && (
          <Pagination
            {...(view.pageNumber > 1 && { previous: { href: pageHref(view, view.pageNumber - 1) } })}
            {...(view.pageNumber < view.pageCount && { next: { href: pageHref(view, view.pageNumber + 1) } })}
          />
        )}
      </>
    ),
  };
};
