// Finds the programs of an older PostgreSQL, which alone can read a database that it wrote.
import { access } from "node:fs/promises";
import { type Programs, programPath, readMajor } from "./binaries.js";
import { EmbeddedPostgresRefused } from "./errors.js";
import type { RunAs } from "./run-as.js";

const usualFolders = (major: number): string[] => [
  `/usr/lib/postgresql/${major}/bin`,
  `/usr/pgsql-${major}/bin`,
  `/opt/homebrew/opt/postgresql@${major}/bin`,
  `/usr/local/opt/postgresql@${major}/bin`,
  `C:\\Program Files\\PostgreSQL\\${major}\\bin`,
];

async function hasAll(folder: string): Promise<boolean> {
  const names = ["postgres", "pg_dump", "pg_dumpall", "psql"];
  const found = await Promise.allSettled(names.map((name) => access(programPath(folder, name))));
  return found.every((result) => result.status === "fulfilled");
}

/** Looks in `POSTGRES_OLD_BIN`, or else in `folders`, for a server of exactly this major version and its tools. */
export async function findOldPrograms(
  major: number,
  installed: number,
  runAs: RunAs,
  folders: readonly string[] = usualFolders(major),
): Promise<Programs> {
  const named = process.env.POSTGRES_OLD_BIN;
  for (const folder of named ? [named] : folders) {
    const programs = { folder, libraries: null };
    if ((await hasAll(folder)) && (await readMajor(programs, runAs)) === major) return { ...programs, major };
  }
  throw new EmbeddedPostgresRefused(
    `This data folder was written by PostgreSQL ${major} and has to be copied into the ${installed} installed here, ` +
      `which needs the old programs once: install postgresql-${major} (or set POSTGRES_OLD_BIN to the folder with its ` +
      "postgres, pg_dump, pg_dumpall and psql) and start again. Nothing was changed.",
  );
}
