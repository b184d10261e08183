// Merges edits of several fields of one section, or of the judgement, as a form or a page sends them: each field by itself.
import type { FieldTexts } from "./field-texts.js";
import {
  type EarlierEdit,
  emptyField,
  type FieldEdit,
  type KeptField,
  type Merged,
  mergeField,
} from "./merge-fields.js";

/** What is known of a field beside its text: its versions, who wrote it last, and when (an ISO instant). */
export type FieldStamp = Omit<KeptField, "text" | "by"> & { readonly by: string; readonly at: string };

export type KeptPart = {
  readonly texts: FieldTexts;
  readonly fields: Readonly<Record<string, FieldStamp>>;
  /** 0 where nothing was written yet. */
  readonly version: number;
  readonly savedBy: string | null;
};

export type PartEdit = FieldEdit & { readonly field: string };

export const emptyPart: KeptPart = { texts: {}, fields: {}, version: 0, savedBy: null };

/** A text without a stamp came without its history, and counts as the words of whoever saved the part. */
export function keptFieldOf({ texts, fields, savedBy }: KeptPart, name: string): KeptField {
  const [text, stamp] = [texts[name] ?? "", fields[name]];
  return stamp ? { ...stamp, text } : { ...emptyField, text, by: text === "" ? null : savedBy };
}

export type Overwritten = {
  readonly field: string;
  readonly kept: KeptField & { readonly by: string };
  readonly at: string | null;
};

export type MergedPart = {
  /** With what is kept of the edits; the same version where nothing changed. */
  readonly part: KeptPart;
  /** The outcome of each edit, by field. */
  readonly outcomes: ReadonlyMap<string, Merged>;
  readonly conflicts: readonly string[];
  readonly overwritten: readonly Overwritten[];
};

const stampOf = ({ version, before, tab, number }: KeptField, by: string, at: string): FieldStamp => ({
  ...{ version, before, tab, number },
  ...{ by, at },
});

/** `at` is now, as an ISO instant. */
export function mergePart(
  part: KeptPart,
  edits: readonly PartEdit[],
  earlier: readonly (EarlierEdit & { readonly field: string })[],
  at: string,
): MergedPart {
  const next = part.version + 1;
  const outcomes = new Map<string, Merged>();
  const overwritten: Overwritten[] = [];
  let merged = part;
  for (const edit of edits) {
    const history = earlier.filter(({ field }) => field === edit.field);
    const outcome = mergeField(keptFieldOf(part, edit.field), edit, next, history);
    outcomes.set(edit.field, outcome);
    if (outcome.outcome !== "kept") continue;
    const { field: kept, overwritten: gone } = outcome;
    if (gone?.by)
      overwritten.push({
        field: edit.field,
        kept: { ...gone, by: gone.by },
        at: part.fields[edit.field]?.at ?? null,
      });
    merged = {
      texts: { ...merged.texts, [edit.field]: kept.text },
      fields: { ...merged.fields, [edit.field]: stampOf(kept, edit.by, at) },
      version: next,
      savedBy: edit.by,
    };
  }
  const conflicts = [...outcomes].filter(([, { outcome }]) => outcome === "conflict").map(([field]) => field);
  return { part: merged, outcomes, conflicts, overwritten };
}
