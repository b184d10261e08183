// Makes the one-time link of a plan, with its short code; and withdraws it. Of both only hashes are kept (D7, ADR 0022).
import { randomBytes, randomUUID } from "node:crypto";
import type { Person } from "../../../domain/access/roles.js";
import { CODE_LENGTH, codeFrom, LINK_DAYS } from "../../../domain/feedback/family-link.js";
import { type FamilyPlanAction, familyPlanLifecycle } from "../../../domain/feedback/family-plan.js";
import { takeStep } from "../../../domain/shared/lifecycle.js";
import { accept, type Result, refuse } from "../../../domain/shared/result.js";
import type { Context } from "../../../platform/context.js";
import { hashToken, makeToken } from "../../../platform/http/secrets.js";
import { type AuditAtHand, type AuditRefusal, actOnAudit } from "../../audit/public.js";
import {
  addLink,
  closeOpenLink,
  type FoundPlan,
  findPlan,
  findRoute,
  movePlan,
} from "./family-plan.queries.js";

/** Shown once: nobody can read them again afterwards. */
export type MadeLink = {
  readonly token: string;
  readonly code: string;
  readonly expiresAt: Date;
  readonly plan: FoundPlan;
};
export type LinkRefusal = AuditRefusal | "not-by-link" | "no-route";

const DAY_MS = 86_400_000;

/** The plan in hand and the state that a step on its link leads to. */
async function planStep(atHand: AuditAtHand, action: FamilyPlanAction) {
  const open = atHand.step("record-feedback");
  if (!open.ok) return open;
  const plan = await findPlan(atHand.change.work, atHand.audit.id);
  if (!plan) return refuse("not-in-this-state");
  const to = takeStep(familyPlanLifecycle, plan.state, action, atHand.relations);
  return to.ok ? accept({ plan, to: to.value }) : to;
}

/** An earlier link that is still open is withdrawn: one letter counts at a time. */
export const makeLink = (
  context: Context,
  person: Person,
  auditId: string,
): Promise<Result<MadeLink, LinkRefusal>> =>
  actOnAudit<MadeLink, LinkRefusal>(context, person, auditId, async (atHand) => {
    const { work, actor, now } = atHand.change;
    const step = await planStep(atHand, "make-link");
    if (!step.ok) return step;
    const { plan, to } = step.value;
    if (plan.way !== "link") return refuse("not-by-link");
    if (!(await findRoute(work))) return refuse("no-route");
    const [token, code] = [makeToken(), codeFrom([...randomBytes(CODE_LENGTH)])];
    const expiresAt = new Date(now.getTime() + LINK_DAYS * DAY_MS);
    await closeOpenLink(work, auditId, now);
    await addLink(work, {
      authorityId: actor.authorityId,
      id: randomUUID(),
      auditId,
      tokenHash: hashToken(token),
      codeHash: hashToken(code),
      madeBy: person.id,
      madeAt: now,
      expiresAt,
    });
    await movePlan(work, auditId, to);
    atHand.done("make-link");
    return accept({ token, code, expiresAt, plan });
  });

export const withdrawLink = (
  context: Context,
  person: Person,
  auditId: string,
): Promise<Result<null, AuditRefusal>> =>
  actOnAudit<null, AuditRefusal>(context, person, auditId, async (atHand) => {
    const step = await planStep(atHand, "withdraw-link");
    if (!step.ok) return step;
    await closeOpenLink(atHand.change.work, auditId, atHand.change.now);
    await movePlan(atHand.change.work, auditId, step.value.to);
    atHand.done("withdraw-link");
    return accept(null);
  });
