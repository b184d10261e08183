// From a contact to a child protection plan.
import type { WrittenEntry, WrittenValue } from "../../../../domain/case-data/case-entry.js";
import { readYesNo } from "../../../../domain/case-data/codes.js";
import { saysNothing } from "../../../../domain/case-data/texts.js";
import type { RefinedRow } from "../table.js";
import { reachedBy, ssdTable } from "./build-table.js";
import { flagOf } from "./flags.js";

type Said = (heading: string) => WrittenValue | undefined;

/** A referral that led to no further action and was never closed is no case. */
const refineReferral = (written: WrittenEntry, said: Said): RefinedRow => {
  const noAction = readYesNo(said("cine_referral_nfa")?.text ?? "") === true;
  const neverClosed = saysNothing(written.values.endedOn?.text ?? "");
  return { written: noAction && neverClosed ? { ...written, kind: "event" } : written, doubts: [] };
};

/** Whether an enquiry needed no conference is said by its outcome, or by its having led to nothing. */
const refineEnquiry = (written: WrittenEntry, said: Said): RefinedRow => {
  const nothing = readYesNo(said("s47e_s47_nfa")?.text ?? "");
  const outcome = said("s47e_s47_outcome_json");
  const conference = flagOf(outcome?.text ?? "", "CP_CONFERENCE_FLAG");
  const needless = nothing === true || conference === false;
  if (!needless || conference === true || !outcome) return { written, doubts: [] };
  const code: WrittenValue = { ...outcome, text: "Y", form: "text" };
  return { written: { ...written, events: written.events.map((event) => ({ ...event, code })) }, doubts: [] };
};

const refineProtectionPlan = (written: WrittenEntry, said: Said): RefinedRow =>
  readYesNo(said("cppl_cp_plan_ola")?.text ?? "") === true
    ? { written: null, because: "they are plans of another council" }
    : { written, doubts: [] };

const visitsInNeed = ssdTable("ssd_cin_visits", "visits to children in need", "event", {
  id: "cinv_person_id",
  events: [
    {
      kind: "in-need-visit",
      startedOn: "cinv_cin_visit_date",
      seen: "cinv_cin_visit_seen",
      seenAlone: "cinv_cin_visit_seen_alone",
    },
  ],
});

const protectionVisits = ssdTable("ssd_cp_visits", "child protection visits", "event", {
  id: "cppv_person_id",
  events: [
    {
      kind: "protection-visit",
      startedOn: "cppv_cp_visit_date",
      seen: "cppv_cp_visit_seen",
      seenAlone: "cppv_cp_visit_seen_alone",
    },
  ],
});

const protectionReviews = ssdTable("ssd_cp_reviews", "review conferences", "event", {
  id: "cppr_person_id",
  events: [{ kind: "protection-review", startedOn: "cppr_cp_review_date" }],
});

export const needTables = [
  ssdTable("ssd_contacts", "contacts", "event", {
    id: "cont_person_id",
    events: [{ kind: "contact", startedOn: "cont_contact_date" }],
  }),
  ssdTable("ssd_early_help_episodes", "early help", "event", {
    id: "earl_person_id",
    events: [{ kind: "early-help", startedOn: "earl_episode_start_date", endedOn: "earl_episode_end_date" }],
  }),
  ssdTable("ssd_cin_episodes", "referrals and cases", "episode", {
    id: "cine_person_id",
    childNumber: { of: "referral", heading: "cine_referral_id" },
    fields: {
      cine_referral_date: "startedOn",
      cine_close_date: "endedOn",
      cine_referral_team: "teamName",
      cine_referral_worker_id: "workerRef",
    },
    events: [{ kind: "referral", startedOn: "cine_referral_date", code: "cine_referral_nfa" }],
    required: ["startedOn", "endedOn"],
    refine: { headings: ["cine_referral_nfa"], row: refineReferral },
  }),
  ssdTable("ssd_cin_assessments", "assessments", "assessment", {
    id: "cina_person_id",
    fields: { cina_assessment_start_date: "startedOn", cina_assessment_auth_date: "endedOn" },
    events: [
      {
        kind: "assessment",
        startedOn: "cina_assessment_start_date",
        endedOn: "cina_assessment_auth_date",
        seen: "cina_assessment_child_seen",
      },
    ],
    required: ["startedOn", "endedOn"],
  }),
  ssdTable("ssd_cin_plans", "child in need plans", "in-need-plan", {
    id: "cinp_person_id",
    childNumber: { of: "in-need-plan", heading: "cinp_cin_plan_id" },
    fields: { cinp_cin_plan_start_date: "startedOn", cinp_cin_plan_end_date: "endedOn" },
    events: [
      { kind: "in-need-plan", startedOn: "cinp_cin_plan_start_date", endedOn: "cinp_cin_plan_end_date" },
    ],
    required: ["startedOn", "endedOn"],
  }),
  visitsInNeed,
  reachedBy(visitsInNeed, "in-need-plan", "cinv_cin_plan_id"),
  ssdTable("ssd_s47_enquiry", "section 47 enquiries", "event", {
    id: "s47e_person_id",
    events: [{ kind: "section-47", startedOn: "s47e_s47_start_date", endedOn: "s47e_s47_end_date" }],
    refine: { headings: ["s47e_s47_nfa", "s47e_s47_outcome_json"], row: refineEnquiry },
  }),
  ssdTable("ssd_initial_cp_conference", "initial conferences", "event", {
    id: "icpc_person_id",
    events: [{ kind: "initial-conference", startedOn: "icpc_icpc_date" }],
  }),
  ssdTable("ssd_cp_plans", "child protection plans", "protection-plan", {
    id: "cppl_person_id",
    childNumber: { of: "protection-plan", heading: "cppl_cp_plan_id" },
    fields: { cppl_cp_plan_start_date: "startedOn", cppl_cp_plan_end_date: "endedOn" },
    events: [
      { kind: "protection-plan", startedOn: "cppl_cp_plan_start_date", endedOn: "cppl_cp_plan_end_date" },
    ],
    required: ["startedOn", "endedOn"],
    refine: { headings: ["cppl_cp_plan_ola"], row: refineProtectionPlan },
  }),
  protectionVisits,
  reachedBy(protectionVisits, "protection-plan", "cppv_cp_plan_id"),
  protectionReviews,
  reachedBy(protectionReviews, "protection-plan", "cppr_cp_plan_id"),
  ssdTable("ssd_pre_proceedings", "pre-proceedings", "event", {
    id: "prep_person_id",
    events: [
      {
        kind: "pre-proceedings",
        startedOn: "prep_pre_pro_decision_date",
        endedOn: "prep_agree_stepdown_issue_date",
      },
    ],
  }),
];
