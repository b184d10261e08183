// The page on which the names of a case list are matched with teams and workers.
import { may } from "../../../domain/access/policy.js";
import { read } from "../../../platform/change.js";
import { type Answer, type FormError, notFound, page, redirect } from "../../../platform/http/answers.js";
import { textOf } from "../../../platform/http/form.js";
import type { Fields } from "../../../platform/http/held-words.queries.js";
import type { Pages, Visit } from "../../../platform/http/pages.js";
import { type MatchNamesRefusal, matchNames, type NameChoice } from "./match-names.command.js";
import { namesPage } from "./names.page.js";
import { viewNames } from "./view-names.js";

const path = "/case-list/:id/names";
const idOf = ({ params }: Visit) => params.id ?? "";

export function addNamePages(pages: Pages): void {
  pages.get(path, "see-case-list", (visit) => show(visit, visit.held ?? {}, [], 200));
  pages.post(path, "import-cases", save);
}

async function show(
  visit: Visit,
  typed: Fields,
  errors: readonly FormError[],
  status: number,
): Promise<Answer> {
  const wanted = /^[1-9]\d{0,3}$/.test(visit.query.page ?? "") ? Number(visit.query.page) : 1;
  const view = await read(visit.context, (work) => viewNames(work, idOf(visit), visit.today, wanted));
  if (!view) return notFound();
  const form = {
    ...{ view, typed, errors, csrfToken: visit.csrfToken },
    mayMatch: may(visit.person, "import-cases"),
    mayInvite: may(visit.person, "change-people"),
    isHeld: visit.held !== null,
    notice: visit.notice === "matched" ? "Saved. The cases of these names are tied to them now." : null,
  };
  return page(namesPage(form), status);
}

async function save(visit: Visit): Promise<Answer> {
  const version = textOf(visit.fields, "version");
  const choices = readChoices(visit.fields);
  const matched = await matchNames(visit.context, {
    snapshotId: idOf(visit),
    version: /^\d{1,9}$/.test(version) ? Number(version) : 0,
    choices,
  });
  if (matched.ok) return redirect(`/case-list/${idOf(visit)}/names`, "matched");
  const { refusal } = matched;
  if (refusal === "no-such-list" || refusal === "list-too-old") return notFound();
  const [first] = Object.keys(visit.fields).filter((name) => /^(team|worker)-\d+$/.test(name));
  const error = { field: first ?? `/case-list/${idOf(visit)}`, text: words[refusal] };
  // After someone else's change the rows are others, so what was chosen no longer belongs to them.
  if (refusal === "changed-meanwhile") return show(visit, {}, [error], 409);
  return show(visit, visit.fields, [error], 422);
}

const words: Readonly<Record<Exclude<MatchNamesRefusal, "no-such-list" | "list-too-old">, string>> = {
  "changed-meanwhile":
    "Someone else matched names of this list while you had the page open. What is left stands below",
  "nothing-chosen": "Choose what at least one name means",
  "no-such-team": "Choose a team from the list",
  "no-such-worker": "Choose someone from the list",
  "no-such-service": "Choose a service from the list",
  "team-name-taken": "There is a team of this name already; it may be closed",
};

const ROWS = 1_000;
const CHOICE = /^(is|add):([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

/** The rows in which something was chosen. */
function readChoices(fields: Fields): readonly NameChoice[] {
  const choices: NameChoice[] = [];
  for (const kind of ["team", "worker"] as const)
    for (let at = 0; at < ROWS && fields[`${kind}-${at}`] !== undefined; at += 1) {
      const [, how, id] = CHOICE.exec(textOf(fields, `${kind}-${at}`)) ?? [];
      const name = textOf(fields, `${kind}Name-${at}`).slice(0, 200);
      if (id === undefined || name.trim() === "") continue;
      if (kind === "worker") choices.push({ kind, name, personId: id });
      else choices.push(how === "add" ? { kind, name, addIn: id } : { kind, name, teamId: id });
    }
  return choices;
}
