// The page on which a family's asking is planned, with the steps on its link; the letter is the answer to making one.

import { auditLifecycle } from "../../../domain/audit/audit-lifecycle.js";
import { linkStateAt } from "../../../domain/feedback/family-link.js";
import { type LocalDate, londonDateAt } from "../../../domain/shared/calendar.js";
import { takeStep } from "../../../domain/shared/lifecycle.js";
import { type Answer, type FormError, notFound, page, redirect } from "../../../platform/http/answers.js";
import { textOf } from "../../../platform/http/form.js";
import type { Fields } from "../../../platform/http/held-words.queries.js";
import type { Pages, Visit } from "../../../platform/http/pages.js";
import { closedAnswer, isId, readAudit } from "../../audit/public.js";
import { type FoundPlan, findPlan, findRoute } from "./family-plan.queries.js";
import { letterPage } from "./letter.page.js";
import { type LinkRefusal, makeLink, withdrawLink } from "./make-link.command.js";
import { planErrors, readPlan } from "./plan.form.js";
import { planPage } from "./plan.page.js";
import { planAsking } from "./plan-asking.command.js";

const notices: Readonly<Record<string, string>> = {
  planned: "The plan is saved.",
  withdrawn: "The link is withdrawn. It does not open any more.",
  "no-route": "Nothing was changed: first it must be said how a family reports that a child is not safe.",
  "not-by-link": "Nothing was changed: the plan says to ask in another way.",
};

export function addPlanPage(pages: Pages): void {
  pages.get("/audits/:id/family", "see-audits", (visit) => showPlan(visit, null, [], 200));
  pages.post("/audits/:id/family", "see-audits", takePlanStep);
}

/** What a form opens with: the plan as it is. */
const fieldsOf = (plan: FoundPlan | undefined): Fields =>
  plan?.way
    ? {
        asks: "yes",
        looked: ["safe", "wanted"],
        from: plan.heardFrom ?? "",
        way: plan.way,
        language: plan.language ?? "",
        help: [...plan.help],
      }
    : {};

const openUntil = (plan: FoundPlan | undefined, now: Date): LocalDate | null =>
  plan?.state === "link-out" &&
  plan.linkExpiresAt &&
  linkStateAt(
    { expiresAt: plan.linkExpiresAt.toISOString(), usedAt: null, withdrawnAt: null },
    now.toISOString(),
  ) === "open"
    ? londonDateAt(plan.linkExpiresAt.getTime())
    : null;

async function showPlan(
  visit: Visit,
  typed: Fields | null,
  errors: readonly FormError[],
  status: number,
): Promise<Answer> {
  const found = await readAudit(visit, "family", async (work, { audit }) => ({
    plan: await findPlan(work, audit.id),
    hasRoute: (await findRoute(work)) !== undefined,
  }));
  if (!found) return notFound();
  const { audit, relations, besides } = found;
  const open = takeStep(auditLifecycle, audit.state, "record-feedback", relations);
  if (!open.ok) return closedAnswer(audit.id, open.refusal);
  const content = planPage({
    auditId: audit.id,
    childId: audit.childId,
    csrfToken: visit.csrfToken,
    isHeld: visit.held !== null,
    typed: typed ?? visit.held ?? fieldsOf(besides.plan),
    errors,
    ...besides,
    openUntil: openUntil(besides.plan, visit.context.clock.now()),
    notice: notices[visit.notice ?? ""] ?? null,
  });
  return page(content, status);
}

async function takePlanStep(visit: Visit): Promise<Answer> {
  const { id = "" } = visit.params;
  if (!isId(id)) return notFound();
  switch (textOf(visit.fields, "step")) {
    case "link":
      return makeLetter(visit, id);
    case "withdraw": {
      const done = await withdrawLink(visit.context, visit.person, id);
      return done.ok ? redirect(`/audits/${id}/family`, "withdrawn") : refusedStep(id, done.refusal);
    }
    default:
      return savePlan(visit, id);
  }
}

const refusedStep = (id: string, refusal: LinkRefusal): Answer => {
  if (refusal === "no-such-audit" || refusal === "not-yours-to-do") return notFound();
  if (refusal === "not-in-this-state") return redirect(`/audits/${id}`, "moved-on");
  return redirect(`/audits/${id}/family`, refusal);
};

/** The letter itself is the answer: it can't be shown again, so there is no page to send anyone on to. */
async function makeLetter(visit: Visit, auditId: string): Promise<Answer> {
  const made = await makeLink(visit.context, visit.person, auditId);
  if (!made.ok) return refusedStep(auditId, made.refusal);
  const { plan, ...link } = made.value;
  return page(letterPage({ auditId, origin: visit.origin, language: plan.language ?? "en", ...link }));
}

async function savePlan(visit: Visit, auditId: string): Promise<Answer> {
  const form = readPlan(visit.fields);
  if (!form.ok) return showPlan(visit, visit.fields, form.refusal, 422);
  const version = Number(textOf(visit.fields, "version")) || 0;
  const saved = await planAsking(visit.context, visit.person, { auditId, plan: form.value, version });
  if (saved.ok)
    return form.value.asks
      ? redirect(`/audits/${auditId}/family`, "planned")
      : redirect(`/audits/${auditId}`, "feedback-recorded");
  switch (saved.refusal) {
    case "no-such-audit":
    case "not-yours-to-do":
      return notFound();
    case "not-in-this-state":
      return redirect(`/audits/${auditId}`, "moved-on");
    case "changed-meanwhile": {
      const text =
        "Someone else changed the plan meanwhile. It is shown above; yours is below: save it if it should stand";
      const { version: _, ...typed } = visit.fields;
      return showPlan(visit, typed, [{ field: "asks", text }], 409);
    }
    default:
      return showPlan(visit, visit.fields, [planErrors[saved.refusal]], 422);
  }
}
