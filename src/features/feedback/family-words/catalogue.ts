// All languages of the family's page, in the order in which they are offered.
import type { FamilyLanguage } from "../../../domain/feedback/family-plan.js";
import { arabic } from "./ar.js";
import { welsh } from "./cy.js";
import { english } from "./en.js";
import type { FamilyWords } from "./family-words.js";
import { punjabi } from "./pa.js";
import { polish } from "./pl.js";
import { romanian } from "./ro.js";
import { urdu } from "./ur.js";

export const familyWords: Readonly<Record<FamilyLanguage, FamilyWords>> = {
  en: english,
  cy: welsh,
  pl: polish,
  ro: romanian,
  pa: punjabi,
  ur: urdu,
  ar: arabic,
};
