// What a page knows of one field that is saved while someone types: what it says, what the server is known to have, what is
// on its way, and what someone else wrote meanwhile. An edit is unacknowledged until the server says its version; until then
// the very same edit is sent again. Pure, so that the browser runs what the tests try (docs/adr/0023).
import { fingerprint, plainText } from "../shared/fingerprint.js";

export type SentEdit = {
  readonly tab: string;
  readonly number: number;
  readonly base: number;
  readonly text: string;
};

export type TheirText = { readonly text: string; readonly version: number; readonly byName: string };

export type QueuedField = {
  readonly text: string;
  /** Of the text that the server has, as far as this page knows, and the version at which it has it. */
  readonly keptPrint: string;
  readonly version: number;
  /** On its way, or lost on the way. */
  readonly sending: SentEdit | null;
  /** The server would not keep the edit: these words were there first. Nothing is sent until the writer chooses. */
  readonly conflict: TheirText | null;
  /** Someone else's words, to be shown when nobody types here. */
  readonly told: TheirText | null;
};

export type ServerAnswer =
  | { readonly outcome: "kept" | "unchanged" | "repeated"; readonly version: number }
  | ({ readonly outcome: "conflict" } & TheirText);

export const openField = (text: string, keptPrint: string, version: number): QueuedField => ({
  text,
  keptPrint,
  version,
  sending: null,
  conflict: null,
  told: null,
});

/** Whether the field says something that the server is not known to have. */
export const isDirty = (field: QueuedField): boolean => fingerprint(field.text) !== field.keptPrint;

/** Whether anything of the field could be lost if the page were gone now. */
export const isUnsaved = (field: QueuedField): boolean =>
  field.sending !== null || field.conflict !== null || isDirty(field);

export const typed = (field: QueuedField, text: string): QueuedField => ({ ...field, text });

/** The field with an edit on its way; null where there is nothing to send, or one is on its way already. */
export function sendEdit(field: QueuedField, tab: string, number: number): QueuedField | null {
  if (field.sending || field.conflict || !isDirty(field)) return null;
  return { ...field, sending: { tab, number, base: field.version, text: plainText(field.text) } };
}

/**
 * The same when the page is about to go: an edit on its way is overtaken by one with all the words. Both may arrive, in
 * either order; the server keeps the one with the higher number.
 */
export function sendLastEdit(field: QueuedField, tab: string, number: number): QueuedField | null {
  const { sending } = field;
  if (sending && (sending.tab !== tab || fingerprint(sending.text) === fingerprint(field.text))) return null;
  return sendEdit({ ...field, sending: null }, tab, number);
}

/** Takes over someone else's words where this page has none of its own and nobody types in the field. */
export function showTold(field: QueuedField, isTypedIn: boolean): QueuedField {
  const { told } = field;
  if (!told || field.sending || field.conflict) return field;
  if (told.version <= field.version) return { ...field, told: null };
  if (isDirty(field) || isTypedIn) return field;
  return openField(told.text, fingerprint(told.text), told.version);
}

/** Someone else's words came, from the server's stream. */
export function tell(field: QueuedField, theirs: TheirText, isTypedIn: boolean): QueuedField {
  const known = Math.max(field.version, field.told?.version ?? 0, field.conflict?.version ?? 0);
  if (theirs.version <= known) return field;
  if (field.conflict) return { ...field, conflict: theirs };
  return showTold({ ...field, told: theirs }, isTypedIn);
}

/** The server answered an edit; an answer to another edit than the one on its way says nothing new. */
export function answer(
  field: QueuedField,
  edit: Pick<SentEdit, "tab" | "number">,
  said: ServerAnswer,
  isTypedIn: boolean,
): QueuedField {
  const { sending } = field;
  if (sending?.tab !== edit.tab || sending.number !== edit.number) return field;
  const { told } = field;
  if (said.outcome === "conflict") {
    const { text, version, byName } = said;
    const newest = told && told.version > version ? told : { text, version, byName };
    return { ...field, sending: null, told: null, conflict: newest };
  }
  const kept = { ...field, sending: null, keptPrint: fingerprint(sending.text), version: said.version };
  return showTold(kept, isTypedIn);
}

export type Choice = "mine" | "theirs" | "both";

/** Both texts after one another, as "keep both" makes them. */
export const bothTexts = (theirs: string, mine: string): string =>
  [theirs, mine]
    .map(plainText)
    .filter((text) => text !== "")
    .join("\n\n");

/** The writer has seen both texts and chose; what is not theirs alone is sent as an edit of theirs. */
export function choose(field: QueuedField, choice: Choice): QueuedField {
  const { conflict } = field;
  if (!conflict) return field;
  const { text: theirs, version } = conflict;
  const mine = field.text;
  const text = choice === "mine" ? mine : choice === "theirs" ? theirs : bothTexts(theirs, mine);
  return openField(text, fingerprint(theirs), version);
}
