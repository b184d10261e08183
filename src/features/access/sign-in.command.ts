// Signs someone in with address and password, throttled by address and by where the guesses come from.
import { createHash } from "node:crypto";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import { change } from "../../platform/change.js";
import type { Clock } from "../../platform/clock.js";
import type { Database } from "../../platform/db/connect.js";
import { hashToken, makeToken } from "../../platform/http/secrets.js";
import { endOldSessions, startSession } from "../../platform/http/sessions.queries.js";
import { isPassword } from "../../platform/passwords.js";
import { countGuess, findForSignIn, forgetGuesses, takeBackGuess } from "./access.queries.js";

const WINDOW_MINUTES = 15;
const GUESSES_PER_ADDRESS = 10;
const GUESSES_PER_PLACE = 100;

export type SignInParts = { readonly db: Database; readonly clock: Clock; readonly sessionMinutes: number };
export type Attempt = {
  readonly email: string;
  readonly password: string;
  readonly from: string;
  readonly correlationId: string;
};
export type Session = { readonly token: string; readonly authorityId: string; readonly personId: string };

const keyOf = (kind: string, text: string) =>
  createHash("sha256").update(`${kind}|${text.toLowerCase()}`).digest();
const minutesLater = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000);

/** A session's token, or why not. Wrong address and wrong password look and take alike. */
export async function signIn(
  parts: SignInParts,
  attempt: Attempt,
): Promise<Result<Session, "wrong" | "too-many-guesses">> {
  const now = parts.clock.now();
  const addressKey = keyOf("address", attempt.email);
  const windowEnd = minutesLater(now, WINDOW_MINUTES);
  const byAddress = await countGuess(parts.db, addressKey, now, windowEnd);
  const placeKey = keyOf("place", attempt.from);
  const byPlace = await countGuess(parts.db, placeKey, now, windowEnd);
  if (byAddress > GUESSES_PER_ADDRESS || byPlace > GUESSES_PER_PLACE) return refuse("too-many-guesses");
  const found = await findForSignIn(parts.db, attempt.email);
  const right = await isPassword(attempt.password, found?.passwordHash ?? null);
  if (!found || !right) return refuse("wrong");
  await forgetGuesses(parts.db, addressKey);
  await takeBackGuess(parts.db, placeKey);
  return openSession(parts, found, attempt.correlationId);
}

/** Starts a session for someone who has proved who they are. */
export function openSession(
  parts: SignInParts,
  who: { readonly authorityId: string; readonly personId: string },
  correlationId: string,
): Promise<Result<Session, never>> {
  const { authorityId, personId } = who;
  const actor = { authorityId, kind: "person", personId, correlationId } as const;
  return change<Session, never>(
    { db: parts.db, clock: parts.clock, actor, mailJobs: null },
    async ({ work, now, record }) => {
      const token = makeToken();
      await endOldSessions(work, now);
      await startSession(work, {
        authorityId,
        tokenHash: hashToken(token),
        personId,
        expiresAt: minutesLater(now, parts.sessionMinutes),
      });
      record({ action: "sign-in", recordType: "person", recordId: personId });
      return accept({ token, authorityId, personId });
    },
  );
}
