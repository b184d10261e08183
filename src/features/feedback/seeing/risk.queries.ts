// Answers whose words may mean danger, until the activity log holds that somebody read them and saw to it (D7).
import type { Work } from "../../../platform/db/in-authority.js";

/** The step's name in the activity log, which is all that is kept of it. */
export const READ_RISK = "read-risk";

/** All that nobody has read yet, or that of one audit. */
export const listUnreadRisks = (work: Work, auditId: string | null = null) =>
  work
    .selectFrom("familyAnswer as answer")
    .innerJoin("audit", (join) =>
      join.onRef("audit.authorityId", "=", "answer.authorityId").onRef("audit.id", "=", "answer.auditId"),
    )
    .innerJoin("team", (join) =>
      join.onRef("team.authorityId", "=", "audit.authorityId").onRef("team.id", "=", "audit.teamId"),
    )
    .select([
      "audit.id",
      "audit.childId",
      "audit.workerId",
      "audit.managerId",
      "audit.teamId",
      "team.serviceId",
      "answer.answeredAt",
    ])
    .where("answer.suggestsRisk", "=", true)
    .$if(auditId !== null, (query) => query.where("answer.auditId", "=", auditId ?? ""))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("activityLog as line")
            .select("line.seq")
            .whereRef("line.authorityId", "=", "answer.authorityId")
            .where("line.recordType", "=", "audit")
            .where((eb) => eb("line.recordId", "=", eb.cast<string>("answer.auditId", "text")))
            .where("line.action", "=", READ_RISK),
        ),
      ),
    )
    .orderBy("answer.answeredAt")
    .execute();
