// serve, worker and migrate: the commands that run the program.
import type { Command } from "commander";
import { systemClock } from "../platform/clock.js";
import { openDatabase } from "../platform/db/open-database.js";
import { JobQueue } from "../platform/jobs/job-queue.js";
import { startWeb } from "../web.js";
import { startWorking } from "../worker.js";
import { fail, logToStandardError, settingsOrEnd } from "./settings.js";

const STOP_WITHIN_MS = 10_000;

/** Stops once, on the first signal; a stop that takes too long is ended. */
function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_WITHIN_MS - 500).unref();
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, onSignal);
}

const lineOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

export function addServeCommands(program: Command): void {
  program
    .command("serve")
    .description("run the web server, with the embedded database unless DATABASE_URL is set")
    .option("--no-worker", "leave the jobs to a separate worker process")
    .option("--no-migrate", "leave the database's schema as it is")
    .action(async (options: { worker: boolean; migrate: boolean }) => {
      const settings = settingsOrEnd();
      const starting = startWeb(settings, {
        log: logToStandardError,
        works: options.worker,
        migrates: options.migrate,
      });
      const running = await starting.catch((error: unknown) =>
        fail(`Full Circle can't start: ${lineOf(error)}`),
      );
      stopOnSignal(() => running.stop());
      process.stdout.write(`Full Circle is ready: ${running.address}\n`);
    });

  program
    .command("worker")
    .description("work on jobs in a process of its own; needs DATABASE_URL")
    .action(async () => {
      const settings = settingsOrEnd();
      if (!settings.databaseUrl)
        fail("A worker of its own needs DATABASE_URL: the embedded database belongs to one process.");
      if (!settings.baseUrl) fail("A worker of its own needs BASE_URL, for the links in messages.");
      const database = await openDatabase(settings, {
        log: logToStandardError,
        migrates: false,
        joins: false,
      });
      const jobs = await JobQueue.open(database.server, logToStandardError, true);
      const working = await startWorking({
        settings,
        db: database.db,
        clock: systemClock,
        jobs,
        baseUrl: settings.baseUrl,
      });
      stopOnSignal(async () => {
        await jobs.close(8_000);
        working.stop();
        await database.close();
      });
      process.stdout.write("Full Circle's worker is ready.\n");
    });

  program
    .command("migrate")
    .description("bring the database to the present schema")
    .action(async () => {
      const settings = settingsOrEnd();
      const opening = openDatabase(settings, { log: logToStandardError, migrates: true, joins: false });
      const database = await opening.catch((error: unknown) =>
        fail(`The database was not changed: ${lineOf(error)}`),
      );
      await database.close();
      process.stdout.write("The database is up to date.\n");
    });
}
