// Everyone of the council against every state and action of an action from an audit, through the real commands.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeAudit } from "../../../test/harness/audits.js";
import { day, everyone, makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import type { ActionState, ActionStep } from "../../domain/actions/action-lifecycle.js";
import { accept, type Result } from "../../domain/shared/result.js";
import { change, read } from "../../platform/change.js";
import { findAction } from "./actions.queries.js";
import {
  addAction,
  addProposedAction,
  changeAction,
  closeAction,
  confirmClosing,
  openProposedActions,
  removeProposedAction,
  reviewAction,
  sendBack,
  withdrawAction,
} from "./public.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const people = new Map(
  await Promise.all(everyone.map(async (key) => [key, await council.person(key)] as const)),
);
const personOf = (key: string) => people.get(key) ?? assert.fail(key);

/** An open action differs by the audit's grade: an inadequate one is closed through the service manager. */
type Start = Exclude<ActionState, "open"> | "open" | "open-after-inadequate";
type Seen = { readonly actionId: string; readonly version: number };
type Wanted = Exclude<ActionStep, "open" | "close-after-inadequate"> | "remove";

const said = "It is done, and the child says so.";
const take: Record<Wanted, (key: string, seen: Seen) => Promise<Result<unknown, unknown>>> = {
  remove: (key, seen) => removeProposedAction(council.as(key), personOf(key), seen),
  change: (key, seen) =>
    changeAction(council.as(key), personOf(key), {
      ...seen,
      what: "Visit on Friday.",
      ownerId: council.id("worker"),
      dueOn: day("2025-03-01"),
      reason: "The family asked.",
    }),
  review: (key, seen) =>
    reviewAction(council.as(key), personOf(key), {
      ...seen,
      reviewedOn: day("2025-01-06"),
      said: "Begun.",
      nextReviewOn: null,
    }),
  close: (key, seen) => closeAction(council.as(key), personOf(key), { ...seen, said }),
  "confirm-closing": (key, seen) => confirmClosing(council.as(key), personOf(key), { ...seen, said }),
  "send-back": (key, seen) => sendBack(council.as(key), personOf(key), { ...seen, said: "See her school." }),
  withdraw: (key, seen) => withdrawAction(council.as(key), personOf(key), { ...seen, reason: "Moved away." }),
};

const wayTo: Record<Start, readonly (readonly [string, Wanted])[]> = {
  proposed: [],
  open: [["manager", "review"]],
  "open-after-inadequate": [["manager", "review"]],
  "awaiting-service-manager": [
    ["manager", "review"],
    ["manager", "close"],
  ],
  closed: [
    ["worker", "review"],
    ["manager", "close"],
  ],
  withdrawn: [["manager", "withdraw"]],
};
const afterInadequate: readonly Start[] = ["open-after-inadequate", "awaiting-service-manager"];

const mayTake: Record<Start, Partial<Record<Wanted, readonly string[]>>> = {
  proposed: { remove: ["manager", "worker"] },
  open: {
    change: ["manager"],
    review: ["manager", "worker"],
    close: ["manager"],
    withdraw: ["manager"],
  },
  "open-after-inadequate": {
    change: ["manager"],
    review: ["manager", "worker"],
    close: ["manager"],
    withdraw: [],
  },
  "awaiting-service-manager": { "confirm-closing": ["service"], "send-back": ["service"] },
  closed: {},
  withdrawn: {},
};

const find = (id: string) => read(council.as("quality"), (work) => findAction(work, id, "to-read"));
const seen = async (actionId: string): Promise<Seen> => ({
  actionId,
  version: (await find(actionId))?.version ?? 0,
});
const newAction = (auditId: string) => ({
  auditId,
  section: "planning" as const,
  what: "Visit.",
  ownerId: council.id("worker"),
  dueOn: day("2025-02-01"),
});

/** An action of a new audit, taken step by step to where a test starts. */
async function actionAt(start: Start): Promise<Seen> {
  const grade = afterInadequate.includes(start) ? 2 : 6;
  const audit = await makeAudit(council, { state: "in-progress", grade });
  const made = await addProposedAction(council.as("worker"), personOf("worker"), newAction(audit.id));
  assert.ok(made.ok);
  const { id } = made.value;
  if (start === "proposed") return seen(id);
  await change<null, never>(council.as("manager"), async (submitting) => {
    await submitting.work
      .updateTable("audit")
      .set({ state: "submitted", submittedOn: submitting.today })
      .where("id", "=", audit.id)
      .execute();
    assert.equal(await openProposedActions(submitting, audit.id), 1);
    return accept(null);
  });
  for (const [key, wanted] of wayTo[start]) assert.ok((await take[wanted](key, await seen(id))).ok, wanted);
  return seen(id);
}

const isStart = (text: string): text is Start => text in wayTo;
const isWanted = (text: string): text is Wanted => text in take;

describe("an action", () => {
  for (const start of Object.keys(wayTo).filter(isStart))
    for (const wanted of Object.keys(take).filter(isWanted))
      it(`${start}: ${wanted}`, async () => {
        const allowed = mayTake[start][wanted];
        let at = await actionAt(start);
        for (const key of everyone) {
          const result = await take[wanted](key, at);
          if (allowed?.includes(key)) {
            assert.deepEqual([key, result.ok], [key, true]);
            at = await actionAt(start);
            continue;
          }
          const refusal =
            start === "open-after-inadequate" && wanted === "withdraw" && key === "manager"
              ? "audit-was-inadequate"
              : allowed
                ? "not-yours-to-do"
                : "not-in-this-state";
          assert.deepEqual([key, result], [key, { ok: false, refusal }]);
          assert.equal((await find(at.actionId))?.version, at.version);
        }
      });

  const states = ["awaiting-self-assessment", "in-progress", "submitted", "complete", "replaced"] as const;
  for (const state of states)
    it(`is proposed while the audit is in progress, and added once it is submitted: ${state}`, async () => {
      const audit = await makeAudit(council, { state });
      const outcome = async (given: Promise<Result<unknown, string>>) => {
        const result = await given;
        return result.ok ? "ok" : result.refusal;
      };
      for (const key of everyone) {
        const whom = [council.as(key), personOf(key), newAction(audit.id)] as const;
        const makes = ["manager", "worker"].includes(key);
        const proposed = !makes ? "not-yours-to-do" : state === "in-progress" ? "ok" : "not-in-this-state";
        assert.deepEqual([key, await outcome(addProposedAction(...whom))], [key, proposed]);
        const isOver = state === "submitted" || state === "complete";
        const added = key !== "manager" ? "not-yours-to-do" : isOver ? "ok" : "not-in-this-state";
        assert.deepEqual([key, await outcome(addAction(...whom))], [key, added]);
      }
    });
});
