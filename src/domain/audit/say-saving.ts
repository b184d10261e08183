// What is said of saving: always in sight, and aloud only when something changed that the writer should know of, so that a
// screen reader is not interrupted every second.

export type Standing = "saved" | "waiting" | "offline" | "signed-out" | "refused" | "closed" | "choosing";

const SAVED_AGAIN_AFTER_MS = 60_000;

export type Said = { readonly standing: Standing; readonly at: number };

/** Whether a standing is said aloud: a new one is, except waiting; "saved" again only after a minute. */
export function isSaidAloud(last: Said | null, next: Said): boolean {
  if (next.standing === "waiting") return false;
  if (last?.standing !== next.standing) return true;
  return next.standing === "saved" && next.at - last.at >= SAVED_AGAIN_AFTER_MS;
}
