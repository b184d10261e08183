// What others say to an audit: the family, asked afterwards (D7), and the moderator (E3, E4).
import { type Grade, isBelowGood } from "../../../domain/framework/bands.js";
import { towardsGood } from "./audit-findings.js";
import { type Grades, gradeOf } from "./audit-grades.js";
import type { Chance } from "./chance.js";
import { familyWords, type Heard, type Mood, type NotHeardKind, notHeardWords } from "./words/feedback.js";
import {
  agreeing,
  gradedHigher,
  gradedLower,
  settledAsAudited,
  settledBetween,
  settledHigher,
  settledLower,
} from "./words/moderation.js";

export type Feedback =
  | {
      readonly heard: true;
      readonly who: Heard;
      readonly by: "phone" | "visit";
      /** How much the help has made things better, 0 to 10, as the family puts it. */
      readonly scale: number;
      readonly words: string;
      readonly daysAfterAudit: number;
    }
  | {
      readonly heard: false;
      readonly kind: NotHeardKind;
      readonly reason: string;
      readonly daysAfterAudit: number;
    };

const moodOf = (scale: number): Mood => (scale <= 4 ? "low" : scale <= 6 ? "middling" : "high");

const whoFor = (chance: Chance, teamKey: string): Heard => {
  const inCare = /^(children-in-care|leaving-care|fostering)/.test(teamKey);
  return chance.weighted<Heard>([
    ["child", inCare ? 55 : 25],
    ["parent", inCare ? 15 : 70],
    ["carer", inCare ? 30 : 5],
  ]);
};

const heardShare = (month: number): number => (month < 6 ? 0.6 : month < 9 ? 0.68 : 0.77);

/**
 * About six families in ten are heard at first, and more once calls are made in the evening.
 * What they say leans towards the audit's grade and does not follow it.
 */
export const inventFeedback = (
  chance: Chance,
  overall: Grade,
  from: { readonly teamKey: string; readonly month: number },
): Feedback => {
  const daysAfterAudit = chance.whole(2, 16);
  if (!chance.happens(heardShare(from.month))) {
    const kind = chance.weighted<NotHeardKind>([
      ["no-answer", 42],
      ["declined", 26],
      ["too-much-just-now", 16],
      ["not-safe", 11],
      ["no-interpreter", 5],
    ]);
    return { heard: false, kind, reason: chance.one(notHeardWords[kind]), daysAfterAudit };
  }
  const who = whoFor(chance, from.teamKey);
  const scale = gradeOf(2.6 + 0.6 * overall + 1.9 * chance.bell());
  return {
    heard: true,
    who,
    by: chance.happens(0.65) ? "phone" : "visit",
    scale,
    words: chance.some(familyWords[who][moodOf(scale)], chance.whole(1, 2)).join(" "),
    daysAfterAudit,
  };
};

export interface Moderation {
  readonly agrees: boolean;
  /** The moderator's own grade for the whole case, and why. */
  readonly grade: Grade;
  readonly reasons: string;
  /** Given where the moderator's grade is 5 or less (D6). */
  readonly toGetToGood: string | null;
  /** Days from the request to the moderator's answer. */
  readonly daysToAnswer: number;
  /** Where the grades differ: what both settled on when they talked, and when. */
  readonly settled: { readonly grade: Grade; readonly said: string; readonly daysLater: number } | null;
}

const settle = (chance: Chance, audited: Grade, moderated: Grade): NonNullable<Moderation["settled"]> => {
  const daysLater = chance.whole(1, 8);
  const apart = Math.abs(audited - moderated) === 2;
  const how = chance.weighted<"moderator" | "audit" | "between">([
    ["moderator", 60],
    ["audit", 22],
    ["between", apart ? 30 : 0],
  ]);
  if (how === "audit") return { grade: audited, said: chance.one(settledAsAudited), daysLater };
  if (how === "between")
    return { grade: gradeOf((audited + moderated) / 2), said: chance.one(settledBetween), daysLater };
  return {
    grade: moderated,
    said: chance.one(moderated < audited ? settledLower : settledHigher),
    daysLater,
  };
};

/** The moderator's grade where it differs: mostly lower, by one and sometimes two. */
const differentGrade = (chance: Chance, audited: Grade): Grade => {
  const by = chance.happens(0.7) ? 1 : 2;
  const lower = audited - by >= 0 && (chance.happens(0.62) || audited + by > 10);
  return gradeOf(audited + (lower ? -by : by));
};

/**
 * A moderation of the audit, or null: about three in ten are moderated, and six in ten of the inadequate, unless the
 * caller has chosen. They agree three times in four.
 */
export const inventModeration = (
  chance: Chance,
  grades: Grades,
  chosen?: boolean | "differing",
): Moderation | null => {
  const byChance = chance.happens(grades.overall <= 2 ? 0.6 : 0.3);
  if (!(chosen ?? byChance)) return null;
  const agrees = chance.happens(0.75) && chosen !== "differing";
  const grade = agrees ? grades.overall : differentGrade(chance, grades.overall);
  return {
    agrees,
    grade,
    reasons: chance.one(agrees ? agreeing : grade < grades.overall ? gradedLower : gradedHigher),
    toGetToGood: isBelowGood(grade) ? towardsGood(chance, grades) : null,
    daysToAnswer: chance.whole(2, 14),
    settled: agrees ? null : settle(chance, grades.overall, grade),
  };
};
