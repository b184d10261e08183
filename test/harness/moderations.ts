// Moderations of the test council's audits, taken step by step by the independent reviewer and the north team's manager.
import assert from "node:assert/strict";
import { type Grade, parseGrade } from "../../src/domain/framework/bands.js";
import { findModeration } from "../../src/features/moderation/moderation.queries.js";
import {
  acceptAgreedGrade,
  moderateAudit,
  proposeAgreedGrade,
  selectForModeration,
  talkAgain,
} from "../../src/features/moderation/public.js";
import { read } from "../../src/platform/change.js";
import { type MadeAudit, makeAudit, type WantedAudit } from "./audits.js";
import { day, type TestCouncil } from "./council.js";

export type Words = {
  readonly reasons?: string;
  readonly toGetToGood?: string;
  /** The version that is there now, unless told otherwise. */
  readonly version?: number;
};
export type Talked = Words & { readonly discussedOn?: string; readonly discussion?: string };
type Asked = { readonly audit: MadeAudit; readonly id: string };

const grade = (number: number): Grade => parseGrade(String(number)) ?? assert.fail(`${number} is no grade`);

export function moderationSteps(council: TestCouncil) {
  const find = async (id: string) =>
    (await read(council.as("quality"), (work) => findModeration(work, id, "to-read"))) ?? assert.fail(id);
  const seen = async (id: string, version?: number) => ({
    moderationId: id,
    version: version ?? (await find(id)).version,
  });

  return {
    find,

    async ask(audited: number, wanted: WantedAudit = {}): Promise<Asked> {
      const audit = await makeAudit(council, { ...wanted, grade: audited });
      const request = {
        auditId: audit.id,
        moderatorId: council.id("reviewer"),
        returnBy: day("2025-01-31"),
        reason: "random" as const,
      };
      const made = await selectForModeration(council.as("quality"), await council.person("quality"), [
        request,
      ]);
      assert.ok(made.ok);
      return { audit, id: made.value.ids[0] ?? "" };
    },

    moderate: async (id: string, given: number, words: Words = {}) =>
      moderateAudit(council.as("reviewer"), await council.person("reviewer"), {
        ...(await seen(id, words.version)),
        grade: grade(given),
        reasons: words.reasons ?? "The file says so.",
        toGetToGood: words.toGetToGood ?? "See her alone.",
      }),

    propose: async (id: string, agreed: number, talked: Talked = {}) =>
      proposeAgreedGrade(council.as("reviewer"), await council.person("reviewer"), {
        ...(await seen(id, talked.version)),
        discussedOn: day(talked.discussedOn ?? "2025-01-06"),
        discussion: talked.discussion ?? "We read the plan together.",
        grade: grade(agreed),
        reasons: talked.reasons ?? "Both of us can stand by it.",
        toGetToGood: talked.toGetToGood ?? "",
      }),

    acceptGrade: async (id: string, version?: number) =>
      acceptAgreedGrade(council.as("manager"), await council.person("manager"), await seen(id, version)),

    again: async (id: string, words: string, version?: number) =>
      talkAgain(council.as("manager"), await council.person("manager"), {
        ...(await seen(id, version)),
        words,
      }),
  };
}
