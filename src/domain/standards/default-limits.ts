// The limits that each standard starts with, by name. A council changes them on the standard's page, from a day.
import type { Limit, LimitUnit, StandardCode } from "./standard.js";

const workingDays = (amount: number) => ({ amount, unit: "working-days" }) as const;
const weeks = (amount: number) => ({ amount, unit: "weeks" }) as const;
const months = (amount: number) => ({ amount, unit: "months" }) as const;

export const defaultLimits = {
  "referral-decision": { limit: workingDays(1) },
  assessment: { limit: workingDays(45) },
  "assessment-from-start": { limit: workingDays(45) },
  "initial-conference": { limit: workingDays(15) },
  "core-group": { limit: workingDays(10) },
  "protection-review": { first: months(3), later: months(6) },
  "protection-visit": { limit: workingDays(10) },
  "in-need-visit": { limit: workingDays(20) },
  "care-visit": { placement: weeks(1), firstYear: weeks(6), later: weeks(6), toAdulthood: months(3) },
  "care-review": { first: workingDays(20), grace: workingDays(10), second: months(3), later: months(6) },
  "health-assessment": { first: workingDays(20), underFive: months(6), fromFive: months(12) },
  "education-plan": { first: workingDays(20), later: { amount: 1, unit: "terms" } },
  "pathway-plan": { limit: months(6) },
  "adviser-contact": { limit: months(2) },
  "return-interview": { limit: { amount: 72, unit: "hours" } },
  supervision: { limit: weeks(4) },
} as const satisfies Readonly<Record<StandardCode, Readonly<Record<string, Limit>>>>;

export const standardCodes: readonly StandardCode[] = Object.keys(defaultLimits) as StandardCode[];

export const isStandardCode = (text: string): text is StandardCode => Object.hasOwn(defaultLimits, text);

export const limitUnits: readonly LimitUnit[] = ["working-days", "days", "weeks", "months", "hours", "terms"];
