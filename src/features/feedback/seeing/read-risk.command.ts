// Someone of the team says that they read words which may mean danger, and saw to what is needed (D7).
import type { Person } from "../../../domain/access/roles.js";
import type { Relation } from "../../../domain/shared/lifecycle.js";
import { accept, type Result, refuse } from "../../../domain/shared/result.js";
import type { Context } from "../../../platform/context.js";
import { type AuditRefusal, actOnAudit } from "../../audit/public.js";
import { listUnreadRisks, READ_RISK } from "./risk.queries.js";

const SEES_TO_IT: readonly Relation[] = [
  "audit-manager",
  "allocated-worker",
  "service-manager",
  "quality-assurance-officer",
  "head-of-quality-assurance",
];

export const seesToRisk = (relations: ReadonlySet<Relation>): boolean =>
  SEES_TO_IT.some((relation) => relations.has(relation));

export const readRisk = (
  context: Context,
  person: Person,
  auditId: string,
): Promise<Result<null, AuditRefusal | "nothing-unread">> =>
  actOnAudit<null, AuditRefusal | "nothing-unread">(
    context,
    person,
    auditId,
    async ({ change, relations, done }) => {
      if (!seesToRisk(relations)) return refuse("not-yours-to-do");
      if ((await listUnreadRisks(change.work, auditId)).length === 0) return refuse("nothing-unread");
      done(READ_RISK);
      return accept(null);
    },
  );
