// How far the values of a column bear out what its heading seems to say, and what they say where the heading says nothing.
import { readDisability, readListedStatus, readSex } from "../../../../domain/case-data/codes.js";
import { readDate } from "../../../../domain/case-data/dates.js";
import { readEthnicity } from "../../../../domain/case-data/ethnicity.js";
import { foldText, saysNothing } from "../../../../domain/case-data/texts.js";
import type { LocalDate } from "../../../../domain/shared/calendar.js";
import { parseLocalDate } from "../../../../domain/shared/calendar.js";
import { dayOfSerial } from "../../../../platform/files/excel-dates.js";
import type { Cell } from "../../../../platform/files/spreadsheet.js";
import type { ColumnTarget } from "./mapping.js";

/** Years of two digits matter little here: only whether there is a day at all. */
const anyDay: LocalDate | null = parseLocalDate("2030-12-31");

export const isDay = ({ kind, text }: Cell): boolean => {
  if (kind === "date" || kind === "moment") return true;
  if (/^\s*\d{5}(\.\d+)?\s*$/.test(text)) return dayOfSerial(Number(text), false) !== null;
  if (anyDay === null) return false;
  // 31/12/9999 is no day, but what a column of days has where there is none.
  return readDate(text, anyDay).kind !== "unreadable";
};

const isId = ({ text }: Cell): boolean =>
  /^[A-Za-z]{0,6}[-/ ]?\d[\w/-]*$/.test(foldText(text)) && !/^\d{1,2}\/\d{1,2}\//.test(text);

const turnedName = /^\p{L}[\p{L}'’ -]+, ?\p{L}[\p{L}'’ .-]*$/u;
export const isTurnedName = ({ text }: Cell): boolean => turnedName.test(foldText(text));
const isWords = ({ text }: Cell): boolean => /\p{L}{2}/u.test(text);

const personalForms: readonly RegExp[] = [
  /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i,
  /^[A-HJ-NP-RT-Z]\d{11}[\dA-Z]$/i,
  /^\d{3} \d{3} \d{4}$/,
  /^\S+@\S+\.\S+$/,
  /^(\+44|0)7\d{3} ?\d{3} ?\d{3}$/,
];

/** Postcodes, pupil numbers, NHS numbers in their threes, and addresses of electronic mail. */
export const isPersonalForm = ({ text }: Cell): boolean => {
  const folded = foldText(text);
  return personalForms.some((form) => form.test(folded));
};

const fits: Readonly<Partial<Record<string, (cell: Cell) => boolean>>> = {
  childId: isId,
  sex: ({ text }) => readSex(text) !== null,
  ethnicity: ({ text }) => readEthnicity(text) !== null,
  disability: ({ text }) => readDisability(text) !== null,
  status: (cell) => readListedStatus(cell.text) !== null || (isWords(cell) && !isDay(cell)),
  teamName: (cell) => isWords(cell) && !isDay(cell),
  workerName: (cell) => isWords(cell) && !isDay(cell),
  workerRef: (cell) => !isDay(cell),
};

const isDayTarget = (target: ColumnTarget): boolean =>
  ["bornOn", "startedOn", "endedOn", "seenOn"].includes(target) || /\.(startedOn|endedOn)$/.test(target);

/** The share of the filled values that such a column can hold; 1 where it has none. */
export const shareThatFits = (target: ColumnTarget, cells: readonly Cell[]): number => {
  const filled = cells.filter(({ text }) => !saysNothing(text));
  const test = isDayTarget(target) ? isDay : fits[target];
  if (!test || filled.length === 0) return 1;
  return filled.filter(test).length / filled.length;
};

const leastValues = 3;
const sexWords = /^(m|f|male|female|boy|girl|unborn)$/i;

/** What a column without a telling heading seems to hold: sex, ethnicity or status in their own words. */
export const targetOfValues = (cells: readonly Cell[]): ColumnTarget | null => {
  const filled = cells.filter(({ text }) => !saysNothing(text));
  if (filled.length < leastValues) return null;
  const most = (test: (cell: Cell) => boolean) => filled.filter(test).length / filled.length >= 0.9;
  if (most(({ text }) => sexWords.test(foldText(text)))) return "sex";
  const spellings = new Set(filled.map(({ text }) => foldText(text).toLowerCase()));
  return spellings.size > 1 && most(saysEthnicity) ? "ethnicity" : null;
};

/** In words or as a code; a plain word of four letters, such as "Open", is none, though it looks like one. */
const saysEthnicity = (cell: Cell): boolean =>
  /\p{L}{5}|^\W*[A-Z]{4}\b|^[A-E][1-5]$/u.test(cell.text) &&
  !isDay(cell) &&
  readEthnicity(cell.text) !== null;

const anyoneAlone = /^(the )?(child|yp|young person|client|person|pupil|subject|service user|su)s?( name)?$/;
const nameOfAnyone = /^\p{L}[\p{L}'’-]+ \p{L}[\p{L}'’ .-]*$/u;

/** A column called "Child" or "Client" may hold ids or names: where most values look like names it holds names. */
export const namesChildren = (words: string, cells: readonly Cell[]): boolean => {
  if (!anyoneAlone.test(words)) return false;
  const filled = cells.map(({ text }) => foldText(text)).filter((text) => !saysNothing(text));
  const isName = (text: string) =>
    nameOfAnyone.test(text) || turnedName.test(text) || /\p{L}{2}.*\(/u.test(text);
  return filled.length > 0 && filled.filter(isName).length * 2 >= filled.length;
};
