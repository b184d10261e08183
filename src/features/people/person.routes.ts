// The pages of one person: what they are, and each change of it.
import { may } from "../../domain/access/policy.js";
import { read } from "../../platform/change.js";
import { type Answer, type FormError, notFound, page, redirect } from "../../platform/http/answers.js";
import { dateAsTyped, readDateField } from "../../platform/http/date-field.js";
import { readForm } from "../../platform/http/form.js";
import type { Fields } from "../../platform/http/held-words.queries.js";
import type { Pages, Visit } from "../../platform/http/pages.js";
import { addPositionTo } from "./add-position.command.js";
import { correctNameOrEmail } from "./correct-person.command.js";
import { endPositionOf } from "./end-position.command.js";
import { markAsLeft } from "./mark-left.command.js";
import { correctionShape, readPosition } from "./people.form.js";
import { findPerson, listOpenTeams, listServices } from "./people.queries.js";
import { errorOf } from "./people.refusals.js";
import { peopleNotices, positionWords } from "./people.view-model.js";
import { listPositionsOf } from "./people-lists.queries.js";
import { personPage } from "./person.page.js";
import {
  correctPersonPage,
  endPositionPage,
  leftPage,
  newPositionPage,
  type PersonFormView,
} from "./person-forms.page.js";
import { sendLink } from "./send-link.command.js";

type Shown = { readonly typed: Fields; readonly errors: readonly FormError[] };
type Show = (visit: Visit, shown: Shown) => Promise<Answer>;

const idOf = ({ params }: Visit) => params.id ?? "";

/** What a form shows at a visit: the words held for it, else what is saved. */
const atFirst = (visit: Visit, saved: Fields = {}): Shown => ({ typed: visit.held ?? saved, errors: [] });

const formView = ({ csrfToken, held }: Visit, shown: Shown): PersonFormView => ({
  ...shown,
  csrfToken,
  isHeld: held !== null,
});

const statusOf = ({ errors }: Shown) => (errors.length > 0 ? 422 : 200);

export function addPersonPages(pages: Pages): void {
  addPersonPage(pages);
  addPositionPages(pages);
  addEndPages(pages);
  addLeavingPages(pages);
  addCorrectionPages(pages);
}

function addPersonPage(pages: Pages): void {
  pages.get("/people/:id", "see-people", async (visit) => {
    const { context, person: reader, csrfToken, notice, today } = visit;
    const found = await read(context, async (work) => ({
      person: await findPerson(work, idOf(visit)),
      positions: await listPositionsOf(work, [idOf(visit)]),
    }));
    const { person, positions } = found;
    if (!person) return notFound();
    const mayChange = may(reader, "change-people");
    const news = peopleNotices[notice ?? ""] ?? null;
    return page(personPage({ person, positions, today, mayChange, csrfToken, notice: news }));
  });

  pages.post("/people/:id", "change-people", async (visit) => {
    const sent = await sendLink(visit.context, idOf(visit));
    if (!sent.ok) return notFound();
    return redirect(`/people/${idOf(visit)}`, visit.context.mailJobs ? "link-sent" : "link-held");
  });
}

function addPositionPages(pages: Pages): void {
  const show: Show = async (visit, shown) => {
    const { person, ...places } = await read(visit.context, async (work) => ({
      person: await findPerson(work, idOf(visit)),
      teams: await listOpenTeams(work, visit.today),
      services: await listServices(work),
    }));
    if (!person) return notFound();
    return page(newPositionPage(formView(visit, shown), person, places), statusOf(shown));
  };
  pages.get("/people/:id/positions/new", "change-people", (visit) =>
    show(visit, atFirst(visit, dateAsTyped("startsOn", visit.today))),
  );
  pages.post("/people/:id/positions/new", "change-people", async (visit) => {
    const form = readPosition(visit.fields);
    if (!form.ok) return show(visit, { typed: visit.fields, errors: form.refusal });
    const added = await addPositionTo(visit.context, idOf(visit), form.value);
    if (added.ok) return redirect(`/people/${idOf(visit)}`, "position-added");
    return show(visit, { typed: visit.fields, errors: [errorOf(added.refusal)] });
  });
}

function addEndPages(pages: Pages): void {
  const path = "/people/:id/positions/:positionId";
  const show: Show = async (visit, shown) => {
    const { person, positions } = await read(visit.context, async (work) => ({
      person: await findPerson(work, idOf(visit)),
      positions: await listPositionsOf(work, [idOf(visit)]),
    }));
    const position = positions.find(({ id }) => id === visit.params.positionId);
    if (!person || !position) return notFound();
    return page(endPositionPage(formView(visit, shown), person, positionWords(position)), statusOf(shown));
  };
  pages.get(path, "change-people", (visit) => show(visit, atFirst(visit)));
  pages.post(path, "change-people", async (visit) => {
    const endsOn = readDateField(visit.fields, "endsOn", "the last day");
    if (!endsOn.ok) return show(visit, { typed: visit.fields, errors: [endsOn.refusal] });
    const positionId = visit.params.positionId ?? "";
    const asked = { personId: idOf(visit), positionId, endsOn: endsOn.value };
    const ended = await endPositionOf(visit.context, asked);
    if (ended.ok) return redirect(`/people/${idOf(visit)}`, "position-ended");
    return show(visit, { typed: visit.fields, errors: [errorOf(ended.refusal)] });
  });
}

function addLeavingPages(pages: Pages): void {
  const show: Show = async (visit, shown) => {
    const person = await read(visit.context, (work) => findPerson(work, idOf(visit)));
    return person ? page(leftPage(formView(visit, shown), person), statusOf(shown)) : notFound();
  };
  pages.get("/people/:id/left", "change-people", (visit) => show(visit, atFirst(visit)));
  pages.post("/people/:id/left", "change-people", async (visit) => {
    const left = await markAsLeft(visit.context, idOf(visit));
    if (left.ok) return redirect(`/people/${idOf(visit)}`, "marked-left");
    return show(visit, { typed: {}, errors: [errorOf(left.refusal)] });
  });
}

function addCorrectionPages(pages: Pages): void {
  const show = async (visit: Visit, shown: Shown | null, status = 422): Promise<Answer> => {
    const person = await read(visit.context, (work) => findPerson(work, idOf(visit)));
    if (!person) return notFound();
    const { name, email, workerRef } = person;
    const view = formView(visit, shown ?? atFirst(visit, { name, email, workerRef: workerRef ?? "" }));
    return page(correctPersonPage(view, person), shown ? status : 200);
  };
  pages.get("/people/:id/correct", "change-people", (visit) => show(visit, null));
  pages.post("/people/:id/correct", "change-people", async (visit) => {
    const form = readForm(correctionShape, visit.fields);
    if (!form.ok) return show(visit, { typed: visit.fields, errors: form.refusal });
    const corrected = await correctNameOrEmail(visit.context, { personId: idOf(visit), ...form.value });
    if (corrected.ok) return redirect(`/people/${idOf(visit)}`, "corrected");
    const shown = { typed: visit.fields, errors: [errorOf(corrected.refusal)] };
    return show(visit, shown, corrected.refusal === "changed-meanwhile" ? 409 : 422);
  });
}
