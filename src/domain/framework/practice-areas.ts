// The seven core practice areas that a year's schedule of quality assurance covers between them (B1).
// Every finding and every piece of evidence belongs to one of them.

export const PRACTICE_AREA_CODES = [
  "need-and-risk",
  "adult-carers",
  "plans-and-help",
  "direct-work",
  "partnership",
  "recording",
  "management-oversight",
] as const;

export type PracticeAreaCode = (typeof PRACTICE_AREA_CODES)[number];

export type PracticeArea = {
  readonly code: PracticeAreaCode;
  readonly label: string;
  /** One line on what belongs here. */
  readonly covers: string;
};

const CONTENT: { readonly [Code in PracticeAreaCode]: Omit<PracticeArea, "code"> } = {
  "need-and-risk": {
    label: "Assessing need and risk",
    covers: "How well we understand what a child needs and what they may need protecting from.",
  },
  "adult-carers": {
    label: "Assessing adult carers",
    covers:
      "How well we understand the adults who look after a child, or could do: parents, partners, relatives and others.",
  },
  "plans-and-help": {
    label: "Plans and the difference help makes",
    covers: "Whether plans are right for the child, are carried out, and make life better.",
  },
  "direct-work": {
    label: "Direct work and relationships",
    covers: "Time spent with children and families, the trust it builds, and what is learnt from it.",
  },
  partnership: {
    label: "Working with partner agencies",
    covers: "Schools, health, police and others: sharing what is known, and meetings and reviews that work.",
  },
  recording: {
    label: "Reports and recording",
    covers: "Reports and case records that are up to date, plain, fair and useful.",
  },
  "management-oversight": {
    label: "Management oversight and decisions",
    covers: "Supervision, decisions and their reasons, and checks on the quality of the work.",
  },
};

export const practiceAreaOf = (code: PracticeAreaCode): PracticeArea => ({ code, ...CONTENT[code] });

export const PRACTICE_AREAS: readonly PracticeArea[] = PRACTICE_AREA_CODES.map(practiceAreaOf);

export const isPracticeAreaCode = (value: unknown): value is PracticeAreaCode =>
  PRACTICE_AREA_CODES.some((code) => code === value);
