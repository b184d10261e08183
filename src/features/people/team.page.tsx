// One team through time, and the forms that rename, move, close or open it again.
import type { LocalDate } from "../../domain/shared/calendar.js";
import type { FormError, PageContent } from "../../platform/http/answers.js";
import { dateTyped } from "../../platform/http/date-field.js";
import { textOf } from "../../platform/http/form.js";
import type { Fields } from "../../platform/http/held-words.queries.js";
import { errorFor, Form } from "../../ui/form.js";
import { formatDate, plural } from "../../ui/formats.js";
import { Button } from "../../ui/govuk/button.js";
import { DateInput } from "../../ui/govuk/date-input.js";
import { Input } from "../../ui/govuk/input.js";
import { InsetText } from "../../ui/govuk/inset-text.js";
import { NotificationBanner } from "../../ui/govuk/notification-banner.js";
import { Select } from "../../ui/govuk/select.js";
import { ScrollingTable } from "../../ui/scrolling-table.js";
import { HeldWords, type Place } from "./person-forms.page.js";

type Period = {
  readonly name: string;
  readonly serviceName: string;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
};

export type TeamView = {
  readonly team: {
    readonly name: string;
    readonly serviceId: string;
    readonly closesOn: LocalDate | null;
    readonly version: number;
  };
  readonly periods: readonly Period[];
  readonly services: readonly Place[];
  readonly peopleInTeam: number;
  readonly mayChange: boolean;
  readonly csrfToken: string;
  readonly typed: Fields;
  readonly errors: readonly FormError[];
  readonly isHeld: boolean;
  readonly notice: string | null;
};

const whenOf = ({ startsOn, endsOn }: Period): string => {
  if (startsOn === null) return endsOn === null ? "always, as far as we know" : `until ${formatDate(endsOn)}`;
  return endsOn === null
    ? `since ${formatDate(startsOn)}`
    : `${formatDate(startsOn)} to ${formatDate(endsOn)}`;
};

const Day = ({
  view,
  name,
  legend,
  hint,
}: {
  view: TeamView;
  name: string;
  legend: string;
  hint: string;
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

const Version = ({ team }: TeamView) => <input type="hidden" name="version" value={team.version} />;

const ChangeForm = (view: TeamView) => (
  <Form csrfToken={view.csrfToken} keepsWords>
    <h2 class="govuk-heading-m">Rename or move the team</h2>
    <Version {...view} />
    <Input
      name="teamName"
      label="Name of the team"
      hint="As your case list writes it from that day"
      value={textOf(view.typed, "teamName")}
      errorMessage={errorFor(view.errors, "teamName")}
    />
    <Select
      name="teamService"
      label="Service that it belongs to"
      value={textOf(view.typed, "teamService")}
      items={view.services.map(({ id, name }) => ({ value: id, text: name }))}
      errorMessage={errorFor(view.errors, "teamService")}
    />
    <Day
      view={view}
      name="from"
      legend="From which day?"
      hint="Reports about the days before keep the old name and service. Leave this empty to correct a mistake."
    />
    <Button name="change" value="change" preventDoubleClick>
      Save
    </Button>
  </Form>
);

const CloseForm = (view: TeamView) => (
  <Form csrfToken={view.csrfToken} keepsWords>
    <h2 class="govuk-heading-m">Close the team</h2>
    <p class="govuk-body">
      The team stays in reports about the days it was there.{" "}
      {view.peopleInTeam > 0 &&
        `${plural(view.peopleInTeam, "person", "people")} in it will have their position here ended that day; give them their next position first, if they have one.`}
    </p>
    <Version {...view} />
    <Day view={view} name="lastDay" legend="Last day of the team" hint="For example, 30 6 2026" />
    <Button name="change" value="close" classes="govuk-button--warning" preventDoubleClick>
      Close the team
    </Button>
  </Form>
);

const OpenAgainForm = (view: TeamView) => (
  <Form csrfToken={view.csrfToken}>
    <p class="govuk-body">The people who were in the team do not come back by themselves.</p>
    <Version {...view} />
    <Button name="change" value="open" classes="govuk-button--secondary" preventDoubleClick>
      Open it again
    </Button>
  </Form>
);

export const teamPage = (view: TeamView): PageContent => ({
  title: "A team through time",
  errors: view.errors,
  back: { href: "/services", text: "Services and teams" },
  body: (
    <>
      {view.notice && <NotificationBanner type="success">{view.notice}</NotificationBanner>}
      <h1 class="govuk-heading-l">{view.team.name}</h1>
      <HeldWords isHeld={view.isHeld} />
      {view.team.closesOn !== null && (
        <InsetText>Its last day is {formatDate(view.team.closesOn)}.</InsetText>
      )}
      <ScrollingTable
        caption="Name and service"
        captionClasses="govuk-table__caption--m"
        head={["Name", "Service", "When"]}
        rows={view.periods.map((period) => [period.name, period.serviceName, whenOf(period)])}
      />
      {view.mayChange &&
        (view.team.closesOn === null ? (
          <>
            <ChangeForm {...view} />
            <CloseForm {...view} />
          </>
        ) : (
          <OpenAgainForm {...view} />
        ))}
    </>
  ),
});
