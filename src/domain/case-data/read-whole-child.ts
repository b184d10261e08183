// Turns a child as the census or the national service writes one into the entries that a case is made from. A row is the
// whole child: what makes the case itself uncertain refuses it, what is beside the case only warns and is left out.
import type { LocalDate } from "../shared/calendar.js";
import { carePieceOf } from "./care-codes.js";
import type { CaseEntry, EntryKind, SourceFormat } from "./case-entry.js";
import type { CaseEvent } from "./case-event.js";
import type { Disability } from "./case-record.js";
import { checkPlacement } from "./check-placement.js";
import { ChildDoubts, type DaysOfSource } from "./child-doubts.js";
import { readYesNo } from "./codes.js";
import { entryOf, eventOf, type SharedByEntries } from "./entries-of-child.js";
import { noCell, type Place, type Problem, type ProblemSeverity, problem } from "./problems.js";
import { foldText, saysNothing } from "./texts.js";
import { isRefused, makeValueCache, type ValueCache } from "./value-cache.js";
import type { PartKind, WrittenChild, WrittenPart, WrittenReferral } from "./whole-child.js";
import { readWorkerRef } from "./worker-names.js";

export type WholeChildReading = {
  readonly outcome: "entries" | "refused";
  readonly entries: readonly CaseEntry[];
  readonly problems: readonly Problem[];
};

export type SourceOfChildren = DaysOfSource & { readonly source: SourceFormat };

/** Reads children one by one; made once a source, as it remembers what it has read. */
export const makeChildReader = (source: SourceOfChildren) => {
  const cache = makeValueCache(source.asAt);
  return (child: WrittenChild, place: Place): WholeChildReading =>
    new ChildReading(source, cache, child, place).read();
};

/** A part that is also a row of its own among those that make a case. */
const entryKinds: Readonly<Partial<Record<PartKind, EntryKind>>> = {
  assessment: "assessment",
  "in-need-plan": "in-need-plan",
  "protection-plan": "protection-plan",
  placement: "care-episode",
  allocation: "allocation",
  "adviser-contact": "care-leaver",
};

const endsWithCase: ReadonlySet<PartKind> = new Set(["in-need-plan", "protection-plan", "placement"]);

/** Work of a referral cannot begin once it is closed; reviews are checked with those of all sources. */
const beginsBeforeClosure: ReadonlySet<PartKind> = new Set([
  ...(["assessment", "in-need-plan", "protection-plan", "section-47"] as const),
]);

const noEvents: readonly CaseEvent[] = [];

class ChildReading {
  readonly #entries: CaseEntry[] = [];
  readonly doubts: ChildDoubts;

  constructor(
    readonly source: SourceOfChildren,
    readonly cache: ValueCache,
    readonly child: WrittenChild,
    readonly place: Place,
  ) {
    this.doubts = new ChildDoubts(source, place);
  }

  read(): WholeChildReading {
    const shared = this.#readShared();
    for (const referral of this.child.referrals) this.#readReferral(referral, shared);
    if (this.#entries.length === 0 && !isRefused(this.doubts.problems))
      this.#add(shared, "person", { startedOn: null, endedOn: null }, noEvents);
    if (this.doubts.problems.length > 0 && isRefused(this.doubts.problems))
      return { outcome: "refused", entries: [], problems: this.doubts.problems };
    return { outcome: "entries", entries: this.#entries, problems: this.doubts.problems };
  }

  #readShared(): SharedByEntries {
    const { child, cache, source, place } = this;
    const names = source.names.child;
    const { tell } = this.doubts;
    const born = this.#day(child.bornOn, names.bornOn, "warning");
    const expected = born === null ? this.#day(child.expectedOn, names.expectedOn, "warning") : null;
    const bornOn = born ?? expected;
    return {
      source: source.source,
      place,
      childId: this.#readId(),
      bornOn: bornOn === "unreadable" ? null : bornOn,
      sex: cache.sex(child.sex, child.sexName ?? names.sex, tell),
      ethnicity: cache.ethnicity(child.ethnicity, names.ethnicity, tell),
      disability: this.#readDisability(),
      diedOn: this.#readDeath(),
    };
  }

  #readId(): string {
    const { childId = "", idLostDigits } = this.child;
    const name = this.source.names.child.childId;
    if (saysNothing(childId))
      this.doubts.problems.push(problem("blank-id", this.place, { ...noCell, column: name }));
    else if (idLostDigits)
      this.doubts.tell("id-digits-lost", { text: childId, column: name, heading: name, form: "number" });
    return foldText(childId);
  }

