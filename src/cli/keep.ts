// backup, restore and verify-log: the commands that keep what the council entrusted.
import { resolve } from "node:path";
import type { Command } from "commander";
import { countActivityLines, findFirstBrokenLine } from "../platform/activity-log/activity-log.queries.js";
import { type RestoreRefusal, restoreBackup } from "../platform/backup/read-backup.js";
import { writeBackup } from "../platform/backup/write-backup.js";
import { systemClock } from "../platform/clock.js";
import { listAuthorities } from "../platform/db/authorities.queries.js";
import { inAuthority } from "../platform/db/in-authority.js";
import { progressBar } from "./progress.js";
import { calledFrom, fileToRead } from "./terminal.js";
import { withDatabase } from "./with-database.js";

const REFUSALS: Readonly<Record<RestoreRefusal, string>> = {
  "not-a-backup": "This file is not a backup of Full Circle. Nothing was changed.",
  damaged: "This backup is damaged: it is not what was written. Nothing was changed.",
  "from-a-newer-version":
    "This backup was made by a newer version: restore it with that version. Nothing was changed.",
  "database-not-empty":
    "This database already holds a council: restore into an empty one. Nothing was changed.",
};

export function addKeepCommands(program: Command): void {
  program
    .command("backup")
    .description("write one consistent copy of everything to FILE; the program may keep running")
    .argument("<file>", "where to write; an older file of that name is replaced when the new one is complete")
    .action((file: string) =>
      withDatabase(async ({ owner }) => {
        const bar = await progressBar("tables");
        await writeBackup(owner, resolve(calledFrom(), file), systemClock.now(), bar.update);
        bar.stop();
        process.stdout.write(`Backed up to ${file}.\n`);
      }),
    );

  program
    .command("restore")
    .description("fill an empty database from a backup")
    .argument("<file>", "a file that backup wrote")
    .action(async (file: string) => {
      const path = await fileToRead(file);
      await withDatabase(
        async ({ owner }) => {
          const bar = await progressBar("tables");
          const restored = await restoreBackup(owner, path, bar.update);
          bar.stop();
          if (!restored.ok) throw new Error(REFUSALS[restored.refusal]);
          process.stdout.write(`Restored what was backed up at ${restored.value.madeAt}.\n`);
        },
        { migrates: false },
      );
    });

  program
    .command("verify-log")
    .description("check that the activity log is whole; names the first broken line")
    .action(() =>
      withDatabase(async ({ db }) => {
        for (const council of await listAuthorities(db)) {
          const [lines, broken] = await inAuthority(db, council.authorityId, async (work) => [
            await countActivityLines(work),
            await findFirstBrokenLine(work),
          ]);
          if (broken)
            throw new Error(
              `${council.name}: line ${broken.seq} of the activity log is broken: ${broken.problem}.`,
            );
          process.stdout.write(`${council.name}: all ${lines} lines of the activity log are whole.\n`);
        }
      }),
    );
}
