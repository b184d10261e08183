// A new action, its supervision reviews and its changes: what each needs, and what is kept (F1, F2).
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { actionSteps } from "../../../test/harness/actions.js";
import { makeAudit } from "../../../test/harness/audits.js";
import { day, makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { accept, type Result } from "../../domain/shared/result.js";
import { change, read } from "../../platform/change.js";
import { listNotes } from "./actions.queries.js";
import {
  addProposedAction,
  changeAction,
  listActionsOfAudit,
  listPossibleOwners,
  type NewAction,
  openProposedActions,
  removeProposedAction,
} from "./public.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const { find, seen, whom, newAction, openAction, review } = actionSteps(council);
const today = day("2025-01-06");
const outcome = (result: Result<unknown, string>) => (result.ok ? "ok" : result.refusal);

describe("a new action", () => {
  it("says what, has an owner in the team, and a day that is not past", async () => {
    const audit = await makeAudit(council, { state: "in-progress" });
    const propose = async (given: Partial<NewAction>) =>
      outcome(await addProposedAction(...(await whom("worker")), newAction(audit.id, given)));
    assert.equal(await propose({ what: " \n" }), "what-missing");
    assert.equal(await propose({ dueOn: day("2025-01-05") }), "due-in-the-past");
    assert.equal(await propose({ ownerId: council.id("worker2") }), "owner-not-in-team");
    assert.equal(await propose({ auditId: council.id("worker") }), "no-such-audit");
    assert.equal(await propose({ dueOn: today, ownerId: council.id("manager"), section: "review" }), "ok");
    const owners = await read(council.as("manager"), (work) => listPossibleOwners(work, audit.id, today));
    assert.deepEqual(
      owners.map(({ name }) => name),
      ["Manny Jere", "Wanda Worke"],
    );
  });

  it("opens with the audit's submission, or is taken out before", async () => {
    const audit = await makeAudit(council, { state: "in-progress" });
    const kept = await addProposedAction(...(await whom("worker")), newAction(audit.id));
    const removed = await addProposedAction(...(await whom("manager")), newAction(audit.id));
    assert.ok(kept.ok && removed.ok);
    const remove = async () =>
      outcome(
        await removeProposedAction(...(await whom("worker")), { actionId: removed.value.id, version: 1 }),
      );
    assert.equal(await remove(), "ok");
    assert.equal(await remove(), "no-such-action");
    await change<null, never>(council.as("manager"), async (submitting) => {
      assert.equal(await openProposedActions(submitting, audit.id), 1);
      return accept(null);
    });
    const rows = await read(council.as("manager"), (work) => listActionsOfAudit(work, audit.id));
    assert.deepEqual(
      rows.map(({ id, state, ownerName, reviewCount }) => [id, state, ownerName, reviewCount]),
      [[kept.value.id, "open", "Wanda Worke", 0]],
    );
  });
});

describe("a review", () => {
  it("needs words and right dates, and each is kept", async () => {
    const id = await openAction();
    assert.equal(outcome(await review(id, { said: " " })), "words-missing");
    assert.equal(outcome(await review(id, { reviewedOn: "2025-01-07" })), "review-in-the-future");
    assert.equal(outcome(await review(id, { reviewedOn: "2025-01-05" })), "review-before-it-opened");
    assert.equal(outcome(await review(id, { nextReviewOn: "2025-01-06" })), "next-review-not-later");
    assert.equal(outcome(await review(id, { said: "First.", nextReviewOn: "2025-02-03" })), "ok");
    assert.equal(outcome(await review(id, { said: "Second." })), "ok");
    const notes = await read(council.as("manager"), (work) => listNotes(work, id));
    assert.deepEqual(
      notes.map((note) => [note.number, note.said, note.byName, note.nextReviewOn]),
      [
        [1, "First.", "Manny Jere", "2025-02-03"],
        [2, "Second.", "Manny Jere", null],
      ],
    );
  });
});

describe("a change", () => {
  it("keeps what stood before, with the reason", async () => {
    const id = await openAction();
    const { what, ownerId, dueOn } = await find(id);
    const alter = async (given: object) =>
      outcome(
        await changeAction(...(await whom("manager")), {
          ...(await seen(id)),
          ...{ what, ownerId, dueOn, reason: "The family is away." },
          ...given,
        }),
      );
    assert.equal(await alter({}), "nothing-changed");
    assert.equal(await alter({ what: "" }), "what-missing");
    assert.equal(await alter({ dueOn: day("2025-01-05") }), "due-in-the-past");
    assert.equal(await alter({ ownerId: council.id("manager2") }), "owner-not-in-team");
    assert.equal(await alter({ dueOn: today, reason: "" }), "reason-missing");
    assert.equal(await alter({ dueOn: day("2025-02-20"), ownerId: council.id("manager") }), "ok");
    const [note] = await read(council.as("manager"), (work) => listNotes(work, id));
    assert.equal(note?.said, "The family is away.\nOwner before: Wanda Worke\nDue before: 1 February 2025");
  });

  it("of an overdue action may leave its day as it was", async () => {
    const id = await openAction();
    await database.owner.query("update action set due_on = '2025-01-02' where id = $1", [id]);
    const { ownerId, dueOn } = await find(id);
    const words = { what: "Visit on Friday.", ownerId, dueOn, reason: "To say it better." };
    assert.ok((await changeAction(...(await whom("manager")), { ...(await seen(id)), ...words })).ok);
  });
});
