// Corrects someone's name, address or worker number. Two people may have the same page open, so the version is guarded.
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import { change } from "../../platform/change.js";
import type { Context } from "../../platform/context.js";
import { correctPerson, lockPerson, whatIsTaken } from "./change-people.queries.js";

export type CorrectPersonRefusal = "no-such-person" | "email-taken" | "number-taken" | "changed-meanwhile";

export type Correction = {
  readonly personId: string;
  readonly version: number;
  readonly name: string;
  readonly email: string;
  /** What lists know them by; null where they have none. */
  readonly workerRef: string | null;
};

export const correctNameOrEmail = (
  context: Context,
  { personId, version, ...now }: Correction,
): Promise<Result<null, CorrectPersonRefusal>> =>
  change<null, CorrectPersonRefusal>(context, async ({ work, record }) => {
    const person = await lockPerson(work, personId);
    if (!person) return refuse("no-such-person");
    if (!(await correctPerson(work, personId, version, now))) return refuse("changed-meanwhile");
    const detail = {
      name: now.name !== person.name,
      email: now.email !== person.email,
      workerRef: now.workerRef !== person.workerRef,
    };
    record({ action: "correct-person", recordType: "person", recordId: personId, detail });
    return accept(null);
  }).catch((error: unknown) => {
    // Row-level security hides another council's people, but an address belongs to one person only.
    const taken = whatIsTaken(error);
    if (taken) return refuse(taken);
    throw error;
  });
