// Which of a child's rows of one kind counts: copies are left out, then the open one with the latest start counts, and
// where none is open, the one that ended last.
import type { LocalDate } from "../shared/calendar.js";
import { bySource, type CaseEntry, type EntryKind, holdsHistory, sourceWords } from "./case-entry.js";
import { noCell, type Problem, type ProblemCode, problem } from "./problems.js";

export const isOpen = (entry: CaseEntry, asAt: LocalDate): boolean =>
  entry.endedOn === null || entry.endedOn > asAt;

export type Choice = {
  readonly chosen: CaseEntry | null;
  /** Rows that neither count nor add anything. */
  readonly passedOver: readonly CaseEntry[];
  readonly problems: readonly Problem[];
};

const nothing: Choice = { chosen: null, passedOver: [], problems: [] };

/** From several sources the one of highest precedence is heard; what the others say is not passed over, but used beside it. */
export const chooseEntry = (entries: readonly CaseEntry[], asAt: LocalDate): Choice => {
  if (entries.length < 2) return entries[0] ? { ...nothing, chosen: entries[0] } : nothing;
  const { distinct, copies, problems } = leaveOutCopies(entries);
  const heard = ofFirstSource(distinct);
  const [chosen = null, ...others] = heard.toSorted((a, b) => compare(b, a, asAt));
  if (chosen !== null && heard.length < distinct.length)
    problems.push(...toldOtherwise(chosen, distinct, asAt));
  if (chosen === null || others.length === 0) return { chosen, passedOver: copies, problems };
  const told = others.filter((entry) => !isSameCase(entry, chosen));
  const rest = told.flatMap((entry): Problem[] => {
    const bothOpen = entry.kind === "episode" && isOpenCase(entry, asAt) && isOpenCase(chosen, asAt);
    if (!bothOpen && holdsHistory(entry.source)) return [];
    return [about(entry, bothOpen ? "two-open-episodes" : "earlier-episode", chosen)];
  });
  const passedOver = holdsHistory(chosen.source) ? copies : [...copies, ...told];
  return { chosen, passedOver, problems: [...problems, ...rest] };
};

/** A report may have a row for each worker of a child, or for each visit: one case, of which each row says something. */
const isSameCase = (entry: CaseEntry, chosen: CaseEntry): boolean =>
  entry.source === "report" &&
  chosen.source === "report" &&
  (holderRank(entry) < leastHolder || isSameHolder(entry, chosen)) &&
  entry.startedOn === chosen.startedOn &&
  entry.endedOn === chosen.endedOn &&
  entry.status === chosen.status &&
  entry.localStatus === chosen.localStatus;

const isSameHolder = (one: CaseEntry, other: CaseEntry): boolean =>
  one.workerName === other.workerName && one.workerRef === other.workerRef && one.teamName === other.teamName;

/** Who is plainly the worker of the case counts most, then who may be, then a team alone. */
const leastHolder = 3;
const holderRank = ({ workerName, workerRef, teamName, unsure }: CaseEntry): number => {
  if (workerName !== null || workerRef !== null) return unsure ? 2 : leastHolder;
  return teamName === null ? 0 : 1;
};

const ofFirstSource = (entries: readonly CaseEntry[]): readonly CaseEntry[] => {
  const first = entries[0]?.source;
  if (entries.every(({ source }) => source === first)) return entries;
  const best = bySource(entries)[0]?.source;
  return entries.filter(({ source }) => source === best);
};

const spanWords: Readonly<Partial<Record<EntryKind, string>>> = {
  episode: "the case",
  "care-period": "care",
  "protection-plan": "the child protection plan",
  "in-need-plan": "the child in need plan",
};

/** What other sources say of the same thing with other dates: a doubt, with what each says. */
const toldOtherwise = (chosen: CaseEntry, entries: readonly CaseEntry[], asAt: LocalDate): Problem[] => {
  const what = spanWords[chosen.kind];
  if (what === undefined) return [];
  const others = Map.groupBy(entries, ({ source }) => source);
  others.delete(chosen.source);
  return [...others.values()].flatMap((told) => {
    const [best] = told.toSorted((a, b) => compare(b, a, asAt));
    if (!best || (agree(best.startedOn, chosen.startedOn) && best.endedOn === chosen.endedOn)) return [];
    const value = `${what} is ${spanOf(chosen)} in ${sourceWords[chosen.source]}`;
    const other = `${spanOf(best)} in ${sourceWords[best.source]}`;
    return [problem("differs-between-files", best.place, noCell, { value, other })];
  });
};

/** A source that names no day contradicts none. */
const agree = (one: LocalDate | null, other: LocalDate | null): boolean =>
  one === null || other === null || one === other;

const spanOf = ({ startedOn, endedOn }: CaseEntry): string =>
  `from ${startedOn ?? "an unknown day"} ${endedOn === null ? "and open" : `to ${endedOn}`}`;

/** The rows that say something new, and a note for each that only repeats another. */
export const leaveOutCopies = (
  entries: readonly CaseEntry[],
): {
  readonly distinct: readonly CaseEntry[];
  readonly copies: readonly CaseEntry[];
  readonly problems: Problem[];
} => {
  if (entries.length < 2) return { distinct: entries, copies: [], problems: [] };
  const copies: CaseEntry[] = [];
  const first = new Map<string, CaseEntry>();
  const problems: Problem[] = [];
  for (const entry of entries) {
    const { place, ...content } = entry;
    const key = saysNothingDated(entry) || entry.isOfAnotherRole ? `${first.size}` : JSON.stringify(content);
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, entry);
      continue;
    }
    copies.push(entry);
    if (!isSameRow(entry, earlier)) problems.push(about(entry, "duplicate-row", earlier));
  }
  return { distinct: [...first.values()], copies, problems };
};

/** A row of which no event is left, such as one that is only planned, repeats nothing. */
const saysNothingDated = ({ kind, events }: CaseEntry): boolean => kind === "event" && events.length === 0;

const about = (entry: CaseEntry, code: ProblemCode, other: CaseEntry | null): Problem =>
  problem(code, entry.place, noCell, { other: other ? rowIn(other, entry) : "" });

/** A whole child stands in one row, with all episodes. */
const isSameRow = (one: CaseEntry, other: CaseEntry): boolean =>
  one.place.row === other.place.row &&
  one.place.sheet === other.place.sheet &&
  one.place.file === other.place.file;

/** The other's row, with its sheet where that is another one; where it is the same row, what tells the two apart. */
const rowIn = (other: CaseEntry, entry: CaseEntry): string => {
  const { sheet, row, file } = other.place;
  if (isSameRow(other, entry)) return `${row}, the episode from ${other.startedOn ?? "an unknown day"}`;
  return sheet === entry.place.sheet ? `${row}` : `${row} of ${sheet ?? file}`;
};

const isOpenCase = (entry: CaseEntry, asAt: LocalDate) => isOpen(entry, asAt) && entry.status !== "closed";

/** Above nought where the first counts before the second. */
const compare = (a: CaseEntry, b: CaseEntry, asAt: LocalDate): number => {
  const [aOpen, bOpen] = [isOpenCase(a, asAt), isOpenCase(b, asAt)];
  if (aOpen !== bOpen) return aOpen ? 1 : -1;
  if (!aOpen && a.endedOn !== b.endedOn) return (a.endedOn ?? "") > (b.endedOn ?? "") ? 1 : -1;
  if (a.startedOn === b.startedOn) return a.source === "report" ? holderRank(a) - holderRank(b) : 0;
  return (a.startedOn ?? "") > (b.startedOn ?? "") ? 1 : -1;
};
