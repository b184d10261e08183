// Makes the demonstration in the background of the program, one at a time, and knows how far it is.

import type { Clock } from "../../platform/clock.js";
import { listAuthorities } from "../../platform/db/authorities.queries.js";
import type { Database } from "../../platform/db/connect.js";
import { buildDemonstration } from "./build-demonstration.js";
import { inventPassword } from "./invent-password.js";

export const SEED = "demonstration";

export type Making =
  | { readonly state: "none" }
  | { readonly state: "making"; readonly monthsDone: number; readonly of: number }
  | { readonly state: "made"; readonly password: string }
  | { readonly state: "failed" };

export class DemonstrationMaker {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #say: (line: string) => void;
  #making: Making = { state: "none" };

  constructor(db: Database, clock: Clock, say: (line: string) => void) {
    this.#db = db;
    this.#clock = clock;
    this.#say = say;
  }

  get making(): Making {
    return this.#making;
  }

  /** Begins, unless there is a council already or one is being made; answers whether it did. */
  async begin(): Promise<boolean> {
    if (this.#making.state === "making" || (await listAuthorities(this.#db)).length > 0) return false;
    this.#making = { state: "making", monthsDone: 0, of: 1 };
    void this.#make();
    return true;
  }

  async #make(): Promise<void> {
    const password = inventPassword();
    try {
      await buildDemonstration({
        db: this.#db,
        endsAt: this.#clock.now(),
        seed: SEED,
        password,
        progress: (monthsDone, of) => {
          this.#making = { state: "making", monthsDone, of };
        },
      });
      this.#making = { state: "made", password };
      this.#say(`The demonstration council is ready. Everyone in it signs in with the password: ${password}`);
    } catch (error) {
      this.#making = { state: "failed" };
      const reason = error instanceof Error ? error.message : "unknown";
      this.#say(`The demonstration could not be made (${reason}). Start the program again to begin anew.`);
    }
  }
}
