// A report as a table like any other: its columns by the headings that the mapping names.
import type { EntryField } from "../../../../domain/case-data/case-entry.js";
import type { EventKind } from "../../../../domain/case-data/case-event.js";
import type { EventPart } from "../recognise-table.js";
import { type EventColumns, isPersonal, type Table } from "../table.js";
import { headingWords } from "./heading-words.js";
import { isCaseFact, type ReportMapping } from "./mapping.js";
import { refineReport } from "./refine-report.js";
import { eventOf, fieldOf } from "./target-words.js";

/** The report as a table of cases, called by `name`. Who a child is or where they live is not read, whatever was mapped. */
export const reportTable = ({ columns, statusWords }: ReportMapping, name: string): Table => {
  const fields: Record<string, EntryField> = {};
  const events = new Map<EventKind, EventColumns>();
  const addPart = (heading: string, kind: EventKind, part: EventPart) =>
    events.set(kind, { ...(events.get(kind) ?? { kind }), [part]: heading });
  for (const [heading, target] of Object.entries(columns)) {
    const event = eventOf(target);
    const field = fieldOf(target);
    if (isPersonal(heading)) continue;
    if (event) addPart(heading, event.kind, event.part);
    else if (field) fields[heading] = field;
  }
  for (const [heading, field] of Object.entries(fields)) {
    if (field === "startedOn" && /referr|refrl/.test(headingWords(heading)) && !events.has("referral"))
      addPart(heading, "referral", "startedOn");
    if (field === "seenOn" && !events.get("seen")?.startedOn) addPart(heading, "seen", "startedOn");
    if (field === "legalStatus" && events.has("legal-status")) addPart(heading, "legal-status", "code");
  }
  const [visit, seen] = [events.get("protection-visit"), events.get("seen")];
  if (visit?.seenAlone && !visit.startedOn && seen && !seen.seenAlone) {
    events.delete("protection-visit");
    addPart(visit.seenAlone, "seen", "seenAlone");
  }
  const kinds = [...events.values()].filter(({ startedOn, endedOn }) => startedOn ?? endedOn);
  return {
    source: "report",
    name,
    // Without a fact of the case a row only says more of a case that another file has.
    kind: Object.values(columns).some(isCaseFact) ? "episode" : "event",
    fields,
    events: [...events.values()],
    headings: Object.keys(columns),
    required: ["childId"],
    wanted: [],
    refine: refineReport(
      { allocation: events.get("allocation"), seen: events.get("seen"), count: Object.keys(columns).length },
      statusWords,
    ),
    supplies: () => Object.fromEntries(kinds.map(({ kind }) => [kind, { since: null, latestOnly: true }])),
  };
};
