// The timeliness page, the children behind each count, and their download. What is chosen stands in the address.
import { Readable } from "node:stream";
import { stringify } from "csv-stringify";
import { may, timelinessScope } from "../../domain/access/policy.js";
import { isVerdict } from "../../domain/standards/count-verdicts.js";
import { standardsInForce } from "../../domain/standards/judge-standard.js";
import type { Standard, Verdict } from "../../domain/standards/standard.js";
import { read, readLogged } from "../../platform/change.js";
import type { Work } from "../../platform/db/in-authority.js";
import { type Answer, file, notFound, page } from "../../platform/http/answers.js";
import type { Pages, Visit } from "../../platform/http/pages.js";
import type { JobQueue } from "../../platform/jobs/job-queue.js";
import { listStandards } from "../standards/public.js";
import { childrenPage } from "./children.page.js";
import { listMonthlyLists, type MonthlyList } from "./count.queries.js";
import { countList, isStale } from "./count-list.js";
import { type Behind, type ChildBehind, childrenBehind, pageOfChildren } from "./find-children.js";
import { nothingCountedPage, timelinessPage } from "./timeliness.page.js";
import {
  countStandards,
  countTeams,
  listTeamChoices,
  type TeamChoice,
  type TimelinessScope,
  type Whose,
} from "./timeliness.queries.js";
import {
  firstDayShown,
  firstDecided,
  monthRows,
  monthsUpTo,
  standardRows,
  type TimelinessView,
  teamRows,
} from "./timeliness.view-model.js";
import { readWhose } from "./timeliness-words.js";

const CHILDREN_PER_PAGE = 50;

export function addTimelinessPages(pages: Pages, jobs: JobQueue): void {
  pages.get("/timeliness", "see-timeliness", (visit) => showTimeliness(visit, jobs));
  pages.get("/timeliness/children", "see-timeliness", showChildren);
  pages.get("/timeliness/children.csv", "see-timeliness", sendChildren);
}

type Looking = {
  readonly scope: TimelinessScope;
  readonly whose: Whose;
  readonly lists: readonly MonthlyList[];
  readonly list: MonthlyList;
  readonly isCounting: boolean;
  readonly standards: readonly Standard[];
  readonly standard: Standard;
};

/** What someone looks at; null where no list of the last twelve months is confirmed, or no standard was in force. */
async function lookAt(work: Work, { context, person, query, today }: Visit): Promise<Looking | null> {
  const lists = await listMonthlyLists(work, firstDayShown(today));
  const all = await listStandards(work);
  const list = lists.find(({ month }) => month === query.month) ?? lists[0];
  const standards = list ? standardsInForce(all, list.asAt) : [];
  const standard = standards.find(({ code }) => code === query.standard) ?? standards[0];
  if (!list || !standard) return null;
  const { authorityId } = context.actor;
  if (isStale(list, all)) await countList(work, { authorityId, now: context.clock.now() }, list, all);
  const isCounting = lists.some((one) => one !== list && isStale(one, all));
  const scope = timelinessScope(person);
  return { scope, whose: readWhose(query.whose), lists, list, isCounting, standards, standard };
}

/** The list looked at is always counted by now; other months, which may be many, are left to a job. */
async function viewOf(work: Work, visit: Visit, jobs: JobQueue): Promise<TimelinessView | null> {
  const looking = await lookAt(work, visit);
  if (!looking) return null;
  const { scope, whose, lists, list, isCounting, standards } = looking;
  if (isCounting)
    await jobs.enqueue(work, "count-timeliness", { authorityId: visit.context.actor.authorityId });
  const months = monthsUpTo(visit.today);
  const ids = lists.map(({ id }) => id);
  const rows = standardRows(standards, await countStandards(work, list.id, scope, whose));
  const standard =
    visit.query.standard === undefined ? firstDecided(rows, looking.standard) : looking.standard;
  const counted = await countTeams(work, ids, standard.code, scope, whose);
  return {
    months,
    lists,
    list,
    isCounting,
    whose,
    standard,
    seesAll: scope.everything,
    choices: await listTeamChoices(work, scope),
    standards: rows,
    byMonth: monthRows(months, lists, counted),
    teams: teamRows(lists, list, counted),
  };
}

