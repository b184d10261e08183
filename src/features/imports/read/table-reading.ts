// Reads the rows of one recognised table: to entries of children's cases, or to what numbers in other tables stand for.
import type { CaseEntry, EntryKind, WrittenEntry } from "../../../domain/case-data/case-entry.js";
import { noCell, type Place, type Problem, problem } from "../../../domain/case-data/problems.js";
import { isNotACase, readEntry } from "../../../domain/case-data/read-entry.js";
import { tellerOf } from "../../../domain/case-data/read-value.js";
import { foldText, saysNothing } from "../../../domain/case-data/texts.js";
import { rememberingReaders, type ValueReaders } from "../../../domain/case-data/value-readers.js";
import { readTeamName, readWorkerName } from "../../../domain/case-data/worker-names.js";
import type { Cell, SheetRow } from "../../../platform/files/spreadsheet.js";
import { ColumnReading } from "./column-reading.js";
import type { Intake } from "./intake.js";
import type { FoundTable } from "./recognise-table.js";
import { isLookUp, type LookUpKind, type RowDoubt, type Table } from "./table.js";
import { type RowRead, takeBack, writtenEntry } from "./written-entry.js";

type TablePlace = Omit<Place, "row">;

export class TableReading {
  readonly #columns = new Map<Cell["column"], ColumnReading>();
  readonly #passedOver = new Map<string, number>();
  readonly #toldOnce = new Set<string>();
  readonly #readers: ValueReaders;
  #entries: CaseEntry[] = [];
  #problems: Problem[] = [];
  #counts = { read: 0, refused: 0, skipped: 0 };
  #formulas = 0;
  #lastRow = 0;
  #blank = { rows: 0, first: 0 };

  constructor(
    readonly found: FoundTable,
    readonly place: TablePlace,
    readonly kind: NonNullable<Table["kind"]>,
    readonly intake: Intake,
  ) {
    this.#readers = rememberingReaders(intake.asAt);
    const table = { inWorkbook: place.sheet !== null, asAt: intake.asAt };
    for (const [letters, column] of found.columns)
      this.#columns.set(letters, new ColumnReading(column, letters, table));
  }

  async take(rows: readonly SheetRow[]): Promise<void> {
    const { kind, found, place } = this;
    for (const written of rows) {
      if (written.row <= found.headingRow) continue;
      const row = found.fillIn?.(written) ?? written;
      this.#counts.read += 1;
      const entryKind: EntryKind = isLookUp(kind) ? "person" : kind;
      const read = writtenEntry(row, this.#columns, found.table, entryKind, place.file);
      if (isLookUp(kind)) this.#know(kind, read.written);
      else if (isNotACase(read.written)) this.#passOver(row);
      else {
        this.#look(read);
        this.#read(read);
      }
    }
    await this.#give();
  }

  /** Tells what only the whole table shows. */
  finish(): void {
    const place = { ...this.place, row: null };
    for (const reading of this.#columns.values())
      for (const { code, detail } of reading.finish())
        this.#problems.push(
          problem(code, place, { column: reading.letters, value: detail.value ?? null }, detail),
        );
    if (this.#formulas > 0)
      this.#problems.push(problem("formulas-read", place, noCell, { other: String(this.#formulas) }));
    const { rows, first } = this.#blank;
    if (rows > 0)
      this.#problems.push(
        problem("blank-rows", { ...this.place, row: first }, noCell, {
          value: String(first),
          other: String(rows),
        }),
      );
    for (const [because, rows] of this.#passedOver)
      this.#problems.push(
        problem("rows-passed-over", place, noCell, { value: because, other: String(rows) }),
      );
    this.intake.tell(this.#problems);
    this.#problems = [];
  }

  async #give(): Promise<void> {
    const { intake, found } = this;
    const [entries, problems, counts] = [this.#entries, this.#problems, this.#counts];
    this.#entries = [];
    this.#problems = [];
    this.#counts = { read: 0, refused: 0, skipped: 0 };
    intake.count(counts);
    if (problems.length > 0) intake.tell(problems);
    const numberOf = found.table.byNumberOf;
    if (numberOf !== undefined) await intake.lookUps.hold(numberOf, entries);
    else await intake.take(entries);
    await intake.lookUps.makeRoom();
  }

  #passOver(row: SheetRow): void {
    takeBack(row, this.#columns);
    this.#counts.skipped += 1;
    this.#lastRow = row.row;
    this.#problems.push(problem("total-row", { ...this.place, row: row.row }, noCell));
  }

  /** Counts what only whole columns and tables show. Rows left blank before a total are no gap in the table. */
  #look({ written, formulas }: RowRead): void {
    this.#formulas += formulas;
    const { row } = written.place;
    const blank = this.#lastRow === 0 ? 0 : row - this.#lastRow - 1;
    if (blank > 0 && this.#blank.rows === 0) this.#blank.first = this.#lastRow + 1;
    this.#blank.rows += blank;
    this.#lastRow = row;
  }

  #read({ written, kept }: RowRead): void {
    const { table } = this.found;
    let entry = written;
    const doubts: Problem[] = [];
    if (table.refine) {
      const refined = table.refine.row(written, (heading) => kept.get(heading), this.intake.asAt);
      if (refined.written === null) {
        this.#passedOver.set(refined.because, (this.#passedOver.get(refined.because) ?? 0) + 1);
        this.#counts.skipped += 1;
        return;
      }
      entry = refined.written;
      for (const doubt of refined.doubts) this.#doubt(doubt, entry.place, doubts);
    }
    const reading = readEntry(entry, this.intake.asAt, this.#readers);
    for (const one of doubts) this.#problems.push(one);
    for (const one of reading.problems) this.#problems.push(one);
    if (reading.outcome === "refused") {
      this.#counts.refused += 1;
      return;
    }
    this.#entries.push(reading.entry);
    if (table.childNumber === undefined) return;
    const number = kept.get(table.childNumber.heading);
    if (number && !saysNothing(number.text))
      this.intake.lookUps.link(table.childNumber.of, foldText(number.text), reading.entry.childId);
  }

  #doubt({ code, value, detail, once }: RowDoubt, place: Place, doubts: Problem[]): void {
    const key = `${code} ${foldText(value?.text ?? "").toLowerCase()}`;
    if (once && this.#toldOnce.has(key)) return;
    if (once) this.#toldOnce.add(key);
    if (value) tellerOf(place, doubts, () => false)(code, value, detail);
    else doubts.push(problem(code, place, noCell, detail));
  }

  #know(kind: LookUpKind, { values, place }: WrittenEntry): void {
    const number = foldText(values.childId?.text ?? "");
    if (saysNothing(number)) {
      this.#counts.skipped += 1;
      this.#problems.push(problem("total-row", place, noCell));
      return;
    }
    const name =
      kind === "teams"
        ? readTeamName(values.teamName?.text ?? "")
        : readWorkerName(values.workerName?.text ?? "");
    this.intake.lookUps.know(kind, number, name);
  }
}
