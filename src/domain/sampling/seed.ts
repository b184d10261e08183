// The seed of a draw: 64 lower-case hex characters, published with it, so that anyone can repeat it (C4).
// The domain neither hashes nor makes chance by itself: SHA-256 and the randomness come from outside.
import { accept, type Result, refuse } from "../shared/result.js";

/** SHA-256 of the UTF-8 bytes of a text, as 64 lower-case hex characters. */
export type Sha256 = (text: string) => string;

declare const seed: unique symbol;
export type Seed = string & { readonly [seed]: true };

/** Where a seed came from: `words` is the published text it was made of, null where it is itself the published value. */
export interface SeedUsed {
  readonly seed: Seed;
  readonly words: string | null;
}

const isSeed = (text: string): text is Seed => /^[0-9a-f]{64}$/.test(text);

/** The seed, or null where the text is not exactly 64 lower-case hex characters. */
export const parseSeed = (text: string): Seed | null => (isSeed(text) ? text : null);

/**
 * The seed that a published text stands for, such as a lottery's numbers: 64 hex characters are taken as they are
 * (capitals made small), any other text is turned into its SHA-256, byte for byte, nothing trimmed.
 * Refuses the empty text and text that cannot be written in UTF-8.
 */
export const seedFromText = (text: string, sha256: Sha256): Result<SeedUsed, "unusable-seed"> => {
  const asItIs = parseSeed(text.toLowerCase());
  if (asItIs) return accept({ seed: asItIs, words: null });
  const made = text !== "" && text.isWellFormed() ? parseSeed(sha256(text)) : null;
  return made ? accept({ seed: made, words: text }) : refuse("unusable-seed");
};
