// Takes an audit of the test council from step to step through the real commands.
import assert from "node:assert/strict";
import { makeAudit } from "../../../../test/harness/audits.js";
import type { TestCouncil } from "../../../../test/harness/council.js";
import {
  type JudgementWords,
  noSectionWords,
  type SectionWords,
} from "../../../domain/audit/section-words.js";
import type { Grade } from "../../../domain/framework/bands.js";
import { SECTION_CODES } from "../../../domain/framework/sections.js";
import { read } from "../../../platform/change.js";
import { recordFeedback } from "../../feedback/public.js";
import { findJudgement } from "../audit.queries.js";
import { saveAuditSection, saveJudgement, saveSelfAssessmentSection } from "../save-section.command.js";
import { submitAudit } from "../submit-audit.command.js";
import { submitSelfAssessment } from "../submit-self-assessment.command.js";

export const wordsOf = (grade: Grade | null, more: Partial<SectionWords> = {}): SectionWords => ({
  ...noSectionWords,
  grade,
  workingWell: "She trusts her worker.",
  worriedAbout: "School is hard.",
  needsToHappen: "Meet with school.",
  ...more,
});

export const judgementOf = (grade: Grade | null, more: Partial<JudgementWords> = {}): JudgementWords => ({
  grade,
  reasons: "Life is calmer for her.",
  toGetToGood: "",
  themes: ["direct-work"],
  ...more,
});

export type AuditStart = "awaited" | "writing" | "in-progress" | "ready" | "submitted" | "complete";

/** A new audit of the north team, as far as `start`. */
export async function auditAt(council: TestCouncil, start: AuditStart): Promise<string> {
  const { id: auditId } = await makeAudit(council, { state: "awaiting-self-assessment" });
  if (start === "awaited") return auditId;
  await writeSelfAssessment(council, auditId);
  if (start === "writing") return auditId;
  const worker = await council.person("worker");
  assert.ok((await submitSelfAssessment(council.as("worker"), worker, { auditId })).ok);
  if (start === "in-progress") return auditId;
  await writeAudit(council, auditId, 7);
  if (start === "ready") return auditId;
  const manager = await council.person("manager");
  assert.ok((await submitAudit(council.as("manager"), manager, { auditId })).ok);
  if (start === "submitted") return auditId;
  const feedback = { heard: false, reason: "declined", words: "" } as const;
  assert.ok((await recordFeedback(council.as("manager"), manager, { auditId, feedback })).ok);
  return auditId;
}

async function writeSelfAssessment(council: TestCouncil, auditId: string): Promise<void> {
  const worker = await council.person("worker");
  for (const section of SECTION_CODES) {
    const input = { auditId, section, version: 0, words: wordsOf(6) };
    assert.ok((await saveSelfAssessmentSection(council.as("worker"), worker, input)).ok);
  }
}

/** Every section and the whole case, all with one grade. */
export async function writeAudit(council: TestCouncil, auditId: string, grade: Grade): Promise<void> {
  const manager = await council.person("manager");
  const toGetToGood = grade <= 5 ? "See her every week." : "";
  for (const section of SECTION_CODES) {
    const input = { auditId, section, version: 0, words: wordsOf(grade, { toGetToGood }) };
    assert.ok((await saveAuditSection(council.as("manager"), manager, input)).ok);
  }
  const version = await judgementVersion(council, auditId);
  const input = { auditId, version, words: judgementOf(grade, { toGetToGood }) };
  assert.ok((await saveJudgement(council.as("manager"), manager, input)).ok);
}

export const judgementVersion = async (council: TestCouncil, auditId: string): Promise<number> =>
  (await read(council.as("quality"), (work) => findJudgement(work, auditId)))?.version ?? 0;
