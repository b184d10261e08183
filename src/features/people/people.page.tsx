// Who there is: everyone's name, positions today and whether they can sign in.
import type { LocalDate } from "../../domain/shared/calendar.js";
import type { PageContent } from "../../platform/http/answers.js";
import { EmptyState } from "../../ui/empty-state.js";
import { plural } from "../../ui/formats.js";
import { Button } from "../../ui/govuk/button.js";
import { Input } from "../../ui/govuk/input.js";
import { NotificationBanner } from "../../ui/govuk/notification-banner.js";
import { Pagination } from "../../ui/govuk/pagination.js";
import { ScrollingTable } from "../../ui/scrolling-table.js";
import { type Account, accountStateOf, accountWords, isOver, positionWords } from "./people.view-model.js";
import type { HeldPosition } from "./people-lists.queries.js";

export type ListedPerson = Account & { readonly id: string; readonly name: string };

export type PeopleView = {
  readonly people: readonly ListedPerson[];
  readonly positions: readonly HeldPosition[];
  readonly count: number;
  readonly search: string;
  readonly pageNumber: number;
  readonly pageCount: number;
  readonly today: LocalDate;
  readonly mayChange: boolean;
  /** Whether the council was set up a moment ago. */
  readonly isNew: boolean;
  readonly notice: string | null;
};

const Welcome = () => (
  <NotificationBanner title="Welcome">
    <p class="govuk-notification-banner__heading">Your council is set up, and you are its administrator.</p>
    <ol class="govuk-list govuk-list--number">
      <li>
        <a class="govuk-notification-banner__link" href="/services">
          Add your services and the teams in them
        </a>
      </li>
      <li>
        <a class="govuk-notification-banner__link" href="/people/new">
          Invite people
        </a>
        : first a performance officer and someone from quality assurance, then team managers and social
        workers
      </li>
      <li>The performance officer then loads the first case list, and the first cases can be drawn</li>
    </ol>
  </NotificationBanner>
);

const pageHref = (search: string, number: number) =>
  `/people?${new URLSearchParams({ ...(search && { search }), page: String(number) })}`;

const Search = ({ search }: { readonly search: string }) => (
  <search>
    <form method="get" action="/people">
      <Input
        name="search"
        label="Search by name"
        type="search"
        value={search}
        classes="govuk-input--width-20"
        afterInput={<Button classes="govuk-button--secondary govuk-!-margin-bottom-0">Search</Button>}
      />
    </form>
  </search>
);

const rowOf = (view: PeopleView) => (person: ListedPerson) => {
  const held = view.positions.filter(
    (position) => position.personId === person.id && !isOver(position, view.today),
  );
  return [
    <a key={person.id} class="govuk-link" href={`/people/${person.id}`}>
      {person.name}
    </a>,
    held.length > 0 ? held.map((position) => <div key={position.id}>{positionWords(position)}</div>) : "–",
    accountWords[accountStateOf(person)],
  ];
};

const Pages = ({ search, pageNumber, pageCount }: PeopleView) => (
  <Pagination
    {...(pageNumber > 1 && { previous: { href: pageHref(search, pageNumber - 1) } })}
    {...(pageNumber < pageCount && { next: { href: pageHref(search, pageNumber + 1) } })}
  />
);

export const peoplePage = (view: PeopleView): PageContent => ({
  title: "People",
  body: (
    <>
      {view.isNew && <Welcome />}
      {view.notice && <NotificationBanner type="success">{view.notice}</NotificationBanner>}
      <h1 class="govuk-heading-l">People</h1>
      {view.mayChange && (
        <div class="govuk-button-group">
          <Button href="/people/new">Invite someone</Button>
          <a class="govuk-link" href="/people/import">
            Load a file of people
          </a>
          <a class="govuk-link" href="/services">
            Services and teams
          </a>
        </div>
      )}
      <Search search={view.search} />
      {view.people.length === 0 ? (
        <EmptyState title="Nobody found">
          <p class="govuk-body">
            No name here has “{view.search}” in it.{" "}
            <a class="govuk-link" href="/people">
              Show everyone
            </a>
          </p>
        </EmptyState>
      ) : (
        <ScrollingTable
          caption={
            view.search
              ? `${plural(view.count, "person", "people")} found`
              : plural(view.count, "person", "people")
          }
          captionClasses="govuk-table__caption--m"
          head={["Name", "Position", "Account"]}
          firstCellIsHeader
          rows={view.people.map(rowOf(view))}
        />
      )}
      {view.pageCount > 1 && <Pages {...view} />}
    </>
  ),
});
