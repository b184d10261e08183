// Holds the problems of an import until it is known whether there is anything to report; beyond some thousands on the disk.
import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { appendFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Problem } from "../domain/case-data/problems.js";

const mostHeld = 20_000;

export class ProblemSpool {
  count = 0;
  readonly #path = join(tmpdir(), `full-circle-${randomUUID()}.json`);
  #held: string[] = [];
  #onDisk = false;

  async add(problems: readonly Problem[]): Promise<void> {
    for (const { severity, ...one } of problems) {
      this.#held.push((this.count === 0 ? "" : ",") + JSON.stringify({ ...one, severity }));
      this.count += 1;
    }
    if (this.#held.length < mostHeld) return;
    await appendFile(this.#path, this.#held.join(""), { mode: 0o600 });
    this.#held = [];
    this.#onDisk = true;
  }

  /** The problems as the inside of a JSON array, in the order they were found. */
  async *jsonText(): AsyncGenerator<string> {
    if (this.#onDisk) for await (const chunk of createReadStream(this.#path, "utf8")) yield String(chunk);
    yield this.#held.join("");
  }

  async end(): Promise<void> {
    await rm(this.#path, { force: true });
  }
}
