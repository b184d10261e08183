// Teams from before periods were kept get one that has no beginning, with the name and service that they have.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { Pool } from "pg";
import { openPool } from "../../platform/db/connect.js";
import { migrate, migrateTo } from "../../platform/db/migrate.js";

test("a council's teams keep their name and service when periods begin to be kept", async () => {
  const server = process.env.FULL_CIRCLE_TEST_SERVER;
  assert.ok(server, "FULL_CIRCLE_TEST_SERVER must name a PostgreSQL server; npm test starts one.");
  const name = `structure_${process.pid}_${randomUUID().slice(0, 8)}`;
  const admin = new Pool({ connectionString: server, max: 1 });
  await admin.query(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const owner = openPool({ url: url.href }, "owner", () => {}, 2);
  try {
    assert.equal(await migrateTo(owner, "0011_messages"), true);
    const [authority, service, team] = [randomUUID(), randomUUID(), randomUUID()];
    await owner.query("insert into authority values ($1, 'Oldshire', false, now(), now())", [authority]);
    await owner.query("insert into service values ($1, $2, 'Families')", [authority, service]);
    await owner.query("insert into team values ($1, $2, $3, 'North Team')", [authority, team, service]);
    await migrate(owner);
    const periods = await owner.query(
      "select team_id, service_id, team_name, starts_on, ends_on from team_service_period",
    );
    assert.deepEqual(periods.rows, [
      { team_id: team, service_id: service, team_name: "North Team", starts_on: null, ends_on: null },
    ]);
    const kept = await owner.query("select name, service_id, closes_on, version from team");
    assert.deepEqual(kept.rows, [{ name: "North Team", service_id: service, closes_on: null, version: 1 }]);
  } finally {
    await owner.end();
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  }
});
