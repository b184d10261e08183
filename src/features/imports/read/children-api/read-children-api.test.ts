import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { temporaryFile } from "../../../../platform/files/testing/temporary-file.js";
import { asAt } from "../testing/list-six.js";
import { type CaseList, readAll } from "../testing/read-all.js";

type Fields = Readonly<Record<string, unknown>>;

const child = (id: unknown, episodes: readonly Fields[], more: Fields = {}): Fields => ({
  la_child_id: id,
  child_details: { date_of_birth: "2015-05-05", sex: "F", ethnicity: "WBRI", disabilities: ["NONE"] },
  social_care_episodes: episodes,
  ...more,
});

const episode = (more: Fields = {}): Fields => ({
  social_care_episode_id: "E1",
  referral_date: "2025-09-01",
  referral_no_further_action_flag: false,
  ...more,
});

const readAny = async (context: TestContext, content: string | Buffer) => {
  const path = await temporaryFile(context, "children.json", content);
  return readAll([{ name: "children.json", path }], { asAt });
};

async function read(context: TestContext, ...children: readonly Fields[]): Promise<CaseList> {
  const result = await readAny(context, JSON.stringify(children));
  assert.ok(result.ok, JSON.stringify(result));
  const { rows } = result.value;
  assert.equal(rows.accepted + rows.refused + rows.skipped, rows.read);
  return result.value;
}

const codes = (list: CaseList) => list.problems.map(({ code, row, column }) => `${code} ${row} ${column}`);

test("one list, a list a line, an object a line, the older wrapper and staged rows are all the same", async (context) => {
  const [a, b] = [child("1", [episode()]), child("2", [episode({ closure_date: "2026-01-01" })])];
  const lines = [JSON.stringify([a]), JSON.stringify([b])].join("\n");
  const forms = [
    JSON.stringify([a, b], null, 1),
    lines,
    `\ufeff${lines}`,
    `${JSON.stringify(a)}\n${JSON.stringify(b)}\n`,
    JSON.stringify({ la_code: "330", Children: [a, b] }),
    [a, b].map((one) => JSON.stringify({ id: 1, json_payload: JSON.stringify(one) })).join("\n"),
    JSON.stringify([{ json_payload: a }, { json_payload: b }]),
  ];
  for (const form of forms) {
    const result = await readAny(context, form);
    assert.ok(result.ok, form);
    assert.deepEqual(result.value.formats, ["children-api"]);
    assert.deepEqual(
      result.value.records.map(({ childId, status, sex, disability }) => [childId, status, sex, disability]),
      [
        ["1", "other", "female", "no"],
        ["2", "closed", "female", "no"],
      ],
      form,
    );
  }
});

test("every dated piece of work becomes an event, and placements make a period of care", async (context) => {
  const { records } = await read(
    context,
    child("1", [
      episode({
        care_worker_details: [
          { worker_id: "SW1", start_date: "2025-09-01", end_date: "2025-12-01" },
          { worker_id: "SW2", start_date: "2025-12-01" },
        ],
        child_and_family_assessments: [{ start_date: "2025-09-02", authorisation_date: "2025-10-01" }],
        section_47_assessments: [
          { start_date: "2025-09-05", icpc_required_flag: false, end_date: "2025-09-08" },
          { start_date: "2025-09-20", icpc_required_flag: true, icpc_date: "2025-10-05" },
        ],
        child_in_need_plans: [{ start_date: "2025-10-02", end_date: "2025-10-05" }],
        child_protection_plans: [{ start_date: "2025-10-05", end_date: "2025-11-01" }],
        child_looked_after_placements: [
          { start_date: "2025-11-01", end_date: "2026-01-10", placement_type: "U4", postcode: "ZZ1 1ZZ" },
          { start_date: "2026-01-10", placement_type: "K2" },
        ],
        adoption: { initial_decision_date: "2026-02-01" },
        care_leavers: {},
      }),
    ]),
  );
  assert.deepEqual(
    records[0]?.events.map(({ kind, startedOn, endedOn = "", code = "" }) =>
      `${startedOn} ${kind} ${endedOn} ${code}`.trimEnd(),
    ),
    [
      "2025-09-01 allocation 2025-12-01",
      "2025-09-01 referral",
      "2025-09-02 assessment 2025-10-01",
      "2025-09-05 section-47 2025-09-08 NO-CONFERENCE",
      "2025-09-20 section-47",
      "2025-10-02 in-need-plan 2025-10-05",
      "2025-10-05 initial-conference",
      "2025-10-05 protection-plan 2025-11-01",
      "2025-11-01 care-period",
      "2025-11-01 placement 2026-01-10 U4",
      "2025-12-01 allocation",
      "2026-01-10 placement  K2",
      "2026-02-01 permanence-plan",
    ],
  );
  assert.equal(records[0]?.status, "looked-after");
  assert.equal(records[0]?.workerRef, "SW2");
});

