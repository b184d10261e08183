// Server-sent events to one page: written as the line takes them, with a beat that keeps proxies from closing it.
import { once } from "node:events";
import { PassThrough, type Readable } from "node:stream";

/** How soon a browser tries again by itself after the line was cut, in milliseconds. */
const RETRY_MS = 2_000;

export class EventStream {
  readonly #out = new PassThrough();

  constructor() {
    this.#out.on("error", () => {});
    this.#out.write(`retry: ${RETRY_MS}\n\n`);
  }

  get body(): Readable {
    return this.#out;
  }

  get isOpen(): boolean {
    return this.#out.writable;
  }

  /** `id` is what the browser names when it comes back: the last that it has heard. */
  send(event: string, data: object, id?: number): void {
    if (!this.isOpen) return;
    const line = id === undefined ? "" : `id: ${id}\n`;
    this.#out.write(`${line}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** An event, not a comment: the page tells by it that the line is alive. */
  beat(): void {
    if (this.isOpen && !this.#out.writableNeedDrain) this.send("beat", {});
  }

  /** Resolves when the reader has taken what was written, or is gone: nothing piles up for a slow one. */
  async taken(): Promise<void> {
    if (this.isOpen && this.#out.writableNeedDrain)
      await Promise.race([once(this.#out, "drain"), once(this.#out, "close")]);
  }

  end(): void {
    this.#out.end();
  }

  onClose(closed: () => void): void {
    this.#out.once("close", closed);
  }
}
