// What a draw can be evened out by (C4), and what coverage is told by: a case's status, the child's age, ethnic group and
// disability, and the time the case has been open, each as a short code. The codes sort as text in their natural order.
import type { Disability, Ethnicity } from "../case-data/case-record.js";
import { completedMonths, type LocalDate, type Month, yearsSince } from "../shared/calendar.js";

export const strataLabels = {
  status: "Status",
  "age-band": "Age",
  "ethnic-group": "Ethnic group",
  disability: "Disability",
  "time-open": "Time open",
} as const;

export type Stratum = keyof typeof strataLabels;
export const STRATA: readonly Stratum[] = ["status", "age-band", "ethnic-group", "disability", "time-open"];
export const isStratum = (text: string): text is Stratum => Object.hasOwn(strataLabels, text);

export const ageBandLabels = {
  "00": "Under 1",
  "01-04": "1 to 4",
  "05-09": "5 to 9",
  "10-15": "10 to 15",
  "16-17": "16 and 17",
  "18-up": "18 and over",
  unborn: "Not born yet",
  unknown: "Not known",
} as const;
export type AgeBand = keyof typeof ageBandLabels;

export const ageBandOf = (birthMonth: Month | null, on: LocalDate): AgeBand =>
  birthMonth === null ? "unknown" : ageBandOfYears(yearsSince(birthMonth, on));

/** By completed years; -1 is not born yet. */
export const ageBandOfYears = (years: number): AgeBand => {
  if (years < 0) return "unborn";
  if (years < 1) return "00";
  if (years < 5) return "01-04";
  if (years < 10) return "05-09";
  if (years < 16) return "10-15";
  return years < 18 ? "16-17" : "18-up";
};

export const ethnicGroupLabels = {
  asian: "Asian",
  black: "Black",
  mixed: "Mixed",
  other: "Other",
  white: "White",
  unknown: "Not known, or not said",
} as const;
export type EthnicGroup = keyof typeof ethnicGroupLabels;

/** The census's five groups, in which Chinese is Asian, and Gypsy, Roma and Traveller are White. */
export const ethnicGroupOf = (ethnicity: Ethnicity): EthnicGroup => {
  if (ethnicity === "unknown" || ethnicity === "REFU" || ethnicity === "NOBT") return "unknown";
  if (ethnicity === "CHNE") return "asian";
  if (ethnicity === "OOTH") return "other";
  const groups = { A: "asian", B: "black", M: "mixed", W: "white" } as const;
  const first = ethnicity.slice(0, 1);
  return first === "A" || first === "B" || first === "M" || first === "W" ? groups[first] : "other";
};

export const disabilityLabels: Readonly<Record<Disability, string>> = {
  yes: "Disabled",
  no: "Not disabled",
  unknown: "Not known",
};

export const timeOpenLabels = {
  "00-05": "Less than 6 months",
  "06-11": "6 to 11 months",
  "12-23": "1 year, less than 2",
  "24-59": "2 years, less than 5",
  "60-up": "5 years or more",
  unknown: "Not known",
} as const;
export type TimeOpen = keyof typeof timeOpenLabels;

/** In completed months. A case that opens after the day has been open for none. */
export const timeOpenOf = (openedOn: LocalDate | null, on: LocalDate): TimeOpen => {
  if (openedOn === null) return "unknown";
  const months = completedMonths(openedOn, on);
  if (months < 6) return "00-05";
  if (months < 12) return "06-11";
  if (months < 24) return "12-23";
  return months < 60 ? "24-59" : "60-up";
};

/** What strata are made of. A code that was not kept is "unknown". */
export type Grouped = {
  readonly status: string;
  readonly ageBand: string | null;
  readonly ethnicGroup: string | null;
  readonly disability: string | null;
  readonly openedOn: LocalDate | null;
};

const codeOf = (row: Grouped, stratum: Stratum, on: LocalDate): string => {
  switch (stratum) {
    case "status":
      return row.status;
    case "age-band":
      return row.ageBand ?? "unknown";
    case "ethnic-group":
      return row.ethnicGroup ?? "unknown";
    case "disability":
      return row.disability ?? "unknown";
    case "time-open":
      return timeOpenOf(row.openedOn, on);
  }
};

/** The stratum of a case, as its codes with bars between; empty where a draw has no strata. */
export const stratumOf = (row: Grouped, strata: readonly Stratum[], on: LocalDate): string =>
  strata.map((stratum) => codeOf(row, stratum, on)).join("|");
