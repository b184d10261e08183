// Reads coded answers in the many spellings of councils' systems. A code is read by its words, never by the letter
// before it: Ofsted's own Annex A uses one letter for two ethnicities.
import type { CaseStatus, Disability, Sex } from "./case-record.js";
import { foldText, saysNothing } from "./texts.js";

/** The text without a leading "a)" and in small letters. */
const plainCode = (text: string): string =>
  foldText(text)
    .toLowerCase()
    .replace(/^[a-z][0-9]?\) ?/, "");

type Pattern<Code> = readonly [RegExp, Code];

const firstMatch = <Code>(text: string, patterns: readonly Pattern<Code>[]): Code | null =>
  patterns.find(([pattern]) => pattern.test(text))?.[1] ?? null;

export const sexTexts = ["a) Male", "b) Female", "c) Not stated/recorded", "d) Neither"];

const sexes: readonly Pattern<Sex>[] = [
  [/^(m|male|boy|1|1 ?[-:] ?male)$/, "male"],
  [/^(f|female|girl|2|2 ?[-:] ?female)$/, "female"],
  [/neither|non.?binary|transgender|unable to classify|dysphoria/, "neither"],
  [
    /^[ui09]\b|unborn|unknown|unspecified|withheld|indeterminate|not (stated|recorded|specified|known)/,
    "unknown",
  ],
];

/** Null where the text is none of the known spellings; a text that says nothing is "unknown". */
export const readSex = (text: string): Sex | null =>
  saysNothing(text) ? "unknown" : firstMatch(plainCode(text), sexes);

export const disabilityTexts = ["a) Yes", "b) No", "c) Unknown"];

const disabilities: readonly Pattern<Disability>[] = [
  [/^(n|no|0|false|0 ?- ?no|no disability)$/, "no"],
  [/^(nobt|refu)|not obtained|not yet obtained|refused|not (stated|recorded|known)|unknown/, "unknown"],
  [/^(y|yes|1|true|1 ?- ?yes)$/, "yes"],
  [/^(mob|hand|pc|inc|comm|ld|hear|vis|beh|con|aut|dda)\b/, "yes"],
  [
    /autis|asperger|behaviour|communicat|con[s]?ciousness|disab|dda|hearing|incont|learning|mobility|vision/,
    "yes",
  ],
  [/personal care|hand function/, "yes"],
];

/** "None" is no disability in this column, though elsewhere it says nothing. */
export const readDisability = (text: string): Disability | null => {
  if (/^none$/i.test(plainCode(text))) return "no";
  return saysNothing(text) ? "unknown" : firstMatch(plainCode(text), disabilities);
};

/** Yes or no, in words or as 1 and 0; null where the text says neither. */
export const readYesNo = (text: string): boolean | null => {
  if (text === "0" || text === "false") return false;
  const said = saysNothing(text) ? null : readDisability(text);
  return said === "yes" ? true : said === "no" ? false : null;
};

export type ListedStatus = Exclude<CaseStatus, "other">;

/** Each status as the template writes it. */
export const statusTextOf: Readonly<Record<ListedStatus, string>> = {
  "looked-after": "a) Looked after child",
  "child-protection": "b) Child Protection plan",
  "child-in-need": "c) Child in need plan",
  assessment: "d) Open assessment",
  closed: "e) Closed episode",
  "care-leaver": "Care leaver",
};

export const statusTexts = Object.values(statusTextOf);

/** In order of precedence: a child looked after with a protection plan is looked after. */
const statuses: readonly Pattern<ListedStatus>[] = [
  [/care ?leaver|leaving care|\brelevant (child|young person|yp)\b|^(former )?relevant$/, "care-leaver"],
  [/\bclosed?\b|closure|no further action|\bnfa\b/, "closed"],
  [/looked.after|\blac\b|\bcla\b|\bcic\b|child(ren)? in care|\b(s|section) ?20\b/, "looked-after"],
  [/child protection|\bcpp?\b/, "child-protection"],
  [/assess|asmt/, "assessment"],
  [/child(ren)? in need|\bcin\b/, "child-in-need"],
];

export const readListedStatus = (text: string): ListedStatus | null => firstMatch(plainCode(text), statuses);

/** The one status that a sheet's name says, such as "CIN cases"; null where it says none, or several. */
export const readStatusOfName = (name: string): ListedStatus | null => {
  const said = statuses.filter(([pattern]) => pattern.test(plainCode(name)));
  return said.length === 1 ? (said[0]?.[1] ?? null) : null;
};

/** Legal statuses V3 and V4 are short breaks: the child lives at home and is not counted as looked after. */
export const isShortBreak = (legalStatus: string): boolean => /\bv[34]\b/i.test(foldText(legalStatus));
