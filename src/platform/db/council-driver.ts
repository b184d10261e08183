// Begins a transaction of one council in one trip to the server: the council's id is set with it, for row-level security.
import { AsyncLocalStorage } from "node:async_hooks";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  type TransactionSettings,
} from "kysely";

type Beginning = { readonly authorityId: string; isSet: boolean };

const beginning = new AsyncLocalStorage<Beginning>();

/** The id stands in the statement itself, because several statements sent as one take no parameters. */
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * Runs what begins a transaction; `work` is told whether the council is set in it already, which it is not where the
 * transaction had begun before.
 */
export const beginIn = <Answer>(
  authorityId: string,
  begin: (work: <Inner>(steps: (isSet: boolean) => Promise<Inner>) => Promise<Inner>) => Promise<Answer>,
): Promise<Answer> => {
  const chosen = { authorityId, isSet: false };
  // Steps leave the choice behind: a transaction that they might begin is none of this council's.
  return beginning.run(chosen, () => begin((steps) => beginning.exit(() => steps(chosen.isSet))));
};

class CouncilDriver extends PostgresDriver {
  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    const chosen = beginning.getStore();
    if (!chosen || !UUID.test(chosen.authorityId)) return super.beginTransaction(connection, settings);
    await connection.executeQuery(
      CompiledQuery.raw(`begin; select set_config('app.authority_id', '${chosen.authorityId}', true)`),
    );
    chosen.isSet = true;
  }
}

export class CouncilDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new CouncilDriver(this.#config);
  }
}
