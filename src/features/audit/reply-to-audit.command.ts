// The worker replies to the finished audit. There is one reply, and it stands with the audit for good.
import type { Person } from "../../domain/access/roles.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import type { Context } from "../../platform/context.js";
import { type AuditRefusal, actOnAudit } from "./act-on-audit.js";
import { hasReply, insertReply } from "./reply.queries.js";

export type Reply = { readonly auditId: string; readonly words: string };

export type ReplyRefusal = AuditRefusal | "words-missing" | "already-replied";

/** By the allocated worker, once the audit is submitted. */
export const replyToAudit = (
  context: Context,
  person: Person,
  { auditId, words }: Reply,
): Promise<Result<null, ReplyRefusal>> =>
  actOnAudit<null, ReplyRefusal>(context, person, auditId, async ({ change, step, done }) => {
    const to = step("reply");
    if (!to.ok) return to;
    if (words.trim() === "") return refuse("words-missing");
    if (await hasReply(change.work, auditId)) return refuse("already-replied");
    const { authorityId } = change.actor;
    await insertReply(change.work, {
      authorityId,
      auditId,
      words: words.trim(),
      repliedBy: person.id,
      repliedAt: change.now,
    });
    done("reply-to-audit");
    return accept(null);
  });
