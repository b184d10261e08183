// Themes for findings: a managed list, so that what many audits say can be counted together and followed over time (A1, B2).
// One general theme for each core practice area (B1), and the narrower ones that come up again and again.
// A code is never reused for another meaning, because findings of earlier years keep it.
import type { PracticeAreaCode } from "./practice-areas.js";

export type Theme = {
  readonly code: string;
  readonly label: string;
  readonly practiceArea: PracticeAreaCode;
  /** One line that helps people to choose the same theme for the same thing. */
  readonly covers: string;
};

const BUILT_IN = [
  {
    code: "need-and-risk",
    label: "Assessing need and risk",
    practiceArea: "need-and-risk",
    covers: "Depth of analysis: what the facts mean for this child, and what could happen.",
  },
  {
    code: "response-to-referrals",
    label: "Response to referrals",
    practiceArea: "need-and-risk",
    covers: "Threshold, earlier contacts, consent, speed and the first decision.",
  },
  {
    code: "chronology-and-genogram",
    label: "Chronology and genogram",
    practiceArea: "need-and-risk",
    covers: "There, up to date, and used to understand the family's history.",
  },
  {
    code: "identity-and-equality",
    label: "Identity and equality",
    practiceArea: "need-and-risk",
    covers: "Culture, faith, language, disability, gender, sexuality, and barriers that the family meets.",
  },
  {
    code: "adult-carers",
    label: "Assessing adult carers",
    practiceArea: "adult-carers",
    covers: "What parents and other carers can do for the child, what gets in the way, and what may change.",
  },
  {
    code: "fathers-and-family-network",
    label: "Fathers and the wider family network",
    practiceArea: "adult-carers",
    covers: "Fathers, partners, relatives and friends found, heard and part of the work.",
  },
  {
    code: "plans-and-help",
    label: "Plans and the difference help makes",
    practiceArea: "plans-and-help",
    covers: "Clear, shared, up-to-date plans, and signs that life is getting better.",
  },
  {
    code: "safety-planning",
    label: "Safety planning",
    practiceArea: "plans-and-help",
    covers: "What family and network do each day so that the child is safe, tried out and checked.",
  },
  {
    code: "drift-and-delay",
    label: "Drift and delay",
    practiceArea: "plans-and-help",
    covers: "Work that has slowed or stopped while the child waits.",
  },
  {
    code: "permanence-and-transitions",
    label: "Permanence and transitions",
    practiceArea: "plans-and-help",
    covers: "A lasting home, moves, and growing up into adult life.",
  },
  {
    code: "direct-work",
    label: "Visits and direct work",
    practiceArea: "direct-work",
    covers: "Regular visits with a purpose, time alone with the child, and relationships that help.",
  },
  {
    code: "voice-of-the-child",
    label: "Voice of the child",
    practiceArea: "direct-work",
    covers: "What the child says, shows and wants, and what was done about it.",
  },
  {
    code: "partnership",
    label: "Working with partner agencies",
    practiceArea: "partnership",
    covers: "Sharing what is known, core groups, conferences and reviews.",
  },
  {
    code: "recording",
    label: "Reports and recording",
    practiceArea: "recording",
    covers: "Plain, fair, timely writing that the child could read one day.",
  },
  {
    code: "signs-of-safety-in-use",
    label: "Signs of Safety in use",
    practiceArea: "recording",
    covers:
      "Danger statements, safety goals, scaling and the tools used with children, there and of good quality.",
  },
  {
    code: "management-oversight",
    label: "Management oversight and decisions",
    practiceArea: "management-oversight",
    covers: "Decisions with reasons, sign-off, and checks on quality.",
  },
  {
    code: "supervision",
    label: "Supervision",
    practiceArea: "management-oversight",
    covers: "Regular, supportive, reflective, and followed through.",
  },
] as const satisfies readonly Theme[];

export type ThemeCode = (typeof BUILT_IN)[number]["code"];

/** The built-in themes, by practice area. A council may add its own beside them. */
export const THEMES: readonly Theme[] = BUILT_IN;

export const isThemeCode = (value: unknown): value is ThemeCode =>
  BUILT_IN.some((theme) => theme.code === value);

/** The built-in theme of a code, or null where the code is none of ours. */
export const themeOf = (code: string): Theme | null => THEMES.find((theme) => theme.code === code) ?? null;

export const themesOf = (area: PracticeAreaCode): readonly Theme[] =>
  THEMES.filter((theme) => theme.practiceArea === area);
