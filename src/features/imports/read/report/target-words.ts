// What a column can be read as, in words.
import type { EntryField } from "../../../../domain/case-data/case-entry.js";
import { type EventKind, eventKinds } from "../../../../domain/case-data/case-event.js";
import type { EventPart } from "../recognise-table.js";
import type { ColumnTarget } from "./mapping.js";

const fieldWords: Readonly<Record<EntryField, string>> = {
  childId: "the child’s id",
  bornOn: "the date of birth",
  age: "the age in years",
  sex: "sex",
  ethnicity: "ethnicity",
  disability: "disability",
  startedOn: "the day the case was opened",
  endedOn: "the day the case was closed",
  seenOn: "the day the child was last seen",
  status: "the kind of case",
  legalStatus: "the legal status",
  teamName: "the team",
  workerName: "the worker’s name",
  workerRef: "the worker’s number",
  familyRef: "the family’s number",
  diedOn: "the date of death",
  careFrom: "the day care began",
  careStart: "why care began",
  careEnd: "why care ended",
};

const partWords: Readonly<Record<EventPart, string>> = {
  startedOn: "date or start",
  endedOn: "end",
  seen: "whether the child was seen",
  seenAlone: "whether the child was seen alone",
  code: "kind or code",
};

/** The kind and part of a dated event, or null where the target is a field of the case. */
export const eventOf = (
  target: ColumnTarget,
): { readonly kind: EventKind; readonly part: EventPart } | null => {
  const [kind = "", part = ""] = target.split(".");
  return isEventKind(kind) && isPart(part) ? { kind, part } : null;
};

const isEventKind = (text: string): text is EventKind => Object.hasOwn(eventKinds, text);
const isPart = (text: string): text is EventPart => Object.hasOwn(partWords, text);
const isField = (text: string): text is EntryField => Object.hasOwn(fieldWords, text);

/** The field of the case, or null where the target is a part of an event. */
export const fieldOf = (target: ColumnTarget): EntryField | null => (isField(target) ? target : null);

export const wordsOfTarget = (target: ColumnTarget): string => {
  const event = eventOf(target);
  if (event) return `${eventKinds[event.kind].split(":")[0] ?? event.kind} (${partWords[event.part]})`;
  return isField(target) ? fieldWords[target] : target;
};