async function showTimeliness(visit: Visit, jobs: JobQueue): Promise<Answer> {
  const view = await read(visit.context, (work) => viewOf(work, visit, jobs));
  return page(view ? timelinessPage(view, may(visit.person, "see-disputed-data")) : nothingCountedPage());
}

type Found<Besides> = { readonly looking: Looking; readonly verdict: Verdict; readonly besides: Besides };

/** Reads children behind a count, and notes in the activity log whose and of which standard. */
const readChildren = <Besides>(
  visit: Visit,
  action: string,
  steps: (work: Work, behind: Behind) => Promise<Besides>,
): Promise<Found<Besides> | null> =>
  readLogged(visit.context, async (work) => {
    const { verdict, standard: wanted } = visit.query;
    const looking = await lookAt(work, visit);
    if (!looking || !isVerdict(verdict) || looking.standard.code !== wanted)
      return { answer: null, line: null };
    const { list, standard, scope, whose } = looking;
    const besides = await steps(work, { list, standard, verdict, scope, whose });
    const whoseId = "id" in whose ? whose.id : null;
    const detail = { standard: standard.code, verdict, whose: whose.kind, whoseId };
    return {
      answer: { looking, verdict, besides },
      line: { action, recordType: "snapshot", recordId: list.id, detail },
    };
  });

const nameOf = (whose: Whose, choices: readonly TeamChoice[], scope: TimelinessScope): string => {
  switch (whose.kind) {
    case "no-team":
      return "Cases tied to no team";
    case "team":
      return choices.find(({ id }) => id === whose.id)?.name ?? "A team";
    case "service":
      return choices.find(({ serviceId }) => serviceId === whose.id)?.serviceName ?? "A service";
    case "all":
      return scope.everything ? "Every team" : "Your teams";
  }
};

async function showChildren(visit: Visit): Promise<Answer> {
  const { query } = visit;
  const number = /^[1-9]\d{0,5}$/.test(query.page ?? "") ? Number(query.page) : 1;
  const found = await readChildren(visit, "read-children-behind", async (work, behind) => {
    const counted = await countStandards(work, behind.list.id, behind.scope, behind.whose);
    const [row] = standardRows([behind.standard], counted);
    const total = row?.counts[behind.verdict] ?? 0;
    return {
      total,
      ...(await pageOfChildren(work, behind, { number, size: CHILDREN_PER_PAGE, total })),
      choices: await listTeamChoices(work, behind.scope),
    };
  });
  if (!found) return notFound();
  const { list, standard, whose, scope } = found.looking;
  const { children, more, total, choices } = found.besides;
  return page(
    childrenPage({
      choice: { month: list.month, standard: standard.code, whose },
      standard,
      verdict: found.verdict,
      asAt: list.asAt,
      whoseName: nameOf(whose, choices, scope),
      total,
      children,
      page: { number, more },
    }),
  );
}

const COLUMNS = ["child_id", "team", "worker", "due_on", "dates_used", "reason"] as const;

const rowOf = ({ childId, teamName, workerName, finding }: ChildBehind) => ({
  child_id: childId,
  team: teamName,
  worker: workerName,
  due_on: finding.dueOn,
  dates_used: finding.datesUsed.map(({ what, on }) => `${what}: ${on}`).join("; "),
  reason: finding.reason,
});

async function sendChildren(visit: Visit): Promise<Answer> {
  const found = await readChildren(visit, "download-children-behind", async (work, behind) => {
    const children: ChildBehind[] = [];
    for await (const child of childrenBehind(work, behind)) children.push(child);
    return children;
  });
  if (!found) return notFound();
  const csv = stringify({
    header: true,
    columns: [...COLUMNS],
    bom: true,
    escape_formulas: true,
    record_delimiter: "windows",
  });
  const { list, standard } = found.looking;
  return file(
    `${standard.code}-${found.verdict}-${list.asAt}.csv`,
    "text/csv; charset=utf-8",
    Readable.from(found.besides.map(rowOf)).pipe(csv),
  );
}
