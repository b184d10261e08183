// Reads a children in need census (Department for Education, XML), child by child as the file comes in.
import { stat } from "node:fs/promises";
import { problem } from "../../../../domain/case-data/problems.js";
import type { WrittenChild } from "../../../../domain/case-data/whole-child.js";
import { fileLimits, RefusedFile } from "../../../../platform/files/spreadsheet.js";
import { readText, type TextEncoding } from "../../../../platform/files/text-encoding.js";
import type { CaseFile, Intake } from "../intake.js";
import { type LookFor, lookThrough } from "../look-through.js";
import { type CaseListRefusal, noChildren, otherXml, refusedFile } from "../refusals.js";
import { WholeChildren } from "../whole-children.js";
import { type CensusHeader, referenceDateOf, scanCensus } from "./census-events.js";
import { censusSource } from "./census-source.js";
import { censusNames, personalElements } from "./elements.js";

const SLASH = 47;
const longestId = 200;

export const lookForInCensus: LookFor = {
  mark: "LAchildID",
  after: "<:",
  idIn: (piece: Buffer, at: number) => {
    const from = piece.indexOf(">", at) + 1;
    const to = piece.indexOf("<", at);
    const isPlain = from > 0 && to >= from && to - from < longestId && piece[to + 1] === SLASH;
    return isPlain && !piece.subarray(from, to).includes("&") ? { from, to } : null;
  },
  personal: personalElements.map((name) => ({ name, marks: [`<${name}>`, `:${name}>`] })),
};

/** Null where the file was read; else why it can't be used. */
export async function readCinCensus(
  file: CaseFile,
  encoding: TextEncoding,
  intake: Intake,
): Promise<CaseListRefusal | null> {
  try {
    const { size } = await stat(file.path);
    if (size > fileLimits.childrenFileBytes) throw new RefusedFile({ code: "too-large" });
    return await new CensusReading(file, encoding, intake).read();
  } catch (error) {
    if (error instanceof RefusedFile) return refusedFile(file.name, error.refusal);
    throw error;
  }
}

class CensusReading {
  #children: WholeChildren | null = null;
  #waiting: WrittenChild[] = [];

  constructor(
    readonly file: CaseFile,
    readonly encoding: TextEncoding,
    readonly intake: Intake,
  ) {}

  async read(): Promise<CaseListRefusal | null> {
    const { file, intake } = this;
    const { scan, header } = scanCensus({ child: (child) => this.#take(child) });
    let characters = 0;
    for await (const piece of readText(file.path, this.encoding)) {
      scan.write(piece);
      const refusal = refusalOf(file, header);
      if (refusal) return refusal;
      await this.#giveOn(header);
      characters += piece.length;
      intake.progress(file, characters);
    }
    scan.end();
    const refusal = refusalOf(file, header);
    if (refusal || !this.#children) return refusal ?? noChildren(file.name);
    await this.#children.give();
    return null;
  }

  #take(child: WrittenChild): void {
    if (this.#children) this.#children.add(child);
    else this.#waiting.push(child);
  }

  /** What the census is, is said when the first of its children have come; by then its header has too. */
  async #giveOn(header: CensusHeader): Promise<void> {
    if (!this.#children && this.#waiting.length > 0) {
      this.#children = await this.#begin(header);
      for (const child of this.#waiting) this.#children.add(child);
      this.#waiting = [];
    }
    if (this.#children?.isFull) await this.#children.give();
  }

  async #begin(header: CensusHeader): Promise<WholeChildren> {
    const { file, intake } = this;
    const { asAt } = intake;
    const ownDay = referenceDateOf(header);
    const { repeated, personal } = await lookThrough(file.path, lookForInCensus, this.encoding);
    intake.begin(censusSource(file.name, ownDay ?? asAt, { leftOut: personal, repeated }));
    if (ownDay !== null && ownDay !== asAt)
      intake.tell([
        problem(
          "other-reference-date",
          { file: file.name, sheet: null, row: null },
          { column: "ReferenceDate", value: ownDay },
          { value: ownDay, other: asAt },
        ),
      ]);
    return new WholeChildren(file.name, { source: "cin-census", names: censusNames, asAt, ownDay }, intake);
  }
}

/** Not a census of children in need, as far as the header has come by now. */
const refusalOf = (file: CaseFile, { root, collection }: CensusHeader): CaseListRefusal | null => {
  if (root !== "" && root !== "Message") return otherXml(file.name, `<${root}>`);
  if (collection === null || /^(cin\b|children in need)/i.test(collection)) return null;
  return otherXml(file.name, `the collection “${collection.slice(0, 40)}”`);
};
