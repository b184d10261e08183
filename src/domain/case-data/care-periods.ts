// Puts the pieces of care that returns hold (a new row at each change of legal status or placement) together to periods
// of being looked after, as SSDA903 means them: a period goes on where the next piece starts on the day the last one ends.
import type { LocalDate } from "../shared/calendar.js";
import type { CaseEntry } from "./case-entry.js";
import type { CaseEvent } from "./case-event.js";
import { isShortBreak } from "./codes.js";
import { type Problem, type ProblemCode, type ProblemDetail, problem } from "./problems.js";

export type CareAssembled = { readonly periods: readonly CaseEntry[]; readonly problems: readonly Problem[] };

/** Each source's periods with their pieces' events, at the place of the first piece, and where pieces don't fit together. */
export const assembleCarePeriods = (pieces: readonly CaseEntry[], asAt: LocalDate): CareAssembled => {
  const made = [...Map.groupBy(pieces, ({ source }) => source).values()].map((own) => new Care(own, asAt));
  return {
    periods: made.flatMap(({ periods }) => periods),
    problems: made.flatMap(({ problems }) => problems),
  };
};

type Period = { readonly entry: CaseEntry; readonly lastPiece: CaseEntry };

class Care {
  readonly problems: Problem[] = [];
  readonly #made: Period[] = [];

  constructor(
    pieces: readonly CaseEntry[],
    readonly asAt: LocalDate,
  ) {
    const start = ({ startedOn }: CaseEntry) => startedOn ?? "";
    const dated = pieces.filter(({ startedOn }) => startedOn !== null);
    const undated = pieces.filter(({ startedOn }) => startedOn === null);
    if (dated.length === 0) for (const piece of undated) this.#add(piece);
    else for (const piece of undated) this.#tell("care-without-start", piece, {});
    for (const piece of dated.toSorted((a, b) => (start(a) < start(b) ? -1 : start(a) > start(b) ? 1 : 0)))
      this.#add(piece);
    for (const period of this.#made) this.#checkEnds(period);
  }

  get periods(): readonly CaseEntry[] {
    return this.#made.map(({ entry }) => ({ ...entry, events: [...entry.events, eventOf(entry)] }));
  }

  #add(piece: CaseEntry): void {
    const last = this.#made.at(-1);
    if (last) this.#checkFit(last.entry, piece);
    if (last && goesOnWith(last, piece)) this.#made.pop();
    const entry: CaseEntry =
      last && goesOnWith(last, piece)
        ? { ...last.entry, endedOn: endOf(last.entry, piece), events: joinEvents(last.entry.events, piece) }
        : { ...piece, kind: "care-period", startedOn: earlier(piece.care?.from ?? null, piece.startedOn) };
    this.#made.push({ entry, lastPiece: piece });
  }

  #checkFit({ endedOn }: CaseEntry, piece: CaseEntry): void {
    const { startedOn } = piece;
    if (startedOn === null) return;
    if (endedOn === null || endedOn > startedOn)
      this.#tell("care-overlaps", piece, { value: startedOn, other: endedOn ?? "an open end" });
    else if (endedOn < startedOn && this.#made.at(-1)?.lastPiece.care?.goesOn === true)
      this.#tell("care-gap", piece, { value: startedOn, other: endedOn });
  }

  #checkEnds({ entry, lastPiece }: Period): void {
    const { startedOn, endedOn, care } = entry;
    const isOpen = endedOn === null || endedOn > this.asAt;
    if (isOpen && startedOn !== null && care?.from === null && care.start !== null && care.start !== "S")
      this.#tell("care-began-earlier", entry, { value: startedOn });
    const isLast = this.#made.at(-1)?.lastPiece === lastPiece;
    if (isLast && endedOn !== null && !isOpen && lastPiece.care?.goesOn === true)
      this.#tell("care-goes-on-nowhere", lastPiece, { value: endedOn });
  }

  #tell(code: ProblemCode, { place }: CaseEntry, detail: ProblemDetail): void {
    this.problems.push(problem(code, place, { column: null, value: detail.value ?? null }, detail));
  }
}

/**
 * Days that touch go on, unless one piece ends care for good and the next starts it anew. Over a gap care goes on only
 * where both say so. A series of short breaks is never one with being looked after.
 */
const goesOnWith = ({ entry, lastPiece }: Period, piece: CaseEntry): boolean => {
  if (entry.shortBreak !== piece.shortBreak) return false;
  const [from, pieceFrom] = [lastPiece.care?.from ?? null, piece.care?.from ?? null];
  if (from !== null && pieceFrom !== null) return from === pieceFrom;
  const startsAnew = piece.care?.start === "S";
  if (entry.endedOn === null) return true;
  if (entry.endedOn >= (piece.startedOn ?? "")) return !startsAnew || lastPiece.care?.goesOn === true;
  return !startsAnew && piece.care?.start != null && lastPiece.care?.goesOn === true;
};

const earlier = (one: LocalDate | null, other: LocalDate | null): LocalDate | null =>
  one !== null && other !== null && one < other ? one : other;

/** The later end; where a piece was left open, one that starts later and ends care for good ends it too. */
const endOf = ({ endedOn }: CaseEntry, piece: CaseEntry): LocalDate | null => {
  if (piece.endedOn === null) return null;
  if (endedOn === null) return piece.care?.goesOn === false ? piece.endedOn : null;
  return endedOn > piece.endedOn ? endedOn : piece.endedOn;
};

/** A legal status that goes on is one, and so is a placement where only the legal status changed. */
const joinEvents = (events: readonly CaseEvent[], piece: CaseEntry): readonly CaseEvent[] => {
  const joined = [...events];
  for (const event of piece.events) {
    const at = joined.findLastIndex(({ kind }) => kind === event.kind);
    const before = joined[at];
    const mayGoOn =
      event.kind === "legal-status" || (event.kind === "placement" && piece.care?.start === "L");
    const touches = before?.endedOn !== undefined && before.endedOn === event.startedOn;
    if (!before || !mayGoOn || !touches || before.code !== event.code) joined.push(event);
    else joined[at] = { ...event, startedOn: before.startedOn };
  }
  return joined;
};

const eventOf = ({ startedOn, endedOn }: CaseEntry): CaseEvent => ({
  kind: "care-period",
  startedOn,
  ...(endedOn === null ? {} : { endedOn }),
});

/** Where legal statuses stand in a table of their own: the one open at the day says whether care is a series of short breaks. */
export const markShortBreak = (
  period: CaseEntry,
  entries: readonly CaseEntry[],
  asAt: LocalDate,
): CaseEntry => {
  if (period.shortBreak || period.events.some(({ kind }) => kind === "legal-status")) return period;
  let latest: CaseEvent | null = null;
  for (const { source, events } of entries)
    for (const event of source === period.source ? events : []) {
      const isOpen = event.endedOn === undefined || event.endedOn > asAt;
      if (event.kind === "legal-status" && isOpen && (event.startedOn ?? "") >= (latest?.startedOn ?? ""))
        latest = event;
    }
  return latest !== null && isShortBreak(latest.code ?? "") ? { ...period, shortBreak: true } : period;
};
