// Checks a placement of a child that stands as a whole: its codes are those of the return of children looked after.

import type { LocalDate } from "../shared/calendar.js";
import { readCareCode, returnYearOf } from "./care-codes.js";
import type { ChildDoubts, DaysOfSource } from "./child-doubts.js";
import { saysNothing } from "./texts.js";
import type { WrittenPart } from "./whole-child.js";

/** Tells of codes that nobody knows, and of a placement that has nothing but codes and so can't be placed in time. */
export const checkPlacement = (
  { code, careStart, careEnd }: WrittenPart,
  on: LocalDate | null,
  { asAt, names }: DaysOfSource,
  doubts: ChildDoubts,
): void => {
  const called = names.parts.placement;
  if (called === undefined) return;
  const codes = [
    ["PLACE", called.code, code],
    ["RNE", called.careStart, careStart],
    ["REC", called.careEnd, careEnd],
  ] as const;
  for (const [set, column = "", text] of codes) {
    if (text === undefined || readCareCode(set, text, returnYearOf(on ?? asAt)).kind !== "unknown") continue;
    doubts.tell("unknown-code", { text, column, heading: column, form: "text" });
  }
  if (on !== null || codes.every(([, , text]) => saysNothing(text ?? ""))) return;
  const column = called.startedOn;
  doubts.tell("care-without-start", { text: "", column, heading: column, form: "text" });
};
