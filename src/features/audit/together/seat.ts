// One page that listens: what it has heard of the words on it, and whether whoever sits there may still hear more. The other's
// words are read from the database when they are due, so nothing piles up, and nothing is missed between two lines.
import type { Part } from "../../../domain/audit/field-texts.js";
import type { EventStream } from "../../../platform/http/event-stream.js";
import type { Here } from "./presence.js";

/** What was written on a part since a version, but for what the listener's own page wrote. */
export type News = {
  readonly version: number;
  readonly fields: readonly {
    readonly field: string;
    readonly text: string;
    readonly version: number;
    readonly byName: string;
    /** As people read it: grades and themes are kept as codes. */
    readonly says: string;
  }[];
};

export type Leave = "signed-out" | "moved-on";

export type SeatParts = {
  readonly here: Here;
  readonly name: string;
  readonly since: number;
  readonly stream: EventStream;
  /** Why the listener must go, read anew; null while they may stay. */
  mustLeave(): Promise<Leave | null>;
  readNews(since: number): Promise<News>;
};

export class Seat {
  here: Here;
  readonly name: string;
  readonly #parts: SeatParts;
  #version: number;
  #isDue = false;
  #isBusy = false;
  #shown = "";

  constructor(parts: SeatParts) {
    this.here = parts.here;
    this.name = parts.name;
    this.#version = parts.since;
    this.#parts = parts;
  }

  get part(): Part {
    return this.here.part;
  }

  /** Brings the page what it has not heard yet; called again meanwhile, it looks once more when it is done. */
  async bringNews(): Promise<void> {
    this.#isDue = true;
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      while (this.#isDue && this.#parts.stream.isOpen) {
        this.#isDue = false;
        await this.#parts.stream.taken();
        if (!(await this.#stays())) return;
        const news = await this.#parts.readNews(this.#version);
        if (news.version > this.#version) this.#parts.stream.send("words", news, news.version);
        this.#version = Math.max(this.#version, news.version);
      }
    } catch {
      // The database is away: the page comes back by itself, and is told then what it missed.
      this.#parts.stream.end();
    } finally {
      this.#isBusy = false;
    }
  }

  showPeople(people: readonly object[]): void {
    const shown = JSON.stringify(people);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#parts.stream.send("people", { people });
  }

  /** Every few seconds: keeps the line open, and ends it for whoever may not listen any more. */
  async beat(): Promise<void> {
    this.#parts.stream.beat();
    await this.#stays().catch(() => this.#parts.stream.end());
  }

  async #stays(): Promise<boolean> {
    const why = await this.#parts.mustLeave();
    if (why === null) return true;
    this.#parts.stream.send("closed", { why });
    this.#parts.stream.end();
    return false;
  }
}
