// What was written before fields had versions of their own is kept, and counts as written by whoever saved the whole.
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeAudit } from "../../../test/harness/audits.js";
import { makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { withEarlierDatabase } from "../../../test/harness/earlier-database.js";
import { databaseOn } from "../../platform/db/connect.js";
import { migrate } from "../../platform/db/migrate.js";
import { findPart } from "./fields.queries.js";

await makeTestDatabase();

test("sections and judgements saved as a whole get a version for each field", async () => {
  await withEarlierDatabase("0020_ages", async (owner) => {
    const db = databaseOn(owner);
    const council = await makeCouncil(db);
    const { id: auditId } = await makeAudit(council, { state: "in-progress" });
    const saved = [council.authorityId, auditId, council.id("worker")];
    await owner.query(
      `insert into section_entry (authority_id, audit_id, reading, section, grade, working_well, saved_by, saved_at, version)
       values ($1, $2, 'audit', 'planning', 7, 'As it was', $3, '2025-01-02T10:00:00Z', 4)`,
      saved,
    );
    await migrate(owner);
    await db.transaction().execute(async (work) => {
      const part = await findPart(work, { auditId, reading: "audit", part: "planning" });
      assert.deepEqual([part.texts.workingWell, part.texts.grade, part.version], ["As it was", "7", 4]);
      const { at, ...stamp } = part.fields.workingWell ?? { at: "" };
      assert.deepEqual(stamp, { version: 4, before: 0, by: council.id("worker"), tab: "", number: 0 });
      assert.equal(Date.parse(at), Date.parse("2025-01-02T10:00:00Z"));
      const judgement = await findPart(work, { auditId, reading: "audit", part: "judgement" });
      assert.equal(judgement.fields.reasons?.by, council.id("manager"));
    });
  });
});
