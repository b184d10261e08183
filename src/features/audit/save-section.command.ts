// Saves what someone says of a section or of the case as a whole, as a draft: any part of it will do. Words that someone
// else saved meanwhile are never written over: the save is refused with what they saved, and both texts are shown.
import type { Person } from "../../domain/access/roles.js";
import {
  differingFields,
  type JudgementWords,
  noJudgement,
  noSectionWords,
  type Reading,
  type SectionWords,
} from "../../domain/audit/section-words.js";
import type { SectionCode } from "../../domain/framework/sections.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import type { Context } from "../../platform/context.js";
import { type AuditAtHand, type AuditRefusal, actOnAudit } from "./act-on-audit.js";
import {
  findJudgement,
  listSectionEntries,
  type SavedJudgement,
  type SectionEntry,
} from "./audit.queries.js";
import { saveJudgementWords, saveSection, updateAudit } from "./save-audit.queries.js";

/** Someone saved another version since the page was opened; this is it. */
export type Conflict<Saved> = { readonly savedMeanwhile: Saved };

export type SectionToSave = {
  readonly auditId: string;
  readonly section: SectionCode;
  /** The version that the person saw; 0 where nothing was written yet. */
  readonly version: number;
  readonly words: SectionWords;
};

type SectionResult = Result<null, AuditRefusal | Conflict<SectionEntry>>;

/** By the allocated worker alone, until it is submitted (D1). */
export const saveSelfAssessmentSection = (
  context: Context,
  person: Person,
  input: SectionToSave,
): Promise<SectionResult> =>
  actOnAudit<null, AuditRefusal | Conflict<SectionEntry>>(context, person, input.auditId, async (atHand) => {
    const to = atHand.selfAssessmentStep("write");
    if (!to.ok) return to;
    const saved = await saveIfSeen(atHand, person, "self-assessment", {
      ...input,
      words: { ...input.words, toGetToGood: "" },
    });
    if (saved.ok && atHand.audit.selfAssessmentState !== to.value)
      await updateAudit(atHand.change.work, input.auditId, { selfAssessmentState: to.value });
    return saved;
  });

/** By team manager and worker, together or in turn, until it is submitted (D2 to D4). */
export const saveAuditSection = (
  context: Context,
  person: Person,
  input: SectionToSave,
): Promise<SectionResult> =>
  actOnAudit<null, AuditRefusal | Conflict<SectionEntry>>(context, person, input.auditId, async (atHand) => {
    const to = atHand.step("write");
    return to.ok ? saveIfSeen(atHand, person, "audit", input) : to;
  });

const savingBy = ({ change, audit }: AuditAtHand, person: Person) => ({
  authorityId: change.actor.authorityId,
  auditId: audit.id,
  savedBy: person.id,
  savedAt: change.now,
});

async function saveIfSeen(
  atHand: AuditAtHand,
  person: Person,
  reading: Reading,
  { section, version, words }: SectionToSave,
): Promise<SectionResult> {
  const { change, audit, done } = atHand;
  const entries = await listSectionEntries(change.work, audit.id);
  const last = entries.find((entry) => entry.reading === reading && entry.section === section);
  const changed = differingFields(words, last ?? noSectionWords).length > 0;
  if (last && changed && last.version !== version) return refuse({ savedMeanwhile: last });
  if (changed || !last)
    await saveSection(change.work, { ...savingBy(atHand, person), reading, section }, words);
  const { grade, notApplicable } = words;
  done(reading === "audit" ? "save-audit-section" : "save-self-assessment", {
    section,
    grade,
    gradeBefore: last?.grade ?? null,
    notApplicable,
    changed,
  });
  return accept(null);
}

export type JudgementToSave = {
  readonly auditId: string;
  readonly version: number;
  readonly words: JudgementWords;
};

/** The case as a whole, by team manager and worker, until the audit is submitted (D3, D6). */
export const saveJudgement = (
  context: Context,
  person: Person,
  { auditId, version, words }: JudgementToSave,
): Promise<Result<null, AuditRefusal | Conflict<SavedJudgement>>> =>
  actOnAudit<null, AuditRefusal | Conflict<SavedJudgement>>(context, person, auditId, async (atHand) => {
    const to = atHand.step("write");
    if (!to.ok) return to;
    const last = await findJudgement(atHand.change.work, auditId);
    const changed = differingFields(words, last ?? noJudgement).length > 0;
    if (last && changed && last.version !== version) return refuse({ savedMeanwhile: last });
    if (changed || !last) await saveJudgementWords(atHand.change.work, savingBy(atHand, person), words);
    const { grade, themes } = words;
    atHand.done("save-judgement", {
      grade,
      gradeBefore: last?.grade ?? null,
      themes: themes.length,
      changed,
    });
    return accept(null);
  });
