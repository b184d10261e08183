// Runs many commands in one transaction of the database. Each command opens a transaction of its own, which here is the one
// already open: so that twelve thousand of them, a day's work at a time, take seconds and not minutes.
import type { Database } from "../../platform/db/connect.js";
import type { Work } from "../../platform/db/in-authority.js";

/**
 * Everything is kept, or nothing where `steps` throws. A refused command leaves what it had written before it refused, so
 * whoever runs commands like this must throw on any refusal.
 */
export const inOneTransaction = <Answer>(
  db: Database,
  steps: (within: Database) => Promise<Answer>,
): Promise<Answer> => db.transaction().execute((work) => steps(staysOpen(work)));

const staysOpen = (work: Work): Database => {
  const transaction = () => ({ execute: <Answer>(steps: (within: Work) => Promise<Answer>) => steps(work) });
  return new Proxy(work, {
    get: (target, name) => {
      if (name === "transaction") return transaction;
      const found: unknown = Reflect.get(target, name, target);
      return typeof found === "function" ? found.bind(target) : found;
    },
  });
};
