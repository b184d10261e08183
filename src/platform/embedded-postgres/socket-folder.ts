// The private folder the server's socket lives in: in the data folder, or a short one elsewhere where the path would
// be longer than a socket address may be.
import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { EmbeddedPostgresRefused } from "./errors.js";
import { giveTo, type RunAs } from "./run-as.js";

// A socket address holds 104 bytes on macOS and 108 on Linux, with the closing zero.
const longestAddress = 103;
const socketName = ".s.PGSQL.5432";
const randomPart = "/full-circle-XXXXXX";

const fits = (folder: string): boolean => Buffer.byteLength(join(folder, socketName)) <= longestAddress;

const ownerOf = (runAs: RunAs): number | undefined =>
  runAs.kind === "user" ? runAs.uid : process.getuid?.();

/** A folder recorded earlier is used again only while it is still a real, private folder of the right owner. */
async function isStillOurs(folder: string, runAs: RunAs): Promise<boolean> {
  const found = await lstat(folder).catch(() => null);
  return found?.isDirectory() === true && found.uid === ownerOf(runAs) && (found.mode & 0o077) === 0;
}

async function makeShortFolder(runAs: RunAs): Promise<string> {
  // The runtime folder of a user is closed to the other user that root starts the server as.
  const runtime = runAs.kind === "user" ? undefined : process.env.XDG_RUNTIME_DIR;
  for (const parent of [runtime, tmpdir(), "/tmp"]) {
    if (parent === undefined || !fits(parent + randomPart)) continue;
    const folder = await mkdtemp(join(parent, "full-circle-")).catch(() => null);
    if (folder !== null) return folder;
  }
  throw new EmbeddedPostgresRefused(
    "No folder with a short enough path for the database's socket could be made: set TMPDIR to a short, writable one.",
  );
}

/** Makes the folder (0700, owned by the server's user). One outside the data folder is recorded inside it. */
export async function makeSocketFolder(dataFolder: string, runAs: RunAs): Promise<string> {
  const inside = join(dataFolder, "postgres-socket");
  const record = join(dataFolder, "postgres-socket-folder");
  let folder = inside;
  if (fits(inside)) await mkdir(inside, { recursive: true, mode: 0o700 });
  else {
    const recorded = (await readFile(record, "utf8").catch(() => "")).trim();
    if (recorded !== "" && fits(recorded) && (await isStillOurs(recorded, runAs))) return recorded;
    folder = await makeShortFolder(runAs);
    await writeFile(record, `${folder}\n`, { mode: 0o600 });
  }
  await chmod(folder, 0o700);
  await giveTo(runAs, folder);
  return folder;
}

/** Takes away what an ended server left: its lock file names a process id that may by now be someone else's. */
export async function clearSocket(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name.startsWith(".s.PGSQL.")) await rm(join(folder, name), { force: true });
}

/** A folder outside the data folder goes when the server stops. */
export async function dropShortFolder(dataFolder: string, folder: string): Promise<void> {
  if (dirname(folder) === dataFolder) return;
  await rm(folder, { recursive: true, force: true });
  await rm(join(dataFolder, "postgres-socket-folder"), { force: true });
}
