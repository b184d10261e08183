// Signed-in people who add services and people as fast as they are answered, and remember what was acknowledged.
import { setTimeout as wait } from "node:timers/promises";
import { administrator, Browser } from "./browser.js";

export type Written = { readonly services: Set<string>; readonly people: Set<string> };

const kinds = {
  services: {
    path: "/services",
    fields: (name: string) => ({ add: "service", serviceName: name }),
  },
  people: {
    path: "/people/new",
    fields: (name: string) => ({
      name,
      email: `${name}@council.example`,
      role: "quality-assurance-officer",
      "startsOn-day": "1",
      "startsOn-month": "2",
      "startsOn-year": "2025",
    }),
  },
} as const;

export class Writer {
  readonly #browser: Browser;
  readonly #kind: keyof typeof kinds;
  readonly #name: string;
  readonly #written: Written;
  #token = "";
  #count = 0;
  /** How many writes were acknowledged, and which other answers came. */
  acknowledged = 0;
  readonly refusals = new Set<number>();

  private constructor(address: string, place: number, written: Written) {
    this.#browser = new Browser(address);
    this.#kind = place % 2 === 0 ? "services" : "people";
    this.#name = `writer${place}`;
    this.#written = written;
  }

  static async signIn(address: string, place: number, written: Written): Promise<Writer> {
    const writer = new Writer(address, place, written);
    await writer.#browser.signIn(administrator.email);
    writer.#token = await writer.#browser.readToken(kinds[writer.#kind].path);
    return writer;
  }

  /** Writes until the signal, or until nobody answers any more. The session and the form's token outlive a restart. */
  async write(address: string, until: AbortSignal): Promise<void> {
    this.#browser.address = address;
    const { path, fields } = kinds[this.#kind];
    while (!until.aborted) {
      this.#count += 1;
      const name = `${this.#name}-${this.#count}`;
      const status = await this.#browser.send(path, { ...fields(name), _csrf: this.#token }).then(
        (answer) => answer.status,
        () => 0,
      );
      if (status === 0) return;
      if (status === 303) {
        this.acknowledged += 1;
        this.#written[this.#kind].add(name);
      } else {
        this.refusals.add(status);
        await wait(20);
      }
    }
  }
}

export const signInWriters = (address: string, count: number, written: Written): Promise<Writer[]> =>
  Promise.all(Array.from({ length: count }, (_, place) => Writer.signIn(address, place, written)));
