// Hears the signals of all processes (LISTEN) on a connection of its own, which comes back by itself when it was cut.
import { Client } from "pg";
import { z } from "zod";
import { clientConfigOf, type ServerAddress } from "../db/connect.js";
import { SIGNAL_CHANNEL, type Signal } from "./signals.queries.js";

const signalShape = z.object({
  topic: z.string(),
  authorityId: z.string(),
  data: z.record(z.string(), z.string()),
});

export type Listener = {
  heard(signal: Signal): void;
  /** The connection was away for a while: signals may have been missed. */
  mayHaveMissed(): void;
};

const TRY_AGAIN_MS = 1_000;

const parse = (payload: string | undefined): Signal | null => {
  try {
    return signalShape.parse(JSON.parse(payload ?? ""));
  } catch {
    return null;
  }
};

export class Signals {
  readonly #server: ServerAddress;
  readonly #log: (line: string) => void;
  readonly #listeners = new Set<Listener>();
  #client: Client | null = null;
  #again: NodeJS.Timeout | null = null;
  #isClosed = false;

  private constructor(server: ServerAddress, log: (line: string) => void) {
    this.#server = server;
    this.#log = log;
  }

  static async open(server: ServerAddress, log: (line: string) => void): Promise<Signals> {
    const signals = new Signals(server, log);
    await signals.#connect();
    return signals;
  }

  listen(listener: Listener): void {
    this.#listeners.add(listener);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#again) clearTimeout(this.#again);
    await this.#client?.end().catch(() => {});
  }

  async #connect(): Promise<void> {
    const client = new Client({
      ...clientConfigOf(this.#server),
      application_name: "full-circle signals",
      keepAlive: true,
    });
    client.on("notification", ({ payload }) => {
      const signal = parse(payload);
      if (signal) for (const listener of this.#listeners) listener.heard(signal);
    });
    client.on("error", () => {});
    client.on("end", () => this.#lost(client));
    await client.connect();
    await client.query(`listen ${SIGNAL_CHANNEL}`);
    this.#client = client;
  }

  #lost(client: Client): void {
    if (this.#isClosed || this.#client !== client) return;
    this.#client = null;
    this.#log("The connection that hears signals ended; it is opened again.");
    this.#tryAgain();
  }

  #tryAgain(): void {
    this.#again = setTimeout(() => {
      this.#connect().then(
        () => {
          for (const listener of this.#listeners) listener.mayHaveMissed();
        },
        () => {
          if (!this.#isClosed) this.#tryAgain();
        },
      );
    }, TRY_AGAIN_MS);
  }
}
