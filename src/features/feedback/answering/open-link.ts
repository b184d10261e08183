// Opens a one-time link by its token or its typed code. Opening changes nothing, since mail scanners open links too; wrong,
// used, withdrawn and expired links are one and the same answer, and guessing is counted by place and in all (ADR 0022).
import { createHash } from "node:crypto";
import {
  CODE_WINDOW_MINUTES,
  linkStateAt,
  REQUESTS_PER_PLACE,
  readCode,
  WRONG_CODES_IN_ALL,
  WRONG_CODES_PER_PLACE,
} from "../../../domain/feedback/family-link.js";
import { accept, type Result, refuse } from "../../../domain/shared/result.js";
import type { Clock } from "../../../platform/clock.js";
import type { Database } from "../../../platform/db/connect.js";
import { hashToken } from "../../../platform/http/secrets.js";
import { countGuess, takeBackGuess } from "../../access/public.js";
import { type FoundLink, findLink } from "./family-link.queries.js";

export type OpeningParts = { readonly db: Database; readonly clock: Clock };

/** What someone comes with, and from which address. */
export type Key =
  | { readonly kind: "token"; readonly token: string; readonly from: string }
  | { readonly kind: "code"; readonly typed: string; readonly from: string };

export type OpenRefusal = "closed" | "too-many";

const placeKey = (kind: string, from: string) =>
  createHash("sha256").update(`family ${kind}|${from}`).digest();

export async function openLink(
  { db, clock }: OpeningParts,
  key: Key,
): Promise<Result<FoundLink, OpenRefusal>> {
  const now = clock.now();
  const windowEnd = new Date(now.getTime() + CODE_WINDOW_MINUTES * 60_000);
  const count = (kind: string, from: string) => countGuess(db, placeKey(kind, from), now, windowEnd);
  if ((await count("request", key.from)) > REQUESTS_PER_PLACE) return refuse("too-many");
  if (key.kind === "code") {
    const here = await count("code", key.from);
    const everywhere = await count("code", "everywhere");
    if (here > WRONG_CODES_PER_PLACE || everywhere > WRONG_CODES_IN_ALL) return refuse("too-many");
  }
  const secret = key.kind === "code" ? (readCode(key.typed) ?? "") : key.token;
  const link = await findLink(db, hashToken(secret));
  if (!link || !isOpen(link, now)) return refuse("closed");
  if (key.kind === "code") {
    await takeBackGuess(db, placeKey("code", key.from));
    await takeBackGuess(db, placeKey("code", "everywhere"));
  }
  return accept(link);
}

const isOpen = ({ expiresAt, usedAt, withdrawnAt }: FoundLink, now: Date): boolean =>
  linkStateAt(
    {
      expiresAt: expiresAt.toISOString(),
      usedAt: usedAt?.toISOString() ?? null,
      withdrawnAt: withdrawnAt?.toISOString() ?? null,
    },
    now.toISOString(),
  ) === "open";
