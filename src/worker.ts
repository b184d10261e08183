// Works on jobs: sends messages, counts timeliness anew, throws away files that waited too long. Runs inside the web process by default, or as a process of its own.
import { dropHeldUploads } from "./features/imports/public.js";
import { type SendingParts, sendMessage } from "./features/messages/send-message.job.js";
import { countTimeliness } from "./features/timeliness/public.js";
import { type Clock, systemClock } from "./platform/clock.js";
import type { Database } from "./platform/db/connect.js";
import { requireMigrated } from "./platform/db/migrate.js";
import { openDatabase } from "./platform/db/open-database.js";
import { JobQueue } from "./platform/jobs/job-queue.js";
import { openMailer } from "./platform/mail/mailer.js";
import type { Settings } from "./platform/settings.js";

export type WorkerParts = {
  readonly settings: Settings;
  readonly db: Database;
  readonly clock: Clock;
  readonly jobs: JobQueue;
  readonly baseUrl: string;
};

/** Starts working; answers how to stop. Without a mail server messages are held, and only the rest is done. */
export async function startWorking({
  settings,
  db,
  clock,
  jobs,
  baseUrl,
}: WorkerParts): Promise<{ stop(): void }> {
  await jobs.work("count-timeliness", (data) => countTimeliness({ db, clock }, data));
  await jobs.work("drop-held-uploads", (data) => dropHeldUploads({ db, clock }, data));
  if (!settings.smtpUrl) return { stop: () => {} };
  const mailer = openMailer(settings.smtpUrl, settings.mailFrom);
  const sending: SendingParts = { db, clock, mailer, baseUrl };
  await jobs.work("send-message", (data) => sendMessage(sending, data));
  return { stop: () => mailer.close() };
}

/** A worker of its own, on the database that the settings name. A stop lets the message under way be sent. */
export async function startWorker(
  settings: Settings & { readonly baseUrl: string },
  log: (line: string) => void,
): Promise<{ stop(): Promise<void> }> {
  const database = await openDatabase(settings, { log, migrates: false, joins: false });
  await requireMigrated(database.owner);
  const jobs = await JobQueue.open(database.server, log, true);
  const { db } = database;
  const working = await startWorking({ settings, db, clock: systemClock, jobs, baseUrl: settings.baseUrl });
  return {
    stop: async () => {
      await jobs.close(7_000);
      working.stop();
      await database.close();
    },
  };
}
