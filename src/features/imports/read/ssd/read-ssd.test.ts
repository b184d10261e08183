// Tables of the safeguarding dataset that lean on one another, whatever of them is sent.
import assert from "node:assert/strict";
import { test } from "node:test";
import { codesOf, readTexts, tryTexts } from "../testing/read-texts.js";

const persons = `pers_person_id,pers_forename,pers_sex,pers_gender,pers_ethnicity,pers_dob,pers_expected_dob,pers_death_date
  C-1,SSD_PH,F,F,WBRI,2015-05-05 00:00:00.000,NULL,NULL
  C-2,SSD_PH,NULL,M,A1,2012-01-20 00:00:00.000,NULL,NULL`;
const cases = `cine_referral_id,cine_person_id,cine_referral_date,cine_referral_nfa,cine_close_date,cine_referral_team,cine_referral_worker_id
  R1,C-1,2025-01-10 00:00:00.000,N,NULL,9,W9
  R2,C-2,2025-02-10 00:00:00.000,N,NULL,NULL,-1`;
const involvements = `invo_professional_id,invo_professional_role_id,invo_professional_team,invo_involvement_start_date,invo_involvement_end_date,invo_person_id
  W1,ALLOCATED CASE WORKER,1,2025-01-11 00:00:00.000,2025-06-01 00:00:00.000,C-1
  W2,CW,2,2025-06-01 00:00:00.000,NULL,C-1
  W3,IRO,2,2026-01-01 00:00:00.000,NULL,C-1
  W3,T7,2,2026-02-01 00:00:00.000,NULL,C-1`;
const workers = `prof_professional_id,prof_professional_name,prof_social_worker_registration_no
  W1,Una Vexford,SW1
  W2,"FENN, Siân",SW2`;
const teams = `dept_team_id,dept_team_name
  1,Assessment
  2,Family Support`;

test("who holds a case is the latest allocated worker of the day, by name and team", async (context) => {
  const list = await readTexts(context, {
    "a.csv": involvements,
    "b.csv": cases,
    "c.csv": persons,
    "d.csv": workers,
    "e.csv": teams,
  });
  const [first, second] = list.records.toSorted((a, b) => (a.childId < b.childId ? -1 : 1));
  assert.deepEqual(
    [first?.workerRef, first?.workerName, first?.teamName, first?.status, first?.sex],
    ["W2", "Siân Fenn", "Family Support", "other", "female"],
  );
  assert.deepEqual(
    [second?.workerRef, second?.workerName, second?.teamName, second?.sex, second?.ethnicity],
    [null, null, null, "male", "WBRI"],
  );
  assert.deepEqual(
    first?.events.filter(({ kind }) => kind === "allocation").map(({ startedOn }) => startedOn),
    ["2025-01-11", "2025-06-01"],
  );
  const told = list.problems.map(({ code, value, row }) => [code, row, value]);
  assert.ok(told.some(([code, row, value]) => code === "role-not-known" && row === 5 && value === "T7"));
  assert.ok(
    list.problems.some(
      ({ code, message }) => code === "rows-passed-over" && /1 rows: their role/.test(message),
    ),
  );
  assert.deepEqual(list.rows, { read: 12, accepted: 11, refused: 0, skipped: 1 });
});

test("an open case whose allocations have all ended has no worker, but still a team", async (context) => {
  const ended = involvements.split("\n").slice(0, 2).join("\n");
  const list = await readTexts(context, {
    "a.csv": ended,
    "b.csv": cases,
    "c.csv": persons,
    "d.csv": workers,
    "e.csv": `${teams}\n9,Duty and Advice`,
  });
  const record = list.records.find(({ childId }) => childId === "C-1");
  assert.deepEqual(
    [record?.workerName, record?.workerRef, record?.teamName],
    [null, null, "Duty and Advice"],
  );
  assert.ok(codesOf(list).includes("unallocated-worker"));
});

test("without the tables of workers and teams they are known by number, which is told once", async (context) => {
  const list = await readTexts(context, { "a.csv": involvements, "b.csv": cases, "c.csv": persons });
  const record = list.records.find(({ childId }) => childId === "C-1");
  assert.deepEqual([record?.workerName, record?.workerRef, record?.teamName], [null, "W2", "2"]);
  assert.equal(codesOf(list).filter((code) => code === "needs-other-table").length, 2);
});

