// The activity log's page, and its check.
import type { LocalDate } from "../../domain/shared/calendar.js";
import { findFirstBrokenLine } from "../../platform/activity-log/activity-log.queries.js";
import { read } from "../../platform/change.js";
import { page } from "../../platform/http/answers.js";
import { readDateField } from "../../platform/http/date-field.js";
import type { Pages, Visit } from "../../platform/http/pages.js";
import { type ActivityView, activityPage } from "./activity.page.js";
import {
  type ActivityFilter,
  LINES_PER_PAGE,
  listActions,
  listLines,
  listNames,
} from "./activity.queries.js";

type Query = Readonly<Record<string, string>>;

const NARROWING = ["person", "action", "on-day", "on-month", "on-year"] as const;

const isId = (text: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);

/** The narrowing that is filled in, as the address has it. */
const chosenOf = (query: Query): Query =>
  Object.fromEntries(NARROWING.flatMap((name) => (query[name] ? [[name, query[name]]] : [])));

const dayOf = (query: Query): { readonly on: LocalDate | null; readonly dayError: string | null } => {
  if (NARROWING.slice(2).every((name) => !query[name])) return { on: null, dayError: null };
  const read = readDateField(query, "on", "the day");
  return read.ok ? { on: read.value, dayError: null } : { on: null, dayError: read.refusal.text };
};

const filterOf = (query: Query, on: LocalDate | null): ActivityFilter => ({
  actorId: isId(query.person ?? "") ? (query.person ?? null) : null,
  action: query.action || null,
  on,
  before: /^\d{1,15}$/.test(query.before ?? "") ? Number(query.before) : null,
});

const hrefOf = (chosen: Query, before: number | null) => {
  const query = new URLSearchParams({ ...chosen, ...(before !== null && { before: String(before) }) });
  return query.size > 0 ? `/activity?${query}` : "/activity";
};

async function show({ context, query, csrfToken }: Visit, checked: ActivityView["checked"]) {
  const { on, dayError } = dayOf(query);
  const filter = filterOf(query, on);
  const found = await read(context, async (work) => ({
    lines: await listLines(work, filter),
    people: await listNames(work),
    actions: await listActions(work),
  }));
  const lines = found.lines.slice(0, LINES_PER_PAGE);
  const last = lines.at(-1);
  const chosen = chosenOf(query);
  return page(
    activityPage({
      ...found,
      lines,
      chosen,
      dayError,
      newestHref: filter.before === null ? null : hrefOf(chosen, null),
      olderHref: last && found.lines.length > LINES_PER_PAGE ? hrefOf(chosen, last.seq) : null,
      checked,
      csrfToken,
    }),
  );
}

export function addActivityPages(pages: Pages): void {
  pages.get("/activity", "see-activity", (visit) => show(visit, null));

  pages.post("/activity", "see-activity", async (visit) =>
    show(visit, { broken: await read(visit.context, findFirstBrokenLine) }),
  );
}
