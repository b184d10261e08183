// The one table of rules: which function judges each standard.
import type { CaseAtDate } from "./case-at-date.js";
import type { Found } from "./clocks.js";
import { judgeCareReview, judgeEducationPlan, judgeHealthAssessment } from "./rules/care.js";
import { judgeAdviserContact, judgePathwayPlan } from "./rules/leaving-care.js";
import { judgeReturnInterview, judgeSupervision } from "./rules/oversight.js";
import { judgeCoreGroup, judgeInitialConference, judgeProtectionReview } from "./rules/protection.js";
import { judgeAssessment, judgeAssessmentFromStart, judgeReferralDecision } from "./rules/referral.js";
import { judgeCareVisit, judgeInNeedVisit, judgeProtectionVisit } from "./rules/visits.js";
import type { Standard, StandardCode } from "./standard.js";

export type Rule = (of: CaseAtDate, standard: Standard) => Found | null;

export const rules: Readonly<Record<StandardCode, Rule>> = {
  "referral-decision": judgeReferralDecision,
  assessment: judgeAssessment,
  "assessment-from-start": judgeAssessmentFromStart,
  "initial-conference": judgeInitialConference,
  "core-group": judgeCoreGroup,
  "protection-review": judgeProtectionReview,
  "protection-visit": judgeProtectionVisit,
  "in-need-visit": judgeInNeedVisit,
  "care-visit": judgeCareVisit,
  "care-review": judgeCareReview,
  "health-assessment": judgeHealthAssessment,
  "education-plan": judgeEducationPlan,
  "pathway-plan": judgePathwayPlan,
  "adviser-contact": judgeAdviserContact,
  "return-interview": judgeReturnInterview,
  supervision: judgeSupervision,
};
