// One change: load, decide, save, with its activity lines and jobs, in one transaction that commits or leaves no trace.
import type { LocalDate } from "../domain/shared/calendar.js";
import type { Result } from "../domain/shared/result.js";
import { type ActivityLine, addActivityLines } from "./activity-log/activity-log.queries.js";
import { today } from "./clock.js";
import type { Acting, Context } from "./context.js";
import { inAuthority, type Work } from "./db/in-authority.js";
import type { JobData, QueueName } from "./jobs/queues.js";

export type Change = {
  readonly work: Work;
  readonly actor: Acting;
  readonly now: Date;
  readonly today: LocalDate;
  /** Whether messages are sent by a job, or held in the outbox. */
  readonly sendsMail: boolean;
  /** Notes an activity line, written at the end of the transaction. */
  record(line: ActivityLine): void;
  /** Says that a line already in the log stands for this change too, as for words saved while someone goes on typing. */
  isToldByEarlierLine(): void;
  /** Notes a job, added at the end of the transaction. */
  enqueue<Name extends QueueName>(name: Name, data: JobData<Name>): void;
};

class Refused extends Error {}

/**
 * Runs a command's steps in one transaction. An accepted result must have recorded at least one activity line, or say
 * that an earlier one tells of it; a refused one rolls everything back. Activity lines are written last, because they hold the council's log lock until the commit.
 */
export async function change<Value, Refusal>(
  context: Context,
  steps: (change: Change) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  let result: Result<Value, Refusal> | undefined;
  try {
    await inAuthority(context.db, context.actor.authorityId, async (work) => {
      const lines: ActivityLine[] = [];
      const jobs: (() => Promise<void>)[] = [];
      let isTold = false;
      result = await steps({
        work,
        actor: context.actor,
        now: context.clock.now(),
        today: today(context.clock),
        sendsMail: context.mailJobs !== null,
        record: (line) => void lines.push(line),
        isToldByEarlierLine: () => {
          isTold = true;
        },
        enqueue: (name, data) => {
          const queue = context.mailJobs;
          if (!queue) throw new Error(`There is no job queue for ${name}.`);
          jobs.push(() => queue.enqueue(work, name, data));
        },
      });
      if (!result.ok) throw new Refused();
      if (lines.length === 0 && !isTold) throw new Error("A change must leave a line in the activity log.");
      for (const add of jobs) await add();
      await addActivityLines(work, context.actor, context.clock.now(), lines);
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
  if (!result) throw new Error("A change must answer.");
  return result;
}

/** Reads in one transaction of the council. */
export const read = <Answer>(context: Context, steps: (work: Work) => Promise<Answer>): Promise<Answer> =>
  inAuthority(context.db, context.actor.authorityId, steps);

/** Reads a record of a child or colleague, and logs that it was read. */
export const readLogged = <Answer>(
  context: Context,
  steps: (work: Work) => Promise<{ readonly answer: Answer; readonly line: ActivityLine | null }>,
): Promise<Answer> =>
  inAuthority(context.db, context.actor.authorityId, async (work) => {
    const { answer, line } = await steps(work);
    if (line) await addActivityLines(work, context.actor, context.clock.now(), [line]);
    return answer;
  });
