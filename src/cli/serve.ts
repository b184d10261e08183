// serve, worker and migrate: the commands that run the program.
import type { Command } from "commander";
import { openDatabase } from "../platform/db/open-database.js";
import { startWeb } from "../web.js";
import { startWorker } from "../worker.js";
import { howToSignIn, makeDemonstration } from "./demo.js";
import { settingsOrEnd } from "./settings.js";
import { fail, lineOf, logToStandardError } from "./terminal.js";

const STOP_WITHIN_MS = 10_000;

/**
 * Stops once: on the first signal, when the process that started it and speaks with it (boot.mjs) is gone, or when it is
 * called with why it can't go on, which is then its last line. A stop that takes too long is ended.
 */
function stopper(stop: () => Promise<void>): (reason: string) => void {
  let stopping = false;
  const begin = (code: number) => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_WITHIN_MS - 1_000).unref();
    stop().then(
      () => process.exit(code),
      () => process.exit(1),
    );
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => begin(0));
  if (process.connected) process.on("disconnect", () => begin(0));
  return (reason) => {
    logToStandardError(reason);
    begin(1);
  };
}

export function addServeCommands(program: Command): void {
  addServe(program);
  addWorker(program);
  addMigrate(program);
}

function addServe(program: Command): void {
  program
    .command("serve")
    .description("run the web server, with the embedded database unless DATABASE_URL is set")
    .option("--no-worker", "leave the jobs to a separate worker process")
    .option("--no-migrate", "leave the database's schema as it is")
    .option("--demo", "make the demonstration council first, where there is no council yet")
    .action(async (options: { worker: boolean; migrate: boolean; demo?: boolean }) => {
      const settings = settingsOrEnd();
      const starting = startWeb(settings, {
        log: logToStandardError,
        works: options.worker,
        migrates: options.migrate,
      });
      const running = await starting.catch((error: unknown) =>
        fail(`Full Circle can't start: ${lineOf(error)}`),
      );
      const end = stopper(running.stop);
      running.database.ended.then(() =>
        end("Full Circle stops: its database ended and could not be started again."),
      );
      process.stdout.write(`Full Circle is ready: ${running.address}\n`);
      if (!options.demo) return;
      const password = await makeDemonstration(running.database.db);
      if (password !== null) process.stdout.write(howToSignIn(password));
    });
}

function addWorker(program: Command): void {
  program
    .command("worker")
    .description("work on jobs in a process of its own; needs DATABASE_URL")
    .action(async () => {
      const settings = settingsOrEnd();
      if (!settings.databaseUrl)
        fail("A worker of its own needs DATABASE_URL: the embedded database belongs to one process.");
      if (!settings.baseUrl) fail("A worker of its own needs BASE_URL, for the links in messages.");
      const starting = startWorker({ ...settings, baseUrl: settings.baseUrl }, logToStandardError);
      const working = await starting.catch((error: unknown) =>
        fail(`Full Circle's worker can't start: ${lineOf(error)}`),
      );
      stopper(working.stop);
      process.stdout.write("Full Circle's worker is ready.\n");
    });
}

function addMigrate(program: Command): void {
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
