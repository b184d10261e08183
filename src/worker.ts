// Works on jobs: sends messages. Runs inside the web process by default, or as a process of its own.
import { type SendingParts, sendMessage } from "./features/messages/send-message.job.js";
import type { Clock } from "./platform/clock.js";
import type { Database } from "./platform/db/connect.js";
import type { JobQueue } from "./platform/jobs/job-queue.js";
import { openMailer } from "./platform/mail/mailer.js";
import type { Settings } from "./platform/settings.js";

export type WorkerParts = {
  readonly settings: Settings;
  readonly db: Database;
  readonly clock: Clock;
  readonly jobs: JobQueue;
  readonly baseUrl: string;
};

/** Starts working; answers how to stop. Without a mail server there is nothing to send: messages are held. */
export async function startWorking({
  settings,
  db,
  clock,
  jobs,
  baseUrl,
}: WorkerParts): Promise<{ stop(): void }> {
  if (!settings.smtpUrl) return { stop: () => {} };
  const mailer = openMailer(settings.smtpUrl, settings.mailFrom);
  const sending: SendingParts = { db, clock, mailer, baseUrl };
  await jobs.work("send-message", (data) => sendMessage(sending, data));
  return { stop: () => mailer.close() };
}
