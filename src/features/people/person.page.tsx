// One person: what they are now and were before, and what an administrator can change.
import type { LocalDate } from "../../domain/shared/calendar.js";
import type { FormError, PageContent } from "../../platform/http/answers.js";
import { Form } from "../../ui/form.js";
import { Button } from "../../ui/govuk/button.js";
import { NotificationBanner } from "../../ui/govuk/notification-banner.js";
import { SummaryList } from "../../ui/govuk/summary-list.js";
import { ScrollingTable } from "../../ui/scrolling-table.js";
import {
  type Account,
  accountStateOf,
  accountWords,
  isOver,
  periodWords,
  positionWords,
} from "./people.view-model.js";
import type { HeldPosition } from "./people-lists.queries.js";

export type PersonView = {
  readonly person: Account & {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly workerRef: string | null;
  };
  readonly positions: readonly HeldPosition[];
  readonly today: LocalDate;
  readonly mayChange: boolean;
  readonly csrfToken: string;
  readonly notice: string | null;
};

const Positions = ({
  caption,
  of,
  view,
}: {
  readonly caption: string;
  readonly of: readonly HeldPosition[];
  readonly view: PersonView;
}) => {
  const endLink = (position: HeldPosition) =>
    position.endsOn === null ? (
      <a class="govuk-link" href={`/people/${view.person.id}/positions/${position.id}`}>
        Set the last day<span class="govuk-visually-hidden"> as {positionWords(position)}</span>
      </a>
    ) : (
      ""
    );
  return (
    <ScrollingTable
      caption={caption}
      captionClasses="govuk-table__caption--m"
      head={[
        "Position",
        "When",
        ...(view.mayChange ? [<span class="govuk-visually-hidden">Change</span>] : []),
      ]}
      firstCellIsHeader
      rows={of.map((position) => [
        positionWords(position),
        periodWords(position, view.today),
        ...(view.mayChange ? [endLink(position)] : []),
      ])}
    />
  );
};

const Changes = ({ person, csrfToken }: PersonView) => (
  <>
    <h2 class="govuk-heading-m">Change</h2>
    <ul class="govuk-list govuk-list--spaced">
      {person.status === "active" && (
        <li>
          <a class="govuk-link" href={`/people/${person.id}/positions/new`}>
            Add a position
          </a>
        </li>
      )}
      <li>
        <a class="govuk-link" href={`/people/${person.id}/correct`}>
          Correct their name, email address or worker number
        </a>
      </li>
      {person.status === "active" && (
        <li>
          <a class="govuk-link" href={`/people/${person.id}/left`}>
            They have left
          </a>
        </li>
      )}
    </ul>
    <Form csrfToken={csrfToken} action={`/people/${person.id}`}>
      <Button classes="govuk-button--secondary" preventDoubleClick>
        {person.status === "active" ? "Send a new sign-in link" : "They are back: let them sign in again"}
      </Button>
    </Form>
  </>
);

export const personPage = (view: PersonView, errors: readonly FormError[] = []): PageContent => {
  const { person, positions, today } = view;
  const before = positions.filter((position) => isOver(position, today));
  const now = positions.filter((position) => !isOver(position, today));
  return {
    title: "A person and their positions",
    errors,
    back: { href: "/people", text: "People" },
    body: (
      <>
        {view.notice && <NotificationBanner type="success">{view.notice}</NotificationBanner>}
        <h1 class="govuk-heading-l">{person.name}</h1>
        <SummaryList
          rows={[
            { key: "Email address", value: person.email },
            { key: "Worker number", value: person.workerRef ?? "None given" },
            { key: "Account", value: accountWords[accountStateOf(person)] },
          ]}
        />
        {now.length > 0 ? (
          <Positions caption="Positions" of={now} view={view} />
        ) : (
          <p class="govuk-body">
            {person.name} holds no position, so no page is open to them but their tasks.
          </p>
        )}
        {before.length > 0 && <Positions caption="Positions before" of={before} view={view} />}
        {view.mayChange && <Changes {...view} />}
      </>
    ),
  };
};
