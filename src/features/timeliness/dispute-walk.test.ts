// Everyone of the council against every state of an audit, to say that a fact is wrong, and every state of what they said,
// to answer it; through the real commands.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeAudit } from "../../../test/harness/audits.js";
import { everyone, makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import type { AuditState } from "../../domain/audit/audit-lifecycle.js";
import {
  type DisputeAction,
  type DisputeState,
  disputeLifecycle,
  isDisputeAction,
} from "../../domain/standards/disputed-fact-lifecycle.js";
import { read } from "../../platform/change.js";
import { answerDispute } from "./answer-dispute.command.js";
import { findDispute, listDisputesOfAudit } from "./disputes.queries.js";
import { raiseDispute } from "./raise-dispute.command.js";
import { confirmList } from "./testing/lists.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const people = new Map(
  await Promise.all(everyone.map(async (key) => [key, await council.person(key)] as const)),
);
const personOf = (key: string) => people.get(key) ?? assert.fail(key);

/** An audit whose child is in a list of today. */
async function auditIn(state: AuditState) {
  const { id: auditId, childId } = await makeAudit(council, { state });
  const listId = await confirmList(council, "2025-01-06", [{ childId, supervisedOn: "2024-12-20" }]);
  return { auditId, listId };
}
const raise = (
  key: string,
  { auditId, listId }: { auditId: string; listId: string },
  words = "She was seen.",
) => raiseDispute(council.as(key), personOf(key), { auditId, listId, standard: "supervision", words });
const newest = async (auditId: string) =>
  (await read(council.as("quality"), (work) => listDisputesOfAudit(work, auditId)))[0] ?? assert.fail();

describe("saying that a fact is wrong", () => {
  const mayRaise: Readonly<Record<AuditState, readonly string[]>> = {
    "awaiting-self-assessment": ["worker"],
    "in-progress": ["worker", "manager"],
    submitted: [],
    complete: [],
    replaced: [],
  };
  const readers = ["manager", "worker", "service", "quality", "quality2", "head", "senior", "director"];
  for (const [state, allowed] of Object.entries(mayRaise))
    it(`${state}: ${allowed.join(" and ") || "nobody"}`, async () => {
      for (const key of everyone) {
        const at = await auditIn(state as AuditState);
        const result = await raise(key, at);
        if (allowed.includes(key)) {
          assert.deepEqual([key, result.ok], [key, true]);
          const { said, words, raisedBy } = await newest(at.auditId);
          assert.deepEqual([words, raisedBy, said.verdict], ["She was seen.", council.id(key), "met"]);
          continue;
        }
        const refusal = !readers.includes(key)
          ? "no-such-audit"
          : allowed.length > 0
            ? "not-yours-to-do"
            : "not-in-this-state";
        assert.deepEqual([key, result], [key, { ok: false, refusal }]);
      }
    });

  it("needs words, the list that was seen, a fact that is there, and no open note on it", async () => {
    const at = await auditIn("in-progress");
    assert.deepEqual(await raise("worker", at, "  "), { ok: false, refusal: "words-missing" });
    assert.deepEqual(await raise("worker", { ...at, listId: "another" }), {
      ok: false,
      refusal: "newer-list",
    });
    const another = { ...at, words: "No.", standard: "nothing" };
    assert.deepEqual(await raiseDispute(council.as("worker"), personOf("worker"), another), {
      ok: false,
      refusal: "no-such-fact",
    });
    const both = await Promise.all([raise("worker", at), raise("manager", at)]);
    assert.deepEqual(both.map((result) => (result.ok ? "ok" : result.refusal)).sort(), [
      "already-said",
      "ok",
    ]);
  });
});

describe("answering it", () => {
  const owners = ["performance", "quality", "quality2", "head"];
  const actionTo: Readonly<Record<Exclude<DisputeState, "open">, DisputeAction>> = {
    corrected: "say-corrected",
    stands: "say-right",
  };
  const answer = (
    key: string,
    disputeId: string,
    action: DisputeAction,
    version: number,
    words = "Mended.",
  ) => answerDispute(council.as(key), personOf(key), { disputeId, action, version, words });

  async function disputeAt(state: DisputeState): Promise<{ readonly id: string; readonly version: number }> {
    const at = await auditIn("in-progress");
    assert.ok((await raise("worker", at)).ok);
    const { id } = await newest(at.auditId);
    if (state !== "open") assert.ok((await answer("quality", id, actionTo[state], 1)).ok);
    return { id, version: state === "open" ? 1 : 2 };
  }

  for (const state of Object.keys(disputeLifecycle.states) as DisputeState[])
    for (const action of Object.keys(disputeLifecycle.actions).filter(isDisputeAction))
      it(`${state}: ${action}`, async () => {
        let { id, version } = await disputeAt(state);
        for (const key of everyone) {
          const result = await answer(key, id, action, version);
          if (state === "open" && owners.includes(key)) {
            assert.deepEqual([key, result.ok], [key, true]);
            const found = await read(council.as("quality"), (work) => findDispute(work, id));
            assert.equal(found?.state, disputeLifecycle.steps.open[action]?.to);
            ({ id, version } = await disputeAt(state));
            continue;
          }
          const refusal = state === "open" ? "not-yours-to-do" : "not-in-this-state";
          assert.deepEqual([key, result], [key, { ok: false, refusal }]);
        }
      });

  it("is not for whoever said it, whatever else they are", async () => {
    const { id, version } = await disputeAt("open");
    await database.owner.query("update disputed_fact set raised_by = $1 where id = $2", [
      council.id("quality"),
      id,
    ]);
    assert.deepEqual(await answer("quality", id, "say-right", version), {
      ok: false,
      refusal: "not-yours-to-do",
    });
    assert.ok((await answer("quality2", id, "say-right", version)).ok);
  });

  it("needs words, and is given once", async () => {
    const { id, version } = await disputeAt("open");
    assert.deepEqual(await answer("quality", id, "say-right", version, " "), {
      ok: false,
      refusal: "words-missing",
    });
    const both = await Promise.all(
      ["performance", "quality"].map((key) => answer(key, id, "say-corrected", version)),
    );
    assert.deepEqual(both.map((result) => (result.ok ? "ok" : result.refusal)).sort(), [
      "not-in-this-state",
      "ok",
    ]);
  });
});
