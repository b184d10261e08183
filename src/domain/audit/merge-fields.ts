// What becomes of an edit of one field that two people may write in at once: it is kept, changes nothing, was kept before, or
// meets words that its writer has not seen, and then both texts are shown (docs/adr/0023). Versions are those of the section
// or judgement that the field belongs to: each change there counts one on, and a field keeps the number of its own last change.

/** A writer's tab, as the ids of edits name it: one for each opening of a page. Forms sent without scripts have none. */
export const NO_TAB = "";

export type KeptField = {
  readonly text: string;
  /** 0 where nothing was ever kept. */
  readonly version: number;
  /** The field's version when whoever wrote this took over from someone else. */
  readonly before: number;
  readonly by: string | null;
  readonly tab: string;
  readonly number: number;
};

/** One edit: told apart by its tab and its number there, which only grows. Sending it again is the same edit. */
export type FieldEdit = {
  readonly by: string;
  readonly tab: string;
  readonly number: number;
  /** A version of the section at which the writer knew what the field said. */
  readonly base: number;
  readonly text: string;
};

/** A text that was written over: which edit it was, and the version it had. */
export type EarlierEdit = Pick<KeptField, "tab" | "number" | "version">;

export type Merged =
  | { readonly outcome: "kept"; readonly field: KeptField; readonly overwritten: KeptField | null }
  | { readonly outcome: "unchanged" | "repeated"; readonly version: number }
  | { readonly outcome: "conflict"; readonly kept: KeptField };

export const emptyField: KeptField = { text: "", version: 0, before: 0, by: null, tab: NO_TAB, number: 0 };

/** Whether the history of a field must be at hand to decide on an edit. */
export const asksForHistory = (kept: KeptField, edit: Pick<FieldEdit, "base" | "tab">): boolean =>
  edit.tab !== NO_TAB && edit.base < kept.version && kept.tab !== edit.tab;

/** The version at which an edit was kept, or was overtaken by a later one of its own tab; null where it is new. */
function keptBefore(kept: KeptField, edit: FieldEdit, earlier: readonly EarlierEdit[]): number | null {
  if (edit.tab === NO_TAB) return null;
  const own = [kept, ...earlier]
    .filter(({ tab, number }) => tab === edit.tab && number >= edit.number)
    .toSorted((one, other) => one.number - other.number);
  return own[0]?.version ?? null;
}

/** Someone else wrote since the writer last knew the field. Nobody is in conflict with their own other tab. */
const isStale = (kept: KeptField, { by, base }: FieldEdit): boolean =>
  base < (kept.by === by ? kept.before : kept.version);

/** A writer typing on in one tab has seen what goes; any other text that goes is put by. */
const mustBePutBy = (kept: KeptField, edit: FieldEdit): boolean =>
  kept.text !== "" && (kept.by !== edit.by || edit.tab === NO_TAB || kept.tab !== edit.tab);

/** `next` is the version that the section takes when the edit is kept; `earlier` holds the field's overwritten texts. */
export function mergeField(
  kept: KeptField,
  edit: FieldEdit,
  next: number,
  earlier: readonly EarlierEdit[],
): Merged {
  const repeated = keptBefore(kept, edit, earlier);
  if (repeated !== null) return { outcome: "repeated", version: repeated };
  if (edit.text === kept.text) return { outcome: "unchanged", version: Math.max(kept.version, edit.base) };
  if (isStale(kept, edit)) return { outcome: "conflict", kept };
  const { by, tab, number, text } = edit;
  const before = kept.by === by ? kept.before : kept.version;
  return {
    outcome: "kept",
    field: { text, version: next, before, by, tab, number },
    overwritten: mustBePutBy(kept, edit) ? kept : null,
  };
}
