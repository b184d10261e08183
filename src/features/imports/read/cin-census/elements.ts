// The elements of the children in need census (2017 to 2026) that are read, each with what it is to us. Every other element
// is passed over; pupil numbers are never taken up.
import type { PartKind, ValueNames } from "../../../../domain/case-data/whole-child.js";

export type ChildValue =
  | "childId"
  | "bornOn"
  | "expectedOn"
  | "diedOn"
  | "sex"
  | "ethnicity"
  | "disabilities";
export type ReferralValue = "startedOn" | "endedOn" | "noFurtherAction" | "conferenceOn";
export type PartValue = "startedOn" | "endedOn" | "code" | "conferenceOn" | "reviewOn";

/** Sex is GenderCurrent up to 2024. */
export const childElements: ReadonlyMap<string, ChildValue> = new Map([
  ["LAchildID", "childId"],
  ["PersonBirthDate", "bornOn"],
  ["ExpectedPersonBirthDate", "expectedOn"],
  ["PersonDeathDate", "diedOn"],
  ["Sex", "sex"],
  ["GenderCurrent", "sex"],
  ["Ethnicity", "ethnicity"],
  ["Disability", "disabilities"],
]);

export const referralElements: ReadonlyMap<string, ReferralValue> = new Map([
  ["CINreferralDate", "startedOn"],
  ["CINclosureDate", "endedOn"],
  ["ReferralNFA", "noFurtherAction"],
  ["DateOfInitialCPC", "conferenceOn"],
]);

type PartBlock = { readonly kind: PartKind; readonly values: ReadonlyMap<string, PartValue> };

/** The blocks of a referral, which each tell of one piece of work. */
export const partBlocks: ReadonlyMap<string, PartBlock> = new Map<string, PartBlock>([
  [
    "Assessments",
    {
      kind: "assessment",
      values: new Map([
        ["AssessmentActualStartDate", "startedOn"],
        ["AssessmentAuthorisationDate", "endedOn"],
      ]),
    },
  ],
  [
    "CINPlanDates",
    {
      kind: "in-need-plan",
      values: new Map([
        ["CINPlanStartDate", "startedOn"],
        ["CINPlanEndDate", "endedOn"],
      ]),
    },
  ],
  [
    "Section47",
    {
      kind: "section-47",
      values: new Map<string, PartValue>([
        ["S47ActualStartDate", "startedOn"],
        ["ICPCnotRequired", "code"],
        ["DateOfInitialCPC", "conferenceOn"],
      ]),
    },
  ],
  [
    "ChildProtectionPlans",
    {
      kind: "protection-plan",
      values: new Map<string, PartValue>([
        ["CPPstartDate", "startedOn"],
        ["CPPendDate", "endedOn"],
        ["CPPreviewDate", "reviewOn"],
      ]),
    },
  ],
  [
    "PreProceedingsandFGDM",
    {
      kind: "pre-proceedings",
      values: new Map<string, PartValue>([
        ["PPStartDate", "startedOn"],
        ["StepDecisionDate", "endedOn"],
        ["PPOutcome", "code"],
      ]),
    },
  ],
]);

/** Pupil numbers say who a child is. */
export const personalElements: readonly string[] = ["UPN", "FormerUPN"];

const none = "";

export const censusNames: ValueNames = {
  child: {
    childId: "LAchildID",
    bornOn: "PersonBirthDate",
    expectedOn: "ExpectedPersonBirthDate",
    diedOn: "PersonDeathDate",
    sex: "Sex",
    ethnicity: "Ethnicity",
    disabilities: "Disability",
  },
  referral: { startedOn: "CINreferralDate", endedOn: "CINclosureDate", noFurtherAction: "ReferralNFA" },
  parts: {
    assessment: {
      startedOn: "AssessmentActualStartDate",
      endedOn: "AssessmentAuthorisationDate",
      code: none,
    },
    "in-need-plan": { startedOn: "CINPlanStartDate", endedOn: "CINPlanEndDate", code: none },
    "section-47": { startedOn: "S47ActualStartDate", endedOn: none, code: "ICPCnotRequired" },
    "initial-conference": { startedOn: "DateOfInitialCPC", endedOn: none, code: none },
    "protection-plan": { startedOn: "CPPstartDate", endedOn: "CPPendDate", code: none },
    "protection-review": { startedOn: "CPPreviewDate", endedOn: none, code: none },
    "pre-proceedings": { startedOn: "PPStartDate", endedOn: "StepDecisionDate", code: "PPOutcome" },
  },
};
