// Tables of the safeguarding dataset as a case system exports them that names the child only where it must.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readTexts } from "../testing/read-texts.js";

const persons = `pers_person_id,pers_sex,pers_gender,pers_ethnicity,pers_dob,pers_expected_dob
  C-1,F,F,WBRI,2015-05-05 00:00:00.000,NULL
  C-2,NULL,M,A1,2012-01-20 00:00:00.000,NULL`;
const cases = `cine_referral_id,cine_person_id,cine_referral_date,cine_referral_nfa,cine_close_date,cine_referral_team,cine_referral_worker_id
  R1,C-1,2025-01-10 00:00:00.000,N,NULL,9,W9
  R2,C-2,2025-02-10 00:00:00.000,N,NULL,NULL,-1`;
const teams = "dept_team_id,dept_team_name\n1,Assessment\n2,Family Support";
const care = `clae_cla_episode_id,clae_person_id,clae_cla_episode_start_date,clae_cla_episode_start_reason,clae_cla_episode_ceased_date,clae_cla_id
  E1,C-1,2025-03-01 00:00:00.000,S,NULL,CLA1`;

test("tables without the child’s id reach it by the number of the referral, plan or care, as some systems export them", async (context) => {
  const list = await readTexts(context, {
    "visits.csv":
      "cppv_cp_visit_id,cppv_cp_plan_id,cppv_cp_visit_date,cppv_cp_visit_seen,cppv_cp_visit_seen_alone\nV1,P1,2026-03-02,Y,N\nV2,P9,2026-03-03,Y,N",
    "reviews.csv": "cppr_cp_review_id,cppr_cp_plan_id,cppr_cp_review_date\nR1,P1,2026-01-05",
    "needs.csv":
      "cinv_cin_visit_id,cinv_cin_plan_id,cinv_cin_visit_date,cinv_cin_visit_seen\nV3,N1,2026-02-02,Y",
    "placements.csv":
      "clap_cla_placement_id,clap_cla_id,clap_cla_placement_start_date,clap_cla_placement_end_date,clap_cla_placement_type\nL1,CLA1,2025-03-01,NULL,U4",
    "held.csv": `invo_professional_id,invo_professional_role_id,invo_professional_team,invo_referral_id,invo_involvement_start_date,invo_involvement_end_date
      W1,ALLOCATED CASE WORKER,2,R1,2025-06-01,NULL`,
    "who.csv": "prof_professional_id,prof_staff_id,prof_social_worker_registration_no\nW1,W1,SW1",
    "plans.csv":
      "cppl_cp_plan_id,cppl_person_id,cppl_cp_plan_start_date,cppl_cp_plan_end_date\nP1,C-1,2025-12-01,NULL",
    "need-plans.csv":
      "cin_plan_id,cinp_person_id,cinp_cin_plan_start_date,cinp_cin_plan_end_date\nN1,C-2,2026-01-01,NULL",
    "care.csv": care,
    "b.csv": cases,
    "c.csv": persons,
    "e.csv": teams,
  });
  const [first, second] = list.records.toSorted((a, b) => (a.childId < b.childId ? -1 : 1));
  assert.deepEqual(
    [first?.status, first?.workerRef, first?.workerName, first?.teamName, first?.lastSeenOn],
    ["looked-after", "W1", null, "Family Support", "2026-03-02"],
  );
  const kinds = first?.events.map(({ kind }) => kind) ?? [];
  for (const kind of ["placement", "protection-review", "protection-visit", "allocation"] as const)
    assert.equal(kinds.filter((one) => one === kind).length, 1, kind);
  assert.equal(second?.lastSeenOn, "2026-02-02");
  const [lost] = list.problems.filter(
    ({ code, file }) => code === "number-leads-nowhere" && file === "visits.csv",
  );
  assert.deepEqual([lost?.row, lost?.value], [3, "P9"]);
  assert.match(lost?.message ?? "", /ssd_cp_plans/);
  assert.deepEqual(
    list.problems.filter(({ code }) => code === "missing-column").map(({ file }) => file),
    ["who.csv"],
  );
});
