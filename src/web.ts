// The running program: database, jobs and web server started in order, and stopped in the opposite order within 10 s.
import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { makeApp } from "./app.js";
import { systemClock } from "./platform/clock.js";
import { type OpenDatabase, openDatabase } from "./platform/db/open-database.js";
import { readCookieSecret } from "./platform/http/secrets.js";
import { JobQueue } from "./platform/jobs/job-queue.js";
import type { Settings } from "./platform/settings.js";
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

export async function startWeb(settings: Settings, { log, works, migrates }: StartOptions): Promise<Running> {
  const cookieSecret = await readCookieSecret(settings);
  const database = await openDatabase(settings, { log, migrates, joins: false });
  const { db } = database;
  const clock = systemClock;
  const jobs = await JobQueue.open(database.server, log, works);
  const app = await makeApp({ settings, cookieSecret, db, clock, jobs });
  await app.listen({ host: settings.host, port: settings.port });
  const bound = app.server.address() as AddressInfo;
  const host = ["0.0.0.0", "::", "127.0.0.1", "::1"].includes(bound.address) ? "localhost" : bound.address;
  const address = settings.baseUrl ?? `http://${host}:${bound.port}`;
  const working = works ? await startWorking({ settings, db, clock, jobs, baseUrl: address }) : null;
  return {
    app,
    database,
    address,
    stop: async () => {
      await app.close();
      await jobs.close(3_000);
      working?.stop();
      await database.close();
    },
  };
}
