// Hands on the children of a file in which each stands as a whole: read, counted, and given some hundred at a time.
import type { CaseEntry } from "../../../domain/case-data/case-entry.js";
import type { Problem } from "../../../domain/case-data/problems.js";
import { makeChildReader, type SourceOfChildren } from "../../../domain/case-data/read-whole-child.js";
import type { WrittenChild } from "../../../domain/case-data/whole-child.js";
import type { Intake } from "./intake.js";

const childrenAtOnce = 200;

export class WholeChildren {
  readonly #read: ReturnType<typeof makeChildReader>;
  #entries: CaseEntry[] = [];
  #problems: Problem[] = [];
  #counts = { read: 0, refused: 0, skipped: 0 };
  #row = 0;

  constructor(
    readonly file: string,
    source: SourceOfChildren,
    readonly intake: Intake,
  ) {
    this.#read = makeChildReader(source);
  }

  /** The next child of the file. */
  add(child: WrittenChild): void {
    const { outcome, entries, problems } = this.#read(child, this.#nextPlace());
    if (outcome === "refused") this.#counts.refused += 1;
    for (const entry of entries) this.#entries.push(entry);
    for (const one of problems) this.#problems.push(one);
  }

  /** The next child of the file is not to be read. */
  skip(problemAt: (place: { readonly file: string; readonly sheet: null; readonly row: number }) => Problem) {
    this.#problems.push(problemAt(this.#nextPlace()));
    this.#counts.skipped += 1;
  }

  get isFull(): boolean {
    return this.#counts.read >= childrenAtOnce;
  }

  /** Gives on what has been read so far. */
  async give(): Promise<void> {
    const [entries, problems, counts] = [this.#entries, this.#problems, this.#counts];
    this.#entries = [];
    this.#problems = [];
    this.#counts = { read: 0, refused: 0, skipped: 0 };
    if (counts.read === 0) return;
    this.intake.count(counts);
    if (problems.length > 0) this.intake.tell(problems);
    await this.intake.take(entries);
  }

  #nextPlace() {
    this.#row += 1;
    this.#counts.read += 1;
    return { file: this.file, sheet: null, row: this.#row };
  }
}
