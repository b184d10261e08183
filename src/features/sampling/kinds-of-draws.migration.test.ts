// Draws from before there were kinds: kept, told by today's codes, each case with the chance it had (migration 0017).
import assert from "node:assert/strict";
import { it } from "node:test";
import { withEarlierDatabase } from "../../../test/harness/earlier-database.js";
import { migrate } from "../../platform/db/migrate.js";

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const [authority, snapshot, draw, ash, birch] = [id(1), id(2), id(3), id(4), id(5)];

const certificate = JSON.stringify({
  chosen: [
    { managerId: ash, childId: "A1", tierSizes: { 1: 2, 2: 0, 3: 1 } },
    { managerId: birch, childId: "B1", tierSizes: { 1: 0, 2: 0, 3: 4 } },
  ],
});

const before = `
  insert into authority values ('${authority}', 'Testshire', false, now(), now());
  insert into snapshot (authority_id, id, as_at, format, file_names, state, rows_read, rows_accepted, rows_refused,
      rows_skipped, uploaded_at)
    values ('${authority}', '${snapshot}', '2025-03-30', 'test', '{}', 'confirmed', 0, 0, 0, 0, now());
  insert into case_record (authority_id, snapshot_id, child_id, birth_month, sex, ethnicity, disability, status) values
    ('${authority}', '${snapshot}', 'A1', '2025-04', 'unknown', 'WROM', 'yes', 'x'),
    ('${authority}', '${snapshot}', 'A2', '2020-03', 'unknown', 'CHNE', 'no', 'x'),
    ('${authority}', '${snapshot}', 'A3', null, 'unknown', 'NOBT', 'unknown', 'x'),
    ('${authority}', '${snapshot}', 'B1', '2007-03', 'unknown', 'MWBC', 'no', 'x');
  insert into draw (authority_id, id, month, drawn_on, snapshot_id, certificate, seed_source, state, drawn_at)
    values ('${authority}', '${draw}', '2025-03', '2025-03-31', '${snapshot}', '${certificate}', 'chance', 'drawn', now());
  insert into draw_case (authority_id, draw_id, child_id, manager_id, status, audit_in_progress, exclusion, place) values
    ('${authority}', '${draw}', 'A1', '${ash}', 'x', false, null, 1),
    ('${authority}', '${draw}', 'A2', '${ash}', 'x', false, null, 2),
    ('${authority}', '${draw}', 'A3', '${ash}', 'x', false, null, 3),
    ('${authority}', '${draw}', 'B1', '${birch}', 'x', false, null, 1),
    ('${authority}', '${draw}', 'GONE', '${birch}', 'x', false, 'closed', null);`;

it("keeps draws that were made before, and tells them by what they hold now", () =>
  withEarlierDatabase("0012_case_events", async (owner) => {
    await owner.query(before);
    await migrate(owner);
    const { rows } = await owner.query(
      "select child_id, age_band, ethnic_group, disability, chance from draw_case order by child_id",
    );
    assert.deepEqual(
      rows.map((row) => Object.values(row)),
      [
        ["A1", "unborn", "white", "yes", 0.5],
        ["A2", "05-09", "asian", "no", 0.5],
        ["A3", "unknown", "unknown", "unknown", 0],
        ["B1", "18-up", "mixed", "no", 0.25],
        ["GONE", null, null, null, null],
      ],
    );
    const insert = (kind: string) =>
      owner.query(`insert into draw (authority_id, id, month, kind, drawn_on, snapshot_id, certificate, seed_source,
        state, drawn_at) select authority_id, gen_random_uuid(), month, '${kind}', drawn_on, snapshot_id, certificate,
        seed_source, state, drawn_at from draw limit 1`);
    const kinds = await owner.query("select kind from draw");
    assert.deepEqual(kinds.rows, [{ kind: "monthly" }]);
    await insert("dip-sample");
    await assert.rejects(insert("monthly"), /draw_authority_id_month_kind_key/);
  }));
