// What the newest months leave unfinished, so that every list of tasks has something in it when the history ends.

/** What became of a drawn case instead of an audit that goes its way to the end. */
export type OpenEnd =
  | "replacement-asked"
  | "replacement-declined"
  | "no-self-assessment"
  | "self-assessment-begun"
  | "audit-awaited"
  | "audit-begun"
  | "moderation-in-discussion"
  | "moderation-grade-proposed"
  | "moderation-withdrawn";

/** By how many draws ago the case was drawn, for the first cases of the draw. */
const openEnds: readonly (readonly OpenEnd[])[] = [
  [
    "audit-begun",
    "no-self-assessment",
    "self-assessment-begun",
    "audit-awaited",
    "replacement-asked",
    "audit-begun",
    "self-assessment-begun",
    "no-self-assessment",
    "audit-begun",
  ],
  ["moderation-in-discussion", "moderation-grade-proposed", "audit-begun", "no-self-assessment"],
  ["moderation-withdrawn", "replacement-declined"],
];

/** Null for a case whose audit goes its way. `place` counts the cases of a draw from 0. */
export const openEndOf = (drawsAgo: number, place: number): OpenEnd | null =>
  openEnds[drawsAgo]?.[place] ?? null;
