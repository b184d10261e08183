// The page of one team: what it was called and where it belonged, and each change of that.
import { may } from "../../domain/access/policy.js";
import { read } from "../../platform/change.js";
import { type Answer, type FormError, notFound, page, redirect } from "../../platform/http/answers.js";
import { readDateField, readOptionalDateField } from "../../platform/http/date-field.js";
import { readForm, textOf } from "../../platform/http/form.js";
import type { Fields } from "../../platform/http/held-words.queries.js";
import type { Pages, Visit } from "../../platform/http/pages.js";
import { changeTeam } from "./change-team.command.js";
import { closeTeam, openTeamAgain } from "./close-team.command.js";
import { teamChangeShape, versionShape } from "./people.form.js";
import { listServices } from "./people.queries.js";
import { errorOf, type PeopleRefusal } from "./people.refusals.js";
import { peopleNotices } from "./people.view-model.js";
import { teamPage } from "./team.page.js";
import { findTeam, listPeriodsOf, listPositionsAfter } from "./teams.queries.js";

const path = "/services/teams/:id";
const idOf = ({ params }: Visit) => params.id ?? "";

export function addTeamPages(pages: Pages): void {
  pages.get(path, "see-people", (visit) => show(visit, visit.held, []));
  pages.post(path, "change-people", (visit) => {
    const asked = textOf(visit.fields, "change");
    if (asked === "close") return close(visit);
    return asked === "open" ? openAgain(visit) : rename(visit);
  });
}

async function show(
  visit: Visit,
  typed: Fields | null,
  errors: readonly FormError[],
  status = 422,
): Promise<Answer> {
  const found = await read(visit.context, async (work) => ({
    team: await findTeam(work, idOf(visit)),
    periods: await listPeriodsOf(work, idOf(visit)),
    services: await listServices(work),
    inTeam: await listPositionsAfter(work, idOf(visit), visit.today),
  }));
  const { team, periods, services, inTeam } = found;
  if (!team) return notFound();
  const view = {
    ...{ team, periods, services, errors },
    peopleInTeam: new Set(inTeam.map(({ personId }) => personId)).size,
    mayChange: may(visit.person, "change-people"),
    csrfToken: visit.csrfToken,
    typed: { teamName: team.name, teamService: team.serviceId, ...typed },
    isHeld: visit.held !== null,
    notice: peopleNotices[visit.notice ?? ""] ?? null,
  };
  return page(teamPage(view), errors.length > 0 ? status : 200);
}

const again = (
  visit: Visit,
  refusal: PeopleRefusal,
  fields: Readonly<Record<string, string>> = {},
): Promise<Answer> => {
  if (refusal === "no-such-team") return Promise.resolve(notFound());
  const error = errorOf(refusal);
  const mended =
    refusal === "changed-meanwhile"
      ? "Someone else changed this team while you had the page open. What is saved now stands above; check it, then save again"
      : error.text;
  const field = refusal === "changed-meanwhile" ? "teamName" : (fields[error.field] ?? error.field);
  return show(visit, visit.fields, [{ field, text: mended }], refusal === "changed-meanwhile" ? 409 : 422);
};

async function rename(visit: Visit): Promise<Answer> {
  const form = readForm(teamChangeShape, visit.fields);
  const from = readOptionalDateField(visit.fields, "from", "the day of the change");
  if (!form.ok || !from.ok)
    return show(visit, visit.fields, [...(form.ok ? [] : form.refusal), ...(from.ok ? [] : [from.refusal])]);
  const { version, teamName: name, teamService: serviceId } = form.value;
  const asked = { teamId: idOf(visit), version, name, serviceId, from: from.value };
  const changed = await changeTeam(visit.context, asked);
  if (changed.ok) return redirect(`/services/teams/${idOf(visit)}`, "team-changed");
  return again(visit, changed.refusal, { serviceId: "teamService" });
}

async function close(visit: Visit): Promise<Answer> {
  const form = readForm(versionShape, visit.fields);
  const lastDay = readDateField(visit.fields, "lastDay", "the last day of the team");
  if (!form.ok) return notFound();
  if (!lastDay.ok) return show(visit, visit.fields, [lastDay.refusal]);
  const asked = { teamId: idOf(visit), version: form.value.version, lastDay: lastDay.value };
  const closed = await closeTeam(visit.context, asked);
  if (closed.ok) return redirect(`/services/teams/${idOf(visit)}`, "team-closed");
  return again(visit, closed.refusal, { "from-day": "lastDay-day" });
}

async function openAgain(visit: Visit): Promise<Answer> {
  const form = readForm(versionShape, visit.fields);
  if (!form.ok) return notFound();
  const opened = await openTeamAgain(visit.context, { teamId: idOf(visit), ...form.value });
  return opened.ok ? redirect(`/services/teams/${idOf(visit)}`, "team-opened") : again(visit, opened.refusal);
}
