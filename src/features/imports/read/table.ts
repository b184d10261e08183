// What a list, table or report is to us: known by its headings, with the columns that are read. Every other column stays
// at the door.
import type { EntryField, EntryKind, SourceFormat } from "../../../domain/case-data/case-entry.js";
import type { EventKind, Supplied } from "../../../domain/case-data/case-event.js";
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

export type Table = {
  readonly source: SourceFormat;
  /** As people call it, such as "list 6 (children in need)". */
  readonly name: string;
  /** What a row is; null where the table is known but not read. */
  readonly kind: EntryKind | null;
  /** Columns that are read, by plain heading. */
  readonly fields: Readonly<Record<string, EntryField>>;
  readonly events: readonly EventColumns[];
  /** Headings of this table alone, to know it by, read or not. */
  readonly headings: readonly string[];
  /** Without these the table would be misread, and the file is refused. */
  readonly required: readonly EntryField[];
  /** Columns whose lack is told but not refused. */
  readonly wanted: readonly EntryField[];
  /** What the table can tell of each kind of event, for a list as at a day. */
  readonly supplies: (asAt: LocalDate) => Supplied;
};

/** The heading in the form that headings are compared in: small letters, plain quotes and spaces, no closing marks. */
export const plainHeading = (heading: string): string => {
  const plain = foldText(heading)
    .toLowerCase()
    .replace(/[?:*. ]+$/, "");
  const brackets = (bracket: string) => plain.split(bracket).length;
  return plain.endsWith(")") && brackets(")") > brackets("(") ? plain.slice(0, -1) : plain;
};

/** Whether a column holds who a child or parent is, or where they live: such columns are never read (data minimisation). */
export const isPersonal = (heading: string): boolean =>
  (/\b(first|fore|sur|last|family|middle|known as|child'?s?|person|full|mother'?s?|father'?s?|parent'?s?|carer'?s?)[ _]?names?\b/.test(
    heading.replace(/_/g, " "),
  ) &&
    !/worker|team|manager|reviewer|adviser|advisor/.test(heading)) ||
  /address|post ?code|_post$|^(home|pl)_post|\bupn\b|unique pupil|\bnhs\b|telephone|phone|mobile|e-?mail|\burn\b|^name$/.test(
    heading.replace(/_/g, " "),
  );
