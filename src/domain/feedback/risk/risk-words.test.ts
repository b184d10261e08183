// The words that raise an answer to the team at once, and those of every day that do not (D7).
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type FamilyLanguage, familyLanguages } from "../family-plan.js";
import { suggestsRisk } from "./risk-words.js";
import { riskWordLists } from "./word-lists.js";

const raised: Readonly<Record<FamilyLanguage, readonly string[]>> = {
  en: [
    "Dad hits me when nobody looks",
    "I DON'T FEEL SAFE at night",
    "he said he would kill us",
    "She cuts herself.",
    "My stepdad touches me",
    "im scared to go home",
    "he has a knife",
  ],
  cy: ["Mae e'n fy nharo i", "Dw i ddim yn ddiogel", "Rwy'n teimlo fy mod i eisiau marw"],
  pl: ["Tata mnie bije", "Boje sie wracac do domu", "Chcę umrzeć", "UDERZYŁA mnie"],
  ro: ["Tata ma bate", "Mă lovește des", "vreau sa mor", "mi-e frica sa merg acasa"],
  pa: ["ਉਹ ਮੈਨੂੰ ਕੁੱਟਦਾ ਹੈ", "ਮੈਂ ਮਰਨਾ ਚਾਹੁੰਦੀ ਹਾਂ", "ਮੈਂ ਸੁਰੱਖਿਅਤ ਨਹੀਂ ਹਾਂ"],
  ur: ["وہ مجھے مارتا ہے", "میں مرنا چاہتی ہوں", "میں محفوظ نہیں ہوں", "وہ مجھے دھمکیاں دیتا ہے"],
  ar: ["أبي يضربني", "أريد أن أموت", "اريد ان اموت", "هو يهددني", "لستُ آمنة في البيت"],
};

const calm: Readonly<Record<FamilyLanguage, readonly string[]>> = {
  en: [
    "She rings when she says and helps me with school.",
    "Fewer meetings please, and the same worker.",
    "The new plan is better. We skilled up as a family.",
    "I would like to see my gran more",
  ],
  cy: ["Mae hi'n gwrando arnaf i", "Hoffwn i weld fy nain yn amlach"],
  pl: ["Pani zabiera mnie do szkoły i słucha", "Mniej spotkań, proszę", "Ona nosi okulary i jest miła"],
  ro: ["Ne ajută mult și ne ascultă", "Aș vrea mai puține întâlniri", "Îmi place culoarea violet"],
  pa: ["ਉਹ ਮੇਰੀ ਗੱਲ ਸੁਣਦੀ ਹੈ", "ਸਾਨੂੰ ਹੋਰ ਮਦਦ ਚਾਹੀਦੀ ਹੈ"],
  ur: ["ہمارا کارکن ہماری بات سنتا ہے", "ہمیں مزید مدد چاہیے"],
  ar: ["هي تستمع إلينا وتساعدنا", "نريد اجتماعات أقل"],
};

describe("words that suggest a child at risk", () => {
  for (const language of familyLanguages) {
    for (const text of raised[language])
      it(`are seen in “${text}”`, () => assert.ok(suggestsRisk(["", text], language)));
    for (const text of calm[language])
      it(`are not seen in “${text}”`, () => assert.ok(!suggestsRisk([text, ""], language)));
  }

  it("are seen in English on every language's page", () => {
    for (const language of familyLanguages) assert.ok(suggestsRisk(["he beats me"], language), language);
  });

  it("are whole words, across line ends and marks", () => {
    assert.ok(suggestsRisk(["He hits\nme!"], "en"));
    assert.ok(!suggestsRisk(["The white metre"], "en"));
  });

  it("each find themselves, so that no entry of a list is dead", () => {
    for (const language of familyLanguages)
      for (const entry of riskWordLists[language])
        assert.ok(suggestsRisk([entry.replaceAll("*", "")], language), `${language}: ${entry}`);
  });

  it("are listed once each, and in every language", () => {
    for (const language of familyLanguages) {
      const list = riskWordLists[language];
      assert.ok(list.length >= 25, language);
      assert.equal(new Set(list).size, list.length, language);
      for (const entry of list) assert.match(entry, /^[^\s,][^,]*[^\s,]$/u, entry);
    }
  });
});