test("a number that stands for nothing in the table it leads to is told, once each", async (context) => {
  const more = `${involvements}\nW77,CW,88,2026-03-01,NULL,C-2`;
  const list = await readTexts(context, {
    "a.csv": more,
    "b.csv": cases,
    "c.csv": persons,
    "d.csv": workers,
    "e.csv": teams,
  });
  const nowhere = list.problems.filter(({ code }) => code === "number-leads-nowhere");
  assert.deepEqual(nowhere.map(({ value }) => value).toSorted(), ["88", "9", "W3", "W77", "W9"]);
});

const care = `clae_cla_episode_id,clae_person_id,clae_cla_episode_start_date,clae_cla_episode_start_reason,clae_cla_episode_ceased,clae_cla_episode_ceased_reason,clae_cla_id,clae_entered_care_date
  E1,C-1,2025-03-01 00:00:00.000,L,NULL,NULL,CLA1,2024-11-01 00:00:00.000`;
const reviews = `clar_cla_review_id,clar_cla_id,clar_cla_review_due_date,clar_cla_review_date,clar_cla_review_cancelled
  V1,CLA1,NULL,2025-04-01 00:00:00.000,N
  V2,CLA1,NULL,2025-10-01 00:00:00.000,Y
  V3,CLA9,NULL,2025-10-02 00:00:00.000,N`;

test("reviews reach their child by the number of the period of care, whichever file comes first", async (context) => {
  const list = await readTexts(context, {
    "a.csv": reviews,
    "b.csv": cases,
    "c.csv": persons,
    "d.csv": care,
  });
  const record = list.records.find(({ childId }) => childId === "C-1");
  assert.equal(record?.status, "looked-after");
  assert.deepEqual(
    record?.events.filter(({ kind }) => kind === "care-review" || kind === "care-period"),
    [
      { kind: "care-period", startedOn: "2024-11-01" },
      { kind: "care-review", startedOn: "2025-04-01" },
    ],
  );
  const lost = list.problems.find(({ code }) => code === "number-leads-nowhere");
  assert.deepEqual([lost?.file, lost?.row, lost?.value], ["a.csv", 4, "CLA9"]);
  assert.deepEqual(list.rows, { read: 8, accepted: 6, refused: 0, skipped: 2 });
});

test("reviews without the table that says whose they are are left out, which is told once", async (context) => {
  const list = await readTexts(context, { "a.csv": reviews, "b.csv": cases, "c.csv": persons });
  const told = list.problems.filter(({ message }) => /ssd_cla_episodes was not sent/.test(message));
  assert.deepEqual(
    told.map(({ file, row }) => [file, row]),
    [["a.csv", null]],
  );
  assert.equal(list.rows.skipped, 3);
});

test("a table of legal statuses says whether care is only short breaks", async (context) => {
  const legal = `lega_person_id,lega_legal_status,lega_legal_status_start_date,lega_legal_status_end_date
    C-1,V4,2025-01-01,NULL`;
  const list = await readTexts(context, { "b.csv": cases, "c.csv": persons, "d.csv": care, "e.csv": legal });
  assert.equal(list.records.find(({ childId }) => childId === "C-1")?.status, "other");
});

test("a plan of another council, a referral without action and a death are what they are", async (context) => {
  const list = await readTexts(context, {
    "cases.csv": `cine_person_id,cine_referral_date,cine_referral_nfa,cine_close_date
      C-1,2025-01-10,N,NULL
      C-2,2026-02-10,Y,NULL
      C-3,2025-01-10,N,NULL`,
    "persons.csv": `pers_person_id,pers_sex,pers_ethnicity,pers_dob,pers_expected_dob,pers_death_date
      C-1,F,WBRI,2015-05-05,NULL,NULL
      C-2,F,WBRI,NULL,2026-05-05,NULL
      C-3,F,WBRI,2015-05-05,NULL,2025-12-24`,
    "plans.csv": `cppl_person_id,cppl_cp_plan_start_date,cppl_cp_plan_end_date,cppl_cp_plan_ola
      C-1,2025-02-01,NULL,Y`,
  });
  const byId = new Map(list.records.map((record) => [record.childId, record]));
  assert.deepEqual([...byId.keys()].toSorted(), ["C-1", "C-3"]);
  assert.equal(byId.get("C-1")?.status, "other");
  assert.deepEqual([byId.get("C-3")?.status, byId.get("C-3")?.closedOn], ["closed", "2025-12-24"]);
  assert.ok(codesOf(list).includes("open-after-death"));
});

