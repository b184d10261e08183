// How standards are told on pages.
import type { Month } from "../../domain/shared/calendar.js";
import type { StandardChange } from "../../domain/standards/change-standard.js";
import { limitLines } from "../../domain/standards/clock-words.js";
import type { LimitUnit, Standard, StandardBasis } from "../../domain/standards/standard.js";
import { formatMonth } from "../../ui/formats.js";

export const basisWords: Readonly<Record<StandardBasis, string>> = {
  statutory: "Statutory: a regulation",
  guidance: "Statutory guidance",
  local: "Local policy",
};

export const unitLabels: Readonly<Record<LimitUnit, string>> = {
  "working-days": "working days",
  days: "days",
  weeks: "weeks",
  months: "months",
  hours: "hours",
  terms: "school terms",
};

export const partTitles: Readonly<Record<StandardChange["what"], string>> = {
  limits: "Change the limits",
  source: "Change the basis and source",
  use: "Change whether it is in use",
};

/** What a version says of one part, a line each. */
export const partLines = (part: StandardChange["what"], standard: Standard): readonly string[] => {
  if (part === "limits") return limitLines(standard);
  if (part === "use") return [standard.inUse ? "In use" : "Not in use"];
  return [
    basisWords[standard.basis],
    standard.source,
    standard.checked ? "Source read" : "Source not read yet",
  ];
};

export const standardPath = (code: string): string => `/standards/${code}`;

/** "March 2026", "March 2026 to June 2026" */
export const monthsWords = ({ from, to }: { readonly from: Month; readonly to: Month }): string =>
  from === to ? formatMonth(from) : `${formatMonth(from)} to ${formatMonth(to)}`;
