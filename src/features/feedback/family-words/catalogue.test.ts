// Every language says everything, in its own script and direction, in sentences that a child of eleven can read.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type FamilyLanguage, familyLanguages } from "../../../domain/feedback/family-plan.js";
import { suggestsRisk } from "../../../domain/feedback/risk/risk-words.js";
import { familyWords } from "./catalogue.js";

/** Every text with its path, such as "adult.title". */
const textsOf = (value: unknown, path = ""): readonly (readonly [string, string])[] => {
  if (typeof value === "string") return [[path, value]];
  assert.ok(value && typeof value === "object", `${path} is not words`);
  return Object.entries(value).flatMap(([key, part]) => textsOf(part, path === "" ? key : `${path}.${key}`));
};

const scripts: Readonly<Record<FamilyLanguage, RegExp>> = {
  en: /[a-z]/i,
  cy: /[a-z]/i,
  pl: /[a-z]/i,
  ro: /[a-z]/i,
  pa: /\p{Script=Gurmukhi}/u,
  ur: /\p{Script=Arabic}/u,
  ar: /\p{Script=Arabic}/u,
};
const NAMES_OF_ITS_OWN = ["name", "lang", "dir"];
const english = new Map(textsOf(familyWords.en));

describe("the words of the family's page", () => {
  for (const language of familyLanguages) {
    const texts = textsOf(familyWords[language]);

    it(`has the same keys in ${language} as in English, and no empty word`, () => {
      assert.deepEqual(
        texts.map(([path]) => path),
        [...english.keys()],
      );
      for (const [path, text] of texts) assert.equal(text, text.trim() || assert.fail(path), path);
    });

    it(`is written in the script of ${language}`, () => {
      for (const [path, text] of texts)
        if (!NAMES_OF_ITS_OWN.includes(path)) assert.match(text, scripts[language], path);
    });

    it(`leaves nothing in English in ${language}`, () => {
      if (language === "en") return;
      const same = texts.filter(([path, text]) => path !== "dir" && english.get(path) === text);
      assert.deepEqual(same, []);
    });

    it(`names the numbers to call in ${language} as they are`, () => {
      const { safety } = familyWords[language];
      assert.match(safety.emergency, /999/);
      assert.match(safety.childline, /Childline.*0800 1111/);
    });

    it(`knows its language and direction: ${language}`, () => {
      const { lang, dir } = familyWords[language];
      assert.equal(new Intl.Locale(lang).language, language);
      assert.equal(dir, scripts[language].test("م") ? "rtl" : "ltr");
    });
  }

  it("has short sentences and short words in English", () => {
    for (const [path, text] of english)
      for (const sentence of text.split(/(?<=[.?!:])\s/)) {
        const words = sentence.split(/\s+/);
        assert.ok(words.length <= 22, `${path}: ${sentence}`);
        for (const word of words) assert.ok(word.replace(/\W/g, "").length <= 11, `${path}: ${word}`);
      }
  });

  it("asks nothing that would itself be taken for words of danger", () => {
    for (const language of familyLanguages) {
      const { adult, child } = familyWords[language];
      assert.ok(!suggestsRisk([...Object.values(adult), ...Object.values(child)], language), language);
    }
  });
});
