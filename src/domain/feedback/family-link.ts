// The one-time link and its short code as rules: when it is open, how long it lives, how a typed code is read (D7).
// Opening a link never uses it up, because mail scanners and previews open links too; only an answer does.

export type LinkFacts = {
  /** Instants as ISO strings in UTC, which sort as they follow each other. */
  readonly expiresAt: string;
  readonly usedAt: string | null;
  readonly withdrawnAt: string | null;
};

export type LinkState = "open" | "answered" | "withdrawn" | "expired";

/** An answer and a withdrawal stand for good, whatever day it is; an open link ends at the instant it expires. */
export function linkStateAt(link: LinkFacts, now: string): LinkState {
  if (link.usedAt !== null) return "answered";
  if (link.withdrawnAt !== null) return "withdrawn";
  return now < link.expiresAt ? "open" : "expired";
}

/** How many days a link stays open. */
export const LINK_DAYS = 28;

/** Digits and capitals without I, L, O and U: none can be taken for another, and hardly a word can be spelt. */
export const CODE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
export const CODE_LENGTH = 12;

/** How many wrong codes are taken in a window from one place, and from everywhere together (ADR 0022). */
export const CODE_WINDOW_MINUTES = 15;
export const WRONG_CODES_PER_PLACE = 10;
export const WRONG_CODES_IN_ALL = 500;
/** How many answers and pages one place is given in a window, right or wrong. */
export const REQUESTS_PER_PLACE = 300;

/** A code of random bytes, one letter a byte: 256 is a multiple of 32, so every letter is as likely. */
export const codeFrom = (bytes: readonly number[]): string =>
  bytes
    .slice(0, CODE_LENGTH)
    .map((byte) => CODE_LETTERS[byte % CODE_LETTERS.length])
    .join("");

/** In fours, as it is printed: "7KQ2-M0XT-93BD". */
export const codeInFours = (code: string): string => code.replace(/(.{4})(?=.)/g, "$1-");

const lookalikes: Readonly<Record<string, string>> = { I: "1", L: "1", O: "0" };

/** A typed code as it was made: any case, spaces and dashes; null where it can't be one. */
export function readCode(typed: string): string | null {
  const letters = [
    ...typed
      .normalize("NFKC")
      .toUpperCase()
      .replace(/[\s\u2010-\u2015-]/g, ""),
  ].map((letter) => lookalikes[letter] ?? letter);
  return letters.length === CODE_LENGTH && letters.every((letter) => CODE_LETTERS.includes(letter))
    ? letters.join("")
    : null;
}
