// The fields of a section and of the overall judgement as texts, one each, as they are typed, sent, merged and kept by field.
import { parseGrade } from "../framework/bands.js";
import { DESCRIPTORS } from "../framework/descriptors.js";
import type { SectionCode } from "../framework/sections.js";
import { THEMES } from "../framework/themes.js";
import { plainText } from "../shared/fingerprint.js";
import { accept, type Result, refuse } from "../shared/result.js";
import {
  type Criteria,
  type CriterionSaid,
  type JudgementWords,
  MAX_WORDS,
  type Reading,
  type SectionWords,
} from "./section-words.js";

/** What is written on one page: a section, or the judgement of the case as a whole. */
export type Part = SectionCode | "judgement";

/** Themes are their codes in the order of the alphabet; line ends are alike, and no white space is around. */
export type FieldTexts = Readonly<Record<string, string>>;

/** Stands for "does not apply" where a grade would. */
export const NOT_APPLICABLE = "not-applicable";

const WORDS_OF_SECTION = [
  "notApplicableReason",
  "workingWell",
  "worriedAbout",
  "needsToHappen",
  "toGetToGood",
  "evidence",
  "identity",
] as const;
const WORDS_OF_JUDGEMENT = ["reasons", "toGetToGood"] as const;

const CRITERION = "criterion-";

/** Each sign of the guidance is a field of its own, so that two people may tick at once: nothing, "seen" or "missing". */
export const criterionField = (id: string): string => `${CRITERION}${id}`;

export const isCriterionField = (field: string): boolean => field.startsWith(CRITERION);

const criteriaOf = (part: Part): readonly string[] =>
  DESCRIPTORS.filter(({ section }) => section === part).map(({ id }) => criterionField(id));

const criterionSaid = (text: string): CriterionSaid | null =>
  text === "seen" || text === "missing" ? text : null;

/** What the fields of signs say, by the signs' ids. */
export const criteriaOfTexts = (texts: FieldTexts): Criteria =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([field, text]) => {
      const said = criterionSaid(text);
      return isCriterionField(field) && said ? [[field.slice(CRITERION.length), said]] : [];
    }),
  );

/** The fields of a part in the order of its page. There is nothing to get to good in a self-assessment. */
export const fieldsOf = (reading: Reading, part: Part): readonly string[] =>
  part === "judgement"
    ? ["grade", ...WORDS_OF_JUDGEMENT, "themes"]
    : [
        "grade",
        ...WORDS_OF_SECTION.filter((field) => reading === "audit" || field !== "toGetToGood"),
        ...criteriaOf(part),
      ];

export const textsOfSection = (words: SectionWords): FieldTexts => ({
  ...Object.fromEntries(WORDS_OF_SECTION.map((field) => [field, words[field]])),
  ...Object.fromEntries(Object.entries(words.criteria).map(([id, said]) => [criterionField(id), said])),
  grade: words.notApplicable ? NOT_APPLICABLE : words.grade === null ? "" : String(words.grade),
});

export const sectionOfTexts = (texts: FieldTexts): SectionWords => ({
  grade: parseGrade(texts.grade ?? ""),
  notApplicable: texts.grade === NOT_APPLICABLE,
  notApplicableReason: texts.notApplicableReason ?? "",
  workingWell: texts.workingWell ?? "",
  worriedAbout: texts.worriedAbout ?? "",
  needsToHappen: texts.needsToHappen ?? "",
  toGetToGood: texts.toGetToGood ?? "",
  evidence: texts.evidence ?? "",
  identity: texts.identity ?? "",
  criteria: criteriaOfTexts(texts),
});

export const textsOfJudgement = ({ grade, reasons, toGetToGood, themes }: JudgementWords): FieldTexts => ({
  grade: grade === null ? "" : String(grade),
  reasons,
  toGetToGood,
  themes: [...themes].sort().join(" "),
});

/** Codes of the program's themes in their order, then a council's own; whether there are such is asked where they are saved. */
export function themesIn(text: string): readonly string[] {
  const chosen = new Set(text.split(/\s+/).filter((code) => /^[a-z][a-z0-9-]{1,59}$/.test(code)));
  const builtIn: readonly string[] = THEMES.map(({ code }) => code).filter((code) => chosen.has(code));
  return [...builtIn, ...[...chosen].filter((code) => !builtIn.includes(code)).sort()];
}

export const judgementOfTexts = (texts: FieldTexts): JudgementWords => ({
  grade: parseGrade(texts.grade ?? ""),
  reasons: texts.reasons ?? "",
  toGetToGood: texts.toGetToGood ?? "",
  themes: themesIn(texts.themes ?? ""),
});

/** What one field may say, from what was sent for it. Codes that there are not become nothing. */
export function readFieldText(
  reading: Reading,
  part: Part,
  field: string,
  sent: string,
): Result<string, "no-such-field" | "too-long"> {
  if (!fieldsOf(reading, part).includes(field)) return refuse("no-such-field");
  const text = plainText(sent);
  if (text.length > MAX_WORDS) return refuse("too-long");
  if (field === "themes") return accept([...themesIn(text)].sort().join(" "));
  if (isCriterionField(field)) return accept(criterionSaid(text) ?? "");
  if (field !== "grade") return accept(text);
  if (text === NOT_APPLICABLE && part !== "judgement") return accept(text);
  const grade = parseGrade(text);
  return accept(grade === null ? "" : String(grade));
}
