// What an audit concludes from its grades: reasons, what would get it to good, themes, and the actions it recommends.
import { bandOf, type Grade } from "../../../domain/framework/bands.js";
import type { SectionCode } from "../../../domain/framework/sections.js";
import type { ThemeCode } from "../../../domain/framework/themes.js";
import { type Grades, sectionCodes } from "./audit-grades.js";
import type { Chance } from "./chance.js";
import { type ActionOwner, type ActionWords, actionWords } from "./words/actions.js";
import {
  overallClosings,
  overallOpenings,
  sectionStrengths,
  sectionWeaknesses,
  signsOfGood,
  waysToGood,
} from "./words/overall.js";
import { type BySection, filled } from "./words/shape.js";

export interface AuditAction {
  readonly section: SectionCode;
  readonly what: string;
  readonly ownerRole: ActionOwner;
  /** Days from the audit to the day it is due. */
  readonly dueInDays: number;
}

const sectionsGraded = (grades: Grades, grade: Grade): readonly SectionCode[] =>
  sectionCodes.filter((section) => grades.sections[section] === grade);

const gradesGiven = (grades: Grades): readonly Grade[] =>
  sectionCodes.map((section) => grades.sections[section]).sort((one, other) => one - other);

export const weakest = (chance: Chance, grades: Grades): SectionCode =>
  chance.one(sectionsGraded(grades, gradesGiven(grades)[0] ?? grades.overall));

export const strongest = (chance: Chance, grades: Grades): SectionCode =>
  chance.one(sectionsGraded(grades, gradesGiven(grades).at(-1) ?? grades.overall));

/** The strongest section is named where it is good, the weakest where it is no better than just good. */
const middle = (chance: Chance, grades: Grades, best: SectionCode, worst: SectionCode): string => {
  const strength = grades.sections[best] >= 6 && best !== worst ? chance.one(sectionStrengths[best]) : "";
  const weakness = grades.sections[worst] <= 6 && best !== worst ? chance.one(sectionWeaknesses[worst]) : "";
  if (strength !== "" && weakness !== "") return `${strength}; ${weakness}`;
  return strength === "" ? filled(chance, weakness) : `${strength}.`;
};

export const overallReasons = (
  chance: Chance,
  grades: Grades,
  best: SectionCode,
  worst: SectionCode,
): string => {
  const band = bandOf(grades.overall);
  return [
    filled(chance, chance.one(overallOpenings[band])),
    middle(chance, grades, best, worst),
    chance.one(overallClosings[band]),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
};

const belowGood = (grades: Grades): readonly SectionCode[] =>
  sectionCodes
    .filter((section) => grades.sections[section] <= 5)
    .sort((one, other) => grades.sections[one] - grades.sections[other]);

const withSmallStart = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** One sentence from the two sections that hold the case back most. */
export const towardsGood = (chance: Chance, grades: Grades): string => {
  const [first = weakest(chance, grades), second] = belowGood(grades);
  const ways = [
    chance.one(waysToGood[first]),
    ...(second === undefined ? [] : [withSmallStart(chance.one(waysToGood[second]))]),
  ];
  return `${ways.join("; ")}, ${chance.one(signsOfGood)}`;
};

const sectionThemes: BySection<readonly ThemeCode[]> = {
  referral: ["response-to-referrals", "need-and-risk"],
  "basic-information": ["recording", "chronology-and-genogram", "signs-of-safety-in-use"],
  assessment: [
    "need-and-risk",
    "fathers-and-family-network",
    "voice-of-the-child",
    "identity-and-equality",
    "adult-carers",
  ],
  planning: [
    "plans-and-help",
    "drift-and-delay",
    "safety-planning",
    "direct-work",
    "permanence-and-transitions",
  ],
  review: ["voice-of-the-child", "partnership", "drift-and-delay"],
  "management-oversight": ["supervision", "management-oversight"],
};

/** One to three of the themes given, those that fit the weakest sections where the list has them. */
export const themesFor = (chance: Chance, grades: Grades, themes: readonly string[]): readonly string[] => {
  if (themes.length === 0) return [];
  const weak = belowGood(grades).slice(0, 3);
  const found = (weak.length > 0 ? weak : [weakest(chance, grades)]).map((section) => {
    const fitting = sectionThemes[section].filter((theme) => themes.includes(theme));
    return chance.one(fitting.length > 0 ? fitting : themes);
  });
  return [...new Set(found)];
};

const dueInDays = (chance: Chance, grade: Grade): number =>
  grade <= 2 ? chance.whole(3, 14) : grade <= 5 ? chance.whole(14, 42) : chance.whole(28, 56);

const actionOf = (chance: Chance, section: SectionCode, grade: Grade, words: ActionWords): AuditAction => ({
  section,
  what: filled(chance, words.what),
  ownerRole: words.ownerRole,
  dueInDays: dueInDays(chance, grade),
});

const mostActions = 6;

/**
 * One for every section graded 5 or less and so always where the whole case is (D6), a second where a section is
 * inadequate and now and then elsewhere, six at most; good work has one now and then.
 */
export const inventActions = (chance: Chance, grades: Grades): readonly AuditAction[] => {
  const weak = belowGood(grades);
  const sections = weak.length > 0 || chance.happens(0.55) ? weak : [weakest(chance, grades)];
  const drawn = sections.map((section) => ({
    section,
    words: chance.some(actionWords[section], grades.sections[section] <= 2 || chance.happens(0.25) ? 2 : 1),
  }));
  const seconds = drawn.flatMap(({ section, words }) => words.slice(1).map((each) => ({ section, each })));
  const firsts = drawn.flatMap(({ section, words }) => words.slice(0, 1).map((each) => ({ section, each })));
  return [...firsts, ...seconds]
    .slice(0, mostActions)
    .map(({ section, each }) => actionOf(chance, section, grades.sections[section], each));
};
