// The tables of the yearly return of children looked after (SSDA903), 2017 to 2026. Names never stand in it; pupil numbers,
// postcodes and what is said of adopters and mothers stay at the door.
import { firstDayOfReturn, returnYearOf } from "../../../../domain/case-data/care-codes.js";
import type { EntryField, EntryKind } from "../../../../domain/case-data/case-entry.js";
import type { EventKind, Supplied } from "../../../../domain/case-data/case-event.js";
import { foldText } from "../../../../domain/case-data/texts.js";
import type { LocalDate } from "../../../../domain/shared/calendar.js";
import type { EventColumns, Refinement, Table, TableFamily } from "../table.js";
import { episodeRow } from "./episodes.js";

const shared: Readonly<Record<string, EntryField>> = {
  child: "childId",
  dob: "bornOn",
  sex: "sex",
  ethnic: "ethnicity",
};

const table = (
  title: string,
  kind: EntryKind | null,
  more: {
    readonly headings: readonly string[];
    readonly fields?: Readonly<Record<string, EntryField>>;
    readonly events?: readonly EventColumns[];
    /** What is made of several rows. */
    readonly makes?: readonly EventKind[];
    readonly required?: readonly EntryField[];
    readonly wanted?: readonly EntryField[];
    readonly refine?: Refinement;
    /** It holds what happened in the year of the return, not all that ever was. */
    readonly ofYear?: boolean;
  },
): Table => ({
  source: "ssda903",
  name: `the SSDA903 table of ${title}`,
  kind,
  fields: kind === null ? {} : { ...shared, ...more.fields },
  events: more.events ?? [],
  headings: more.headings,
  required: kind === null ? [] : ["childId", ...(more.required ?? [])],
  wanted: more.wanted ?? [],
  ...(more.refine ? { refine: more.refine } : {}),
  headingOf: (field) =>
    Object.entries({ ...shared, ...more.fields })
      .find(([, own]) => own === field)?.[0]
      .toUpperCase(),
  supplies: (asAt) =>
    supplies(
      [...(more.makes ?? []), ...(more.events ?? []).map((event) => event.kind)],
      more.ofYear === true,
      asAt,
    ),
});

const supplies = (kinds: readonly EventKind[], ofYear: boolean, asAt: LocalDate): Supplied => {
  const since = ofYear ? firstDayOfReturn(returnYearOf(asAt)) : null;
  return Object.fromEntries(kinds.map((kind) => [kind, { since, latestOnly: false }]));
};

/** Someone who died after leaving care is no care leaver any more. */
const leaverRow: Refinement = {
  headings: ["in_touch"],
  row: (written, said) => {
    const died = /\bdied\b/i.test(foldText(said("in_touch")?.text ?? ""));
    return { written: died ? { ...written, kind: "event" } : written, doubts: [] };
  },
};

const span = { startedOn: "decom", endedOn: "dec" } as const;

/** In the file of the whole return they are records within a child; in the set of files each is a file of its own. */
export const returnTables = {
  children: table("children (header)", "person", {
    headings: ["sex", "dob", "ethnic"],
    wanted: ["bornOn", "sex", "ethnicity"],
  }),
  episodes: table("episodes", "care-episode", {
    headings: ["decom", "rne", "ls", "cin", "place", "dec", "rec"],
    fields: { decom: "startedOn", dec: "endedOn", ls: "legalStatus", rne: "careStart", rec: "careEnd" },
    events: [
      { kind: "legal-status", ...span, code: "ls" },
      { kind: "placement", ...span, code: "place" },
    ],
    makes: ["care-period"],
    required: ["startedOn", "endedOn", "legalStatus"],
    wanted: ["careStart", "careEnd"],
    refine: episodeRow,
  }),
  reviews: table("reviews", "event", {
    headings: ["review", "review_code"],
    events: [{ kind: "care-review", startedOn: "review" }],
    ofYear: true,
  }),
  missing: table("missing episodes", "event", {
    headings: ["missing", "mis_start", "mis_end"],
    events: [{ kind: "missing-episode", startedOn: "mis_start", endedOn: "mis_end" }],
    ofYear: true,
  }),
  workers: table("social workers", "allocation", {
    headings: ["sw_id", "sw_decom", "sw_dec"],
    fields: { sw_id: "workerRef", sw_decom: "startedOn", sw_dec: "endedOn" },
    events: [{ kind: "allocation", startedOn: "sw_decom", endedOn: "sw_dec" }],
    required: ["workerRef", "startedOn", "endedOn"],
  }),
  leavers: table("care leavers (OC3)", "care-leaver", {
    headings: ["in_touch", "activ", "accom"],
    refine: leaverRow,
  }),
  placing: table("placing for adoption", "event", {
    headings: ["date_placed", "date_placed_ceased", "reason_placed_ceased"],
    events: [
      { kind: "permanence-plan", startedOn: "date_placed" },
      { kind: "permanence-plan", startedOn: "date_placed_ceased" },
    ],
  }),
  adoption: table("adoption (AD1)", "event", {
    headings: ["date_int", "date_match", "foster_care", "nb_adoptr", "sex_adoptr", "ls_adoptr"],
    events: [{ kind: "permanence-plan", startedOn: "date_match" }],
  }),
  unaccompanied: table("unaccompanied children (UASC)", "event", { headings: ["sex", "dob", "duc"] }),
  health: table("yearly health and offending (OC2)", null, {
    headings: ["sdq_score", "convicted", "health_check", "immunisations", "teeth_check", "health_assessment"],
  }),
  permanence: table("previous permanence", null, { headings: ["prev_perm", "la_perm", "date_perm"] }),
  liberty: table("deprivation of liberty (DoLo)", null, { headings: ["dolo_start", "dolo_end"] }),
} as const satisfies Readonly<Record<string, Table>>;

const otherNames: Readonly<Record<string, string>> = {
  childid: "child",
  child_id: "child",
  pl: "place",
  ethnicity: "ethnic",
};

export const ssda903Family: TableFamily = {
  tables: Object.values(returnTables),
  canonical: (heading) => (Object.hasOwn(otherNames, heading) ? (otherNames[heading] ?? heading) : heading),
  isPossible: (headings) => headings.includes("child"),
  leastShare: 0.7,
};
