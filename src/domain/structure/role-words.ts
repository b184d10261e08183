// Finds the role in the words that councils use for posts: "TM", "Senior Practitioner", "IRO / CP Chair".
import { type Role, roleNames } from "../access/roles.js";
import { foldText, nearestText, saysNothing } from "../case-data/texts.js";

export type RoleReading =
  | { readonly kind: "blank" }
  | { readonly kind: "role"; readonly role: Role }
  /** Given by hand only, because a file must never hand out the right to look after accounts, or let in outsiders. */
  | { readonly kind: "by-hand"; readonly role: Role }
  /** With the name of the nearest role that a file may give, or null where none is near. */
  | { readonly kind: "unknown"; readonly nearest: string | null };

/** What a file may give, in the words it comes in: letters, digits and single spaces. */
const words: Readonly<Partial<Record<Role, readonly string[]>>> = {
  "social-worker": [
    ...[
      "social worker",
      "sw",
      "senior social worker",
      "ssw",
      "senior practitioner",
      "social work practitioner",
    ],
    ...["asye", "nqsw", "newly qualified social worker", "asye social worker", "social worker asye"],
    ...["nqsw social worker", "social worker nqsw", "advanced practitioner", "experienced social worker"],
    ...["advanced social worker", "senior social work practitioner", "qualified social worker"],
    ...["lead practitioner", "locum social worker", "sw asye", "sw nqsw", "childrens social worker"],
  ],
  "team-manager": ["team manager", "tm", "social work team manager"],
  "service-manager": ["service manager", "sm"],
  "head-of-service": ["head of service", "hos", "head of childrens social care"],
  director: [
    ...["director", "deputy director", "assistant director", "director or deputy director", "dcs"],
    ...["director of childrens services", "director of childrens social care"],
    ...["assistant director of childrens services", "deputy director of childrens services"],
  ],
  "independent-reviewer": [
    ...["independent reviewer", "independent reviewing officer", "iro", "reviewing officer", "cp chair"],
    ...[
      "child protection chair",
      "conference chair",
      "cp conference chair",
      "child protection conference chair",
    ],
    ...["conference and reviewing officer", "independent chair", "independent conference chair", "cpc chair"],
  ],
  "head-of-quality-assurance": [
    ...["head of quality assurance", "head of qa", "head of safeguarding and quality assurance"],
    ...["head of quality assurance and safeguarding", "head of practice and quality assurance"],
  ],
  "quality-assurance-officer": [
    ...["quality assurance officer", "qa officer", "quality assurance lead", "qa lead", "case auditor"],
    ...["quality assurance manager", "qa manager"],
  ],
  "performance-officer": [
    ...["performance officer", "performance analyst", "performance and data officer", "performance manager"],
    ...["performance and information officer"],
  ],
  "workforce-development": [
    ...["workforce development", "workforce development officer", "workforce development lead"],
    ...["learning and development officer", "workforce development manager"],
  ],
};

const byHand: Readonly<Record<string, Role>> = {
  administrator: "administrator",
  "system administrator": "administrator",
  "outside reader": "outside-reader",
};

const roleOfWords: ReadonlyMap<string, Role> = new Map(
  Object.entries(words).flatMap(([role, known]) => known.map((text): [string, Role] => [text, role as Role])),
);

/** The names that a file may use, for whoever has to correct one. */
export const importableRoles: readonly Role[] = [...new Set(roleOfWords.values())];

/** Says how someone is employed, not what they are. */
const besideThePoint =
  /\b(agency|locum|interim|acting|temporary|temp|permanent|perm|part time|full time|level \d|grade \w{1,3}|band \d+)\b/g;

const plain = (text: string): string =>
  foldText(text)
    .toLowerCase()
    .replace(/'/g, "")
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(besideThePoint, " ")
    .replace(/ +/g, " ")
    .trim();

/**
 * The role of a post. Where the words have parts ("Social Worker - Assessment", "IRO / CP Chair"), the first must be a
 * role and no other part may be a different one.
 */
export function readRole(text: string): RoleReading {
  if (saysNothing(text)) return { kind: "blank" };
  const whole = plain(text);
  const hand = byHand[whole];
  if (hand) return { kind: "by-hand", role: hand };
  const role = roleOfWords.get(whole) ?? roleOfParts(text);
  if (role) return { kind: "role", role };
  const names = importableRoles.map((known) => roleNames[known]);
  return { kind: "unknown", nearest: nearestText(whole, names) };
}

const roleOfParts = (text: string): Role | null => {
  const [first, ...others] = foldText(text)
    .split(/\s*(?:[/,;:()[\]|+–—]| - )\s*/)
    .map(plain)
    .filter((part) => part !== "")
    .map((part) => roleOfWords.get(part));
  return first && others.every((other) => other === undefined || other === first) ? first : null;
};
