// Workers are known in lists by name alone, in many dresses; one person's dresses become one name.
import { foldText, saysNothing } from "./texts.js";

const notAllocated =
  /^(un-?allocated( worker)?|not (yet )?allocated|awaiting allocation|no (allocated )?worker|duty( (worker|team|desk|social worker))?|vacan(t|cy)( post)?)$/i;

/** The team's name with its spaces put right, or null where the text names none. */
export const readTeamName = (text: string): string | null => {
  const name = foldText(text);
  return saysNothing(name) || name === "-1" || notAllocated.test(name) ? null : name;
};

/** A worker's number, or null where the text has none: -1 is what case systems write for nobody. */
export const readWorkerRef = (text: string): string | null => {
  const ref = foldText(text);
  return saysNothing(ref) || ref === "-1" || ref === "0" || notAllocated.test(ref) ? null : ref;
};

/**
 * "SURNAME, Forename", "Forename Surname (Agency)" and the like as "Forename Surname"; null where nobody is allocated.
 * Two people of one name stay apart only by their team.
 */
export const readWorkerName = (text: string): string | null => {
  const name = withoutAddition(foldText(text));
  if (saysNothing(name) || notAllocated.test(name)) return null;
  const turned = turnedRound(name);
  return turned === null ? unshout(name) : unshout(`${unshout(turned.forename)} ${unshout(turned.surname)}`);
};

/** How a worker's name is dressed: with a word such as "(Agency)" after it, the surname first, or neither. */
export const dressOfName = (text: string): { readonly hasAddition: boolean; readonly isTurned: boolean } => {
  const folded = foldText(text);
  const name = withoutAddition(folded);
  return { hasAddition: name !== folded, isTurned: turnedRound(name) !== null };
};

const withoutAddition = (name: string): string =>
  name
    .replace(/ ?[([](agency|locum)( worker)?[)\]]/gi, "")
    .replace(/ [-–] ?(agency|locum)$/i, "")
    .trim();

const turnedRound = (name: string): { readonly forename: string; readonly surname: string } | null => {
  const [surname = "", forename = "", ...more] = name.split(",").map((part) => part.trim());
  return forename && more.length === 0 ? { forename, surname } : null;
};

/** A name all in capitals gets ordinary ones: O'FENN is O'Fenn, MCQUILL is McQuill, FITZ-ORRIN is Fitz-Orrin. */
const unshout = (name: string): string => {
  if (name !== name.toUpperCase() || name.length < 3) return name;
  return name
    .toLowerCase()
    .replace(/(^|[\s'-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/\bMc(\p{L})/gu, (_, letter: string) => `Mc${letter.toUpperCase()}`);
};
