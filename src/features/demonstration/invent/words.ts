// Every invented sentence of the audit cycle by section, for the stories that are put together from them.
import { assessmentWords } from "./words/assessment.js";
import { basicInformationWords } from "./words/basic-information.js";
import { managementOversightWords } from "./words/management-oversight.js";
import { planningWords } from "./words/planning.js";
import { referralWords } from "./words/referral.js";
import { reviewWords } from "./words/review.js";
import { selfEnd } from "./words/self-end.js";
import { type SelfWords, selfStart } from "./words/self-start.js";
import type { BySection, SectionWords } from "./words/shape.js";

export const auditWords: BySection<SectionWords> = {
  referral: referralWords,
  "basic-information": basicInformationWords,
  assessment: assessmentWords,
  planning: planningWords,
  review: reviewWords,
  "management-oversight": managementOversightWords,
};

export const selfWords: BySection<SelfWords> = { ...selfStart, ...selfEnd };
