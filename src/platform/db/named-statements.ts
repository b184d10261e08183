// Statements that come again are prepared once a connection, so that the server need not plan them each time anew.
import { createHash } from "node:crypto";
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from "kysely";
import type { Pool, PoolClient, QueryConfig } from "pg";

/** Each costs memory on every connection; bulk statements are long, and come in too many shapes to come again. */
const MOST_NAMED = 200;
const MOST_KNOWN = 2_000;
const LONGEST = 10_000;

/** "The cached plan must not change its result": a table got a column since. */
const PLAN_IS_OLD = "0A000";
/** No such statement, or one of that name already: a pooler gives each transaction another connection. */
const NOT_OURS = new Set(["26000", "42P05"]);

/** What stands for a name where there is none. */
const SEEN_ONCE = "seen once";
const NEVER = "never";

/** Errors after which the same transaction, tried again, goes without the name that it failed on. */
export const NAME_ERRORS: readonly string[] = [PLAN_IS_OLD, ...NOT_OURS];

/** Which statements have a name by now: from the second time on, the first so many. */
export class StatementNames {
  readonly #names = new Map<string, string>();
  #named = 0;
  #isOff = false;

  nameOf(text: string): string | null {
    if (this.#isOff || text.length > LONGEST) return null;
    const known = this.#names.get(text);
    if (known !== undefined && known !== SEEN_ONCE) return known === NEVER ? null : known;
    if (known === undefined) {
      if (this.#names.size < MOST_KNOWN) this.#names.set(text, SEEN_ONCE);
      return null;
    }
    if (this.#named >= MOST_NAMED) return null;
    const name = `fc_${createHash("sha256").update(text).digest("hex").slice(0, 24)}`;
    this.#names.set(text, name);
    this.#named += 1;
    return name;
  }

  /** After an error, a statement that can't be used under its name goes on without one. */
  heardError(text: string, code: string): void {
    if (NOT_OURS.has(code)) this.#isOff = true;
    if (code === PLAN_IS_OLD) this.#names.set(text, NEVER);
  }
}

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";

class NamingClient implements PostgresPoolClient {
  readonly #client: PoolClient;
  readonly #names: StatementNames;

  constructor(client: PoolClient, names: StatementNames) {
    this.#client = client;
    this.#names = names;
  }

  query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  query<R>(
    asked: string | PostgresCursor<R>,
    values: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    const bare: PostgresPoolClient = this.#client;
    if (typeof asked !== "string") return bare.query(asked);
    // What begins, ends or sets has no plan to keep.
    const hasPlan = values.length > 0 || asked.startsWith("select ");
    const name = hasPlan ? this.#names.nameOf(asked) : null;
    return name ? this.#queryNamed(name, asked, values) : bare.query(asked, values);
  }

  async #queryNamed<R>(
    name: string,
    text: string,
    values: readonly unknown[],
  ): Promise<PostgresQueryResult<R>> {
    try {
      const ask: (statement: QueryConfig) => Promise<PostgresQueryResult<R>> = this.#client.query.bind(
        this.#client,
      );
      return await ask({ name, text, values: [...values] });
    } catch (error) {
      this.#names.heardError(text, codeOf(error));
      throw error;
    }
  }

  release(destroy?: boolean): void {
    this.#client.release(destroy);
  }
}

/** The pool as Kysely sees it. */
export function withNamedStatements(pool: Pool): PostgresPool {
  const names = new StatementNames();
  const known = new WeakMap<PoolClient, NamingClient>();
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect();
      const naming = known.get(client) ?? new NamingClient(client, names);
      known.set(client, naming);
      return naming;
    },
  };
}
