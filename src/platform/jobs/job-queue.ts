// Jobs: enqueued in the transaction of the change that causes them, worked on by this process or another, retried.

import type { Transaction } from "kysely";
import { fromKysely, type JobResult, PgBoss } from "pg-boss";
import { SERVING_ROLE, type ServerAddress } from "../db/connect.js";
import type { DB } from "../db/tables.js";
import { type JobData, jobShapes, type QueueName } from "./queues.js";

export type JobHandlers = { readonly [Name in QueueName]: (data: JobData<Name>) => Promise<void> };

const connectionOf = (server: ServerAddress) =>
  "url" in server
    ? { connectionString: server.url }
    : {
        host: server.host,
        port: server.port,
        user: server.user,
        password: server.password ?? "",
        database: server.database,
      };

// Many jobs of one change wake the worker once, so it goes on while its batches are full, and looks again by itself for
// the rest and for jobs whose next try is due.
const HOW_TO_WORK = {
  batchSize: 5,
  burstWhenBatchFull: true,
  perJobResults: true,
  pollingIntervalSeconds: 2,
  notifyPollingIntervalSeconds: 5,
} as const;

export class JobQueue {
  readonly #boss: PgBoss;

  private constructor(boss: PgBoss) {
    this.#boss = boss;
  }

  /** Connects to the queue. `supervise` also keeps it tidy; one process at a time does that by itself. */
  static async open(
    server: ServerAddress,
    log: (line: string) => void,
    supervise: boolean,
  ): Promise<JobQueue> {
    const boss = new PgBoss({
      ...connectionOf(server),
      options: `-c role=${SERVING_ROLE}`,
      application_name: "full-circle jobs",
      max: 3,
      migrate: false,
      createSchema: false,
      reindex: false,
      supervise,
      superviseIntervalSeconds: 15,
      monitorIntervalSeconds: 15,
      schedule: false,
      useListenNotify: true,
    });
    boss.on("error", (error) => log(`The job queue met an error: ${error.message}`));
    await boss.start();
    return new JobQueue(boss);
  }

  /** Adds a job in the caller's transaction: it exists exactly if the change does. It waits until `notBefore`, if any. */
  async enqueue<Name extends QueueName>(
    transaction: Transaction<DB>,
    name: Name,
    data: JobData<Name>,
    notBefore?: Date,
  ): Promise<void> {
    await this.#boss.send(name, jobShapes[name].parse(data), {
      db: fromKysely(transaction.withoutPlugins()),
      ...(notBefore ? { startAfter: notBefore } : {}),
    });
  }

  /** Works on jobs as they come. Each job of a batch is done, or fails and is tried again, by itself. */
  async work<Name extends QueueName>(name: Name, handler: JobHandlers[Name]): Promise<void> {
    await this.#boss.work<unknown>(name, HOW_TO_WORK, async (jobs) => {
      const results: JobResult[] = [];
      for (const { id, data } of jobs) {
        const failure = await handler(jobShapes[name].parse(data) as JobData<Name>).then(
          () => null,
          (error: unknown) => (error instanceof Error ? error.name : typeof error),
        );
        results.push(
          failure === null ? { id, status: "completed" } : { id, status: "failed", output: { failure } },
        );
      }
      return results;
    });
  }

  /** The data of jobs that failed for good, of those whose data has these parts, for the administrator's page. */
  async listFailed<Name extends QueueName>(
    name: Name,
    having: Partial<JobData<Name>>,
  ): Promise<readonly JobData<Name>[]> {
    const jobs = await this.#boss.findJobs<unknown>(name, { data: having });
    return jobs
      .filter((job) => job.state === "failed")
      .map((job) => jobShapes[name].parse(job.data) as JobData<Name>);
  }

  /** Lets jobs under way finish, for at most the given time. */
  async close(milliseconds = 5_000): Promise<void> {
    await this.#boss.stop({ graceful: true, timeout: milliseconds });
  }
}
