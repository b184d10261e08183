// Invents the grades of an audit: a case's quality, a team's habits and each section's own luck, on a bell curve that is
// cut into grades so that overall about 8 % are inadequate, 37 % require improvement, 48 % are good and 7 % outstanding.
import { type Grade, parseGrade } from "../../../domain/framework/bands.js";
import type { SectionCode } from "../../../domain/framework/sections.js";
import { type Chance, chanceOf } from "./chance.js";
import { monthsOfHistory, trainingMonth } from "./history.js";
import type { BySection } from "./words/shape.js";

/** Upper ends of grades 0 to 9 on the bell curve. */
const cuts = [-2.7, -2.0, -1.42, -1.0, -0.56, -0.08, 0.4, 0.95, 1.47, 2.2];

export const gradeOf = (whole: number): Grade =>
  parseGrade(String(Math.min(10, Math.max(0, Math.round(whole))))) ?? 0;

const gradeAt = (quality: number): Grade => {
  const at = cuts.findIndex((cut) => quality < cut);
  return gradeOf(at === -1 ? 10 : at);
};

export const sectionCodes = [
  "referral",
  "basic-information",
  "assessment",
  "planning",
  "review",
  "management-oversight",
] as const satisfies readonly SectionCode[];

/** A value for each of the six sections. */
export const bySection = <T>(make: (section: SectionCode) => T): BySection<T> => ({
  referral: make("referral"),
  "basic-information": make("basic-information"),
  assessment: make("assessment"),
  planning: make("planning"),
  review: make("review"),
  "management-oversight": make("management-oversight"),
});

interface Drift {
  /** Where the section stands in the middle of the history. */
  readonly level: number;
  /** How far it rises from the first month to the last. */
  readonly rise: number;
}

const drifts: BySection<Drift> = {
  referral: { level: 0.14, rise: 0.05 },
  "basic-information": { level: 0, rise: 0.25 },
  assessment: { level: 0.04, rise: 0 },
  planning: { level: -0.1, rise: 0.35 },
  review: { level: 0.06, rise: 0.15 },
  "management-oversight": { level: -0.02, rise: 0.1 },
};

/** Management oversight is weak until managers are trained, then grows over three months. */
const training = (month: number): number => {
  const grown = Math.min(1, Math.max(0, (month - trainingMonth) / 3));
  return -0.38 + 0.76 * grown;
};

const sectionQuality = (section: SectionCode, month: number): number => {
  const { level, rise } = drifts[section];
  const slope = rise * (month / (monthsOfHistory - 1) - 0.5);
  return level + slope + (section === "management-oversight" ? training(month) : 0);
};

export interface Grades {
  readonly sections: BySection<Grade>;
  readonly overall: Grade;
}

const teamHabit = (seed: string, teamKey: string, part: string): number =>
  chanceOf(seed, "team", teamKey, part).bell();

/** Grades of one audit in a month (0 the first of the history); the overall grade lies within those of the sections. */
export const inventGrades = (
  chance: Chance,
  from: { readonly seed: string; readonly teamKey: string; readonly month: number },
): Grades => {
  const { seed, teamKey, month } = from;
  const quality =
    0.33 * teamHabit(seed, teamKey, "work") +
    0.98 * chance.bell() +
    0.3 * (month / (monthsOfHistory - 1) - 0.5);
  const sections = bySection((section) => {
    const own = 0.2 * teamHabit(seed, teamKey, section) + 0.56 * chance.bell();
    return gradeAt(0.8 * quality + own + sectionQuality(section, month));
  });
  const all = sectionCodes.map((section) => sections[section]);
  const overall = Math.min(Math.max(...all), Math.max(Math.min(...all), gradeAt(quality)));
  return { sections, overall: gradeOf(overall) };
};
