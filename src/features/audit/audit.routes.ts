// The list of audits, the page of one, and every page on which an audit is written.
import { readingScope } from "../../domain/access/policy.js";
import { actionLifecycle } from "../../domain/actions/action-lifecycle.js";
import { type AuditState, auditLifecycle } from "../../domain/audit/audit-lifecycle.js";
import { nextStepOf } from "../../domain/audit/next-step.js";
import { takeSelfAssessmentStep } from "../../domain/audit/self-assessment-step.js";
import { themeList } from "../../domain/framework/managed-themes.js";
import { isGraded } from "../../domain/moderation/selection.js";
import { selectionLifecycle } from "../../domain/programme/draw-lifecycle.js";
import { parseMonth } from "../../domain/shared/calendar.js";
import { canTake, type Relation } from "../../domain/shared/lifecycle.js";
import { read } from "../../platform/change.js";
import { type Answer, notFound, page } from "../../platform/http/answers.js";
import type { Pages, Visit } from "../../platform/http/pages.js";
import type { Signals } from "../../platform/signals/signals.js";
import { listActionsOfAudit } from "../actions/public.js";
import { findFeedback } from "../feedback/public.js";
import { listOwnThemes } from "../themes/public.js";
import { readCaseFacts } from "../timeliness/public.js";
import { addActionPages } from "./action.routes.js";
import { findJudgement, listSectionEntries, listStepsOf } from "./audit.queries.js";
import { auditsPage } from "./audits.page.js";
import { addBurdenPage } from "./burden.routes.js";
import { addFieldRoutes } from "./fields.routes.js";
import { addJudgementPages } from "./judgement.routes.js";
import { type AuditFilter, listAuditChoices, listReadableAudits } from "./list-audits.queries.js";
import { factsOf, readableEntries, writesNow } from "./open-page.js";
import { overviewPage } from "./overview.page.js";
import { isId, readAudit, readingOf } from "./read-audit.js";
import { addReplyPages } from "./reply.routes.js";
import { addSectionPages } from "./section.routes.js";
import { addSubmitPages } from "./submit.routes.js";
import { addTogetherRoutes } from "./together/together.routes.js";

const AUDITS_PER_PAGE = 50;

export function addAuditPages(pages: Pages, signals: Signals): void {
  pages.get("/audits", "see-audits", listAudits);
  pages.get("/audits/:id", "see-audits", showAudit);
  addSectionPages(pages);
  addJudgementPages(pages);
  addFieldRoutes(pages);
  addTogetherRoutes(pages, signals);
  addSubmitPages(pages);
  addActionPages(pages);
  addReplyPages(pages);
  addBurdenPage(pages);
}

const isState = (text: string): text is AuditState => Object.hasOwn(auditLifecycle.states, text);

const filterOf = ({ month = "", state = "", team = "" }: Visit["query"]): AuditFilter => ({
  month: parseMonth(month),
  state: isState(state) ? state : null,
  teamId: isId(team) ? team : null,
});

async function listAudits({ context, person, query }: Visit): Promise<Answer> {
  const scope = readingScope(person);
  const filter = filterOf(query);
  const number = /^[1-9]\d{0,5}$/.test(query.page ?? "") ? Number(query.page) : 1;
  const { audits, months, teams } = await read(context, async (work) => ({
    audits: await listReadableAudits(work, scope, filter, {
      offset: (number - 1) * AUDITS_PER_PAGE,
      limit: AUDITS_PER_PAGE,
    }),
    ...(await listAuditChoices(work, scope)),
  }));
  const total = audits[0]?.total ?? 0;
  const count = Math.ceil(total / AUDITS_PER_PAGE);
  return page(auditsPage({ audits, total, filter, months, teams, page: { number, count } }));
}

async function showAudit(visit: Visit): Promise<Answer> {
  const found = await readAudit(visit, "overview", async (work, { audit }) => ({
    entries: await listSectionEntries(work, audit.id),
    judgement: await findJudgement(work, audit.id),
    actions: await listActionsOfAudit(work, audit.id),
    feedback: await findFeedback(work, audit.id),
    steps: await listStepsOf(work, audit.id),
    themes: themeList(await listOwnThemes(work)),
    facts: await readCaseFacts(work, factsOf(audit, visit.today)),
  }));
  if (!found) return notFound();
  const { audit, relations } = found;
  const { entries, ...besides } = found.besides;
  const readable = readableEntries(found, entries);
  return page(
    overviewPage({
      mayPlanAsking: canTake(auditLifecycle, audit.state, "record-feedback", relations),
      mayTell: relations.has("audit-manager") || relations.has("allocated-worker"),
      ...besides,
      audit,
      today: visit.today,
      next: nextStepOf(audit, relations),
      maySetAside: takeSelfAssessmentStep(audit, "set-aside", relations).ok,
      mayReplace: mayAskForAnother(audit.state, relations),
      mayAddAction: isGraded(audit.state) && canTake(actionLifecycle, "proposed", "open", relations),
      mayReply: canTake(auditLifecycle, audit.state, "reply", relations) && !besides.judgement?.replyWords,
      selfAssessed: readingOf(readable, "self-assessment"),
      audited: readingOf(readable, "audit"),
      maySayWrong: writesNow(found).ok,
      notice: visit.notice,
    }),
  );
}

const mayAskForAnother = (state: AuditState, relations: ReadonlySet<Relation>): boolean =>
  auditLifecycle.steps[state].replace !== undefined &&
  canTake(selectionLifecycle, "selected", "ask-for-replacement", relations);
