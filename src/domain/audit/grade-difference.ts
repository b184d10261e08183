// How far an audit's grade lies from the worker's own (D1): a thing to talk about, and nobody's mark.
import type { Grade } from "../framework/bands.js";

/** Above 0 where the audit is kinder than the worker was; null where either gave no grade. */
export const gradeDifference = (own: Grade | null, audited: Grade | null): number | null =>
  own === null || audited === null ? null : audited - own;
