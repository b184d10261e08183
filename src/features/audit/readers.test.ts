// Who sees which audits, and that it is noted who read them.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { openSite } from "../../../test/harness/site.js";
import { listActivityOf } from "../../platform/activity-log/activity-log.queries.js";
import { read } from "../../platform/change.js";
import { written } from "./testing/page-parts.js";
import { auditAt } from "./testing/write-audit.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const site = await openSite(database, council);
const [worker, manager] = [await site.visitor("worker"), await site.visitor("manager")];
const quality = await site.visitor("quality");

describe("who sees what", () => {
  it("hides the self-assessment from everyone but the worker until it is submitted", async () => {
    const id = await auditAt(council, "writing");
    assert.match((await worker.get(`/audits/${id}`)).text, /She trusts her worker/);
    for (const visitor of [manager, quality]) {
      assert.doesNotMatch((await visitor.get(`/audits/${id}`)).text, /She trusts her worker/);
      assert.equal((await visitor.get(`/audits/${id}/self-assessment`)).status, 404);
      assert.equal((await visitor.get(`/audits/${id}/self-assessment/review`)).status, 404);
      assert.equal((await visitor.post(`/audits/${id}/self-assessment/review`, written)).status, 404);
    }
  });

  it("hides what was written of one set aside, from the audit’s pages too", async () => {
    const id = await auditAt(council, "writing");
    await manager.post(`/audits/${id}/set-aside`, { reason: "left" });
    assert.doesNotMatch((await manager.get(`/audits/${id}/audit/review`)).text, /She trusts her worker/);
  });

  it("shows an audit to its readers, and logs that they read it", async () => {
    const id = await auditAt(council, "submitted");
    for (const key of ["worker", "manager", "service", "quality", "head", "senior", "director"])
      assert.equal((await (await site.visitor(key)).get(`/audits/${id}`)).status, 200, key);
    const lines = await read(council.as("quality"), (work) => listActivityOf(work, "audit", id));
    const readings = lines.filter(({ action }) => action === "read-audit");
    assert.equal(readings.length, 7);
    assert.deepEqual(readings[0]?.detail, { part: "overview" });
  });

  it("shows nothing to anyone else", async () => {
    const id = await auditAt(council, "in-progress");
    for (const key of ["admin", "performance", "worker2", "manager2", "service2", "reviewer", "outside"]) {
      const visitor = await site.visitor(key);
      const pages = [
        "",
        "/audit",
        "/audit/review",
        "/audit/judgement",
        "/audit/submit",
        "/feedback",
        "/set-aside",
      ];
      for (const page of pages) {
        assert.equal((await visitor.get(`/audits/${id}${page}`)).status, 404, `${key} ${page}`);
      }
    }
    for (const wrong of ["nonsense", "00000000-0000-4000-8000-000000000000"])
      assert.equal((await quality.get(`/audits/${wrong}`)).status, 404);
    for (const page of [
      "/audit",
      "/audit/review",
      "/audit/judgement",
      "/audit/submit",
      "/audit/review/action",
    ])
      assert.equal((await quality.get(`/audits/${id}${page}`)).status, 404, page);
  });

  it("lists the audits of one’s team, service or own work", async () => {
    const id = await auditAt(council, "submitted");
    const lists = async (key: string) => {
      const page = await (await site.visitor(key)).get("/audits");
      return page.html.querySelector(`a[href="/audits/${id}"]`) !== null;
    };
    for (const key of ["worker", "manager", "service", "quality", "head", "senior", "director"])
      assert.equal(await lists(key), true, key);
    for (const key of ["worker2", "manager2", "service2", "reviewer"])
      assert.equal(await lists(key), false, key);
    const filtered = await quality.get(`/audits?state=replaced&team=${council.teams.south}&month=2025-01`);
    assert.match(filtered.text, /No audits here/);
    assert.equal((await quality.get("/audits?state=x&team=x&month=x&page=x")).status, 200);
  });
});
