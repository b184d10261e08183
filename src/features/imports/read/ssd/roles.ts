// Which roles of an involvement make someone the child's own worker. Each council has codes of its own: what is plainly
// another's role is left out, what is neither counts only where a child has nobody else.
import { foldText, saysNothing } from "../../../../domain/case-data/texts.js";

export type RoleKind = "allocated" | "other" | "unknown";

const others =
  /\b(iro|reviewing officer|conference chair|cp chair|chair(person)?|personal advis[eo]r|pa|ya|manager|supervis\w*|advocate|guardian|cafcass|health|nurse|gp|doctor|midwife|school|teacher|education|senco|police|solicitor|legal|probation|foster\w*|adopt\w*|adoption|kinship|carer|parent|student|secondary|co-?work(er|ing)?|joint|second|previous|former|duty|admin\w*|business support|panel|psycholog\w*|camhs|yot|yos|youth offending|independent visitor|mentor|contact (worker|supervisor)|support worker|family support|residential|referrer|referred by)\b/;
const allocated =
  /\ballocated\b|\bcase ?(worker|holder|holding)\b|\b(cw|acw|asw|sw|allwkr|allocwkr)\b|\bsocial worker\b|\blead (worker|professional|practitioner)\b|\bkey ?worker\b|\bresponsible worker\b/;

/** A role that is not filled in is an allocated worker's: the dataset asks for no other. */
export const kindOfRole = (written: string): RoleKind => {
  const role = foldText(written).toLowerCase().replace(/[_/]+/g, " ");
  if (saysNothing(role)) return "allocated";
  if (/\ballocated (case|social|lead|key)? ?worker\b/.test(role) && !/previous|former|secondary/.test(role))
    return "allocated";
  if (others.test(role)) return "other";
  return allocated.test(role) ? "allocated" : "unknown";
};
