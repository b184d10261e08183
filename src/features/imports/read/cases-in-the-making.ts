// What becomes of the rows as they are read: gathered by child where that is needed, made into records, counted, and given
// to the sink in batches.
import {
  type CaseEntry,
  type EntryField,
  type EntryKind,
  holdsCareAlone,
  type SourceFormat,
} from "../../../domain/case-data/case-entry.js";
import { joinSupplied } from "../../../domain/case-data/case-event.js";
import { type CaseRecord, type CaseStatus, isOpenCase } from "../../../domain/case-data/case-record.js";
import { countRowsPassedOver, deriveCase } from "../../../domain/case-data/derive-cases.js";
import { undressedId } from "../../../domain/case-data/dressed-ids.js";
import { noCell, type Problem, problem } from "../../../domain/case-data/problems.js";
import type { LocalDate } from "../../../domain/shared/calendar.js";
import { accept, type Result, refuse } from "../../../domain/shared/result.js";
import type { CasesRead, CasesSink, ReadingOptions } from "./cases-read.js";
import { makeGathering, mostRowsOfChild } from "./gathering.js";
import type { CaseFile, Intake, SourceSaid } from "./intake.js";
import { JoinedIds } from "./joined-ids.js";
import { LookUps } from "./look-ups.js";
import { type CaseListRefusal, noCaseList, noCases } from "./refusals.js";
import type { SavedMapping } from "./report/mapping.js";

const problemsAtOnce = 1_000;
const recordsAtOnce = 1_000;
const kindsThatAreCases: readonly EntryKind[] = [
  ...(["episode", "care-period", "care-episode", "protection-plan", "in-need-plan"] as const),
  "care-leaver",
];

/** Takes what the readers hand on, and gives the sink what becomes of it. */
export class CasesInTheMaking implements Intake {
  readonly asAt: LocalDate;
  readonly mappings: readonly SavedMapping[];
  readonly gathering = makeGathering<CaseEntry>(undressedId);
  readonly lookUps = new LookUps();
  readonly #ids = new JoinedIds();
  readonly #sources: SourceSaid[] = [];
  readonly #rows = { read: 0, refused: 0, skipped: 0 };
  readonly #byStatus: Partial<Record<CaseStatus, number>> = {};
  readonly #withoutCase = new Map<string, { readonly source: Problem; count: number }>();
  #problems: Problem[] = [];
  #problemCount = 0;
  #records: CaseRecord[] = [];
  /** What the sink is still busy with while the next batch is read. */
  #given: Promise<void> = Promise.resolve();

  constructor(
    readonly files: number,
    readonly options: ReadingOptions,
    readonly sink: CasesSink,
  ) {
    this.asAt = options.asAt;
    this.mappings = options.mappings ?? [];
  }

  begin(said: SourceSaid): void {
    const place = { file: said.file, sheet: said.sheet, row: null };
    const twin = this.#sources.find(({ source, name }) => source === said.source && name === said.name);
    if (twin)
      this.tell([
        problem("list-found-twice", place, noCell, { value: said.name, other: twin.sheet ?? twin.file }),
      ]);
    if (said.leftOut.length > 0)
      this.tell([problem("left-out", place, noCell, { value: said.leftOut.join(", ") })]);
    this.#sources.push(said);
  }

  tell(problems: readonly Problem[]): void {
    for (const one of problems) this.#problems.push(one);
  }

  count({ read, refused, skipped }: Parameters<Intake["count"]>[0]): void {
    this.#rows.read += read;
    this.#rows.refused += refused;
    this.#rows.skipped += skipped;
  }

  progress(file: CaseFile, bytes: number): void {
    this.options.onProgress?.(file, bytes);
  }

  async take(entries: readonly CaseEntry[]): Promise<void> {
    const [only] = this.#sources;
    const oneByOne = this.files === 1 && this.#sources.length === 1 && only?.wholeChildren === true;
    if (oneByOne) this.#makeWhole(entries, only.repeated ?? new Set());
    else this.gathering.hold(entries);
    await this.#giveRecords(recordsAtOnce);
    await this.#giveProblems(problemsAtOnce);
    if (this.gathering.isFull()) await this.gathering.putAway();
  }

