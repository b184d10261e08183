// The audits before this one stand beside the form, only for those who may read them.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeAudit } from "../../../test/harness/audits.js";
import { day, makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { openSite } from "../../../test/harness/site.js";
import { read } from "../../platform/change.js";
import { auditAt } from "./testing/write-audit.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const site = await openSite(database, council);
const [worker, manager] = [await site.visitor("worker"), await site.visitor("manager")];

const links = async (who: typeof worker, id: string) => {
  const page = await who.get(`/audits/${id}/audit/planning`);
  assert.equal(page.status, 200);
  return page.html
    .querySelectorAll("section[aria-labelledby=last-audits] a")
    .map((link) => link.getAttribute("href")?.slice("/audits/".length));
};

/** Says of an audit that it is of another child, or that another worker has the case. */
const alter = (
  id: string,
  changed: { readonly childId?: string; readonly workerId?: string; readonly teamId?: string },
) =>
  read(council.as("quality"), (work) =>
    work.updateTable("audit").set(changed).where("id", "=", id).execute(),
  );

describe("the audits before this one", () => {
  it("are the newest finished ones of the child and of the worker’s other cases", async () => {
    const id = await auditAt(council, "in-progress");
    assert.deepEqual(await links(manager, id), []);
    const [older, newer] = [
      await makeAudit(council, { submittedOn: day("2024-02-01") }),
      await makeAudit(council, { submittedOn: day("2024-06-01"), grade: 3 }),
    ];
    await makeAudit(council, { state: "replaced" });
    await auditAt(council, "ready");
    assert.deepEqual(await links(manager, id), [newer.id]);
    const { childId } = await read(council.as("quality"), (work) =>
      work.selectFrom("audit").select("childId").where("id", "=", id).executeTakeFirstOrThrow(),
    );
    await alter(older.id, { childId });
    assert.deepEqual(await links(manager, id), [older.id, newer.id]);
    assert.deepEqual(await links(worker, id), [older.id, newer.id]);
  });

  it("are left out where the person may not read them", async () => {
    const id = await auditAt(council, "in-progress");
    const { childId } = await read(council.as("quality"), (work) =>
      work.selectFrom("audit").select("childId").where("id", "=", id).executeTakeFirstOrThrow(),
    );
    const elsewhere = await makeAudit(council, { team: "south", submittedOn: day("2024-12-01") });
    await alter(elsewhere.id, { childId });
    for (const who of [worker, manager]) assert.ok(!(await links(who, id)).includes(elsewhere.id));
    await alter(elsewhere.id, { workerId: council.id("worker") });
    assert.ok((await links(worker, id)).includes(elsewhere.id));
    assert.ok(!(await links(manager, id)).includes(elsewhere.id));
  });
});
