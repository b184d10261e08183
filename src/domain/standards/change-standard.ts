// A change of a standard from a day: one thing at a time, made into a version that says all. Earlier versions stay.
import type { LocalDate, Month } from "../shared/calendar.js";
import { addDays, monthOf } from "../shared/calendar.js";
import { accept, type Result, refuse } from "../shared/result.js";
import type { Limit, Limits, Standard, StandardBasis, StandardCode } from "./standard.js";

export type StandardChange =
  | { readonly what: "limits"; readonly limits: Limits }
  | {
      readonly what: "source";
      readonly basis: StandardBasis;
      readonly source: string;
      readonly checked: boolean;
    }
  | { readonly what: "use"; readonly inUse: boolean };

export const changeableParts = [
  "limits",
  "source",
  "use",
] as const satisfies readonly StandardChange["what"][];
export const isChangeablePart = (text: string): text is StandardChange["what"] =>
  changeableParts.some((part) => part === text);

export type ChangeRefusal = "before-the-first" | "nothing-changed" | "other-limits";

/** The versions of one standard that stand, by their first day: of two from the same day the one listed later. */
export const standingVersions = (all: readonly Standard[], code: StandardCode): readonly Standard[] => {
  const byDay = new Map<LocalDate, Standard>();
  for (const standard of all) if (standard.code === code) byDay.set(standard.effectiveFrom, standard);
  return [...byDay.values()].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
};

export const versionAt = (all: readonly Standard[], code: StandardCode, on: LocalDate): Standard | null =>
  standingVersions(all, code).findLast(({ effectiveFrom }) => effectiveFrom <= on) ?? null;

const sameLimit = (one: Limit, other: Limit | undefined): boolean =>
  one.amount === other?.amount && one.unit === other.unit;

const isSame = (one: Standard, other: Standard): boolean =>
  one.basis === other.basis &&
  one.source === other.source &&
  one.checked === other.checked &&
  one.inUse === other.inUse &&
  Object.entries(one.limits).every(([name, limit]) => sameLimit(limit, other.limits[name]));

/**
 * The version that holds from a day, made from the one in force then. Refused where it is before the first version, says
 * nothing new, or names other limits than the standard's.
 */
export const changeStandard = (
  all: readonly Standard[],
  code: StandardCode,
  from: LocalDate,
  change: StandardChange,
): Result<Standard, ChangeRefusal> => {
  const before = versionAt(all, code, from);
  if (!before) return refuse("before-the-first");
  const { what, ...changed } = change;
  if (what === "limits" && !hasNamesOf(before.limits, change.limits)) return refuse("other-limits");
  const version: Standard = { ...before, ...changed, effectiveFrom: from };
  return isSame(version, before) ? refuse("nothing-changed") : accept(version);
};

const hasNamesOf = (one: Limits, other: Limits): boolean =>
  Object.keys(one).toSorted().join() === Object.keys(other).toSorted().join();

/** The first and last month whose figures a version of a past day changes; null where none has passed or begun. */
export const monthsCountedAnew = (
  all: readonly Standard[],
  { code, effectiveFrom }: Standard,
  today: LocalDate,
): { readonly from: Month; readonly to: Month } | null => {
  if (effectiveFrom > today) return null;
  const next = standingVersions(all, code).find((other) => other.effectiveFrom > effectiveFrom);
  const last = next && next.effectiveFrom <= today ? addDays(next.effectiveFrom, -1) : today;
  return { from: monthOf(effectiveFrom), to: monthOf(last) };
};