  async finish(): Promise<Result<CasesRead, CaseListRefusal>> {
    const kinds = new Set(this.#sources.flatMap((source) => source.kinds));
    const names = this.#sources.map(({ name }) => name);
    const isFrom = (format: SourceFormat) => this.#sources.some(({ source }) => source === format);
    const fromAnnexA = isFrom("annex-a");
    if (!kindsThatAreCases.some((kind) => kinds.has(kind)) || (fromAnnexA && !kinds.has("episode")))
      return refuse(noCaseList(names, { fromAnnexA, fromReport: isFrom("report") }));
    await this.#giveGathered();
    const children = Object.values(this.#byStatus).reduce((sum, count) => sum + count, 0);
    if (children === 0 && this.#rows.refused === 0) return refuse(noCases(this.#sources[0]?.file ?? null));
    for (const { source, count } of this.#withoutCase.values())
      this.tell([problem("rows-without-case", source, noCell, { value: String(count) })]);
    await this.#giveProblems(1);
    await this.#given;
    const { read, refused, skipped } = this.#rows;
    return accept({
      formats: [...new Set(this.#sources.map(({ source }) => source))],
      asAt: this.asAt,
      sources: this.#sources,
      supplied: joinSupplied(this.#sources.map(({ supplied }) => supplied)),
      rows: { read, refused, skipped, accepted: read - refused - skipped },
      children,
      open: Object.entries(this.#byStatus).reduce(
        (sum, [status, count]) => (isOpenCase(status as CaseStatus) ? sum + count : sum),
        0,
      ),
      byStatus: this.#byStatus,
      problems: this.#problemCount,
    });
  }

  #contextNow() {
    const [ofCare, ofAll] = [true, false].map((alone) =>
      this.#sources.filter(({ source }) => holdsCareAlone(source) === alone).flatMap(({ fields }) => fields),
    );
    return {
      asAt: this.asAt,
      kinds: new Set<EntryKind>(this.#sources.flatMap(({ kinds }) => kinds)),
      fields: new Set<EntryField>(ofAll),
      fieldsOfCare: new Set<EntryField>(ofCare),
      ended: new Set(this.#sources.flatMap(({ ended }) => ended ?? [])),
      personTablesOf: new Set<SourceFormat>(
        this.#sources.flatMap(({ kinds, source }) => (kinds.includes("person") ? source : [])),
      ),
    };
  }

  /** Children whose entries stand together, and of whom there is no more; those repeated elsewhere wait for the end. */
  #makeWhole(entries: readonly CaseEntry[], repeated: ReadonlySet<string>): void {
    const context = this.#contextNow();
    for (let from = 0; from < entries.length; ) {
      const childId = entries[from]?.childId ?? "";
      let to = from + 1;
      while (entries[to]?.childId === childId) to += 1;
      const ofChild = entries.slice(from, to);
      if (repeated.has(childId)) this.gathering.hold(ofChild);
      else this.#make(ofChild, context);
      from = to;
    }
  }

  async #giveGathered(): Promise<void> {
    for await (const { entries, lost } of this.lookUps.childrenFound()) {
      this.#rows.skipped += lost;
      this.gathering.hold(entries);
      if (this.gathering.isFull()) await this.gathering.putAway();
    }
    const context = this.#contextNow();
    for await (const alike of this.gathering.children()) {
      for (const entries of this.#ids.part(alike)) this.#make(this.lookUps.named(entries), context);
      this.tell(this.lookUps.takeProblems());
      await this.#giveRecords(recordsAtOnce);
      await this.#giveProblems(problemsAtOnce);
    }
    this.#tellLetGo();
    this.tell(this.#ids.problems());
    this.tell(this.lookUps.takeProblems());
    await this.#giveRecords(1);
  }

  #tellLetGo(): void {
    for (const { first, count } of this.gathering.letGoOf.values()) {
      if (!isWhole(first.source)) this.#rows.refused += count;
      const detail = { value: first.childId, other: String(mostRowsOfChild) };
      this.tell([problem("too-many-rows-of-child", first.place, noCell, detail)]);
    }
  }

  #make(entries: readonly CaseEntry[], context: Parameters<typeof deriveCase>[1]): void {
    const [first] = entries;
    const again =
      first && isWhole(first.source)
        ? entries.find(({ place, source }) => source === first.source && place.row !== first.place.row)
        : undefined;
    if (again && first) this.tell([toldTwice(again, `row ${first.place.row}`)]);
    const { record, problems, passedOver } = deriveCase(entries, context);
    this.#rows.skipped += countRowsPassedOver(entries, passedOver);
    for (const one of problems)
      if (one.code === "row-without-case") this.#countWithoutCase(one);
      else this.#problems.push(one);
    if (!record) return;
    this.#byStatus[record.status] = (this.#byStatus[record.status] ?? 0) + 1;
    this.#records.push(record);
  }

  #countWithoutCase(one: Problem): void {
    const key = `${one.file}\n${one.sheet ?? ""}`;
    const found = this.#withoutCase.get(key);
    if (found) found.count += 1;
    else this.#withoutCase.set(key, { source: { ...one, row: null }, count: 1 });
  }

  async #giveRecords(atLeast: number): Promise<void> {
    if (this.#records.length < atLeast) return;
    const records = this.#records;
    this.#records = [];
    await this.#give(() => this.sink.records(records));
  }

  async #giveProblems(atLeast: number): Promise<void> {
    if (this.#problems.length < atLeast) return;
    const problems = this.#problems;
    this.#problems = [];
    this.#problemCount += problems.length;
    await this.#give(() => this.sink.problems(problems));
  }

  /** One thing at a time: waits for what was given before, not for this. What fails is told with the next, or the end. */
  async #give(step: () => Promise<void>): Promise<void> {
    await this.#given;
    this.#given = step();
    this.#given.catch(() => undefined);
  }

  /** Waits until the sink is busy with nothing any more, whatever became of it. */
  async settle(): Promise<void> {
    await this.#given.catch(() => undefined);
  }
}

const isWhole = (source: SourceFormat): boolean => source === "cin-census" || source === "children-api";

const toldTwice = (again: CaseEntry, other: string): Problem =>
  problem("child-twice", again.place, noCell, { other });