test("what is to be purged is left out, whole children and parts of them", async (context) => {
  const list = await read(
    context,
    child("1", [episode()], { purge: true }),
    child("2", [episode(), episode({ referral_date: "2026-01-01", purge: "true" })]),
    child("3", [episode({ child_protection_plans: [{ start_date: "2025-10-10", purge: true }] })]),
    child("4", [episode({ care_worker_details: [{ worker_id: "SW1" }] })], {
      child_details: { sex: "M", purge: true },
    }),
    child("5", [episode({ purge: 1 })]),
  );
  assert.deepEqual(list.rows, { read: 5, accepted: 3, refused: 0, skipped: 2 });
  assert.deepEqual(
    list.records.map(({ childId, status, openedOn, sex }) => `${childId} ${status} ${openedOn} ${sex}`),
    ["2 other 2025-09-01 female", "3 other 2025-09-01 female", "4 other 2025-09-01 unknown"],
  );
  assert.ok(codes(list).includes("marked-for-deletion 1 null"));
});

test("names, pupil numbers and postcodes never pass the door, and that they were there is told", async (context) => {
  const details = {
    ...{ first_name: "Fenwick", surname: "Brackwater", postcode: "ZZ9 9ZZ", unique_pupil_number: "A1234" },
    ...{ date_of_birth: "2015-05-05", sex: "M" },
  };
  const list = await read(context, child("1", [episode()], { child_details: details }));
  assert.deepEqual(list.sources[0]?.leftOut, ["first_name", "surname", "postcode", "unique_pupil_number"]);
  assert.doesNotMatch(JSON.stringify(list), /Fenwick|Brackwater|ZZ9|A1234|2015-05-05/);
});

test("ids and values of the wrong kind are read where they can be, and told where not", async (context) => {
  const bad = { date_of_birth: 20150505, sex: "Q", ethnicity: null, disabilities: "AUT" };
  const list = await read(
    context,
    child(1001, [episode()]),
    child(2 ** 60, [episode()]),
    child(null, [episode()]),
    child("4", [episode({ referral_date: "2025-02-30" })]),
    child("5", [episode(), null as unknown as Fields, episode()], { child_details: bad }),
    child("1001", [episode({ referral_date: "2025-12-12" })]),
    { ...child("7", []), social_care_episodes: null },
  );
  assert.deepEqual(list.rows, { read: 7, accepted: 3, refused: 3, skipped: 1 });
  assert.deepEqual(
    list.records
      .map(({ childId, openedOn, birthMonth, disability }) =>
        [childId, openedOn, birthMonth, disability].join(" "),
      )
      .toSorted(),
    ["1001 2025-12-12 2015-05 no", "5 2025-09-01 2015-05 yes"],
  );
  assert.deepEqual(
    codes(list).filter((code) => !code.startsWith("unallocated-worker")),
    [
      "id-digits-lost 2 la_child_id",
      "blank-id 3 la_child_id",
      "impossible-date 4 referral_date",
      "unknown-code 5 sex",
      "child-twice 6 null",
      "two-open-episodes 1 null",
      "rows-without-case null null",
    ],
  );
});

test("other JSON and broken JSON are refused", async (context) => {
  const codeOf = async (content: string) => {
    const result = await readAny(context, content);
    return result.ok ? "read" : result.refusal.code;
  };
  assert.equal(await codeOf('[{"name": "a"}]'), "other-json");
  assert.equal(await codeOf("[]"), "no-cases");
  assert.equal(await codeOf('{"Children": []}'), "no-cases");
  assert.equal(await codeOf(JSON.stringify([child("1", [])]).slice(0, -4)), "damaged");
  assert.equal(await codeOf('[{"la_child_id": "1", "child_details": {"sex": F}}]'), "damaged");
});

test("placements are read by the codes of care, and a worker alone is no work under a referral without action", async (context) => {
  const referral = (more: object) => ({ referral_date: "2025-09-01", ...more });
  const placed = (more: object) => referral({ child_looked_after_placements: [more] });
  const noAction = referral({
    referral_no_further_action_flag: true,
    care_worker_details: [{ worker_id: "SW1", start_date: "2025-09-01" }],
  });
  const list = await read(
    context,
    child("1", [placed({ start_date: "2025-10-01", start_reason: "S", placement_type: "QQ" })]),
    child("2", [placed({ start_reason: "S", placement_type: "U4" })]),
    child("3", [noAction]),
  );
  assert.deepEqual(
    codes(list).filter((code) => !code.startsWith("unallocated-worker")),
    [
      "unknown-code 1 child_looked_after_placements.placement_type",
      "care-without-start 2 child_looked_after_placements.start_date",
      "rows-without-case null null",
    ],
  );
});

test("names are told to be left out of staged rows and of any encoding, and a repeated child repeats once", async (context) => {
  const named = { ...child("1", [{ referral_date: "2025-09-01" }]), child_details: { surname: "A" } };
  const staged = `${JSON.stringify({ id: 1, json_payload: JSON.stringify(named) })}\n`;
  const wide = Buffer.from(`\ufeff${JSON.stringify([named])}`, "utf16le");
  for (const content of [staged, wide]) {
    const list = await readAny(context, content);
    assert.ok(list.ok);
    assert.ok(
      list.value.problems.some(({ code, message }) => code === "left-out" && /surname/.test(message)),
    );
  }
  const worker = { worker_id: "SW1", start_date: "2025-09-01" };
  const twice = child("1", [{ referral_date: "2025-09-01", care_worker_details: [worker] }]);
  assert.deepEqual(codes(await read(context, twice, twice)), ["child-twice 2 null", "duplicate-row 2 null"]);
});
