// The pages of people, services and teams.
import { may } from "../../domain/access/policy.js";
import { read } from "../../platform/change.js";
import { page, redirect } from "../../platform/http/answers.js";
import { dateAsTyped } from "../../platform/http/date-field.js";
import { readForm, textOf } from "../../platform/http/form.js";
import type { Fields } from "../../platform/http/held-words.queries.js";
import type { Pages, Visit } from "../../platform/http/pages.js";
import { addNewService, addNewTeam } from "./add-service-or-team.command.js";
import { addStructureImportPages } from "./import/structure-import.routes.js";
import { invitePerson } from "./invite-person.command.js";
import { readNewPerson, serviceShape, teamShape } from "./people.form.js";
import { peoplePage } from "./people.page.js";
import { listOpenTeams, listServices, listTeams } from "./people.queries.js";
import { errorOf } from "./people.refusals.js";
import { peopleNotices } from "./people.view-model.js";
import { countPeople, listPositionsOf, PEOPLE_PER_PAGE, searchPeople } from "./people-lists.queries.js";
import { addPersonPages } from "./person.routes.js";
import { newPersonPage } from "./person-forms.page.js";
import { servicesPage } from "./services.page.js";
import { addTeamPages } from "./team.routes.js";

const placesFor = ({ context, today }: Pick<Visit, "context" | "today">) =>
  read(context, async (work) => ({
    teams: await listOpenTeams(work, today),
    services: await listServices(work),
  }));

export function addPeoplePages(pages: Pages): void {
  addListPage(pages);
  addInvitationPages(pages);
  addPersonPages(pages);
  addServicePages(pages);
  addTeamPages(pages);
  addStructureImportPages(pages);
}

function addListPage(pages: Pages): void {
  pages.get("/people", "see-people", async ({ context, person, query, notice, today }) => {
    const search = (query.search ?? "").trim().slice(0, 100);
    const wanted = /^[1-9]\d{0,5}$/.test(query.page ?? "") ? Number(query.page) : 1;
    const found = await read(context, async (work) => {
      const count = await countPeople(work, search);
      const pageCount = Math.max(1, Math.ceil(count / PEOPLE_PER_PAGE));
      const pageNumber = Math.min(wanted, pageCount);
      const people = await searchPeople(work, search, pageNumber);
      const positions = await listPositionsOf(
        work,
        people.map(({ id }) => id),
      );
      return { count, pageCount, pageNumber, people, positions };
    });
    const mayChange = may(person, "change-people");
    const news = peopleNotices[notice ?? ""] ?? null;
    return page(peoplePage({ ...found, search, today, mayChange, isNew: notice === "set-up", notice: news }));
  });
}

/** What another page has to say already about whom to invite: a worker that a case list names. */
const suggested = ({ name, role, teamId }: Visit["query"]): Fields => ({
  ...(name && { name: name.slice(0, 200) }),
  ...(role && { role }),
  ...(teamId && { teamId }),
});

function addInvitationPages(pages: Pages): void {
  pages.get("/people/new", "change-people", async (visit) => {
    const { held, csrfToken, query, today } = visit;
    const typed = held ?? { ...dateAsTyped("startsOn", today), ...suggested(query) };
    const view = { csrfToken, typed, errors: [], isHeld: held !== null };
    return page(newPersonPage(view, await placesFor(visit)));
  });

  pages.post("/people/new", "change-people", async (visit) => {
    const { context, fields, csrfToken } = visit;
    const form = readNewPerson(fields);
    const invited = form.ok ? await invitePerson(context, form.value) : null;
    if (invited?.ok)
      return redirect(`/people/${invited.value}`, context.mailJobs ? "invited" : "invited-held");
    const errors = invited ? [errorOf(invited.refusal)] : form.ok ? [] : form.refusal;
    const view = { csrfToken, typed: fields, errors, isHeld: false };
    return page(newPersonPage(view, await placesFor(visit)), 422);
  });
}

async function showServices(
  visit: Visit,
  typed: Fields,
  errors: Parameters<typeof servicesPage>[0]["errors"],
) {
  const { context, person, csrfToken, held, notice } = visit;
  const mayChange = may(person, "change-people");
  const news = peopleNotices[notice ?? ""] ?? null;
  const view = { mayChange, csrfToken, typed, errors, isHeld: held !== null, notice: news };
  const places = await read(context, async (work) => ({
    teams: await listTeams(work),
    services: await listServices(work),
  }));
  return page(servicesPage({ ...places, ...view }), errors.length > 0 ? 422 : 200);
}

function addServicePages(pages: Pages): void {
  pages.get("/services", "see-people", (visit) => showServices(visit, visit.held ?? {}, []));

  pages.post("/services", "change-people", async (visit) => {
    const { context, fields } = visit;
    if (textOf(fields, "add") === "team") {
      const form = readForm(teamShape, fields);
      if (!form.ok) return showServices(visit, fields, form.refusal);
      const { teamName: name, teamService: serviceId } = form.value;
      const added = await addNewTeam(context, { name, serviceId });
      if (added.ok) return redirect("/services", "team-added");
      const error = errorOf(added.refusal);
      const field = added.refusal === "no-such-service" ? "teamService" : error.field;
      return showServices(visit, fields, [{ ...error, field }]);
    }
    const form = readForm(serviceShape, fields);
    if (!form.ok) return showServices(visit, fields, form.refusal);
    const added = await addNewService(context, form.value.serviceName);
    if (added.ok) return redirect("/services", "service-added");
    return showServices(visit, fields, [errorOf(added.refusal)]);
  });
}
