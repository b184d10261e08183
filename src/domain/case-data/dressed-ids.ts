// One child's id in different dress: a case system may write 3000004 as M003000004 in one report and 0003000004 in another,
// and a spreadsheet may take the zeros away. Across tables these are one child; within one table they are two.
import { daysBetween } from "../shared/calendar.js";
import type { CaseEntry } from "./case-entry.js";

/** Letters of a system, perhaps a mark, zeros, then the number itself; ".0" is what some programs make of whole numbers. */
const dressed = /^([A-Z]{1,4}[ _/-]?)?0*([1-9]\d*)(?:\.0+)?$/i;

const ZERO = 48;
const NINE = 57;

/** What ids of one child have in common, however they are dressed; the id itself where it is no dressed number. */
export const undressedId = (id: string): string => {
  if (id.charCodeAt(0) !== ZERO && isDigits(id)) return id;
  return dressed.exec(id)?.[2] ?? id;
};

const isDigits = (id: string): boolean => {
  for (let at = 0; at < id.length; at++) {
    const code = id.charCodeAt(at);
    if (code < ZERO || code > NINE) return false;
  }
  return true;
};

export type DressedChildren = {
  /** Each child with all of its rows, all under one id. */
  readonly children: readonly (readonly CaseEntry[])[];
  /** The entry whose id gave way, and the id that was kept, where ids were joined. */
  readonly joined: { readonly entry: CaseEntry; readonly kept: string } | null;
  /** Two entries whose ids may be of one child, but were kept apart because that isn't plain. */
  readonly apart: readonly [CaseEntry, CaseEntry] | null;
};

/** Parts rows that have one undressed id into children. The fullest way to write an id is kept: text wins over numbers. */
export const partByDress = (entries: readonly CaseEntry[]): DressedChildren => {
  const first = entries[0]?.childId;
  if (entries.every(({ childId }) => childId === first))
    return { children: [entries], joined: null, apart: null };
  const byId = Map.groupBy(entries, ({ childId }) => childId);
  const ids = [...byId.keys()];
  const [fullest = "", other = ""] = ids.toSorted((a, b) => fullness(b) - fullness(a));
  const apart = { children: [...byId.values()], joined: null };
  const [one, two] = [byId.get(fullest)?.[0], byId.get(other)?.[0]];
  if (!one || !two || new Set(ids.flatMap(lettersOf)).size > 1) return { ...apart, apart: null };
  const tables = tablesOf(entries);
  const several = tables.filter(({ size }) => size > 1);
  if (several.length > 0)
    return { ...apart, apart: ids.every((id) => several.some((table) => table.has(id))) ? null : [one, two] };
  if (areBornApart(entries)) return { ...apart, apart: [one, two] };
  return {
    children: [entries.map((entry) => (entry.childId === fullest ? entry : { ...entry, childId: fullest }))],
    joined: { entry: entries.find(({ childId }) => childId !== fullest) ?? two, kept: fullest },
    apart: null,
  };
};

/** Longer counts, of two as long the one with letters; ".0" counts for less than nothing. */
const fullness = (id: string): number => {
  const plain = id.replace(/\.0+$/, "");
  return plain.length + (/^[A-Z]/i.test(plain) ? 0.5 : 0) - (plain === id ? 0 : 0.25);
};

const lettersOf = (id: string): string[] => {
  const letters = dressed.exec(id)?.[1]?.replace(/[^A-Z]/gi, "");
  return letters ? [letters.toUpperCase()] : [];
};

/** The ids that each table has of them. */
const tablesOf = (entries: readonly CaseEntry[]): readonly ReadonlySet<string>[] => {
  const tables = Map.groupBy(entries, ({ place }) => `${place.file}\n${place.sheet ?? ""}`);
  return [...tables.values()].map((rows) => new Set(rows.map(({ childId }) => childId)));
};

const leastDaysApart = 366;

/** Born more than a year apart: no slip of the pen, but two children. */
const areBornApart = (entries: readonly CaseEntry[]): boolean => {
  const days = entries.flatMap(({ bornOn }) => bornOn ?? []).toSorted();
  const [earliest, latest] = [days[0], days.at(-1)];
  return earliest !== undefined && latest !== undefined && daysBetween(earliest, latest) > leastDaysApart;
};
