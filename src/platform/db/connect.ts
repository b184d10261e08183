// Connections to PostgreSQL, for Kysely on pg. The serving connections act as the role that owns nothing.
import { CamelCasePlugin, Kysely } from "kysely";
import { Pool, type PoolConfig, types } from "pg";
import { CouncilDialect } from "./council-driver.js";
import { withNamedStatements } from "./named-statements.js";
import type { DB } from "./tables.js";

export type Database = Kysely<DB>;

/** Where a PostgreSQL server is: a URL, or the embedded server's own socket or port. */
export type ServerAddress =
  | { readonly url: string }
  | {
      readonly host: string;
      readonly port: number;
      readonly user: string;
      readonly password: string | null;
      readonly database: string;
    };

export const SERVING_ROLE = "full_circle_app";

// Dates stay the days they are (YYYY-MM-DD); counts and sequence numbers are whole numbers that fit a double.
types.setTypeParser(types.builtins.DATE, (text) => text);
types.setTypeParser(types.builtins.INT8, (text) => Number(text));

const addressOf = (server: ServerAddress): PoolConfig =>
  "url" in server
    ? { connectionString: server.url }
    : {
        host: server.host,
        port: server.port,
        user: server.user,
        password: server.password ?? "",
        database: server.database,
      };

/** What one connection as the serving role is made with. */
export const clientConfigOf = (server: ServerAddress) => ({
  ...addressOf(server),
  options: `-c role=${SERVING_ROLE}`,
});

/** A pool of connections. Connections that the server ends are replaced by themselves; the log hears of it without words of people. */
export function openPool(
  server: ServerAddress,
  use: "serving" | "owner",
  log: (line: string) => void,
  size = 10,
): Pool {
  const pool = new Pool({
    ...addressOf(server),
    max: size,
    connectionTimeoutMillis: 10_000,
    application_name: `full-circle ${use}`,
    ...(use === "serving" ? { options: `-c role=${SERVING_ROLE}` } : {}),
  });
  // A connection that ends between two queries of a transaction tells nobody but itself; unheard, it would end the program.
  pool.on("connect", (client) => client.on("error", () => {}));
  pool.on("error", (error) => {
    if (!pool.ending) log(`A database connection ended: ${error.message}`);
  });
  return pool;
}

export const databaseOn = (pool: Pool): Database =>
  new Kysely<DB>({
    dialect: new CouncilDialect({ pool: withNamedStatements(pool) }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
