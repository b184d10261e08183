// Saves what someone says of a section or of the case as a whole, as a draft: any part of it will do. Words that someone
// else saved meanwhile in the same field are never written over: then nothing is saved, and both texts are shown.
import type { Person } from "../../domain/access/roles.js";
import {
  type FieldTexts,
  fieldsOf,
  judgementOfTexts,
  type Part,
  sectionOfTexts,
  textsOfJudgement,
  textsOfSection,
} from "../../domain/audit/field-texts.js";
import { NO_TAB } from "../../domain/audit/merge-fields.js";
import type { JudgementWords, Reading, SectionWords } from "../../domain/audit/section-words.js";
import type { SectionCode } from "../../domain/framework/sections.js";
import { fingerprint } from "../../domain/shared/fingerprint.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import type { Context } from "../../platform/context.js";
import { proposeTheme, type ThemeRefusal } from "../themes/public.js";
import { type AuditAtHand, type AuditRefusal, actOnAudit } from "./act-on-audit.js";
import { findNames } from "./fields.queries.js";
import { keepKnownThemes } from "./known-themes.js";
import { type Merging, mergeInto, writeMerged } from "./merge-saved.js";
import { updateAudit } from "./save-audit.queries.js";

/** Someone saved other words in the same fields since the page was opened. */
export type Conflict = {
  /** The version of the whole, and what it says, now. */
  readonly version: number;
  readonly texts: FieldTexts;
  readonly fields: readonly {
    readonly field: string;
    readonly yours: string;
    readonly saved: string;
    readonly savedByName: string;
    readonly savedAt: Date;
  }[];
};

/** How the fields of a form stood on the page that was opened. */
type Opened = {
  /** The version that the person saw; 0 where nothing was written yet. */
  readonly version: number;
  /** Prints of the texts that were shown, by field: a field that still says the same was not touched. */
  readonly prints?: Readonly<Record<string, string>>;
  /** Where scripts save by field: the version at which each field was last known. */
  readonly bases?: Readonly<Record<string, number>>;
  /** And the form is one more edit of its tab, and overtakes those that are still on their way. */
  readonly tab?: string;
  readonly number?: number;
};

export type SectionToSave = Opened & {
  readonly auditId: string;
  readonly section: SectionCode;
  readonly words: SectionWords;
};

export type SaveRefusal = AuditRefusal | { readonly savedMeanwhile: Conflict };
type SaveResult = Result<null, SaveRefusal>;

/** By the allocated worker alone, until it is submitted (D1). */
export const saveSelfAssessmentSection = (
  context: Context,
  person: Person,
  { auditId, section, words, ...opened }: SectionToSave,
): Promise<SaveResult> =>
  actOnAudit<null, SaveRefusal>(context, person, auditId, async (atHand) => {
    const to = atHand.selfAssessmentStep("write");
    if (!to.ok) return to;
    const form = { texts: textsOfSection(words), ...opened };
    const saved = await saveForm(atHand, person, "self-assessment", section, form);
    if (saved.ok && atHand.audit.selfAssessmentState !== to.value)
      await updateAudit(atHand.change.work, auditId, { selfAssessmentState: to.value });
    return saved;
  });

/** By team manager and worker, together or in turn, until it is submitted (D2 to D4). */
export const saveAuditSection = (
  context: Context,
  person: Person,
  { auditId, section, words, ...opened }: SectionToSave,
): Promise<SaveResult> =>
  actOnAudit<null, SaveRefusal>(context, person, auditId, async (atHand) => {
    const to = atHand.step("write");
    if (!to.ok) return to;
    return saveForm(atHand, person, "audit", section, { texts: textsOfSection(words), ...opened });
  });

export type JudgementToSave = Opened & {
  readonly auditId: string;
  readonly words: JudgementWords;
  /** A theme that is not in the list yet, as its writer calls it; then it is proposed, and chosen here. */
  readonly newTheme?: string;
};

/** The case as a whole, by team manager and worker, until the audit is submitted (D3, D6). */
export const saveJudgement = (
  context: Context,
  person: Person,
  { auditId, words, newTheme = "", ...opened }: JudgementToSave,
): Promise<Result<null, SaveRefusal | ThemeRefusal>> =>
  actOnAudit<null, SaveRefusal | ThemeRefusal>(context, person, auditId, async (atHand) => {
    const { change } = atHand;
    const to = atHand.step("write");
    if (!to.ok) return to;
    const proposed = newTheme.trim() === "" ? null : await proposeTheme(change, person.id, newTheme);
    if (proposed && !proposed.ok) return proposed;
    const wanted = new Set([...words.themes, ...(proposed ? [proposed.value] : [])]);
    const themes = await keepKnownThemes(change.work, [...wanted]);
    const texts = textsOfJudgement({ ...words, themes });
    return saveForm(atHand, person, "audit", "judgement", { texts, ...opened });
  });

async function saveForm(
  { change, audit, done }: AuditAtHand,
  person: Person,
  reading: Reading,
  part: Part,
  {
    texts,
    version,
    prints = {},
    bases = {},
    tab = NO_TAB,
    number = 0,
  }: Opened & { readonly texts: FieldTexts },
): Promise<SaveResult> {
  const key = { authorityId: change.actor.authorityId, auditId: audit.id, reading, part };
  const edits = fieldsOf(reading, part)
    .map((field) => ({ field, text: texts[field] ?? "" }))
    .filter(({ field, text }) => prints[field] !== fingerprint(text))
    .map((edit) => ({ ...edit, by: person.id, tab, number, base: bases[edit.field] ?? version }));
  const merging = await mergeInto(change, key, edits);
  if (merging.conflicts.length > 0)
    return refuse({ savedMeanwhile: await describeConflict(change, merging, texts) });
  const isFirst = merging.before.version === 0;
  const saved = isFirst ? { ...merging, part: { ...merging.part, version: 1 } } : merging;
  if (merging.changed || isFirst) await writeMerged(change, key, saved, person.id);
  const { action, detail } = lineOf(reading, part, merging);
  done(action, detail);
  return accept(null);
}

async function describeConflict(
  { work, now }: AuditAtHand["change"],
  { before, conflicts }: Merging,
  texts: FieldTexts,
): Promise<Conflict> {
  const writers = conflicts.map((field) => before.fields[field]?.by ?? before.savedBy ?? "");
  const names = await findNames(work, writers);
  return {
    version: before.version,
    texts: before.texts,
    fields: conflicts.map((field, place) => ({
      field,
      yours: texts[field] ?? "",
      saved: before.texts[field] ?? "",
      savedByName: names.get(writers[place] ?? "") ?? "",
      savedAt: new Date(before.fields[field]?.at ?? now),
    })),
  };
}

/** What the activity log says of a saved form: coded facts, no words. */
function lineOf(reading: Reading, part: Part, { part: now, before, changed }: Merging) {
  if (part === "judgement") {
    const { grade, themes } = judgementOfTexts(now.texts);
    const gradeBefore = judgementOfTexts(before.texts).grade;
    return { action: "save-judgement", detail: { grade, gradeBefore, themes: themes.length, changed } };
  }
  const { grade, notApplicable } = sectionOfTexts(now.texts);
  const gradeBefore = sectionOfTexts(before.texts).grade;
  const action = reading === "audit" ? "save-audit-section" : "save-self-assessment";
  return { action, detail: { section: part, grade, gradeBefore, notApplicable, changed } };
}
