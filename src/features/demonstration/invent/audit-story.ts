// Puts together the story of one audit: the worker's self-assessment, the audit with its actions, what the family said,
// moderation, supervision afterwards, and how punctual everyone was. Nobody is named and no case is real.
import { bandOf, type Grade, isBelowGood } from "../../../domain/framework/bands.js";
import type { SectionCode } from "../../../domain/framework/sections.js";
import { type Feedback, inventFeedback, inventModeration, type Moderation } from "./audit-answers.js";
import {
  type AuditAction,
  inventActions,
  overallReasons,
  strongest,
  themesFor,
  towardsGood,
  weakest,
} from "./audit-findings.js";
import { bySection, type Grades, gradeOf, inventGrades } from "./audit-grades.js";
import { inventSupervision, type Supervision } from "./audit-supervision.js";
import { type Chance, chanceOf } from "./chance.js";
import { type BySection, type Columns, told } from "./words/shape.js";
import { auditWords, selfWords } from "./words.js";

export interface SectionStory extends Columns<string> {
  readonly grade: Grade;
}

export interface AuditStory {
  readonly self: BySection<SectionStory>;
  readonly audit: {
    readonly sections: BySection<SectionStory>;
    readonly overall: {
      readonly grade: Grade;
      readonly reasons: string;
      /** Given where the grade is 5 or less (D6). */
      readonly toGetToGood: string | null;
    };
    readonly themes: readonly string[];
    readonly actions: readonly AuditAction[];
  };
  readonly feedback: Feedback;
  readonly moderation: Moderation | null;
  readonly supervision: Supervision;
  readonly completion: Completion;
  /** The case first drawn could not be audited; the audit told here is of its replacement. */
  readonly replacement?: { readonly reasonCode: string };
}

export interface Completion {
  readonly workerDaysLate: number;
  readonly managerDaysLate: number;
  /** The audit was begun at most, and never submitted. */
  readonly neverDone?: true;
}

export interface AuditRequest {
  readonly seed: string;
  /** Tells this audit from every other, such as the month and the child's id. */
  readonly auditKey: string;
  readonly teamKey: string;
  /** Months since the first of the history, 0 to 14. */
  readonly month: number;
  readonly themes: readonly string[];
  readonly replacementReasons: readonly string[];
  /** Where the caller has chosen whether the audit is moderated, perhaps with another grade; left out, chance decides. */
  readonly moderated?: boolean | "differing";
}

/** How many sentences a grade's three columns have: more strengths the better the grade, more worries the worse. */
const lengths = (chance: Chance, grade: Grade): Columns<number> => ({
  workingWell: grade <= 3 ? 1 : grade <= 6 ? chance.whole(1, 2) : chance.whole(2, 3),
  worriedAbout: grade <= 2 ? chance.whole(2, 3) : grade <= 7 ? 2 : 1,
  needsToHappen: grade <= 5 ? 2 : chance.whole(1, 2),
});

const auditSection = (chance: Chance, section: SectionCode, grade: Grade): SectionStory => {
  const words = auditWords[section];
  const band = words[bandOf(grade)];
  const count = lengths(chance, grade);
  return {
    grade,
    workingWell: told(chance, band.workingWell, count.workingWell),
    worriedAbout: told(chance, band.worriedAbout, count.worriedAbout),
    needsToHappen: told(chance, band.needsToHappen, count.needsToHappen),
  };
};

/** Workers see their own work about two thirds of a grade kinder than the audit does. */
const selfSection = (chance: Chance, section: SectionCode, audited: Grade): SectionStory => {
  const grade = gradeOf(audited + 0.7 + 0.95 * chance.bell());
  const words = selfWords[section][isBelowGood(grade) ? "unsure" : "settled"];
  return {
    grade,
    workingWell: told(chance, words.workingWell, chance.whole(1, 2)),
    worriedAbout: told(chance, words.worriedAbout, chance.whole(1, 2)),
    needsToHappen: told(chance, words.needsToHappen, chance.whole(1, 2)),
  };
};

const inventCompletion = (chance: Chance, month: number): Completion => {
  const late = (share: number, most: number) =>
    chance.happens(share - month * 0.008) ? chance.whole(1, most) : 0;
  const days = { workerDaysLate: late(0.34, 9), managerDaysLate: late(0.32, 14) };
  return chance.happens(0.04) ? { ...days, neverDone: true } : days;
};

const inventOverall = (chance: Chance, grades: Grades): AuditStory["audit"]["overall"] => ({
  grade: grades.overall,
  reasons: overallReasons(chance, grades, strongest(chance, grades), weakest(chance, grades)),
  toGetToGood: isBelowGood(grades.overall) ? towardsGood(chance, grades) : null,
});

/**
 * The whole story of one audit. The same request always tells the same story; each part has its own chance, so that
 * asking for another list of themes changes nothing else.
 */
export const inventAudit = (request: AuditRequest): AuditStory => {
  const { seed, auditKey, month, teamKey } = request;
  const chance = (part: string): Chance => chanceOf(seed, "audit", auditKey, part);
  const grades = inventGrades(chance("grades"), request);
  const actions = inventActions(chance("actions"), grades);
  const words = chance("words");
  const replaced = chance("replacement");
  return {
    self: bySection((section) => selfSection(chance(`self ${section}`), section, grades.sections[section])),
    audit: {
      sections: bySection((section) => auditSection(words, section, grades.sections[section])),
      overall: inventOverall(chance("overall"), grades),
      themes: themesFor(chance("themes"), grades, request.themes),
      actions,
    },
    feedback: inventFeedback(chance("feedback"), grades.overall, { teamKey, month }),
    moderation: inventModeration(chance("moderation"), grades, request.moderated),
    supervision: inventSupervision(chance("supervision"), actions, grades.overall, month),
    completion: inventCompletion(chance("completion"), month),
    ...(request.replacementReasons.length > 0 && replaced.happens(0.07)
      ? { replacement: { reasonCode: replaced.one(request.replacementReasons) } }
      : {}),
  };
};
