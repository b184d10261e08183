// What someone says of one section, or of the case as a whole: a grade, or why there is none, and words under each heading.
import type { Grade } from "../framework/bands.js";
import type { SectionCode } from "../framework/sections.js";

/** The worker's own reading of the case (D1), and the one that worker and manager make together (D2). */
export type Reading = "self-assessment" | "audit";

/** The most characters that any text of an audit may have. */
export const MAX_WORDS = 10_000;

/** A sign of the guidance is seen in this case, or it is missing; most are neither, because nobody needs to say. */
export type CriterionSaid = "seen" | "missing";

export type Criteria = Readonly<Record<string, CriterionSaid>>;

export type SectionWords = {
  readonly grade: Grade | null;
  /** Only where there is no grade. */
  readonly notApplicable: boolean;
  readonly notApplicableReason: string;
  readonly workingWell: string;
  readonly worriedAbout: string;
  readonly needsToHappen: string;
  /** Empty in a self-assessment. */
  readonly toGetToGood: string;
  /** Where in the case file this can be found; nobody must say so. */
  readonly evidence: string;
  /** What the record says about who the child is; nobody must say so. */
  readonly identity: string;
  /** Signs of the guidance that were ticked, by id. */
  readonly criteria: Criteria;
};

export type JudgementWords = {
  readonly grade: Grade | null;
  readonly reasons: string;
  readonly toGetToGood: string;
  /** Codes of themes, in the order of the list of themes. */
  readonly themes: readonly string[];
};

export const noSectionWords: SectionWords = {
  grade: null,
  notApplicable: false,
  notApplicableReason: "",
  workingWell: "",
  worriedAbout: "",
  needsToHappen: "",
  toGetToGood: "",
  evidence: "",
  identity: "",
  criteria: {},
};

export const noJudgement: JudgementWords = { grade: null, reasons: "", toGetToGood: "", themes: [] };

export type SectionReadings<Words = SectionWords> = ReadonlyMap<SectionCode, Words>;

const same = (one: unknown, other: unknown): boolean =>
  Array.isArray(one) && Array.isArray(other)
    ? one.length === other.length && one.every((item, at) => item === other[at])
    : one === other;

/** The fields in which two versions differ, in the order of the first one's fields; none where they say the same. */
export const differingFields = <Words extends object>(
  one: Words,
  other: Words,
): readonly (keyof Words & string)[] =>
  (Object.keys(one) as (keyof Words & string)[]).filter((field) => !same(one[field], other[field]));
