// Everyone of the council against every state and action of a moderation, through the real commands.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeAudit } from "../../../test/harness/audits.js";
import { day, everyone, makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import type { ModerationAction, ModerationState } from "../../domain/moderation/moderation-lifecycle.js";
import { moderationLifecycle } from "../../domain/moderation/moderation-lifecycle.js";
import type { Result } from "../../domain/shared/result.js";
import { read } from "../../platform/change.js";
import { findModeration } from "./moderation.queries.js";
import {
  acceptAgreedGrade,
  markCaseNoteCopied,
  moderateAudit,
  proposeAgreedGrade,
  selectForModeration,
  talkAgain,
  withdrawModeration,
} from "./public.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const AUDITED = 6;
const people = new Map(
  await Promise.all(everyone.map(async (key) => [key, await council.person(key)] as const)),
);
const personOf = (key: string) => people.get(key) ?? assert.fail(key);

type Seen = { readonly moderationId: string; readonly version: number };
const given = { reasons: "What I read.", toGetToGood: "See the child alone." };
const talk = { ...given, discussedOn: day("2025-01-06"), discussion: "We read the file together." };

const take: Record<ModerationAction, (key: string, seen: Seen) => Promise<Result<unknown, unknown>>> = {
  agree: (key, seen) => moderateAudit(council.as(key), personOf(key), { ...seen, ...given, grade: AUDITED }),
  differ: (key, seen) => moderateAudit(council.as(key), personOf(key), { ...seen, ...given, grade: 4 }),
  "propose-grade": (key, seen) =>
    proposeAgreedGrade(council.as(key), personOf(key), { ...seen, ...talk, grade: 5 }),
  "accept-grade": (key, seen) => acceptAgreedGrade(council.as(key), personOf(key), seen),
  "talk-again": (key, seen) =>
    talkAgain(council.as(key), personOf(key), { ...seen, words: "One more thing." }),
  "note-on-record": (key, seen) => markCaseNoteCopied(council.as(key), personOf(key), seen),
  withdraw: (key, seen) => withdrawModeration(council.as(key), personOf(key), seen),
};

/** How a moderation comes into each state, step by step, and by whom. */
const wayTo: Record<ModerationState, readonly (readonly [string, ModerationAction])[]> = {
  requested: [],
  "in-discussion": [["reviewer", "differ"]],
  "grade-proposed": [
    ["reviewer", "differ"],
    ["reviewer", "propose-grade"],
  ],
  finalised: [["reviewer", "agree"]],
  withdrawn: [["quality", "withdraw"]],
};

const mayTake: Record<ModerationState, Partial<Record<ModerationAction, readonly string[]>>> = {
  requested: {
    agree: ["reviewer"],
    differ: ["reviewer"],
    withdraw: ["quality", "quality2", "head"],
  },
  "in-discussion": { "propose-grade": ["reviewer"] },
  "grade-proposed": { "accept-grade": ["manager"], "talk-again": ["manager"] },
  finalised: { "note-on-record": ["reviewer", "manager"] },
  withdrawn: {},
};

const leadsTo: Record<ModerationAction, ModerationState> = {
  agree: "finalised",
  differ: "in-discussion",
  "propose-grade": "grade-proposed",
  "accept-grade": "finalised",
  "talk-again": "in-discussion",
  "note-on-record": "finalised",
  withdraw: "withdrawn",
};

const find = (id: string) => read(council.as("quality"), (work) => findModeration(work, id, "to-read"));
const seen = async (moderationId: string): Promise<Seen> => {
  const found = await find(moderationId);
  return { moderationId, version: found?.version ?? 0 };
};

async function moderationIn(state: ModerationState): Promise<Seen> {
  const audit = await makeAudit(council, { grade: AUDITED });
  const request = {
    auditId: audit.id,
    moderatorId: council.id("reviewer"),
    returnBy: day("2025-01-31"),
    reason: "random" as const,
  };
  const made = await selectForModeration(council.as("quality"), personOf("quality"), [request]);
  assert.ok(made.ok);
  const [id = ""] = made.value.ids;
  for (const [key, action] of wayTo[state]) assert.ok((await take[action](key, await seen(id))).ok);
  return seen(id);
}

const isState = (text: string): text is ModerationState => text in moderationLifecycle.states;
const isAction = (text: string): text is ModerationAction => text in moderationLifecycle.actions;

describe("a moderation", () => {
  for (const state of Object.keys(moderationLifecycle.states).filter(isState)) {
    for (const action of Object.keys(moderationLifecycle.actions).filter(isAction)) {
      it(`${state}: ${action}`, async () => {
        const allowed = mayTake[state][action];
        let at = await moderationIn(state);
        for (const key of everyone) {
          const result = await take[action](key, at);
          const now = await find(at.moderationId);
          if (allowed?.includes(key)) {
            assert.deepEqual([key, result.ok, now?.state], [key, true, leadsTo[action]]);
            at = await moderationIn(state);
          } else {
            const refusal = allowed ? "not-yours-to-do" : "not-in-this-state";
            assert.deepEqual([key, result], [key, { ok: false, refusal }]);
            assert.deepEqual([now?.state, now?.version], [state, at.version]);
          }
        }
      });
    }
  }

  it("starts with the quality assurance team, and with nobody else", async () => {
    for (const key of everyone) {
      const audit = await makeAudit(council);
      const request = {
        auditId: audit.id,
        moderatorId: council.id("reviewer"),
        returnBy: day("2025-01-31"),
        reason: "random" as const,
      };
      const made = await selectForModeration(council.as(key), personOf(key), [request]);
      if (["quality", "quality2", "head"].includes(key)) assert.ok(made.ok, key);
      else assert.deepEqual(made, { ok: false, refusal: { auditId: null, why: "not-yours-to-do" } }, key);
    }
  });
});
