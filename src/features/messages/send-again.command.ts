// Sends a message again that failed, or that was held while there was no mail server.
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import { change } from "../../platform/change.js";
import type { Context } from "../../platform/context.js";
import { requeueMessage } from "./messages.queries.js";

export type SendAgainRefusal = "no-mail-server" | "not-waiting";

export const sendAgain = (context: Context, messageId: string): Promise<Result<null, SendAgainRefusal>> =>
  change<null, SendAgainRefusal>(context, async ({ work, actor, sendsMail, enqueue, record }) => {
    if (!sendsMail) return refuse("no-mail-server");
    if (!(await requeueMessage(work, messageId))) return refuse("not-waiting");
    enqueue("send-message", { authorityId: actor.authorityId, messageId });
    record({ action: "send-message-again", recordType: "message", recordId: messageId });
    return accept(null);
  });
