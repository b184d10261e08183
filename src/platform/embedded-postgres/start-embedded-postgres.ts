// PostgreSQL itself, from npm packages, started and looked after inside a data folder. What happens at a start, in
// order: lock the folder, choose the user, find the programs, end leftovers, make or upgrade the database, listen.
import { mkdir, realpath, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { findPackage, type Programs, preparePrograms } from "./binaries.js";
import {
  makeUnfinishedCluster,
  moveInto,
  readClusterMajor,
  readPassword,
  tidyUnfinished,
} from "./cluster.js";
import { type Endpoint, makeEndpoints, superuser, type Transport, withClient } from "./endpoint.js";
import { DataFolderFromNewerVersion } from "./errors.js";
import { type Launch, launchServer, type RunningServer } from "./launch.js";
import { endLeftovers } from "./leftovers.js";
import { takeLock } from "./lock.js";
import { type Places, placesIn } from "./places.js";
import { checkReach, chooseRunAs, giveTo, type RunAs } from "./run-as.js";
import { rotateLog } from "./server-log.js";
import { defaultSettings } from "./server-settings.js";
import { clearSocket, dropShortFolder } from "./socket-folder.js";
import { superviseServer } from "./supervise.js";
import { upgradeCluster } from "./upgrade.js";

export { DataFolderFromNewerVersion, DataFolderInUse, EmbeddedPostgresRefused } from "./errors.js";

export type EmbeddedPostgres = {
  /** The private folder of the server's socket, or null where it listens on loopback. */
  readonly socketFolder: string | null;
  /** What a client is given as host: the socket folder, or 127.0.0.1. */
  readonly host: string;
  readonly port: number;
  /** The superuser. */
  readonly user: string;
  readonly password: string | null;
  readonly database: string;
  /** Resolves when the server ended without being asked and could not be started again. */
  readonly ended: Promise<void>;
  /** Disconnects everyone and stops the server; killed after 8 seconds. */
  stop(): Promise<void>;
};

export type StartOptions = {
  readonly dataFolder: string;
  readonly log: (line: string) => void;
  /** PostgreSQL settings in place of the usual ones. */
  readonly settings?: Readonly<Record<string, string>>;
};

/** Takes the way that another system would take; null where the system decides. */
export type Circumstances = {
  readonly runAs?: "user";
  readonly transport?: Transport;
  readonly packageFolder?: string;
  readonly oldFolders?: readonly string[];
};

const databaseName = "full_circle";

type Ground = {
  readonly places: Places;
  readonly runAs: RunAs;
  readonly programs: Programs;
  readonly transport: Transport;
  readonly endpointAt: (place: number) => Promise<Endpoint>;
};

async function prepareGround(places: Places, options: StartOptions, chosen: Circumstances): Promise<Ground> {
  const { dataFolder } = places;
  await tidyUnfinished(places);
  const runAs = await chooseRunAs(places.cluster, chosen.runAs);
  const packageFolder = chosen.packageFolder ?? findPackage();
  await checkReach(runAs, [dataFolder, packageFolder]);
  const programs = await preparePrograms(packageFolder, dataFolder, runAs);
  await endLeftovers(places.cluster, options.log);
  const transport = chosen.transport ?? (process.platform === "win32" ? "loopback" : "socket");
  return {
    places,
    runAs,
    programs,
    transport,
    endpointAt: await makeEndpoints(dataFolder, transport, runAs),
  };
}

/** Afterwards a database of the installed version is in its place, and belongs to the user who runs it. */
async function prepareCluster(ground: Ground, options: StartOptions, chosen: Circumstances): Promise<void> {
  const { places, programs, runAs, transport } = ground;
  const major = await readClusterMajor(places.cluster);
  if (major !== null && major > programs.major)
    throw new DataFolderFromNewerVersion(places.dataFolder, major, programs.major);
  if (major === null) {
    options.log(`Making the database in ${places.dataFolder}.`);
    const fresh = await makeUnfinishedCluster(places, programs, runAs, transport);
    await moveInto(places, fresh, places.cluster);
    return;
  }
  // Made in a user namespace that is no longer allowed: it is still root's.
  if (runAs.kind === "user" && (await stat(places.cluster)).uid !== runAs.uid)
    await giveTo(runAs, places.cluster);
  if (major < programs.major)
    await upgradeCluster({ ...ground, major, log: options.log, oldFolders: chosen.oldFolders });
}

async function ensureDatabase(at: Endpoint, password: string | null): Promise<void> {
  await withClient({ host: at.host, port: at.port, database: superuser, password }, async (client) => {
    const found = await client.query("select from pg_database where datname = $1", [databaseName]);
    if (found.rowCount === 0) await client.query(`create database ${databaseName}`);
  });
}

/** Where stray processes of a dead server cannot be seen (another user's, in a container) their end is waited for. */
async function launchPatiently(launch: Launch): Promise<RunningServer> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await launchServer(launch);
    } catch (error) {
      if (tries === 20 || !(error instanceof Error) || !error.message.includes("still in use")) throw error;
      await wait(250);
    }
  }
}

async function startLocked(places: Places, options: StartOptions, chosen: Circumstances) {
  const ground = await prepareGround(places, options, chosen);
  await rotateLog(places.log);
  await prepareCluster(ground, options, chosen);
  const password = await readPassword(places.cluster);
  const at = await ground.endpointAt(0);
  const launch = {
    programs: ground.programs,
    runAs: ground.runAs,
    cluster: places.cluster,
    logFile: places.log,
    settings: { ...defaultSettings, ...options.settings, ...at.settings },
  };
  const first = await launchPatiently(launch);
  await ensureDatabase(at, password).catch(async (error: unknown) => {
    await first.stop();
    throw error;
  });
  const startAgain = async () => {
    await endLeftovers(places.cluster, options.log);
    if (at.socketFolder !== null) await clearSocket(at.socketFolder);
    return launchServer(launch);
  };
  return { at, password, supervised: superviseServer(first, startAgain, options.log) };
}

/** Starts the server as `startEmbeddedPostgres` does, in circumstances of which some are chosen. */
export async function startInCircumstances(
  options: StartOptions,
  chosen: Circumstances,
): Promise<EmbeddedPostgres> {
  const wanted = resolve(options.dataFolder);
  await mkdir(wanted, { recursive: true });
  const places = placesIn(await realpath(wanted));
  const lock = takeLock(places.dataFolder);
  try {
    const { at, password, supervised } = await startLocked(places, options, chosen);
    const stop = async () => {
      await supervised.stop();
      if (at.socketFolder !== null) await dropShortFolder(places.dataFolder, at.socketFolder);
      lock.release();
    };
    let stopped: Promise<void> | null = null;
    return {
      socketFolder: at.socketFolder,
      host: at.host,
      port: at.port,
      user: superuser,
      password,
      database: databaseName,
      ended: supervised.ended,
      stop: () => (stopped ??= stop()),
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * Starts PostgreSQL on `dataFolder`, which is made when it is missing. Refuses with EmbeddedPostgresRefused or one of
 * its kinds, whose message is one clear line.
 */
export const startEmbeddedPostgres = (options: StartOptions): Promise<EmbeddedPostgres> =>
  startInCircumstances(options, {});
