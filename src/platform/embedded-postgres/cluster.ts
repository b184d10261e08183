// Makes a database folder, whole or not at all: in a folder beside it that is renamed when it is complete.
import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Programs, runProgram } from "./binaries.js";
import { superuser, type Transport } from "./endpoint.js";
import { EmbeddedPostgresRefused } from "./errors.js";
import { killServerProcesses } from "./leftovers.js";
import { listUnfinished, nameUnfinished, type Places, syncFolder } from "./places.js";
import { firstComplaint, giveTo, type RunAs } from "./run-as.js";

const passwordFile = (cluster: string): string => join(cluster, "full-circle-password");

/** The superuser's password, which only a database that listens on loopback has. */
export const readPassword = (cluster: string): Promise<string | null> =>
  readFile(passwordFile(cluster), "utf8").catch(() => null);

/** The major version that wrote the folder, or null when there is no database yet. */
export async function readClusterMajor(cluster: string): Promise<number | null> {
  const version = await readFile(join(cluster, "PG_VERSION"), "utf8").catch(() => null);
  if (version !== null) return Number.parseInt(version, 10);
  const inside = await readdir(cluster).catch(() => []);
  if (inside.length > 0)
    throw new EmbeddedPostgresRefused(
      `The folder ${cluster} holds files but no PostgreSQL database: move it away and start again.`,
    );
  return null;
}

/** Clears what a start that was killed left half-made, and completes an upgrade that only lacked its last rename. */
export async function tidyUnfinished(places: Places): Promise<void> {
  for (const folder of await listUnfinished(places.dataFolder)) {
    await killServerProcesses(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  if ((await readClusterMajor(places.upgraded)) === null) return;
  if ((await readClusterMajor(places.cluster)) === null)
    await moveInto(places, places.upgraded, places.cluster);
  // The old database is still in its place and may have been written to since: the upgrade is made again.
  else await rm(places.upgraded, { recursive: true, force: true });
}

/** Renames a folder within the data folder, lastingly. */
export async function moveInto(places: Places, from: string, to: string): Promise<void> {
  await rename(from, to);
  await syncFolder(places.dataFolder);
}

const authentication = (transport: Transport, passwordSource: string): string[] =>
  transport === "socket"
    ? ["--auth-local=trust", "--auth-host=reject"]
    : ["--auth=scram-sha-256", `--pwfile=${passwordSource}`];

/**
 * Runs initdb in a new folder of the data folder and returns that folder; the caller renames it. Text is UTF-8 and
 * sorted by code point by PostgreSQL itself, so that an update of the operating system never upsets an index.
 */
export async function makeUnfinishedCluster(
  places: Places,
  programs: Programs,
  runAs: RunAs,
  transport: Transport,
  password = randomBytes(24).toString("base64url"),
): Promise<string> {
  const folder = nameUnfinished(places.dataFolder);
  const passwordSource = `${folder}.password`;
  await mkdir(folder, { mode: 0o700 });
  await giveTo(runAs, folder);
  if (transport === "loopback") {
    await writeFile(passwordSource, password, { mode: 0o600 });
    await giveTo(runAs, passwordSource);
  }
  const outcome = await runProgram(programs, runAs, "initdb", [
    `--pgdata=${folder}`,
    `--username=${superuser}`,
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--text-search-config=english",
    "--data-checksums",
    "--no-instructions",
    ...authentication(transport, passwordSource),
  ]);
  if (outcome.code !== 0)
    throw new EmbeddedPostgresRefused(
      `The database could not be made in ${places.dataFolder}: ${firstComplaint(outcome)}`,
    );
  if (transport === "loopback") await rename(passwordSource, passwordFile(folder));
  return folder;
}
