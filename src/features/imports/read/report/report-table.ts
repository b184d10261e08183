// A report as a table like any other: its columns by the headings that the mapping names.
import type { EntryField } from "../../../../domain/case-data/case-entry.js";
import type { EventKind } from "../../../../domain/case-data/case-event.js";
import type { EventPart } from "../recognise-table.js";
import type { EventColumns, Table } from "../table.js";
import { headingWords } from "./heading-words.js";
import type { ColumnTarget, ReportMapping } from "./mapping.js";

/** The kind and part of a dated event, or null where the target is a field of the case. */
const eventOf = (target: ColumnTarget): { readonly kind: EventKind; readonly part: EventPart } | null => {
  const [kind, part] = target.split(".") as [EventKind, EventPart | undefined];
  return part === undefined ? null : { kind, part };
};

/** The report as a table of cases, called by `name`. */
export const reportTable = ({ columns }: ReportMapping, name: string): Table => {
  const fields: Record<string, EntryField> = {};
  const events = new Map<EventKind, EventColumns>();
  const addPart = (heading: string, kind: EventKind, part: EventPart) =>
    events.set(kind, { ...(events.get(kind) ?? { kind }), [part]: heading });
  for (const [heading, target] of Object.entries(columns)) {
    const event = eventOf(target);
    if (event) addPart(heading, event.kind, event.part);
    else fields[heading] = target as EntryField;
  }
  for (const [heading, field] of Object.entries(fields)) {
    if (field === "startedOn" && /referr|refrl/.test(headingWords(heading)) && !events.has("referral"))
      addPart(heading, "referral", "startedOn");
    if (field === "seenOn" && !events.has("seen")) addPart(heading, "seen", "startedOn");
    if (field === "legalStatus" && events.has("legal-status")) addPart(heading, "legal-status", "code");
  }
  return {
    source: "report",
    name,
    kind: "episode",
    fields,
    events: [...events.values()],
    headings: Object.keys(columns),
    required: ["childId"],
    wanted: [],
    supplies: () =>
      Object.fromEntries([...events.keys()].map((kind) => [kind, { since: null, latestOnly: true }])),
  };
};
