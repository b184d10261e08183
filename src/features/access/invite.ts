// Invites someone to choose a password. A link works once, for seven days, and only the newest one works.
import type { Change } from "../../platform/change.js";
import { hashToken, makeToken } from "../../platform/http/secrets.js";
import { writeMessage } from "../messages/public.js";
import { addInvitation, closeInvitations, endSessionsOf } from "./access.queries.js";

const LINK_DAYS = 7;

/** Writes the invitation in the caller's change. Older links of the person stop working. */
export async function invite(change: Change, personId: string): Promise<void> {
  const token = makeToken();
  await closeInvitations(change.work, personId, change.now);
  await addInvitation(change.work, {
    authorityId: change.actor.authorityId,
    tokenHash: hashToken(token),
    personId,
    expiresAt: new Date(change.now.getTime() + LINK_DAYS * 86_400_000),
  });
  await writeMessage(change, {
    toPersonId: personId,
    kind: "invitation",
    subject: "Your Full Circle account",
    lines: [
      "You have an account in Full Circle, where your council looks at the quality of its work with children and families.",
      "Choose a password here. The link works once, for seven days:",
      `/choose-password/${token}`,
    ],
  });
}

/** Shuts out someone who has left, at once: no session goes on, and no link opens. */
export async function shutOut(change: Change, personId: string): Promise<void> {
  await endSessionsOf(change.work, personId);
  await closeInvitations(change.work, personId, change.now);
}
