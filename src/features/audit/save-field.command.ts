// Saves one field while someone types in it. Each save is one edit: sent again it is the same edit, and words that someone
// else wrote in the field meanwhile are never written over (docs/adr/0023).
import type { Person } from "../../domain/access/roles.js";
import { isCriterionField, type Part, sectionOfTexts } from "../../domain/audit/field-texts.js";
import { type KeptField, type Merged, NO_TAB } from "../../domain/audit/merge-fields.js";
import type { FieldStamp, PartEdit } from "../../domain/audit/merge-part.js";
import type { Reading } from "../../domain/audit/section-words.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import type { Context } from "../../platform/context.js";
import { type AuditAtHand, type AuditRefusal, actOnAudit } from "./act-on-audit.js";
import { findNames, type PartKey } from "./fields.queries.js";
import { keepKnownThemes } from "./known-themes.js";
import { type Merging, mergeInto, writeMerged } from "./merge-saved.js";
import { updateAudit } from "./save-audit.queries.js";

export type FieldToSave = {
  readonly auditId: string;
  readonly reading: Reading;
  readonly part: Part;
  readonly edit: Omit<PartEdit, "by">;
};

export type FieldSaved = {
  readonly outcome: "kept" | "unchanged" | "repeated";
  readonly version: number;
  readonly savedAt: Date;
};

/** What the other one wrote, and the version at which it stands. */
export type FieldConflict = Pick<KeptField, "text" | "version"> & { readonly byName: string };

export type FieldRefusal = AuditRefusal | { readonly conflict: FieldConflict };

/** One line in the activity log stands for what someone types in a field within this time. */
const ONE_SITTING_MS = 30 * 60_000;

/** By whoever may write on the page that the field stands on, as long as they may. */
export const saveField = (
  context: Context,
  person: Person,
  input: FieldToSave,
): Promise<Result<FieldSaved, FieldRefusal>> =>
  actOnAudit<FieldSaved, FieldRefusal>(context, person, input.auditId, async (atHand) => {
    const { change, audit } = atHand;
    const { auditId, reading, part } = input;
    const to = reading === "audit" ? atHand.step("write") : atHand.selfAssessmentStep("write");
    if (!to.ok) return to;
    const key = { authorityId: change.actor.authorityId, auditId, reading, part };
    const edit = { ...input.edit, text: await readText(atHand, input), by: person.id };
    const merging = await mergeInto(change, key, [edit]);
    const merged = merging.outcomes.get(edit.field);
    if (!merged) throw new Error("An edit must have an outcome.");
    if (merged.outcome === "conflict")
      return refuse({ conflict: await describeConflict(change, merged.kept) });
    if (merging.changed) await writeMerged(change, key, merging, person.id);
    if (reading === "self-assessment" && merging.changed && audit.selfAssessmentState === "awaited")
      await updateAudit(change.work, auditId, { selfAssessmentState: "in-progress" });
    tellLog(atHand, key, edit, merging);
    return accept({ ...savedOf(merged), savedAt: change.now });
  });

/** Of themes, those that there are. */
const readText = async ({ change }: AuditAtHand, { edit: { field, text } }: FieldToSave): Promise<string> =>
  field === "themes" ? (await keepKnownThemes(change.work, text.split(" "))).join(" ") : text;

const savedOf = (merged: Exclude<Merged, { outcome: "conflict" }>) =>
  merged.outcome === "kept"
    ? { outcome: merged.outcome, version: merged.field.version }
    : { outcome: merged.outcome, version: merged.version };

async function describeConflict(
  { work }: AuditAtHand["change"],
  { text, version, by }: KeptField,
): Promise<FieldConflict> {
  const names = await findNames(work, by === null ? [] : [by]);
  return { text, version, byName: names.get(by ?? "") ?? "" };
}

/**
 * A line for every change of a grade, for the first of the words that someone types in a field in one sitting, and for the
 * first of the signs that someone ticks in a section in one.
 */
function tellLog(
  { change, done }: AuditAtHand,
  { reading, part }: PartKey,
  { field, by }: PartEdit,
  { before, part: now, changed }: Merging,
): void {
  const isTold = ([name, last]: readonly [string, FieldStamp]) =>
    (name === field || (isCriterionField(field) && isCriterionField(name))) &&
    last.by === by &&
    last.tab !== NO_TAB &&
    change.now.getTime() - Date.parse(last.at) < ONE_SITTING_MS;
  const isSameSitting = Object.entries(before.fields).some(isTold);
  if (!changed || (field !== "grade" && isSameSitting)) {
    change.isToldByEarlierLine();
    return;
  }
  const action = reading === "audit" ? "save-audit-section" : "save-self-assessment";
  const grades =
    field === "grade"
      ? { grade: sectionOfTexts(now.texts).grade, gradeBefore: sectionOfTexts(before.texts).grade }
      : {};
  if (part === "judgement") done("save-judgement", { field, ...grades });
  else done(action, { section: part, field, ...grades });
}
