// A backup comes back whole, into any server, and a damaged one changes nothing.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { gunzipSync, gzipSync } from "node:zlib";
import { makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { accept } from "../../domain/shared/result.js";
import { findFirstBrokenLine } from "../activity-log/activity-log.queries.js";
import { change } from "../change.js";
import { inAuthority } from "../db/in-authority.js";
import { restoreBackup } from "./read-backup.js";
import { writeBackup } from "./write-backup.js";

const folder = await mkdtemp(join(tmpdir(), "fc-backup-"));
after(() => rm(folder, { recursive: true, force: true }));
const source = await makeTestDatabase();
const council = await makeCouncil(source.db);
const AWKWARD = 'a tab\t, a line\nend, a \\. dot, a "quote", ünïcödé and nothing: \\N';
const MADE_AT = new Date("2026-03-01T08:00:00Z");
const quiet = (): void => {};

await change<null, never>(council.as("admin"), async ({ work, actor, now, record }) => {
  await work
    .insertInto("heldWords")
    .values({
      authorityId: actor.authorityId,
      personId: council.id("worker"),
      path: "/x",
      fields: JSON.stringify({ words: AWKWARD }),
      heldAt: now,
    })
    .execute();
  record({ action: "hold", recordType: "test", recordId: "1" });
  return accept(null);
});
const file = join(folder, "council.backup");
await writeBackup(source.owner, file, MADE_AT, quiet);

const rowsOf = async (database: typeof source) => {
  const people = await database.owner.query("select * from person order by id");
  const log = await database.owner.query(
    "select seq, encode(hash, 'hex') as hash from activity_log order by seq",
  );
  const words = await database.owner.query("select fields from held_words");
  return { people: people.rows, log: log.rows, words: words.rows };
};

describe("a backup", () => {
  it("restores every row, and the activity log's chain goes on from where it was", async () => {
    const target = await makeTestDatabase();
    const restored = await restoreBackup(target.owner, file, quiet);
    assert.deepEqual(restored, { ok: true, value: { madeAt: MADE_AT.toISOString() } });
    assert.deepEqual(await rowsOf(target), await rowsOf(source));
    const context = { ...council.as("admin"), db: target.db };
    await change<null, never>(context, async ({ record }) => {
      record({ action: "after", recordType: "test", recordId: "2" });
      return accept(null);
    });
    assert.equal(await inAuthority(target.db, council.authorityId, findFirstBrokenLine), null);
  });

  it("holds the messages that were waiting: they may have been sent since", async () => {
    await source.owner.query(
      `insert into message (authority_id, id, to_person_id, kind, subject, body, state, created_at)
       select authority_id, gen_random_uuid(), id, 'invitation', 'subject', 'body', 'queued', now() from person limit 1`,
    );
    const later = join(folder, "waiting.backup");
    await writeBackup(source.owner, later, MADE_AT, quiet);
    const target = await makeTestDatabase();
    assert.ok((await restoreBackup(target.owner, later, quiet)).ok);
    assert.deepEqual((await target.owner.query("select state from message")).rows, [{ state: "held" }]);
  });

  it("may be read by its owner only", async () => {
    assert.equal((await stat(file)).mode & 0o777, 0o600);
  });

  it("is refused by a database that holds a council, which stays as it was", async () => {
    const before = await rowsOf(source);
    assert.deepEqual(await restoreBackup(source.owner, file, quiet), {
      ok: false,
      refusal: "database-not-empty",
    });
    assert.deepEqual(await rowsOf(source), before);
  });

  it("is refused when one letter of it changed, or its end is missing", async () => {
    const text = gunzipSync(await readFile(file));
    const target = await makeTestDatabase();
    const changed = join(folder, "changed.backup");
    await writeFile(
      changed,
      gzipSync(Buffer.from(text.toString("latin1").replace("Wanda", "Wando"), "latin1")),
    );
    assert.deepEqual(await restoreBackup(target.owner, changed, quiet), { ok: false, refusal: "damaged" });
    const cut = join(folder, "cut.backup");
    await writeFile(cut, (await readFile(file)).subarray(0, 2_000));
    assert.deepEqual(await restoreBackup(target.owner, cut, quiet), { ok: false, refusal: "damaged" });
    const other = join(folder, "other.backup");
    await writeFile(other, "a letter");
    assert.deepEqual(await restoreBackup(target.owner, other, quiet), { ok: false, refusal: "not-a-backup" });
    const councils = await target.owner.query("select from authority");
    assert.equal(councils.rowCount, 0);
  });

  it("is refused by a program that does not know its schema yet", async () => {
    const text = gunzipSync(await readFile(file)).toString("latin1");
    const [header = "", ...rest] = text.split("\n");
    const newer = JSON.parse(header);
    newer.migrations.push("9999_from_the_future");
    const lines = [JSON.stringify(newer), ...rest.slice(0, -2)].join("\n");
    const { createHash } = await import("node:crypto");
    const sha256 = createHash("sha256")
      .update(Buffer.from(`${lines}\n`, "latin1"))
      .digest("hex");
    const path = join(folder, "newer.backup");
    await writeFile(path, gzipSync(Buffer.from(`${lines}\n${JSON.stringify({ sha256 })}\n`, "latin1")));
    const target = await makeTestDatabase();
    assert.deepEqual(await restoreBackup(target.owner, path, quiet), {
      ok: false,
      refusal: "from-a-newer-version",
    });
  });
});
