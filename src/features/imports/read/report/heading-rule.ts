// One thing a heading may seem to say: which target, by which words, and how surely.
import type { ColumnTarget } from "./mapping.js";

export type HeadingRule = {
  readonly target: ColumnTarget;
  readonly pattern: RegExp;
  /** From 0 to 1. */
  readonly sure: number;
};

export const rule = (target: ColumnTarget, sure: number, pattern: RegExp): HeadingRule => ({
  target,
  pattern,
  sure,
});
