// Actions of the test council's audits, taken step by step by the north team's manager.
import assert from "node:assert/strict";
import { findAction } from "../../src/features/actions/actions.queries.js";
import { addAction, closeAction, type NewAction, reviewAction } from "../../src/features/actions/public.js";
import { read } from "../../src/platform/change.js";
import { makeAudit } from "./audits.js";
import { day, type TestCouncil } from "./council.js";

type Reviewed = { readonly reviewedOn?: string; readonly said?: string; readonly nextReviewOn?: string };

export function actionSteps(council: TestCouncil) {
  const find = async (id: string) =>
    (await read(council.as("quality"), (work) => findAction(work, id, "to-read"))) ?? assert.fail(id);
  const seen = async (actionId: string) => ({ actionId, version: (await find(actionId)).version });
  /** What every command is given first: the context and the person. */
  const whom = async (key: string) => [council.as(key), await council.person(key)] as const;
  const newAction = (auditId: string, given: Partial<NewAction> = {}): NewAction => ({
    auditId,
    section: null,
    what: "Visit.",
    ownerId: council.id("worker"),
    dueOn: day("2025-02-01"),
    ...given,
  });

  return {
    find,
    seen,
    whom,
    newAction,

    /** An open action of a new audit that is complete. */
    async openAction(given: { grade?: number; ownerId?: string } = {}): Promise<string> {
      const audit = await makeAudit(council, { grade: given.grade ?? 6 });
      const owner = given.ownerId ? { ownerId: given.ownerId } : {};
      const made = await addAction(...(await whom("manager")), newAction(audit.id, owner));
      assert.ok(made.ok);
      return made.value.id;
    },

    review: async (id: string, given: Reviewed = {}) =>
      reviewAction(...(await whom("manager")), {
        ...(await seen(id)),
        reviewedOn: day(given.reviewedOn ?? "2025-01-06"),
        said: given.said ?? "Begun.",
        nextReviewOn: given.nextReviewOn ? day(given.nextReviewOn) : null,
      }),

    close: async (id: string, said = "It is done.") =>
      closeAction(...(await whom("manager")), { ...(await seen(id)), said }),
  };
}
