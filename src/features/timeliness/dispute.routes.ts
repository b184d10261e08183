// The pages on which someone says that a fact is wrong, and those on which the owners of the data answer (D9).
import { relationsToDispute } from "../../domain/access/policy.js";
import { canTake } from "../../domain/shared/lifecycle.js";
import { disputeLifecycle } from "../../domain/standards/disputed-fact-lifecycle.js";
import { readLogged } from "../../platform/change.js";
import { type Answer, type FormError, notFound, page, redirect } from "../../platform/http/answers.js";
import type { Pages, Visit } from "../../platform/http/pages.js";
import type { Typed } from "../../platform/http/typed-fields.js";
import { closedAnswer, factsOf, movedOnError, readAudit, writesNow } from "../audit/public.js";
import { listStandards } from "../standards/public.js";
import { answerDispute } from "./answer-dispute.command.js";
import { readCaseFacts } from "./case-facts.js";
import { answerMissing, readAnswer, readDispute, wordsMissing } from "./dispute.form.js";
import { disputePage, disputesPage } from "./disputes.page.js";
import { findDispute, listDisputes } from "./disputes.queries.js";
import { findLater } from "./later-finding.js";
import { raiseDispute } from "./raise-dispute.command.js";
import { raiseDisputePage } from "./raise-dispute.page.js";

const DISPUTES_PER_PAGE = 50;

type Shown = Typed & { readonly status: number };

export function addDisputePages(pages: Pages): void {
  pages.get("/audits/:id/facts/:standard", "see-audits", (visit) => showFact(visit, null));
  pages.post("/audits/:id/facts/:standard", "see-audits", postFact);
  pages.get("/disputed-data", "see-disputed-data", showDisputes);
  pages.get("/disputed-data/:id", "see-disputed-data", (visit) => showDispute(visit, null));
  pages.post("/disputed-data/:id", "see-disputed-data", postAnswer);
}

async function showFact(visit: Visit, shown: Shown | null): Promise<Answer> {
  const found = await readAudit(visit, "facts", (work, { audit }) =>
    readCaseFacts(work, factsOf(audit, visit.today)),
  );
  if (!found) return notFound();
  const { audit, besides: facts } = found;
  const fact = facts?.facts.find(({ standard }) => standard.code === visit.params.standard);
  if (!facts || !fact?.finding) return notFound();
  const typed = shown?.typed ?? visit.held;
  const open = writesNow(found);
  if (!open.ok && (open.refusal !== "not-in-this-state" || !typed))
    return closedAnswer(audit.id, open.refusal);
  if (fact.dispute?.state === "open" && !typed) return redirect(`/audits/${audit.id}`);
  const content = raiseDisputePage({
    auditId: audit.id,
    childId: audit.childId,
    listId: facts.listId,
    asAt: facts.asAt,
    standard: fact.standard,
    finding: fact.finding,
    csrfToken: visit.csrfToken,
    isHeld: visit.held !== null,
    typed: typed ?? {},
    errors: open.ok ? (shown?.errors ?? []) : [movedOnError(audit.id)],
  });
  return page(content, open.ok ? (shown?.status ?? 200) : 409);
}

const newerList: FormError = {
  field: "words",
  text: "A newer case list came in while you were writing, so this is not sent. Look at what it shows above, then send it again",
};
const alreadySaid = (auditId: string): FormError => ({
  field: `/audits/${auditId}`,
  text: "Someone else said meanwhile that this is wrong, so this is not sent. Your words are still below",
});

async function postFact(visit: Visit): Promise<Answer> {
  const { fields, params } = visit;
  const { id: auditId = "", standard = "" } = params;
  const form = readDispute(fields);
  if (!form.ok) return showFact(visit, { typed: fields, errors: form.refusal, status: 422 });
  const raised = await raiseDispute(visit.context, visit.person, { auditId, standard, ...form.value });
  if (raised.ok) {
    const { reading, section } = raised.value;
    return redirect(`/audits/${auditId}/${reading}/${section}`, "fact-disputed");
  }
  const again = (error: FormError, status: number) =>
    showFact(visit, { typed: fields, errors: [error], status });
  switch (raised.refusal) {
    case "newer-list":
      return again(newerList, 409);
    case "already-said":
      return again(alreadySaid(auditId), 409);
    case "words-missing":
      return again(wordsMissing, 422);
    case "not-in-this-state":
      return showFact(visit, { typed: fields, errors: [], status: 409 });
    default:
      return notFound();
  }
}

async function showDisputes(visit: Visit): Promise<Answer> {
  const { query, today } = visit;
  const number = /^[1-9]\d{0,5}$/.test(query.page ?? "") ? Number(query.page) : 1;
  const view = await readLogged(visit.context, async (work) => {
    const offset = (number - 1) * DISPUTES_PER_PAGE;
    const found = await listDisputes(work, { offset, limit: DISPUTES_PER_PAGE });
    const later = await findLater(work, found, today);
    const names = new Map((await listStandards(work)).map(({ code, name }) => [code, name]));
    const total = found[0]?.total ?? 0;
    const answer = {
      disputes: found.map((dispute) => ({
        dispute,
        standardName: names.get(dispute.standard) ?? dispute.standard,
        later: later(dispute),
      })),
      total,
      page: { number, count: Math.ceil(total / DISPUTES_PER_PAGE) },
    };
    const { authorityId } = visit.context.actor;
    return {
      answer,
      line:
        total === 0
          ? null
          : {
              action: "read-disputed-data",
              recordType: "authority",
              recordId: authorityId,
              detail: { total },
            },
    };
  });
  return page(disputesPage(view));
}

async function showDispute(visit: Visit, shown: Shown | null): Promise<Answer> {
  const { id = "" } = visit.params;
  const found = await readLogged(visit.context, async (work) => {
    const dispute = await findDispute(work, id);
    if (!dispute) return { answer: null, line: null };
    const later = (await findLater(work, [dispute], visit.today))(dispute);
    const standards = await listStandards(work);
    const standard = standards.find(({ code }) => code === dispute.standard) ?? null;
    return {
      answer: { dispute, later, standard },
      line: { action: "read-disputed-fact", recordType: "disputed-fact", recordId: id },
    };
  });
  if (!found) return notFound();
  const relations = relationsToDispute(visit.person, found.dispute);
  const content = disputePage({
    ...found,
    mayAnswer: canTake(disputeLifecycle, found.dispute.state, "say-right", relations),
    csrfToken: visit.csrfToken,
    isHeld: visit.held !== null,
    notice: visit.notice,
    typed: shown?.typed ?? visit.held ?? {},
    errors: shown?.errors ?? [],
  });
  return page(content, shown?.status ?? 200);
}

const answeredMeanwhile: FormError = {
  field: "main-content",
  text: "Someone else answered this meanwhile, so your answer is not kept. Theirs is below, and so are your words",
};

async function postAnswer(visit: Visit): Promise<Answer> {
  const { fields, params } = visit;
  const { id: disputeId = "" } = params;
  const form = readAnswer(fields);
  if (!form.ok) return showDispute(visit, { typed: fields, errors: form.refusal, status: 422 });
  const answered = await answerDispute(visit.context, visit.person, { disputeId, ...form.value });
  if (answered.ok) return redirect(`/disputed-data/${disputeId}`, "answered");
  switch (answered.refusal) {
    case "not-in-this-state":
      return showDispute(visit, { typed: fields, errors: [answeredMeanwhile], status: 409 });
    case "words-missing":
      return showDispute(visit, { typed: fields, errors: [answerMissing], status: 422 });
    default:
      return notFound();
  }
}
