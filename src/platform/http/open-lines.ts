// The lines of events that are open in this process: a cap for each person and for all, because each holds a connection.
import type { Readable } from "node:stream";

/** Pages of one person, over all their windows; a browser has six lines to one server, and people have a few browsers. */
const MOST_OF_ONE = 12;
const MOST = 1_000;

export class OpenLines {
  readonly #open = new Map<Readable, string>();
  readonly #most: { readonly ofOne: number; readonly all: number };

  constructor(most = { ofOne: MOST_OF_ONE, all: MOST }) {
    this.#most = most;
  }

  hasRoomFor(personId: string): boolean {
    if (this.#open.size >= this.#most.all) return false;
    return [...this.#open.values()].filter((one) => one === personId).length < this.#most.ofOne;
  }

  add(personId: string, line: Readable): void {
    this.#open.set(line, personId);
    line.once("close", () => this.#open.delete(line));
  }

  closeAll(): void {
    for (const line of this.#open.keys()) line.destroy();
  }
}
