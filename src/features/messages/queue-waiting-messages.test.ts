// After a restore no job is left, and every message that waited is queued again, once.
import assert from "node:assert/strict";
import { it } from "node:test";
import { makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { accept } from "../../domain/shared/result.js";
import { change } from "../../platform/change.js";
import { JobQueue } from "../../platform/jobs/job-queue.js";
import { queueWaitingMessages } from "./queue-waiting-messages.js";
import { writeMessage } from "./write-message.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const jobs = await JobQueue.open({ url: database.url }, () => {}, false);
database.closeFirst(() => jobs.close(1_000));

const countJobs = async () =>
  (await database.owner.query("select count(*) as n from pgboss.job where name = 'send-message'")).rows[0]?.n;

it("queues what waits to be sent, and nothing that was sent or is held", async () => {
  await change<null, never>({ ...council.as("quality"), mailJobs: jobs }, async (into) => {
    for (const key of ["worker", "manager"])
      await writeMessage(into, {
        toPersonId: council.id(key),
        kind: "audit-ready",
        subject: "Ready",
        lines: ["/"],
      });
    into.record({ action: "tell", recordType: "test", recordId: "1" });
    return accept(null);
  });
  assert.equal(await countJobs(), 2);
  await database.owner.query("delete from pgboss.job");
  await database.owner.query("update message set state = 'sent' where to_person_id = $1", [
    council.id("manager"),
  ]);
  assert.equal(await queueWaitingMessages(database.db, jobs), 1);
  assert.equal(await countJobs(), 1);
});
