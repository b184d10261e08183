// What a list, table or report is to us: known by its headings, with the columns that are read. Every other column stays
// at the door.
import type {
  EntryField,
  EntryKind,
  SourceFormat,
  WrittenEntry,
  WrittenValue,
} from "../../../domain/case-data/case-entry.js";
import type { EventKind, Supplied } from "../../../domain/case-data/case-event.js";
import type { ProblemCode, ProblemDetail } from "../../../domain/case-data/problems.js";
import { foldText } from "../../../domain/case-data/texts.js";
import type { LocalDate } from "../../../domain/shared/calendar.js";

/** The columns that tell of one event, by plain heading. */
export type EventColumns = {
  readonly kind: EventKind;
  readonly startedOn?: string;
  readonly endedOn?: string;
  readonly seen?: string;
  readonly seenAlone?: string;
  readonly code?: string;
};

/** What is doubtful about a row, in one of its cells or as a whole. */
export type RowDoubt = {
  readonly code: ProblemCode;
  readonly value?: WrittenValue | undefined;
  readonly detail?: ProblemDetail;
  /** The same doubt in other rows is told with this one alone. */
  readonly once?: boolean;
};

/** A row as its own table means it, or why it is passed over. */
export type RefinedRow =
  | { readonly written: WrittenEntry; readonly doubts: readonly RowDoubt[] }
  | { readonly written: null; readonly because: string };

/** Where some cells of a row change what the others mean. */
export type Refinement = {
  /** The cells looked at, by plain heading, beside those of fields and events. */
  readonly headings: readonly string[];
  readonly row: (
    written: WrittenEntry,
    said: (heading: string) => WrittenValue | undefined,
    asAt: LocalDate,
  ) => RefinedRow;
};

/** Tables that say what numbers in other tables stand for. */
export type LookUpKind = "workers" | "teams";

/** What of a child's has a number that other tables name instead of the child. */
export type NumberOf = "care" | "referral" | "in-need-plan" | "protection-plan";

export type Table = {
  readonly source: SourceFormat;
  /** As people call it, such as "list 6 (children in need)". */
  readonly name: string;
  /** What a row is; null where the table is known but not read. */
  readonly kind: EntryKind | LookUpKind | null;
  /** Columns that are read, by plain heading. */
  readonly fields: Readonly<Record<string, EntryField>>;
  readonly events: readonly EventColumns[];
  /** Headings of this table alone, to know it by, read or not. */
  readonly headings: readonly string[];
  /** Without these the table would be misread, and the file is refused. */
  readonly required: readonly EntryField[];
  /** Columns whose lack is told but not refused. */
  readonly wanted: readonly EntryField[];
  readonly refine?: Refinement;
  /** The column with a number by which other tables may reach the child. */
  readonly childNumber?: { readonly of: NumberOf; readonly heading: string };
  /** The child's column holds such a number, not the child's id. */
  readonly byNumberOf?: NumberOf;
  /** How people write the heading of a field that has no column. */
  readonly headingOf?: (field: EntryField) => string | undefined;
  /** What the table can tell of each kind of event, for a list as at a day. */
  readonly supplies: (asAt: LocalDate) => Supplied;
};

/** Tables that belong together, and share how headings are written. */
export type TableFamily = {
  readonly tables: readonly Table[];
  /** A plain heading as the tables have it. */
  readonly canonical: (heading: string) => string;
  /** Whether the headings can be of this family at all. */
  readonly isPossible: (headings: readonly string[]) => boolean;
  /** What share of a table's own headings must be there. */
  readonly leastShare: number;
};

export const isLookUp = (kind: Table["kind"]): kind is LookUpKind => kind === "workers" || kind === "teams";

/** The heading in the form that headings are compared in: small letters, plain quotes and spaces, no closing marks. */
export const plainHeading = (heading: string): string => {
  const plain = foldText(heading)
    .toLowerCase()
    .replace(/[?:*. ]+$/, "");
  const brackets = (bracket: string) => plain.split(bracket).length;
  return plain.endsWith(")") && brackets(")") > brackets("(") ? plain.slice(0, -1) : plain;
};

/** Names of people, in words or written as one word; "team name" and "organisation name" are none. */
const nameOfSomeone =
  /(first|fore|sur|last|family|middle|maiden|known ?as|preferred|legal|full|given|child'?s?|person|client|pupil|young ?person|yp|service ?user|subject|patient|customer|mother'?s?|father'?s?|parent'?s?|carer'?s?|sibling'?s?)names?\b|^names?$|^name(of)?(the)?(child|client|person|youngperson)|\b(initials|alias|aka|knownas)$|^(fore|sur|first|last)name/;
const familyAlone =
  /^(birth |foster )?(mother|father|mum|dad|parent|carer|guardian|next of kin|sibling|brother|sister)s?( ?1| ?2)?( details)?$/;
const ofWorkers =
  /worker|team|manager|reviewer|advis[eo]r|staff|professional|practitioner|officer|supervisor|organi[sz]ation|department|social ?work|^sw/;
const otherwisePersonal =
  /address|post ?code|^(home|pl|placement) post$|\bupn\b|upn(no|number)?$|unique ?pupil|\bnhs\b|nhs ?(no|num|id)|telephone|phone|mobile|e-?mail|\bur?prn\b|\burn\b|national ?insurance|\bnino\b|passport|home ?office|^(street|house|town|locality)( name| no| number)?$/;

/** Whether a column holds who a child or parent is, or where they live: such columns are never read (data minimisation). */
export const isPersonal = (heading: string): boolean => {
  const words = heading.toLowerCase().replace(/[_.]/g, " ");
  const glued = words.replace(/[^a-z']/g, "");
  return (
    (nameOfSomeone.test(glued) && !ofWorkers.test(words)) ||
    familyAlone.test(words.trim()) ||
    otherwisePersonal.test(words)
  );
};
