// Opens the database for one command and closes it again, whatever happens; a council for those that act in one.
import { randomUUID } from "node:crypto";
import { systemClock } from "../platform/clock.js";
import type { Context } from "../platform/context.js";
import { listAuthorities } from "../platform/db/authorities.queries.js";
import { type OpenDatabase, openDatabase } from "../platform/db/open-database.js";
import { JobQueue } from "../platform/jobs/job-queue.js";
import { settingsOrEnd } from "./settings.js";
import { fail, lineOf, logToStandardError } from "./terminal.js";

type Options = { readonly migrates?: boolean };

/** Failures end the command with one line; a bug still shows where it was with LOG_LEVEL=debug. */
export async function withDatabase(
  steps: (database: OpenDatabase) => Promise<void>,
  options: Options = {},
): Promise<void> {
  const settings = settingsOrEnd();
  const opening = openDatabase(settings, {
    log: logToStandardError,
    migrates: options.migrates ?? true,
    joins: true,
  });
  const database = await opening.catch((error: unknown) => fail(lineOf(error)));
  const failure = await steps(database).then(
    () => null,
    (error: unknown) => error,
  );
  await database.close();
  if (failure === null) return;
  if (settings.logLevel === "debug" && failure instanceof Error) logToStandardError(failure.stack ?? "");
  fail(lineOf(failure));
}

/** A place to leave jobs for the program that serves, or will. */
export async function withJobs(
  { server }: OpenDatabase,
  steps: (jobs: JobQueue) => Promise<void>,
): Promise<void> {
  const jobs = await JobQueue.open(server, logToStandardError, false);
  try {
    await steps(jobs);
  } finally {
    await jobs.close();
  }
}

/** The one council there is, or the one whose name is given; ends the command where that is not clear. */
export async function councilContext(database: OpenDatabase, name: string | undefined): Promise<Context> {
  const councils = await listAuthorities(database.db);
  const chosen = name === undefined ? councils : councils.filter((council) => council.name === name);
  const [council] = chosen;
  if (!council)
    throw new Error(
      name === undefined
        ? "There is no council yet: open the program and set one up."
        : `No council is called ${name}.`,
    );
  if (chosen.length > 1) throw new Error("There are several councils: say which with --council NAME.");
  return {
    db: database.db,
    clock: systemClock,
    actor: {
      authorityId: council.authorityId,
      kind: "command-line",
      personId: null,
      correlationId: randomUUID(),
    },
    mailJobs: null,
  };
}
