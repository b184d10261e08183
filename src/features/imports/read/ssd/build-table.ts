// How a table of the Standard Safeguarding Dataset is told to the reader: what all of them share is said once.
import type { EntryField, EntryKind } from "../../../../domain/case-data/case-entry.js";
import type { EventKind, Supplied } from "../../../../domain/case-data/case-event.js";
import type { EventColumns, LookUpKind, NumberOf, Refinement, Table } from "../table.js";

export const ssdTable = (
  name: string,
  title: string,
  kind: EntryKind | LookUpKind,
  more: {
    /** The column of the child's id, or of what the row is known by. */
    readonly id: string;
    readonly fields?: Readonly<Record<string, EntryField>>;
    readonly events?: readonly EventColumns[];
    /** What is made of several rows. */
    readonly makes?: readonly EventKind[];
    readonly required?: readonly EntryField[];
    readonly wanted?: readonly EntryField[];
    readonly refine?: Refinement;
    readonly childNumber?: NonNullable<Table["childNumber"]>;
    readonly byNumberOf?: NumberOf;
  },
): Table => {
  const { id, refine, childNumber, byNumberOf } = more;
  const fields: Readonly<Record<string, EntryField>> = { [id]: "childId", ...more.fields };
  const events = more.events ?? [];
  const ofEvents = events.flatMap(({ kind: _, ...columns }) => Object.values(columns));
  return {
    source: "ssd",
    name: `${name} (${title})`,
    kind,
    fields,
    events,
    headings: [...new Set([...Object.keys(fields), ...ofEvents, ...(refine?.headings ?? [])])],
    required: ["childId", ...(more.required ?? [])],
    wanted: more.wanted ?? [],
    ...(refine ? { refine } : {}),
    ...(childNumber === undefined ? {} : { childNumber }),
    ...(byNumberOf === undefined ? {} : { byNumberOf }),
    supplies: () => suppliesAll([...(more.makes ?? []), ...events.map((event) => event.kind)]),
  };
};

/** A case system's own tables hold all that ever was. */
const suppliesAll = (kinds: readonly EventKind[]): Supplied =>
  Object.fromEntries(kinds.map((kind) => [kind, { since: null, latestOnly: false }]));

/**
 * The same table as some case systems export it: without the child's id, which is then found by the number of the plan, the
 * referral or the period of care that the row belongs to.
 */
export const reachedBy = (table: Table, byNumberOf: NumberOf, heading: string): Table => {
  const fields: Record<string, EntryField> = { [heading]: "childId" };
  for (const [own, field] of Object.entries(table.fields)) if (field !== "childId") fields[own] = field;
  const id = Object.keys(table.fields).find((own) => table.fields[own] === "childId");
  const headings = [heading, ...table.headings.filter((one) => one !== id)];
  const { childNumber: _, ...rest } = table;
  return { ...rest, fields, headings, byNumberOf };
};

/** A table that holds nothing that is kept. */
export const unreadTable = (name: string, headings: readonly string[]): Table => ({
  source: "ssd",
  name,
  kind: null,
  fields: {},
  events: [],
  headings,
  required: [],
  wanted: [],
  supplies: () => ({}),
});
