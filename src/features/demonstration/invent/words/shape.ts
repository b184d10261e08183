// How invented sentences are kept: by section, band and Signs of Safety column, with gaps in braces that chance fills.
import type { Band } from "../../../../domain/framework/bands.js";
import type { SectionCode } from "../../../../domain/framework/sections.js";
import type { Chance } from "../chance.js";

export interface Columns<T> {
  readonly workingWell: T;
  readonly worriedAbout: T;
  readonly needsToHappen: T;
}

/** Sentences an audit may use of one section, by the band its grade falls in. */
export type SectionWords = Readonly<Record<Band, Columns<readonly string[]>>>;

export type BySection<T> = Readonly<Record<SectionCode, T>>;

const gaps: Readonly<Record<string, readonly string[]>> = {
  agency: [
    "the school",
    "the nursery",
    "the health visitor",
    "the GP practice",
    "the police",
    "the youth worker",
    "the housing officer",
    "the school nurse",
    "the family hub",
    "the college",
  ],
  kin: [
    "the grandmother",
    "the grandfather",
    "an aunt",
    "an uncle",
    "the older sister",
    "the older brother",
    "a family friend",
    "a neighbour the family trusts",
    "a godparent",
    "a cousin's family",
  ],
  tool: [
    "the Three Houses",
    "words and pictures",
    "a safety house",
    "drawing and play",
    "feelings cards",
    "a memory box",
    "a map of important people",
    "a walk and a talk",
  ],
  span: [
    "over the last six months",
    "since the last review",
    "in the months we read",
    "since the case changed hands",
    "through this period",
    "from the start of this work",
  ],
  weeks: ["three", "four", "five", "six", "seven", "eight"],
};

/** The sentence with its gaps filled and a capital at the start. */
export const filled = (chance: Chance, sentence: string): string => {
  const text = sentence.replace(/\{([a-z]+)\}/g, (gap, name: string) => {
    const choices = gaps[name];
    return choices === undefined ? gap : chance.one(choices);
  });
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** So many different sentences of a list, filled and put together. */
export const told = (chance: Chance, sentences: readonly string[], count: number): string =>
  chance
    .some(sentences, count)
    .map((sentence) => filled(chance, sentence))
    .join(" ");
