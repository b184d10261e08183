// The pages around moderation: the lists, choosing moderators, and where grades differed.
import { may, readingScope } from "../../domain/access/policy.js";
import { gradesOf, isBand } from "../../domain/framework/bands.js";
import { isGraded } from "../../domain/moderation/selection.js";
import {
  daysOfQuarter,
  firstDayOf,
  monthOf,
  parseMonth,
  parseQuarter,
  quarterOf,
} from "../../domain/shared/calendar.js";
import { read } from "../../platform/change.js";
import { type Answer, type FormError, notFound, page, redirect } from "../../platform/http/answers.js";
import type { Fields } from "../../platform/http/held-words.queries.js";
import type { Pages, Visit } from "../../platform/http/pages.js";
import { listTeams } from "../people/public.js";
import { disparitiesPage } from "./disparities.page.js";
import { countReadableModerations, listReadableModerations } from "./moderation.queries.js";
import { addOneModerationPage } from "./moderation.routes.js";
import {
  countFinalised,
  listAuditMonths,
  listAuditsOfMonth,
  listChosenAudits,
  listDisparities,
  listFinalisedMonths,
  listModeratorCandidates,
} from "./moderation-lists.queries.js";
import { choosingProblems, moderationNotices } from "./moderation-words.js";
import { auditsToModeratePage, moderationsPage } from "./moderations.page.js";
import { auditsIn, pickedIn, readRequests, unselectedError } from "./select.form.js";
import { selectPage } from "./select.page.js";
import { selectForModeration } from "./select-for-moderation.command.js";

const PER_PAGE = 25;

export function addModerationPages(pages: Pages): void {
  pages.get("/moderations", "see-moderations", (visit) =>
    may(visit.person, "select-for-moderation") ? showAudits(visit) : showModerations(visit),
  );
  pages.get("/moderations/select", "select-for-moderation", (visit) =>
    visit.held
      ? showSelection(visit, auditsIn(visit.held), visit.held, [])
      : showSelection(visit, pickedIn(visit.query), {}, []),
  );
  pages.post("/moderations/select", "select-for-moderation", select);
  pages.get("/disparities", "see-disparities", showDisparities);
  addOneModerationPage(pages);
}

async function showAudits({ context, query, today, notice }: Visit): Promise<Answer> {
  const band = isBand(query.band) ? query.band : null;
  const found = await read(context, async (work) => {
    const months = await listAuditMonths(work);
    const teams = await listTeams(work);
    const wanted = parseMonth(query.month ?? "");
    const month = wanted && months.includes(wanted) ? wanted : (months[0] ?? monthOf(today));
    const teamId = teams.find(({ id }) => id === query.team)?.id ?? null;
    const audits = await listAuditsOfMonth(work, { month, teamId, grades: band && gradesOf(band) });
    return { months, teams, month, teamId, audits };
  });
  const words = moderationNotices[notice ?? ""] ?? null;
  const problem = choosingProblems[notice ?? ""] ?? null;
  return page(auditsToModeratePage({ ...found, band, notice: words, problem }));
}

async function showModerations({ context, person, query, notice }: Visit): Promise<Answer> {
  const show = query.show === "finalised" || query.show === "all" ? query.show : "open";
  const wanted = /^[1-9]\d{0,5}$/.test(query.page ?? "") ? Number(query.page) : 1;
  const scope = readingScope(person);
  const found = await read(context, async (work) => {
    const count = await countReadableModerations(work, scope, { show });
    const pageCount = Math.max(1, Math.ceil(count / PER_PAGE));
    const pageNumber = Math.min(wanted, pageCount);
    const offset = (pageNumber - 1) * PER_PAGE;
    const moderations = await listReadableModerations(work, scope, { show }, { offset, limit: PER_PAGE });
    return { count, pageCount, pageNumber, moderations };
  });
  return page(moderationsPage({ ...found, show, notice: moderationNotices[notice ?? ""] ?? null }));
}

const findChosen = (visit: Visit, ids: readonly string[]) =>
  read(visit.context, async (work) => ({
    audits: ids.length === 0 ? [] : await listChosenAudits(work, ids),
    candidates: await listModeratorCandidates(work, visit.today),
  }));

async function showSelection(
  visit: Visit,
  ids: readonly string[],
  typed: Fields,
  errors: readonly FormError[],
): Promise<Answer> {
  const { audits, candidates } = await findChosen(visit, ids);
  // An audit that someone else selected meanwhile is left out; the others can still be sent.
  const open = audits.filter((audit) => isGraded(audit.state) && audit.moderationId === null);
  if (open.length === 0) return redirect("/moderations", ids.length === 0 ? "nothing-chosen" : "all-taken");
  const { csrfToken, held } = visit;
  const view = { csrfToken, isHeld: held !== null, typed, errors, audits: open, candidates };
  return page(selectPage(view), errors.length > 0 ? 422 : 200);
}

async function select(visit: Visit): Promise<Answer> {
  const { context, person, fields } = visit;
  const ids = auditsIn(fields);
  const { audits } = await findChosen(visit, ids);
  if (audits.length === 0) return notFound();
  const form = readRequests(audits, fields);
  if (!form.ok) return showSelection(visit, ids, fields, form.refusal);
  const selected = await selectForModeration(context, person, form.value);
  if (selected.ok) return redirect("/moderations", "asked");
  return showSelection(visit, ids, fields, [unselectedError(selected.refusal, fields)]);
}

async function showDisparities({ context, query }: Visit): Promise<Answer> {
  const quarter = parseQuarter(query.quarter ?? "");
  const days = quarter ? daysOfQuarter(quarter) : null;
  const months = days && { from: monthOf(days.from), to: monthOf(days.to) };
  const found = await read(context, async (work) => ({
    finalised: await countFinalised(work, months),
    disparities: await listDisparities(work, months),
    quarters: [...new Set((await listFinalisedMonths(work)).map((month) => quarterOf(firstDayOf(month))))],
  }));
  return page(disparitiesPage({ ...found, quarter }));
}
