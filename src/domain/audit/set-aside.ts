// Why an audit goes on without the worker's self-assessment (D1).
import { accept, type Result, refuse } from "../shared/result.js";

export const setAsideReasons = {
  left: "The worker has left",
  "long-absence": "The worker is away for a long time",
  "no-worker-matched": "No worker in Full Circle is matched to this case",
  other: "Another reason",
} as const;

export type SetAsideReason = keyof typeof setAsideReasons;

export const isSetAsideReason = (code: string): code is SetAsideReason =>
  Object.hasOwn(setAsideReasons, code);

/** "Another reason" needs words. */
export const checkSetAside = (reason: SetAsideReason, words: string): Result<null, "words-missing"> =>
  reason === "other" && words.trim() === "" ? refuse("words-missing") : accept(null);
