// Statements prepared once a connection: which get a name, and that a changed table or an old plan costs nobody an answer.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sql } from "kysely";
import { makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { inAuthority } from "./in-authority.js";
import { StatementNames } from "./named-statements.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);

describe("a statement's name", () => {
  it("is given from the second time on, and stays", () => {
    const names = new StatementNames();
    assert.equal(names.nameOf("select 1"), null);
    const name = names.nameOf("select 1");
    assert.match(name ?? "", /^fc_[\da-f]{24}$/);
    assert.equal(names.nameOf("select 1"), name);
    assert.equal(names.nameOf("select 2"), null);
    assert.notEqual(names.nameOf("select 2"), name);
  });

  it("is not given to bulk statements, nor to more than the server should keep", () => {
    const names = new StatementNames();
    const bulk = `insert ${"x".repeat(10_000)}`;
    assert.deepEqual([names.nameOf(bulk), names.nameOf(bulk)], [null, null]);
    const given = new Set<string | null>();
    for (let at = 0; at < 500; at += 1) {
      names.nameOf(`select ${at}`);
      given.add(names.nameOf(`select ${at}`));
    }
    given.delete(null);
    assert.equal(given.size, 200);
  });

  it("is not used again where the plan is old, and none is where a pooler loses them", () => {
    const names = new StatementNames();
    for (const text of ["select 1", "select 2"]) names.nameOf(text);
    names.heardError("select 1", "0A000");
    assert.equal(names.nameOf("select 1"), null);
    assert.equal(names.nameOf("select 1"), null);
    assert.ok(names.nameOf("select 2"));
    names.heardError("select 2", "26000");
    assert.equal(names.nameOf("select 2"), null);
  });
});

describe("a transaction of a council", () => {
  const readAll = () =>
    inAuthority(database.db, council.authorityId, (work) =>
      work.selectFrom("team").selectAll().where("name", "<>", "").execute(),
    );

  it("sees its own rows alone, and leaves no council behind on its connection", async () => {
    assert.ok((await readAll()).every(({ authorityId }) => authorityId === council.authorityId));
    const left = await sql<{ id: string | null }>`select current_authority() as id`.execute(database.db);
    assert.equal(left.rows[0]?.id, null);
    const none = await database.db.selectFrom("team").select("id").execute();
    assert.deepEqual(none, []);
  });

  it("answers after a table got a column, on every connection", async () => {
    for (let round = 0; round < 3; round += 1) await Promise.all(Array.from({ length: 8 }, readAll));
    await database.owner.query("alter table team add column colour text");
    const answers = await Promise.all(Array.from({ length: 8 }, readAll));
    for (const teams of answers) assert.ok(teams.length > 0 && teams.every((team) => "colour" in team));
  });

  it("sees nothing in what is no council's id", async () => {
    const readIn = inAuthority(database.db, "'; drop table team; --", (work) =>
      work.selectFrom("team").select("id").execute(),
    );
    await assert.rejects(readIn, /invalid input syntax for type uuid/);
    assert.ok((await readAll()).length > 0);
  });
});
