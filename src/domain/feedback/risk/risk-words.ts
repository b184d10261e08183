// Words that may mean that a child is at risk right now, wherever they stand in an answer (D7). A match asks people to look;
// it says nothing for certain, and no match does not say that a child is safe.
import type { FamilyLanguage } from "../family-plan.js";
import { riskWordLists } from "./word-lists.js";

/** Letters that are written in several ways stand as one: accents, Arabic and Urdu forms, marks of vowels. */
const oneForm: Readonly<Record<string, string>> = {
  ł: "l",
  ı: "i",
  ی: "ي",
  ى: "ي",
  ک: "ك",
  ہ: "ه",
  ھ: "ه",
  ۃ: "ه",
  ة: "ه",
};

const MARKS = /[\u0300-\u036f\u0640\u064b-\u0655\u0670\u0a3c\u200b-\u200f]/g;

/** Small letters without marks. */
const plain = (text: string): string =>
  [...text.toLowerCase().normalize("NFKD").replace(MARKS, "")]
    .map((letter) => oneForm[letter] ?? letter)
    .join("");

/** Words with one space between them, and one at each end. */
const inWords = (text: string): string =>
  ` ${plain(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .join(" ")} `;

/** One pattern of a list: a star stands for any more letters of the same word. */
const patternOf = (entry: string): string =>
  plain(entry)
    .split(/[\s'-]+/)
    .map((word) => word.replaceAll("*", "[\\p{L}\\p{M}\\p{N}]*"))
    .join(" ");

const matcherOf = (entries: readonly string[]): RegExp =>
  new RegExp(` (?:${entries.map(patternOf).join("|")}) `, "u");

const matchers: Readonly<Record<FamilyLanguage, RegExp>> = {
  en: matcherOf(riskWordLists.en),
  cy: matcherOf(riskWordLists.cy),
  pl: matcherOf(riskWordLists.pl),
  ro: matcherOf(riskWordLists.ro),
  pa: matcherOf(riskWordLists.pa),
  ur: matcherOf(riskWordLists.ur),
  ar: matcherOf(riskWordLists.ar),
};

/** Whether any of the texts holds such words. English is always looked for too: people mix languages. */
export function suggestsRisk(texts: readonly string[], language: FamilyLanguage): boolean {
  const lists = language === "en" ? [matchers.en] : [matchers[language], matchers.en];
  return texts.map(inWords).some((words) => lists.some((matcher) => matcher.test(words)));
}
