// A drawn case that cannot be audited is replaced by the next of the frozen order, never by drawing again: for a coded
// reason, asked by one person and approved by another (C4). That an audit may turn out badly is no reason.
import { accept, type Result, refuse } from "../shared/result.js";

type ReasonWords = { readonly label: string; readonly needsWords: boolean };

/** The reasons there are, with the words for pages. A worker away from work is none: the manager audits with whoever holds the case. */
export const replacementReasons = {
  "closed-since": { label: "The case has closed since the list was made", needsWords: false },
  transferred: { label: "The case has moved to another team or council", needsWords: false },
  "worker-or-manager-conflict": {
    label: "The manager or worker has a personal tie to the family, or the manager once held the case",
    needsWords: true,
  },
  "criminal-proceedings": {
    label: "Court or criminal proceedings: our lawyers ask us to leave the record alone",
    needsWords: false,
  },
  "family-bereavement": { label: "The family has just been bereaved", needsWords: false },
  "record-restricted": { label: "The manager may not see this record", needsWords: false },
  "sibling-audit": { label: "A brother or sister is being audited this month", needsWords: false },
  "other-review": { label: "Another formal review of this case is under way", needsWords: false },
  "listed-in-error": { label: "The list was wrong about this case", needsWords: true },
  other: { label: "Something else: please say what", needsWords: true },
} as const satisfies Readonly<Record<string, ReasonWords>>;

export type ReplacementReason = keyof typeof replacementReasons;

export const isReplacementReason = (code: string): code is ReplacementReason =>
  Object.hasOwn(replacementReasons, code);

/** People are given by id; `words` never name the child. */
export interface ReplacementAsked {
  readonly childId: string;
  readonly reason: ReplacementReason;
  readonly words: string;
  readonly askedBy: string;
}

export interface Replacement extends ReplacementAsked {
  readonly approvedBy: string;
  readonly nextChildId: string;
}

/**
 * The first case of a manager's frozen order that has not been used: chosen before, replaced or not. Refuses where the
 * order is used up; the manager then has no case this month, which is recorded rather than drawn again (C4).
 */
export const nextInOrder = (
  order: readonly string[],
  usedChildIds: ReadonlySet<string>,
): Result<string, "no-case-left"> => {
  const next = order.find((childId) => !usedChildIds.has(childId));
  return next === undefined ? refuse("no-case-left") : accept(next);
};

/**
 * Asks for a drawn case to be replaced. Refuses a case that was never drawn, and a reason that needs explaining
 * without an explanation. The words come back trimmed.
 */
export const askReplacement = (
  asked: ReplacementAsked,
  usedChildIds: ReadonlySet<string>,
): Result<ReplacementAsked, "not-drawn" | "words-needed"> => {
  if (!usedChildIds.has(asked.childId)) return refuse("not-drawn");
  const words = asked.words.trim();
  return replacementReasons[asked.reason].needsWords && words === ""
    ? refuse("words-needed")
    : accept({ ...asked, words });
};

/**
 * Approves a replacement and names the case that takes its place. `usedChildIds` are all cases of this order chosen so
 * far, the one being replaced among them. Refuses approval by whoever asked, and an order that is used up.
 */
export const approveReplacement = (
  asked: ReplacementAsked,
  approvedBy: string,
  order: readonly string[],
  usedChildIds: ReadonlySet<string>,
): Result<Replacement, "approver-asked" | "not-drawn" | "no-case-left"> => {
  if (approvedBy === asked.askedBy) return refuse("approver-asked");
  if (!usedChildIds.has(asked.childId)) return refuse("not-drawn");
  const next = nextInOrder(order, usedChildIds);
  return next.ok ? accept({ ...asked, approvedBy, nextChildId: next.value }) : next;
};
