// Takes the password that someone chooses from their invitation.
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import { change } from "../../platform/change.js";
import { hashToken } from "../../platform/http/secrets.js";
import { hashPassword } from "../../platform/passwords.js";
import { endSessionsOf, findByInvitation, setPassword, useInvitation } from "./access.queries.js";
import { openSession, type Session, type SignInParts } from "./sign-in.command.js";

export const isOpenInvitation = async (parts: SignInParts, token: string): Promise<boolean> =>
  (await findByInvitation(parts.db, hashToken(token), parts.clock.now())) !== null;

/** Sets the password, ends older sessions and signs in; `link-not-open` when the link is unknown, used or too old. */
export async function acceptInvitation(
  parts: SignInParts,
  given: { readonly token: string; readonly password: string; readonly correlationId: string },
): Promise<Result<Session, "link-not-open">> {
  const tokenHash = hashToken(given.token);
  const found = await findByInvitation(parts.db, tokenHash, parts.clock.now());
  if (!found) return refuse("link-not-open");
  const passwordHash = await hashPassword(given.password);
  const actor = {
    authorityId: found.authorityId,
    kind: "person",
    personId: found.personId,
    correlationId: given.correlationId,
  } as const;
  const set = await change<null, "link-not-open">(
    { db: parts.db, clock: parts.clock, actor, mailJobs: null },
    async ({ work, now, record }) => {
      if (!(await useInvitation(work, tokenHash, now))) return refuse("link-not-open");
      await setPassword(work, found.personId, passwordHash);
      await endSessionsOf(work, found.personId);
      record({ action: "choose-password", recordType: "person", recordId: found.personId });
      return accept(null);
    },
  );
  return set.ok ? openSession(parts, found, given.correlationId) : set;
}