  #readDisability(): Disability {
    const name = this.source.names.child.disabilities;
    let found: Disability = "unknown";
    for (const text of this.child.disabilities) {
      const said = this.cache.disability(text, name, this.doubts.tell);
      if (said === "yes" || (said === "no" && found === "unknown")) found = said;
    }
    return found;
  }

  #readDeath(): LocalDate | null {
    if (this.child.diedOn === undefined) return null;
    const name = this.source.names.child.diedOn;
    const diedOn = this.#day(this.child.diedOn, name, "warning");
    if (diedOn === null || diedOn === "unreadable") return null;
    if (diedOn <= this.source.asAt) return diedOn;
    this.doubts.tellFuture("seen-in-future", name, diedOn);
    return null;
  }

  #readReferral(referral: WrittenReferral, shared: SharedByEntries): void {
    const names = this.source.names.referral;
    const startedOn = this.#day(referral.startedOn, names.startedOn, "refused");
    const endedOn = this.#day(referral.endedOn, names.endedOn, "refused");
    if (startedOn === "unreadable" || endedOn === "unreadable") return;
    if (startedOn !== null && startedOn > this.source.asAt) {
      const others = this.child.referrals.length > 1 || this.doubts.isOwnFuture(startedOn);
      this.doubts.tellFuture("opened-in-future", names.startedOn, startedOn, others ? "warning" : "refused");
      return;
    }
    const caseEnd = this.#checkedEnd(startedOn, endedOn);
    const noAction = this.#readNoAction(referral.noFurtherAction ?? "");
    const isCase = !noAction || (endedOn !== null && endedOn <= this.source.asAt);
    const events: CaseEvent[] = [];
    if (startedOn !== null)
      events.push(noAction ? { kind: "referral", startedOn, code: "NFA" } : { kind: "referral", startedOn });
    let isWorkOpen = false;
    for (const part of referral.parts) {
      const entry = this.#readPart(part, shared, isCase ? caseEnd : null, events);
      if (!entry) continue;
      if (isCase) this.#entries.push(entry);
      else if (entry.endedOn === null && entry.kind !== "allocation") isWorkOpen = true;
    }
    if (isWorkOpen)
      this.doubts.problems.push(
        problem(
          "no-action-but-work",
          this.place,
          { column: names.noFurtherAction, value: startedOn },
          { value: startedOn ?? "this child" },
        ),
      );
    this.#add(shared, isCase ? "episode" : "event", { startedOn, endedOn }, events);
  }

  #readNoAction(text: string): boolean {
    const said = readYesNo(text);
    const name = this.source.names.referral.noFurtherAction;
    if (said === null && !saysNothing(text))
      this.doubts.tell("unknown-code", { text, column: name, heading: name, form: "text" });
    return said === true;
  }

  /** The end; none that work could be compared with where it lies before the start. */
  #checkedEnd(startedOn: LocalDate | null, endedOn: LocalDate | null): LocalDate | null {
    const name = this.source.names.referral.endedOn;
    const isTurned = startedOn !== null && endedOn !== null && endedOn < startedOn;
    if (isTurned) this.doubts.tellAt("closed-before-opened", name, endedOn, startedOn);
    else if (endedOn !== null && endedOn > this.source.asAt)
      this.doubts.tellFuture("closed-in-future", name, endedOn);
    return isTurned ? null : endedOn;
  }

  /** Puts the part's event with the others; an entry where the part is one. */
  #readPart(
    part: WrittenPart,
    shared: SharedByEntries,
    caseEnd: LocalDate | null,
    events: CaseEvent[],
  ): CaseEntry | null {
    const { asAt, names } = this.source;
    const called = names.parts[part.kind] ?? { startedOn: "", endedOn: "", code: "" };
    const startedOn = this.#day(part.startedOn, called.startedOn, "warning");
    const endedOn = this.#day(part.endedOn, called.endedOn, "warning");
    if (startedOn === "unreadable" || endedOn === "unreadable") return null;
    if (startedOn !== null && startedOn > asAt) {
      this.doubts.tellFuture("seen-in-future", called.startedOn, startedOn);
      return null;
    }
    if (startedOn !== null && endedOn !== null && endedOn < startedOn) {
      this.doubts.tellAt("closed-before-opened", called.endedOn, endedOn, startedOn, "warning");
      return null;
    }
    const workerRef = part.kind === "allocation" && part.code ? readWorkerRef(part.code) : null;
    const kind = entryKinds[part.kind];
    if (part.kind === "placement") checkPlacement(part, startedOn ?? endedOn, this.source, this.doubts);
    if (startedOn !== null || endedOn !== null) events.push(eventOf(part, startedOn, endedOn));
    else if (part.kind !== "allocation" && part.kind !== "adviser-contact") return null;
    const outlives = endedOn === null && caseEnd !== null && caseEnd <= asAt && endsWithCase.has(part.kind);
    if (outlives) this.doubts.tellAt("plan-outlives-case", called.startedOn, startedOn ?? caseEnd, caseEnd);
    else if (
      beginsBeforeClosure.has(part.kind) &&
      startedOn !== null &&
      caseEnd !== null &&
      startedOn > caseEnd
    )
      this.doubts.tellAt("after-closure", called.startedOn, startedOn, caseEnd);
    if (kind === undefined) return null;
    const span = { startedOn, endedOn: outlives ? caseEnd : endedOn };
    const entry = entryOf(shared, kind, span, workerRef, noEvents);
    return part.kind === "placement"
      ? { ...entry, care: carePieceOf(null, part.careStart, part.careEnd) }
      : entry;
  }

  #add(
    shared: SharedByEntries,
    kind: EntryKind,
    span: { readonly startedOn: LocalDate | null; readonly endedOn: LocalDate | null },
    events: readonly CaseEvent[],
  ): void {
    this.#entries.push(entryOf(shared, kind, span, null, events));
  }

  #day(text: string | undefined, name: string, severity: ProblemSeverity) {
    return text === undefined ? null : this.cache.day(text, name, this.doubts.tell, severity);
  }
}
