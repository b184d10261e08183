// Sends one message. Idempotent: a message that was sent is not sent again; a failure is kept, shown and tried again.
import type { Clock } from "../../platform/clock.js";
import type { Database } from "../../platform/db/connect.js";
import { inAuthority } from "../../platform/db/in-authority.js";
import type { JobData } from "../../platform/jobs/queues.js";
import type { Mailer } from "../../platform/mail/mailer.js";
import { withAddresses, withoutSecrets } from "./message-body.js";
import { lockMessage, markFailed, markHeld, markSent } from "./messages.queries.js";

export type SendingParts = {
  readonly db: Database;
  readonly clock: Clock;
  readonly mailer: Mailer;
  /** The address people use, before each path in a message. */
  readonly baseUrl: string;
};

/** The first line of an SMTP failure, without the address it names. */
const describeFailure = (error: unknown) =>
  (error instanceof Error ? error.message : "unknown failure")
    .split("\n")[0]
    ?.replace(/\S+@\S+/g, "(address)")
    .slice(0, 200) ?? "";

export async function sendMessage(
  parts: SendingParts,
  { authorityId, messageId }: JobData<"send-message">,
): Promise<void> {
  const failure = await inAuthority(parts.db, authorityId, async (work) => {
    const message = await lockMessage(work, messageId);
    if (!message || message.state === "sent") return null;
    if (message.status === "left") {
      await markHeld(work, messageId, "They have left, so it was not sent");
      return null;
    }
    try {
      await parts.mailer.send({
        to: { name: message.name, address: message.email },
        subject: message.subject,
        text: withAddresses(message.body, parts.baseUrl),
        messageId: message.id,
      });
      await markSent(work, messageId, parts.clock.now(), withoutSecrets(message.body));
      return null;
    } catch (error) {
      await markFailed(work, messageId, describeFailure(error));
      return error;
    }
  });
  if (failure) throw new Error("The mail server did not take a message; it will be tried again.");
}
