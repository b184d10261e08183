// The words of a heading, however a case system writes it: "MosaicID", "PERSON_ID", "dateofbirth" and "Date of birth".
import { foldText } from "../../../../domain/case-data/texts.js";

/** Words of which systems make one: the longest that fits is taken first. */
const vocabulary = [
  ...[
    "mosaic",
    "eclipse",
    "liquidlogic",
    "lcs",
    "ics",
    "person",
    "child",
    "client",
    "service",
    "user",
    "case",
  ],
  ...[
    "system",
    "unique",
    "id",
    "identifier",
    "number",
    "no",
    "ref",
    "reference",
    "code",
    "date",
    "of",
    "birth",
    "dob",
  ],
  ...[
    "gender",
    "sex",
    "sub",
    "ethnic",
    "ethnicity",
    "origin",
    "disability",
    "disabled",
    "status",
    "type",
    "category",
  ],
  ...[
    "programme",
    "legal",
    "referral",
    "referred",
    "received",
    "episode",
    "start",
    "started",
    "end",
    "ended",
    "open",
  ],
  ...[
    "opened",
    "close",
    "closed",
    "closure",
    "allocated",
    "allocation",
    "worker",
    "social",
    "key",
    "lead",
    "team",
  ],
  ...[
    "organisation",
    "organization",
    "name",
    "last",
    "latest",
    "seen",
    "visit",
    "visited",
    "stat",
    "statutory",
  ],
  ...[
    "supervision",
    "review",
    "plan",
    "protection",
    "cp",
    "cpp",
    "cin",
    "cla",
    "lac",
    "need",
    "in",
    "care",
    "family",
  ],
  ...[
    "group",
    "household",
    "sibling",
    "assessment",
    "authorised",
    "completed",
    "health",
    "dental",
    "check",
    "pep",
  ],
  ...[
    "pathway",
    "placement",
    "conference",
    "core",
    "role",
    "manager",
    "forename",
    "surname",
    "first",
    "full",
    "due",
  ],
  ...[
    "current",
    "primary",
    "main",
    "most",
    "recent",
    "desc",
    "description",
    "classification",
    "held",
    "meeting",
  ],
  ...[
    "education",
    "personal",
    "adviser",
    "advisor",
    "contact",
    "cohort",
    "dttm",
    "department",
    "unit",
    "staff",
  ],
  ...["practitioner", "professional", "icpc", "rcpc", "iro", "employee", "responsible", "holder", "caseload"],
];
const known = vocabulary.toSorted((a, b) => b.length - a.length);

/** A word without a break in its parts, or as it is where it is not wholly made of known words. */
const splitGlued = (word: string): string => {
  if (word.length < 6 || vocabulary.includes(word)) return word;
  const parts = partsOf(word);
  return parts === null ? word : parts.join(" ");
};

const partsOf = (rest: string): readonly string[] | null => {
  if (rest === "") return [];
  for (const word of known) {
    if (!rest.startsWith(word)) continue;
    const others = partsOf(rest.slice(word.length));
    if (others) return [word, ...others];
  }
  return null;
};

/** What reports shorten words to. */
const shortened: ReadonlyMap<string, string> = new Map([
  ["dt", "date"],
  ["wkr", "worker"],
  ["asst", "assessment"],
  ["mtg", "meeting"],
  ["superv", "supervision"],
  ["sup", "supervision"],
  ["eth", "ethnicity"],
  ["nbr", "number"],
]);

const longestHeading = 120;

/** The heading in small letters with one space between words; "&" and "'" stay. */
export const headingWords = (heading: string): string =>
  foldText(heading)
    .slice(0, longestHeading)
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}&']+/gu, " ")
    .trim()
    .split(" ")
    .map((word) => shortened.get(word) ?? splitGlued(word))
    .join(" ");
