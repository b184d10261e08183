// Reads an age as people write it, in whole years.
import { foldText, saysNothing } from "./texts.js";

const youngest = -1;
const oldest = 30;
/** A young person who has left care is followed up to 25; anything far beyond is no child's age. */
const isAge = (years: number): boolean => years >= youngest && years <= oldest;

/** Completed years, -1 for not born yet; null where there is none, "unreadable" where there should be one. */
export const readAge = (text: string): number | null | "unreadable" => {
  if (saysNothing(text)) return null;
  const plain = foldText(text).toLowerCase();
  if (/^(unborn|not (yet )?born( yet)?|expected|pre-?birth)$/.test(plain)) return youngest;
  if (/^\d{1,3} ?(m|mths?|months?|w|wks?|weeks?|d|days?)( old)?$/.test(plain)) return 0;
  const years = /^(-?\d{1,3})(\.\d+)?( ?(y|yrs?|years?)\b.*)?$/.exec(plain)?.[1];
  return years !== undefined && isAge(Number(years)) ? Number(years) : "unreadable";
};
