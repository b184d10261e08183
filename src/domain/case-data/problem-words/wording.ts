// How a kind of problem is worded: what was found, and how to mend it.

/** Refused: the row is not used. Warning: it is used, and should be looked at. Note: what was done with it, and why. */
export type ProblemSeverity = "refused" | "warning" | "note";

/** What the words of a problem may speak of. */
export type ProblemDetail = {
  readonly heading?: string;
  readonly value?: string;
  readonly known?: string;
  readonly other?: string;
  readonly monthFirst?: boolean;
  /** The date as it would be with day and month swapped, where that would be right. */
  readonly swapped?: string;
};

export type Wording = {
  readonly severity: ProblemSeverity;
  readonly message: (detail: ProblemDetail) => string;
  readonly fix: (detail: ProblemDetail) => string;
};

export const always = (text: string) => () => text;
export const quoted = ({ value }: ProblemDetail, otherwise: string) =>
  value === undefined ? otherwise : `“${value}”`;
/** A fix that names the date with day and month swapped, where that would be right. */
export const orSwapped =
  (text: string) =>
  ({ swapped }: ProblemDetail) =>
    swapped === undefined
      ? text
      : `With day and month swapped it would be ${swapped}, which fits: check whether it is that. ${text}`;
export const inColumn = ({ heading }: ProblemDetail) => (heading ? ` in “${heading}”` : "");
