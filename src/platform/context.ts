// What every command and query is given: the database, the clock, who acts, and where jobs go.
import type { Clock } from "./clock.js";
import type { Database } from "./db/connect.js";
import type { JobQueue } from "./jobs/job-queue.js";

export type Acting = {
  readonly authorityId: string;
  readonly kind: "person" | "system" | "command-line";
  /** The person who acts; null for the system itself and for an operator at the command line. */
  readonly personId: string | null;
  /** Ties together all that one request or job did. */
  readonly correlationId: string;
};

export type Context = {
  readonly db: Database;
  readonly clock: Clock;
  readonly actor: Acting;
  /** Null where no mail server is set, or the council is a demonstration: messages are then held in the outbox. */
  readonly mailJobs: JobQueue | null;
};
