// Takes a quarter's figures: every figure of the list with its records, as they are frozen when a report is published.
import { type Grade, isGrade } from "../framework/bands.js";
import type { LocalDate, Quarter } from "../shared/calendar.js";
import { figureList } from "./figure-list.js";
import type { FigureDefinition, FigureEntry, FigureRecord } from "./figures/definition.js";
import type { QuarterFacts, ServiceName } from "./quarter-facts.js";

export type FigureValueEntry = {
  readonly id: string;
  readonly grades: readonly Grade[];
  /** How many cases it stands for, in a figure that is a share. */
  readonly weight: number | null;
};

export type FigureValue = {
  /** Of the first grades, for a figure that is a median; null where nothing is graded, and for counts. */
  readonly median: number | null;
  /** Of the weight of all, in percent, for a figure that is a share; null where nothing has a weight, and for others. */
  readonly share: number | null;
  /** One for each record counted, by the record's id. */
  readonly entries: readonly FigureValueEntry[];
};

export type Figures = {
  readonly quarter: Quarter;
  readonly takenOn: LocalDate;
  /** As they were called then. */
  readonly services: readonly ServiceName[];
  readonly records: Readonly<Record<string, FigureRecord>>;
  readonly values: Readonly<Record<string, FigureValue>>;
};

/** The middle number, or halfway between the two in the middle. Grades are in order, so this is theirs to have; a mean is not. */
export const medianOf = (numbers: readonly number[]): number | null => {
  const sorted = numbers.toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
};

const shareIn = (facts: QuarterFacts, figure: FigureDefinition, found: readonly FigureEntry[]) => {
  const whole = figure.weighAll?.(facts) ?? 0;
  const part = found.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  return whole === 0 ? null : (part / whole) * 100;
};

export function takeFigures(facts: QuarterFacts): Figures {
  const records: Record<string, FigureRecord> = {};
  const values: Record<string, FigureValue> = {};
  for (const figure of figureList(facts.services)) {
    const found = figure.find(facts);
    for (const { record } of found) records[record.id] = record;
    const firstGrades = found.map(({ grades }) => grades[0]).filter(isGrade);
    values[figure.key] = {
      median: figure.kind === "median" ? medianOf(firstGrades) : null,
      share: shareIn(facts, figure, found),
      entries: found.map(({ record, grades, weight = null }) => ({ id: record.id, grades, weight })),
    };
  }
  return { quarter: facts.quarter, takenOn: facts.takenOn, services: facts.services, records, values };
}

/** How many records a figure counts; null where it was not counted when the figures were taken. */
export const countOf = (figures: Figures, key: string): number | null =>
  figures.values[key]?.entries.length ?? null;
