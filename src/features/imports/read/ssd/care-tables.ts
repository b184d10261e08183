// Children looked after and young people who have left care.
import type { WrittenEntry, WrittenValue } from "../../../../domain/case-data/case-entry.js";
import { readYesNo } from "../../../../domain/case-data/codes.js";
import { foldText } from "../../../../domain/case-data/texts.js";
import type { RefinedRow } from "../table.js";
import { reachedBy, ssdTable } from "./build-table.js";
import { flagsSet } from "./flags.js";

type Said = (heading: string) => WrittenValue | undefined;

const refineReview = (written: WrittenEntry, said: Said): RefinedRow =>
  readYesNo(said("clar_cla_review_cancelled")?.text ?? "") === true
    ? { written: null, because: "they are reviews that were cancelled" }
    : { written, doubts: [] };

/** What kind of check it was, and that it took place. */
const refineHealth = (written: WrittenEntry, said: Said): RefinedRow => {
  const status = foldText(said("clah_health_check_status")?.text ?? "");
  if (/refus|cancel|plan|not attended|dna/i.test(status))
    return { written: null, because: "they are health checks that did not take place" };
  const type = foldText(said("clah_health_check_type")?.text ?? "").toLowerCase();
  const kind = /dent|teeth/.test(type)
    ? "dental-check"
    : /assess|medical|\b[ir]?ha\b/.test(type)
      ? "health-assessment"
      : null;
  if (kind === null)
    return { written: null, because: "they are neither health assessments nor dental checks" };
  return {
    written: { ...written, events: written.events.filter((event) => event.kind === kind) },
    doubts: [],
  };
};

/** The plan for the child that is ticked; several where plans are made side by side. */
const refineCarePlan = (written: WrittenEntry, said: Said): RefinedRow => {
  const plan = said("lacp_cla_care_plan_json");
  const [text] = plan ? flagsSet(plan.text) : [];
  if (!plan || text === undefined) return { written, doubts: [] };
  const code: WrittenValue = { ...plan, text, form: "text" };
  return { written: { ...written, events: written.events.map((event) => ({ ...event, code })) }, doubts: [] };
};

/** Not yet a care leaver (eligible: still looked after), or none any more. */
const refineLeaver = (written: WrittenEntry, said: Said): RefinedRow => {
  const eligibility = foldText(said("clea_care_leaver_eligibility")?.text ?? "");
  const inTouch = foldText(said("clea_care_leaver_in_touch")?.text ?? "");
  const isLeaver =
    !/^no current|^eligible|\beligible child|^d\)/i.test(eligibility) && !/\bdied\b/i.test(inTouch);
  return { written: isLeaver ? written : { ...written, kind: "event" }, doubts: [] };
};

const placements = ssdTable("ssd_cla_placement", "placements", "event", {
  id: "clap_person_id",
  events: [
    {
      kind: "placement",
      startedOn: "clap_cla_placement_start_date",
      endedOn: "clap_cla_placement_end_date",
      code: "clap_cla_placement_type",
    },
  ],
  childNumber: { of: "care", heading: "clap_cla_id" },
});

export const careTables = [
  ssdTable("ssd_cla_episodes", "episodes of care", "care-episode", {
    id: "clae_person_id",
    fields: {
      clae_cla_episode_start_date: "startedOn",
      clae_cla_episode_ceased_date: "endedOn",
      clae_cla_episode_start_reason: "careStart",
      clae_cla_episode_ceased_reason: "careEnd",
      clae_entered_care_date: "careFrom",
    },
    events: [{ kind: "reviewing-officer-contact", startedOn: "clae_cla_last_iro_contact_date" }],
    makes: ["care-period"],
    required: ["startedOn", "endedOn"],
    childNumber: { of: "care", heading: "clae_cla_id" },
  }),
  ssdTable("ssd_legal_status", "legal statuses", "event", {
    id: "lega_person_id",
    events: [
      {
        kind: "legal-status",
        startedOn: "lega_legal_status_start_date",
        endedOn: "lega_legal_status_end_date",
        code: "lega_legal_status",
      },
    ],
  }),
  placements,
  reachedBy(placements, "care", "clap_cla_id"),
  ssdTable("ssd_cla_visits", "visits to looked-after children", "event", {
    id: "clav_person_id",
    events: [
      {
        kind: "care-visit",
        startedOn: "clav_cla_visit_date",
        seen: "clav_cla_visit_seen",
        seenAlone: "clav_cla_visit_seen_alone",
      },
    ],
    childNumber: { of: "care", heading: "clav_cla_id" },
  }),
  ssdTable("ssd_cla_reviews", "looked-after children’s reviews", "event", {
    id: "clar_cla_id",
    events: [{ kind: "care-review", startedOn: "clar_cla_review_date" }],
    refine: { headings: ["clar_cla_review_cancelled"], row: refineReview },
    byNumberOf: "care",
  }),
  ssdTable("ssd_cla_health", "health checks", "event", {
    id: "clah_person_id",
    events: [
      { kind: "health-assessment", startedOn: "clah_health_check_date" },
      { kind: "dental-check", startedOn: "clah_health_check_date" },
    ],
    refine: { headings: ["clah_health_check_type", "clah_health_check_status"], row: refineHealth },
  }),
  ssdTable("ssd_cla_care_plan", "care plans", "event", {
    id: "lacp_person_id",
    events: [{ kind: "permanence-plan", startedOn: "lacp_cla_care_plan_start_date" }],
    refine: { headings: ["lacp_cla_care_plan_json"], row: refineCarePlan },
  }),
  ssdTable("ssd_permanence", "permanence", "event", {
    id: "perm_person_id",
    events: [
      { kind: "permanence-plan", startedOn: "perm_adm_decision_date" },
      { kind: "permanence-plan", startedOn: "perm_matched_date" },
      { kind: "permanence-plan", startedOn: "perm_decision_reversed_date" },
    ],
    childNumber: { of: "care", heading: "perm_cla_id" },
  }),
  ssdTable("ssd_missing", "missing episodes", "event", {
    id: "miss_person_id",
    events: [
      {
        kind: "missing-episode",
        startedOn: "miss_missing_episode_start_date",
        endedOn: "miss_missing_episode_end_date",
      },
    ],
  }),
  ssdTable("ssd_care_leavers", "care leavers", "care-leaver", {
    id: "clea_person_id",
    fields: {
      clea_care_leaver_latest_contact: "seenOn",
      clea_care_leaver_allocated_team: "teamName",
      clea_care_leaver_worker_id: "workerRef",
    },
    events: [
      { kind: "adviser-contact", startedOn: "clea_care_leaver_latest_contact" },
      { kind: "pathway-plan", startedOn: "clea_pathway_plan_review_date" },
    ],
    refine: { headings: ["clea_care_leaver_eligibility", "clea_care_leaver_in_touch"], row: refineLeaver },
  }),
];
