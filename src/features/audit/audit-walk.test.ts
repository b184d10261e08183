// Everyone of the council against every state and action of an audit and its self-assessment, through the real commands.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { everyone, makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import type { AuditAction, SelfAssessmentAction } from "../../domain/audit/audit-lifecycle.js";
import { accept, type Result } from "../../domain/shared/result.js";
import { change, read } from "../../platform/change.js";
import { recordFeedback } from "../feedback/public.js";
import { findAuditWithParties } from "./audit.queries.js";
import {
  replaceAudit,
  replyToAudit,
  saveAuditSection,
  saveJudgement,
  saveSelfAssessmentSection,
  setAsideSelfAssessment,
  submitAudit,
  submitSelfAssessment,
} from "./public.js";
import { type AuditStart, auditAt, judgementOf, judgementVersion, wordsOf } from "./testing/write-audit.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const people = new Map(
  await Promise.all(everyone.map(async (key) => [key, await council.person(key)] as const)),
);
const personOf = (key: string) => people.get(key) ?? assert.fail(key);

type Start = AuditStart | "replaced";
type Wanted =
  | `self-assessment: ${SelfAssessmentAction}`
  | Exclude<AuditAction, "start" | "replace" | "write">
  | "write section"
  | "write judgement";
type Take = (key: string, auditId: string) => Promise<Result<unknown, unknown>>;

const take: Record<Wanted, Take> = {
  "self-assessment: write": (key, auditId) =>
    saveSelfAssessmentSection(council.as(key), personOf(key), {
      auditId,
      section: "review",
      version: 1,
      words: wordsOf(4),
    }),
  "self-assessment: submit": (key, auditId) =>
    submitSelfAssessment(council.as(key), personOf(key), { auditId }),
  "self-assessment: set-aside": (key, auditId) =>
    setAsideSelfAssessment(council.as(key), personOf(key), { auditId, reason: "left", words: "" }),
  "write section": (key, auditId) =>
    saveAuditSection(council.as(key), personOf(key), {
      auditId,
      section: "review",
      version: 1,
      words: wordsOf(4),
    }),
  "write judgement": async (key, auditId) =>
    saveJudgement(council.as(key), personOf(key), {
      auditId,
      version: await judgementVersion(council, auditId),
      words: judgementOf(4),
    }),
  submit: (key, auditId) => submitAudit(council.as(key), personOf(key), { auditId }),
  "record-feedback": (key, auditId) =>
    recordFeedback(council.as(key), personOf(key), {
      auditId,
      feedback: { heard: false, reason: "declined", words: "" },
    }),
  reply: (key, auditId) => replyToAudit(council.as(key), personOf(key), { auditId, words: "Fair." }),
};

const both = ["manager", "worker"];
const mayTake: Record<Start, Partial<Record<Wanted, readonly string[]>>> = {
  awaited: { "self-assessment: write": ["worker"], "self-assessment: set-aside": ["manager"] },
  writing: {
    "self-assessment: write": ["worker"],
    "self-assessment: submit": ["worker"],
    "self-assessment: set-aside": ["manager"],
  },
  "in-progress": { "write section": both, "write judgement": both, submit: [] },
  ready: { "write section": both, "write judgement": both, submit: ["manager"] },
  submitted: { "record-feedback": both, reply: ["worker"] },
  complete: { reply: ["worker"] },
  replaced: {},
};

const readers = ["manager", "worker", "service", "quality", "quality2", "head", "senior", "director"];

const replace = (auditId: string) =>
  change<null, "no-audit" | "not-in-this-state">(council.as("quality"), async (approving) => {
    const { selectionId } = await approving.work
      .selectFrom("audit")
      .select("selectionId")
      .where("id", "=", auditId)
      .executeTakeFirstOrThrow();
    return replaceAudit(approving, selectionId);
  });

async function start(at: Start): Promise<string> {
  if (at !== "replaced") return auditAt(council, at);
  const auditId = await auditAt(council, "writing");
  assert.ok((await replace(auditId)).ok);
  return auditId;
}

const find = (auditId: string) => read(council.as("quality"), (work) => findAuditWithParties(work, auditId));

/** What is refused for lack of words, where the state and the person are right. */
const gapsExpected = (at: Start, wanted: Wanted, key: string) =>
  (at === "awaited" && wanted === "self-assessment: submit" && key === "worker") ||
  (at === "in-progress" && wanted === "submit" && key === "manager");

const isStart = (text: string): text is Start => text in mayTake;
const isWanted = (text: string): text is Wanted => text in take;

describe("an audit", () => {
  for (const at of Object.keys(mayTake).filter(isStart))
    for (const wanted of Object.keys(take).filter(isWanted))
      it(`${at}: ${wanted}`, async () => {
        const allowed = mayTake[at][wanted];
        let auditId = await start(at);
        let before = await find(auditId);
        for (const key of everyone) {
          const result = await take[wanted](key, auditId);
          if (allowed?.includes(key)) {
            assert.deepEqual([key, result.ok], [key, true]);
            auditId = await start(at);
            before = await find(auditId);
            continue;
          }
          assert.ok(!result.ok, key);
          if (gapsExpected(at, wanted, key)) assert.ok(Reflect.has(Object(result.refusal), "gaps"), key);
          else {
            const refusal = !readers.includes(key)
              ? "no-such-audit"
              : allowed
                ? "not-yours-to-do"
                : "not-in-this-state";
            assert.deepEqual([key, result.refusal], [key, refusal]);
          }
          assert.deepEqual(await find(auditId), before);
        }
      });

  for (const at of Object.keys(mayTake).filter(isStart))
    it(`${at}: is replaced only before it is submitted`, async () => {
      const auditId = await start(at);
      const result = await replace(auditId);
      const isOpen = ["awaited", "writing", "in-progress", "ready"].includes(at);
      assert.deepEqual(result, isOpen ? accept(null) : { ok: false, refusal: "not-in-this-state" });
      if (isOpen) assert.equal((await find(auditId))?.state, "replaced");
    });
});
