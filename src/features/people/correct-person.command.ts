// Corrects someone's name or address. Two people may have the same page open, so the version is guarded.
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import { change } from "../../platform/change.js";
import type { Context } from "../../platform/context.js";
import { correctPerson, isTakenEmail, lockPerson } from "./change-people.queries.js";

export type CorrectPersonRefusal = "no-such-person" | "email-taken" | "changed-meanwhile";

export type Correction = {
  readonly personId: string;
  readonly version: number;
  readonly name: string;
  readonly email: string;
};

export const correctNameOrEmail = (
  context: Context,
  { personId, version, name, email }: Correction,
): Promise<Result<null, CorrectPersonRefusal>> =>
  change<null, CorrectPersonRefusal>(context, async ({ work, record }) => {
    const person = await lockPerson(work, personId);
    if (!person) return refuse("no-such-person");
    if (!(await correctPerson(work, personId, version, { name, email }))) return refuse("changed-meanwhile");
    const detail = { name: name !== person.name, email: email !== person.email };
    record({ action: "correct-person", recordType: "person", recordId: personId, detail });
    return accept(null);
  }).catch((error: unknown) => {
    // Row-level security hides another council's people, but an address belongs to one person only.
    if (isTakenEmail(error)) return refuse("email-taken");
    throw error;
  });
