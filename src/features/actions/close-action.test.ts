// Closing an action, who is asked and told, what waits for whom, and who sees which actions (F2, F3).
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { actionSteps } from "../../../test/harness/actions.js";
import { makeAudit } from "../../../test/harness/audits.js";
import { day, makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { moderationSteps } from "../../../test/harness/moderations.js";
import { readingScope } from "../../domain/access/policy.js";
import type { Result } from "../../domain/shared/result.js";
import { read } from "../../platform/change.js";
import { countReadableActions, listNotes, listReadableActions } from "./actions.queries.js";
import {
  addAction,
  closeAction,
  confirmClosing,
  listActionTasks,
  reviewAction,
  sendBack,
  withdrawAction,
} from "./public.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const moderations = moderationSteps(council);
const { find, seen, whom, newAction, openAction, review, close } = actionSteps(council);
const today = day("2025-01-06");
const outcome = (result: Result<unknown, string>) => (result.ok ? "ok" : result.refusal);

const told = async (kind: string, id: string) =>
  (
    await database.owner.query<{ name: string }>(
      "select p.name from message m join person p on p.id = m.to_person_id where m.kind = $1 and m.body like $2",
      [kind, `%/actions/${id}`],
    )
  ).rows.map(({ name }) => name);

describe("closing", () => {
  it("waits for a supervision review, and needs words", async () => {
    const id = await openAction();
    assert.equal(outcome(await close(id)), "not-reviewed-yet");
    await review(id);
    assert.equal(outcome(await close(id, " ")), "words-missing");
    assert.deepEqual(await close(id), { ok: true, value: "closed" });
    assert.equal((await find(id)).closedOn, today);
  });

  it("after an inadequate audit asks the service manager, who confirms or sends back (F3)", async () => {
    const id = await openAction({ grade: 2 });
    await review(id);
    assert.deepEqual(await close(id), { ok: true, value: "awaiting-service-manager" });
    assert.deepEqual(await told("action-to-confirm", id), ["Serena Vice"]);
    const service = await whom("service");
    assert.equal(outcome(await sendBack(...service, { ...(await seen(id)), said: "" })), "words-missing");
    assert.ok((await sendBack(...service, { ...(await seen(id)), said: "See the school." })).ok);
    assert.deepEqual(await told("action-sent-back", id), ["Manny Jere"]);
    assert.equal(outcome(await close(id)), "not-reviewed-yet");
    await review(id);
    await close(id);
    assert.equal(
      outcome(await confirmClosing(...service, { ...(await seen(id)), said: " " })),
      "words-missing",
    );
    assert.ok((await confirmClosing(...service, { ...(await seen(id)), said: "I read the file." })).ok);
    const notes = await read(council.as("service"), (work) => listNotes(work, id));
    assert.deepEqual(
      notes.map(({ kind }) => kind),
      ["supervision", "closing", "sent-back", "supervision", "closing", "confirmed"],
    );
  });

  it("is not confirmed by a service manager who owns the action", async () => {
    await database.owner.query(
      `insert into position values ($1, gen_random_uuid(), $2, 'social-worker', $3, null, '2024-01-01')`,
      [council.authorityId, council.id("service"), council.teams.north],
    );
    const id = await openAction({ grade: 1, ownerId: council.id("service") });
    await review(id);
    await close(id);
    const confirmed = await confirmClosing(...(await whom("service")), {
      ...(await seen(id)),
      said: "Mine.",
    });
    assert.equal(outcome(confirmed), "not-yours-to-do");
  });

  it("follows the agreed grade once a moderation is finalised", async () => {
    for (const [audited, agreed, value] of [
      [4, 2, "awaiting-service-manager"],
      [2, 4, "closed"],
    ] as const) {
      const { audit, id: moderationId } = await moderations.ask(audited);
      const made = await addAction(...(await whom("manager")), newAction(audit.id));
      assert.ok(made.ok);
      await moderations.moderate(moderationId, agreed);
      await moderations.propose(moderationId, agreed);
      await moderations.acceptGrade(moderationId);
      await review(made.value.id);
      assert.deepEqual(await close(made.value.id), { ok: true, value });
    }
  });

  it("or withdrawing needs a reason", async () => {
    const id = await openAction();
    const withdraw = async (reason: string) =>
      outcome(await withdrawAction(...(await whom("manager")), { ...(await seen(id)), reason }));
    assert.equal(await withdraw(" "), "reason-missing");
    assert.equal(await withdraw("The family has moved."), "ok");
  });

  it("and reviewing at once: one wins, the other is told", async () => {
    const id = await openAction();
    await review(id);
    const [manager, at] = [await whom("manager"), await seen(id)];
    const said = { reviewedOn: today, said: "It is done.", nextReviewOn: null };
    const results = await Promise.all([
      closeAction(...manager, { ...at, ...said }),
      reviewAction(...manager, { ...at, ...said }),
    ]);
    assert.deepEqual(results.map(({ ok }) => ok).sort(), [false, true]);
    assert.equal(
      results.map(outcome).find((one) => one !== "ok"),
      "changed-meanwhile",
    );
  });
});

describe("what waits", () => {
  it("is an owner's action, a manager's review when it is due, a service manager's confirmation", async () => {
    const audit = await makeAudit(council, { grade: 1, team: "south" });
    const action = newAction(audit.id, { ownerId: council.id("worker2") });
    const made = await addAction(...(await whom("manager2")), action);
    assert.ok(made.ok);
    const tasks = async (key: string, on: string) => {
      const person = await council.person(key);
      const found = await read(council.as(key), (work) => listActionTasks(work, person, day(on)));
      return found
        .filter(({ childId }) => childId === audit.childId)
        .map(({ what, dueOn }) => `${what} ${dueOn}`);
    };
    assert.deepEqual(await tasks("worker2", "2025-01-06"), ["Carry out your action 2025-02-01"]);
    assert.deepEqual(await tasks("manager2", "2025-02-02"), []);
    assert.deepEqual(await tasks("manager2", "2025-02-03"), ["Review an action in supervision 2025-02-03"]);
    const manager = await whom("manager2");
    const said = { reviewedOn: today, said: "Done.", nextReviewOn: null };
    assert.ok((await reviewAction(...manager, { ...(await seen(made.value.id)), ...said })).ok);
    assert.ok((await closeAction(...manager, { ...(await seen(made.value.id)), said: "Done." })).ok);
    assert.deepEqual(await tasks("service2", "2025-02-03"), [
      "Confirm that an action is done, or say what is still needed null",
    ]);
    assert.deepEqual(await tasks("service", "2025-02-03"), []);
  });
});

describe("the list", () => {
  it("shows each person their own, their team's, their service's, or everything", async () => {
    const counted = async (key: string, show: "all" | "overdue" = "all", mine = false) => {
      const scope = readingScope(await council.person(key));
      const filter = { show, mine, today: day("2025-02-02") };
      return read(council.as(key), async (work) => {
        const listed = await listReadableActions(work, scope, filter, { offset: 0, limit: 1000 });
        assert.equal(listed.length, await countReadableActions(work, scope, filter));
        return listed.length;
      });
    };
    const all = await counted("quality");
    assert.equal(await counted("director"), all);
    assert.equal((await counted("manager")) + (await counted("manager2")), all);
    assert.equal(await counted("service2"), await counted("manager2"));
    assert.deepEqual(
      [await counted("worker2"), await counted("outside"), await counted("workforce")],
      [1, 0, 0],
    );
    assert.ok((await counted("quality", "overdue")) < all);
    assert.ok((await counted("worker", "all", true)) < (await counted("worker")));
  });
});
