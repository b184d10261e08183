// Reads what a family sends: the language and wording of its page, and its answers. Nothing is ever refused for its form:
// what can't be read counts as left out.
import type { FamilyAnswer } from "../../../domain/feedback/family-answer.js";
import {
  type FamilyLanguage,
  familyLanguages,
  isFamilyLanguage,
  type Version,
} from "../../../domain/feedback/family-plan.js";
import { parseGrade } from "../../../domain/framework/bands.js";
import { textOf } from "../../../platform/http/form.js";
import type { Fields } from "../../../platform/http/held-words.queries.js";

/** How a page is shown, and whether it was only asked to be shown otherwise. */
export type Showing = {
  readonly language: FamilyLanguage;
  readonly wording: Version;
  readonly isChange: boolean;
};

type Shown = Pick<Showing, "language" | "wording">;

/** `show` is the button that changes language or wording; without it, what the page was shown in. */
export function readShowing(fields: Fields, first: Shown): Showing {
  const [show, language, wording] = [
    textOf(fields, "show"),
    textOf(fields, "language"),
    textOf(fields, "wording"),
  ];
  const before: Shown = {
    language: isFamilyLanguage(language) ? language : first.language,
    wording: wording === "child" || wording === "adult" ? wording : first.wording,
  };
  if (isFamilyLanguage(show)) return { ...before, language: show, isChange: true };
  if (show === "child" || show === "adult") return { ...before, wording: show, isChange: true };
  return { ...before, isChange: false };
}

const yesOrNo = (text: string): boolean | null => (text === "yes" ? true : text === "no" ? false : null);

export const readAnswer = (fields: Fields): FamilyAnswer => ({
  scale: parseGrade(textOf(fields, "scale")),
  workingWell: textOf(fields, "workingWell").trim(),
  worriedAbout: textOf(fields, "worriedAbout").trim(),
  shouldHappen: textOf(fields, "shouldHappen").trim(),
  mayTalk: yesOrNo(textOf(fields, "mayTalk")),
  tellBack: yesOrNo(textOf(fields, "tellBack")),
});

/** The first language of a browser that the page has; English where it has none. */
export function languageOf(acceptLanguage: string | undefined): FamilyLanguage {
  const wanted = (acceptLanguage ?? "").split(",").map((one) => one.trim().slice(0, 2).toLowerCase());
  return wanted.find(isFamilyLanguage) ?? familyLanguages[0];
}