test("health checks that took place, enquiries without a conference and the chosen care plan", async (context) => {
  const list = await readTexts(context, {
    "cases.csv": cases,
    "persons.csv": persons,
    "health.csv": `clah_person_id,clah_health_check_type,clah_health_check_date,clah_health_check_status
      C-1,Health Assessment,2026-01-05,Completed
      C-1,Dental Check,2026-01-06,NULL
      C-1,Health Assessment,2026-02-05,Refused`,
    "s47.csv": `s47e_person_id,s47e_s47_start_date,s47e_s47_end_date,s47e_s47_nfa,s47e_s47_outcome_json
      C-1,2025-03-01,2025-03-10,N,"{""CP_CONFERENCE_FLAG"": ""N""}"
      C-1,2025-05-01,2025-05-10,N,"{""CP_CONFERENCE_FLAG"": ""Y""}"`,
    "plan.csv": `lacp_person_id,lacp_cla_care_plan_start_date,lacp_cla_care_plan_json
      C-1,2025-06-01,"{""RETURN1M"": ""N"", ""LTFOST18"": ""Y""}"`,
  });
  const events = list.records.find(({ childId }) => childId === "C-1")?.events ?? [];
  assert.deepEqual(
    events.filter(({ kind }) => kind !== "referral"),
    [
      { kind: "section-47", startedOn: "2025-03-01", endedOn: "2025-03-10", code: "NO-CONFERENCE" },
      { kind: "section-47", startedOn: "2025-05-01", endedOn: "2025-05-10" },
      { kind: "permanence-plan", startedOn: "2025-06-01", code: "LTFOST18" },
      { kind: "health-assessment", startedOn: "2026-01-05" },
      { kind: "dental-check", startedOn: "2026-01-06" },
    ],
  );
});

test("families and disabilities are told of the child; names of people and unread tables are left and named", async (context) => {
  const list = await readTexts(context, {
    "p.csv": persons,
    "c.csv": cases,
    "f.csv": "fami_table_id,fami_family_id,fami_person_id\n1,F7,C-1\n2,F7,C-2",
    "d.csv": "disa_person_id,disa_disability_code\nC-1,NONE\nC-1,AUT",
    "a.csv": "addr_table_id,addr_person_id,addr_address_json,addr_address_type\n1,C-1,{},HOME",
  });
  assert.deepEqual(
    list.records.map(({ familyRef }) => familyRef),
    ["F7", "F7"],
  );
  assert.equal(list.records.find(({ childId }) => childId === "C-1")?.disability, "yes");
  assert.ok(
    list.problems.some(({ code, message }) => code === "table-not-read" && /ssd_address/.test(message)),
  );
  assert.ok(list.problems.some(({ code, message }) => code === "left-out" && /pers_forename/.test(message)));
});

test("a child with a case who is not in the table of persons is told of", async (context) => {
  const list = await readTexts(context, {
    "p.csv": persons,
    "c.csv": `${cases}\nR3,C-3,2025-03-10,N,NULL,NULL,-1`,
  });
  assert.equal(list.records.length, 3);
  const [told] = list.problems.filter(({ code }) => code === "not-among-persons");
  assert.deepEqual([told?.file, told?.row], ["c.csv", 4]);
});

test("tables that hold no cases at all are refused, and so is one that lacks its dates", async (context) => {
  const noCases = await tryTexts(context, { "p.csv": persons, "w.csv": workers });
  assert.equal(noCases.ok ? "" : noCases.refusal.code, "no-case-list");
  const lacking = await tryTexts(context, {
    "c.csv": "cine_person_id,cine_referral_id,cine_referral_date,cine_referral_nfa\nC-1,R1,2025-01-01,N",
  });
  assert.equal(lacking.ok ? "" : lacking.refusal.code, "missing-columns");
});
