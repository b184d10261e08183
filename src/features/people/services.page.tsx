// The council's services and the teams in them, with a form for each.
import type { LocalDate } from "../../domain/shared/calendar.js";
import type { FormError, PageContent } from "../../platform/http/answers.js";
import { textOf } from "../../platform/http/form.js";
import type { Fields } from "../../platform/http/held-words.queries.js";
import { EmptyState } from "../../ui/empty-state.js";
import { errorFor, Form } from "../../ui/form.js";
import { formatDate } from "../../ui/formats.js";
import { Button } from "../../ui/govuk/button.js";
import { Input } from "../../ui/govuk/input.js";
import { NotificationBanner } from "../../ui/govuk/notification-banner.js";
import { Select } from "../../ui/govuk/select.js";
import { Table } from "../../ui/govuk/table.js";
import { HeldWords, type Place } from "./person-forms.page.js";

export type ServicesView = {
  readonly services: readonly Place[];
  readonly teams: readonly (Place & { readonly serviceId: string; readonly closesOn: LocalDate | null })[];
  readonly mayChange: boolean;
  readonly csrfToken: string;
  readonly typed: Fields;
  readonly errors: readonly FormError[];
  readonly isHeld: boolean;
  readonly notice: string | null;
};

const AddService = ({ csrfToken, typed, errors }: ServicesView) => (
  <Form csrfToken={csrfToken}>
    <h2 class="govuk-heading-m">Add a service</h2>
    <Input
      name="serviceName"
      label="Name of the service"
      hint="For example, Children in our care"
      value={textOf(typed, "serviceName")}
      errorMessage={errorFor(errors, "serviceName")}
    />
    <Button name="add" value="service" preventDoubleClick>
      Add the service
    </Button>
  </Form>
);

const AddTeam = ({ csrfToken, typed, errors, services }: ServicesView) => (
  <Form csrfToken={csrfToken}>
    <h2 class="govuk-heading-m">Add a team</h2>
    <Input
      name="teamName"
      label="Name of the team"
      hint="As your case list writes it"
      value={textOf(typed, "teamName")}
      errorMessage={errorFor(errors, "teamName")}
    />
    <Select
      name="teamService"
      label="Service that it belongs to"
      value={textOf(typed, "teamService")}
      items={[
        services.length !== 1 && { text: "Choose", value: "" },
        ...services.map(({ id, name }) => ({ value: id, text: name })),
      ]}
      errorMessage={errorFor(errors, "teamService")}
    />
    <Button name="add" value="team" preventDoubleClick>
      Add the team
    </Button>
  </Form>
);

export const servicesPage = (view: ServicesView): PageContent => ({
  title: "Services and teams",
  errors: view.errors,
  back: { href: "/people", text: "People" },
  body: (
    <>
      {view.notice && <NotificationBanner type="success">{view.notice}</NotificationBanner>}
      <h1 class="govuk-heading-l">Services and teams</h1>
      <HeldWords isHeld={view.isHeld} />
      {view.services.length === 0 ? (
        <EmptyState title="No services yet">
          <p class="govuk-body">Begin with a service; then add the teams that work in it.</p>
        </EmptyState>
      ) : (
        <Table
          caption="The services and their teams"
          captionClasses="govuk-table__caption--m"
          head={["Service", "Teams"]}
          firstCellIsHeader
          rows={view.services.map(({ id, name }) => {
            const teams = view.teams.filter(({ serviceId }) => serviceId === id);
            return [
              name,
              teams.length > 0
                ? teams.map((team) => (
                    <div key={team.id}>
                      <a class="govuk-link" href={`/services/teams/${team.id}`}>
                        {team.name}
                      </a>
                      {team.closesOn !== null && ` (last day ${formatDate(team.closesOn)})`}
                    </div>
                  ))
                : "No teams yet",
            ];
          })}
        />
      )}
      {view.mayChange && (
        <>
          <AddService {...view} />
          {view.services.length > 0 && <AddTeam {...view} />}
        </>
      )}
    </>
  ),
});
