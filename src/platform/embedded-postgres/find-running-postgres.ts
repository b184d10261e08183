// Finds the server that a running app keeps in a data folder, so that the command line can work beside the app.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readPassword } from "./cluster.js";
import { superuser } from "./endpoint.js";
import { placesIn } from "./places.js";

export type RunningPostgres = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string | null;
  readonly database: string;
};

/** Where the running server listens, as it wrote itself into its folder; null where none is running. */
export async function findRunningPostgres(dataFolder: string): Promise<RunningPostgres | null> {
  const { cluster } = placesIn(dataFolder);
  const written = await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => null);
  // The lines of the file: process, folder, start, port, socket folder, listening address.
  const [, , , port, socketFolder, address] = (written ?? "").split("\n");
  const host = socketFolder?.trim() || address?.trim();
  if (!port || !host) return null;
  return {
    host,
    port: Number(port),
    user: superuser,
    password: await readPassword(cluster),
    database: "full_circle",
  };
}
