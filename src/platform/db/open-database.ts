// Opens the database that the settings name: a server of the council's, or the embedded PostgreSQL of the data folder.
import type { Pool } from "pg";
import { findRunningPostgres } from "../embedded-postgres/find-running-postgres.js";
import { DataFolderInUse, startEmbeddedPostgres } from "../embedded-postgres/start-embedded-postgres.js";
import type { Settings } from "../settings.js";
import { clearUnfinishedDemonstration } from "./clear-unfinished.js";
import { type Database, databaseOn, openPool, SERVING_ROLE, type ServerAddress } from "./connect.js";
import { migrate } from "./migrate.js";

export type OpenDatabase = {
  /** Serves: sees one council at a time, can't change the schema or the activity log. */
  readonly db: Database;
  readonly server: ServerAddress;
  /** Migrates, backs up and restores. */
  readonly owner: Pool;
  /** Resolves when the embedded server ended without being asked and could not be started again. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
};

export type OpenOptions = {
  readonly log: (line: string) => void;
  readonly migrates: boolean;
  /** Whether it may work beside an app that runs on the same data folder, as commands do. */
  readonly joins: boolean;
};

/** Throws where the server can't be reached or the schema can't be brought up to date. */
export async function openDatabase(
  settings: Settings,
  { log, migrates, joins }: OpenOptions,
): Promise<OpenDatabase> {
  const { ownerServer, server, ended, stop } = await findServer(settings, log, joins);
  const owner = openPool(ownerServer, "owner", log, 4);
  try {
    if (migrates) {
      await migrate(owner);
      // Only where no other process can be making one at this moment.
      if (!joins && !settings.databaseUrl && (await clearUnfinishedDemonstration(owner)))
        log("A demonstration that was interrupted while it was made has been cleared away.");
    }
  } catch (error) {
    await owner.end();
    await stop();
    throw error;
  }
  const db = databaseOn(openPool(server, "serving", log));
  return {
    db,
    server,
    owner,
    ended,
    close: async () => {
      await db.destroy();
      await owner.end();
      await stop();
    },
  };
}

type FoundServer = {
  readonly ownerServer: ServerAddress;
  readonly server: ServerAddress;
  readonly ended: Promise<void>;
  stop(): Promise<void>;
};

/** A server that is not ours to look after. */
const unattended = { ended: new Promise<never>(() => undefined), stop: async () => {} };

async function findServer(
  settings: Settings,
  log: (line: string) => void,
  joins: boolean,
): Promise<FoundServer> {
  if (settings.databaseUrl) {
    const server = { url: settings.databaseUrl };
    return {
      server,
      ownerServer: { url: settings.databaseOwnerUrl ?? settings.databaseUrl },
      ...unattended,
    };
  }
  const { host, port, user, password, database, ended, stop } = await startOrJoin(
    settings.dataDir,
    log,
    joins,
  );
  const ownerServer = { host, port, user, password, database };
  // Over the private socket the serving role signs in by itself; elsewhere the owner signs in and becomes it.
  const server = password === null ? { ...ownerServer, user: SERVING_ROLE } : ownerServer;
  return { server, ownerServer, ended, stop };
}

/** The folder's server, started here; or, for a command beside a running app, the app's own. */
async function startOrJoin(dataFolder: string, log: (line: string) => void, joins: boolean) {
  try {
    return await startEmbeddedPostgres({ dataFolder, log });
  } catch (error) {
    const running = joins && error instanceof DataFolderInUse ? await findRunningPostgres(dataFolder) : null;
    if (!running) throw error;
    return { ...running, ...unattended };
  }
}
