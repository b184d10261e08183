// Held files open for the person who sent them, with their own form, for an hour; for nobody else, and never later.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { after, describe, it, type TestContext } from "node:test";
import { makeCouncil } from "../../../../test/harness/council.js";
import { makeTestDatabase } from "../../../../test/harness/database.js";
import { temporaryFile } from "../../../platform/files/testing/temporary-file.js";
import { Sealer } from "../../../platform/http/secrets.js";
import { JobQueue } from "../../../platform/jobs/job-queue.js";
import { dropHeldUploads } from "./drop-held-uploads.job.js";
import { holdUpload, letGo, mostHeldBytes } from "./hold-upload.command.js";
import { openHeldUpload } from "./open-held-upload.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const sealer = new Sealer("a secret of the tests");
const jobs = await JobQueue.open({ url: database.url }, () => {}, false);
after(() => jobs.close(1_000));
const officer = council.as("performance");
const minutes = (count: number) =>
  council.clock.moveTo(new Date(council.clock.now().getTime() + count * 60_000));

const small = "Person ID,Case status\r\n1,CIN\r\n";

async function hold(t: TestContext, contents: readonly (string | Buffer)[] = [small]) {
  const files = await Promise.all(
    contents.map(async (content, at) => ({
      name: `cases ${at}.csv`,
      path: await temporaryFile(t, `cases-${at}.csv`, content),
    })),
  );
  const held = await holdUpload(officer, sealer, files, jobs);
  assert.ok(held.ok);
  return { uploadId: held.value.uploadId, ticket: held.value.text };
}

const pieces = async (): Promise<Buffer[]> =>
  (await database.owner.query("select sealed from held_upload_piece order by upload_id, number")).rows.map(
    ({ sealed }) => sealed,
  );

describe("held files", () => {
  it("come back as they were, under their names, and leave nothing behind on the disk", async (t) => {
    const large = randomBytes(2_500_000);
    const held = await hold(t, [small, large, ""]);
    const opened = await openHeldUpload(officer, sealer, held);
    assert.ok(opened);
    assert.deepEqual(
      opened.files.map(({ name }) => name),
      ["cases 0.csv", "cases 1.csv", "cases 2.csv"],
    );
    const contents = await Promise.all(opened.files.map(({ path }) => readFile(path)));
    assert.equal(contents[0]?.toString(), small);
    assert.ok(contents[1]?.equals(large));
    assert.equal(contents[2]?.length, 0);
    await opened.end();
    assert.equal(existsSync(opened.files[0]?.path ?? ""), false);
  });

  it("can't be read in the database: neither what they say nor what they are called", async (t) => {
    await hold(t);
    const kept = Buffer.concat(await pieces()).toString("latin1");
    assert.doesNotMatch(kept, /Person|cases/);
    const logged = await database.owner.query(
      "select detail from activity_log where action = 'hold-case-list'",
    );
    assert.deepEqual(logged.rows.at(-1)?.detail, { files: 1, bytes: small.length });
  });

  it("open for nobody else, with no other form, and not once they were changed", async (t) => {
    const held = await hold(t);
    const other = await hold(t);
    assert.equal(await openHeldUpload(council.as("quality"), sealer, held), null);
    assert.equal(await openHeldUpload(officer, sealer, { ...held, ticket: other.ticket }), null);
    assert.equal(await openHeldUpload(officer, sealer, { ...held, ticket: "" }), null);
    assert.equal(await openHeldUpload(officer, new Sealer("another secret"), held), null);
    const wrongKey = sealer.seal({
      uploadId: held.uploadId,
      personId: council.id("performance"),
      key: randomBytes(32).toString("base64url"),
    });
    assert.equal(await openHeldUpload(officer, sealer, { ...held, ticket: wrongKey }), null);
    await database.owner.query(
      "update held_upload_piece set sealed = set_byte(sealed, 20, 255 - get_byte(sealed, 20)) where upload_id = $1 and number = 0",
      [held.uploadId],
    );
    assert.equal(await openHeldUpload(officer, sealer, held), null);
  });

  it("are there for an hour, and then are thrown away by a job that waits for that", async (t) => {
    await database.owner.query("delete from held_upload");
    const held = await hold(t);
    const drop = () => dropHeldUploads({ db: database.db, clock: council.clock }, council);
    minutes(59);
    await drop();
    await (await openHeldUpload(officer, sealer, held))?.end();
    minutes(1);
    assert.equal(await openHeldUpload(officer, sealer, held), null);
    assert.equal((await pieces()).length, 2);
    await drop();
    assert.deepEqual(await pieces(), []);
    const { rows } = await database.owner.query(
      "select data, start_after = $1 as \"isThen\" from pgboss.job where name = 'drop-held-uploads' order by created_on desc limit 1",
      [council.clock.now()],
    );
    assert.deepEqual(rows, [{ data: { authorityId: council.authorityId }, isThen: true }]);
  });

  it("are gone when they have been read", async (t) => {
    const held = await hold(t);
    await letGo(officer, held.uploadId);
    assert.equal(await openHeldUpload(officer, sealer, held), null);
  });

  it("are not taken beyond 64 MB", async (t) => {
    const path = await temporaryFile(t, "large.csv", Buffer.alloc(mostHeldBytes / 2 + 1));
    const files = [
      { name: "a.csv", path },
      { name: "b.csv", path },
    ];
    const refused = await holdUpload(officer, sealer, files, jobs);
    assert.deepEqual(refused, { ok: false, refusal: "too-large-to-hold" });
  });
});
