// Writes a message to someone in the transaction of the change that it tells of. A job sends it; without a mail server it
// is held in the outbox. Subjects and bodies name a case by its id only, and never what is written about it (C3, E2).
import { randomUUID } from "node:crypto";
import type { Change } from "../../platform/change.js";
import { addMessage } from "./messages.queries.js";

export type MessageKind =
  | "invitation"
  | "self-assessment-asked"
  | "audit-asked"
  | "audit-ready"
  | "replacement-asked"
  | "replacement-decided"
  | "inadequate-grade"
  | "moderation-asked"
  | "agreed-grade-proposed"
  | "moderation-finalised"
  | "disparity"
  | "action-to-confirm"
  | "action-sent-back"
  | "report-published"
  | "family-answered"
  | "family-at-risk"
  | "family-differs";

export type NewMessage = {
  readonly toPersonId: string;
  readonly kind: MessageKind;
  readonly subject: string;
  /** Paragraphs. A line that is a path, such as /audits/…, becomes a full address when it is sent. */
  readonly lines: readonly string[];
};

export async function writeMessage(change: Change, message: NewMessage): Promise<void> {
  const id = randomUUID();
  await addMessage(change.work, {
    authorityId: change.actor.authorityId,
    id,
    toPersonId: message.toPersonId,
    kind: message.kind,
    subject: message.subject,
    body: message.lines.join("\n\n"),
    state: change.sendsMail ? "queued" : "held",
    createdAt: change.now,
  });
  if (change.sendsMail)
    change.enqueue("send-message", { authorityId: change.actor.authorityId, messageId: id });
}
