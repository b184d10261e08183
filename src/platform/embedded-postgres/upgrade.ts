// Brings a database that an older major version wrote into the installed one, by copying it through both servers.
// The old folder is kept, and is in its place until the new one is complete.
import { access, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Programs } from "./binaries.js";
import { makeUnfinishedCluster, moveInto, readPassword } from "./cluster.js";
import { copyDatabases } from "./copy-databases.js";
import type { Endpoint, Transport } from "./endpoint.js";
import { EmbeddedPostgresRefused } from "./errors.js";
import { launchServer, type RunningServer } from "./launch.js";
import { findOldPrograms } from "./old-programs.js";
import type { Places } from "./places.js";
import type { RunAs } from "./run-as.js";
import { defaultSettings } from "./server-settings.js";

export type Upgrade = {
  readonly places: Places;
  readonly major: number;
  readonly programs: Programs;
  readonly runAs: RunAs;
  readonly transport: Transport;
  readonly endpointAt: (place: number) => Promise<Endpoint>;
  readonly log: (line: string) => void;
  readonly oldFolders?: readonly string[] | undefined;
};

async function nameKept(places: Places, major: number): Promise<string> {
  const day = new Date().toISOString().slice(0, 10);
  const name = join(places.dataFolder, `postgres-${major}-before-upgrade-${day}`);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}-${number}`;
    const taken = await access(candidate).then(
      () => true,
      () => false,
    );
    if (!taken) return candidate;
  }
}

async function fill(upgrade: Upgrade, old: Programs, fresh: string, password: string | null): Promise<void> {
  const { places, programs, runAs } = upgrade;
  const logFile = places.log;
  const running: RunningServer[] = [];
  try {
    const from = await upgrade.endpointAt(1);
    running.push(
      await launchServer({ programs: old, runAs, cluster: places.cluster, logFile, settings: from.settings }),
    );
    const to = await upgrade.endpointAt(2);
    const settings = { ...defaultSettings, ...to.settings };
    running.push(await launchServer({ programs, runAs, cluster: fresh, logFile, settings }));
    await copyDatabases({ programs: old, runAs, from, to, password });
  } finally {
    for (const server of running) await server.stop();
  }
}

/** Upgrades the database in its place, or throws one clear line and leaves the old one as it was. */
export async function upgradeCluster(upgrade: Upgrade): Promise<void> {
  const { places, major, programs, runAs, transport, log } = upgrade;
  const old = await findOldPrograms(major, programs.major, runAs, upgrade.oldFolders);
  log(`Upgrading the database from PostgreSQL ${major} to ${programs.major}. This is done once.`);
  const password = await readPassword(places.cluster);
  const fresh = await makeUnfinishedCluster(places, programs, runAs, transport, password ?? undefined);
  try {
    await fill(upgrade, old, fresh, password);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    const reason = error instanceof Error ? error.message : String(error);
    throw new EmbeddedPostgresRefused(
      `The database was not upgraded from PostgreSQL ${major} to ${programs.major} and is unchanged: ${reason}`,
    );
  }
  const kept = await nameKept(places, major);
  await moveInto(places, fresh, places.upgraded);
  await moveInto(places, places.cluster, kept);
  await moveInto(places, places.upgraded, places.cluster);
  log(`The database is upgraded. The old one is kept in ${kept} until you delete it.`);
}
