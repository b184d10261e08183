// The running program: database, jobs and web server started in order, and stopped in the opposite order within 10 s.
import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { makeApp } from "./app.js";
import { systemClock } from "./platform/clock.js";
import { requireMigrated } from "./platform/db/migrate.js";
import { type OpenDatabase, openDatabase } from "./platform/db/open-database.js";
import { readCookieSecret } from "./platform/http/secrets.js";
import { JobQueue } from "./platform/jobs/job-queue.js";
import type { Settings } from "./platform/settings.js";
import { Signals } from "./platform/signals/signals.js";
import { startWorking } from "./worker.js";

export type Running = {
  readonly app: FastifyInstance;
  readonly database: OpenDatabase;
  /** Where people reach it. */
  readonly address: string;
  stop(): Promise<void>;
};

export type StartOptions = {
  readonly log: (line: string) => void;
  /** Whether this process also works on jobs; a separate worker does otherwise. */
  readonly works: boolean;
  readonly migrates: boolean;
};

/** Requests under way have this long to end when the program stops; then their connections are cut. */
const DRAIN_MS = 5_000;
const FINISH_JOBS_MS = 2_000;

const wordsOfListening: Readonly<Record<string, (settings: Settings) => string>> = {
  EADDRINUSE: ({ port }) => `PORT ${port} is already in use: stop what uses it, or set another PORT.`,
  EACCES: ({ port }) => `PORT ${port} may not be used by this user: set one above 1023.`,
  EADDRNOTAVAIL: ({ host }) => `HOST ${host} is not an address of this machine.`,
  ENOTFOUND: ({ host }) => `HOST ${host} is not a known name.`,
};

async function listen(app: FastifyInstance, settings: Settings): Promise<string> {
  await app.listen({ host: settings.host, port: settings.port }).catch((error: NodeJS.ErrnoException) => {
    const words = wordsOfListening[error.code ?? ""];
    throw words ? new Error(words(settings)) : error;
  });
  const bound = app.server.address() as AddressInfo;
  const host = ["0.0.0.0", "::", "127.0.0.1", "::1"].includes(bound.address) ? "localhost" : bound.address;
  return settings.baseUrl ?? `http://${host}:${bound.port}`;
}

async function drain(app: FastifyInstance): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), DRAIN_MS);
  await app.close();
  clearTimeout(cut);
}

/** Starts everything, or nothing: what was started before a failure is stopped again. */
export async function startWeb(settings: Settings, { log, works, migrates }: StartOptions): Promise<Running> {
  const cookieSecret = await readCookieSecret(settings);
  const database = await openDatabase(settings, { log, migrates, joins: false });
  const { db } = database;
  const clock = systemClock;
  let jobs: JobQueue | undefined;
  let signals: Signals | undefined;
  let app: FastifyInstance | undefined;
  let working: { stop(): void } | undefined;
  const stop = async () => {
    if (app) await drain(app);
    await jobs?.close(FINISH_JOBS_MS);
    await signals?.close();
    working?.stop();
    await database.close();
  };
  try {
    if (!migrates) await requireMigrated(database.owner);
    jobs = await JobQueue.open(database.server, log, works);
    signals = await Signals.open(database.server, log);
    app = await makeApp({ settings, cookieSecret, db, clock, jobs, signals });
    const address = await listen(app, settings);
    if (works) working = await startWorking({ settings, db, clock, jobs, baseUrl: address });
    return { app, database, address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
