// Beside the grade: signs ticked by form and while typing, evidence, who the child is, and what is asked where they disagree.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { openSite, type Visitor } from "../../../test/harness/site.js";
import { read } from "../../platform/change.js";
import { listSectionEntries } from "./audit.queries.js";
import { listOverwritten } from "./fields.queries.js";
import { hiddenIn, textIn, written } from "./testing/page-parts.js";
import { sendField } from "./testing/send-field.js";
import { auditAt } from "./testing/write-audit.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const site = await openSite(database, council);
const [worker, manager] = [await site.visitor("worker"), await site.visitor("manager")];
const quality = await site.visitor("quality");

const entryOf = async (id: string) =>
  (await read(council.as("quality"), (work) => listSectionEntries(work, id))).find(
    ({ reading, section }) => reading === "audit" && section === "planning",
  );
const chosen = async (who: Visitor, page: string, name: string) =>
  (await who.get(page)).html.querySelector(`input[name="${name}"][checked]`)?.getAttribute("value");

describe("a sign of the guidance", () => {
  it("is ticked by a form, kept by its id, and stands on the finished audit", async () => {
    const id = await auditAt(council, "ready");
    const page = `/audits/${id}/audit/planning`;
    const version = hiddenIn(await manager.get(page), "version");
    const ticks = {
      "criterion-PLN-G1": "seen",
      "criterion-PLN-R1": "missing",
      "criterion-PLN-G2": "undecided",
    };
    const saved = await manager.post(page, {
      ...written,
      ...ticks,
      version,
      evidence: "Plan, 3 May, page 2",
    });
    assert.equal(saved.status, 303, saved.text);
    const entry = await entryOf(id);
    assert.deepEqual(entry?.criteria, { "PLN-G1": "seen", "PLN-R1": "missing" });
    assert.equal(entry.evidence, "Plan, 3 May, page 2");
    assert.equal(await chosen(manager, page, "criterion-PLN-G1"), "seen");
    assert.equal(await chosen(manager, page, "criterion-PLN-G3"), "undecided");
    const finished = await quality.get(`/audits/${id}`);
    assert.match(finished.text, /Signs seen in this case/);
    assert.match(finished.text, /Signs that are missing/);
    assert.match(finished.text, /Plan, 3 May, page 2/);
  });

  it("is saved while someone clicks, and never meets another’s tick of another sign", async () => {
    const id = await auditAt(council, "ready");
    const page = `/audits/${id}/audit/planning`;
    const tick = (who: Visitor, tab: string, sign: string, text: string) =>
      sendField(site, who, page, { field: `criterion-${sign}`, tab, version: "1", text });
    assert.equal((await tick(worker, "tab-of-worker", "PLN-G1", "seen")).outcome, "kept");
    assert.equal((await tick(manager, "tab-of-manager", "PLN-G2", "missing")).outcome, "kept");
    assert.deepEqual((await entryOf(id))?.criteria, { "PLN-G1": "seen", "PLN-G2": "missing" });
    const met = await tick(manager, "tab-of-manager", "PLN-G1", "missing");
    assert.deepEqual([met.status, met.outcome, met.says], [409, "conflict", "Seen in this case"]);
    assert.equal((await entryOf(id))?.criteria["PLN-G1"], "seen");
  });

  it("by a form that nobody touched leaves the other’s tick as it is, and the two in one form conflict", async () => {
    const id = await auditAt(council, "ready");
    const page = `/audits/${id}/audit/planning`;
    const opened = await manager.get(page);
    const as = (who: { readonly html: typeof opened.html }) =>
      Object.fromEntries(
        who.html
          .querySelectorAll("input[type=hidden]")
          .map((input) => [input.getAttribute("name") ?? "", input.getAttribute("value") ?? ""]),
      );
    const typed = { ...written, grade: "7", workingWell: textIn(opened, "workingWell") };
    await sendField(site, worker, page, {
      ...{ field: "criterion-PLN-G1", tab: "tab-of-worker", version: "1", text: "seen" },
    });
    const { _csrf, ...hidden } = as(opened);
    const untouched = await manager.post(page, { ...hidden, ...typed });
    assert.equal(untouched.status, 303, untouched.text);
    assert.equal((await entryOf(id))?.criteria["PLN-G1"], "seen");
    const other = await manager.post(page, { ...hidden, ...typed, "criterion-PLN-G1": "missing" });
    assert.equal(other.status, 409);
    assert.match(other.text, /Both texts/);
    assert.match(other.text, /Seen in this case/);
  });

  it("that there is not, or of another section, is refused; a tick that there is not is none", async () => {
    const id = await auditAt(council, "ready");
    const page = `/audits/${id}/audit/planning`;
    const tick = (field: string, text: string) =>
      sendField(site, worker, page, { field, tab: "tab-of-worker", version: "1", text });
    assert.equal((await tick("criterion-REF-G1", "seen")).status, 404);
    assert.equal((await tick("criterion-XXX-G1", "seen")).status, 404);
    assert.equal((await tick("criterion-PLN-G1", "perhaps")).outcome, "unchanged");
    assert.equal(
      (await sendField(site, quality, page, { field: "evidence", tab: "tab-of-quality", text: "x" })).status,
      404,
    );
    const gone = await read(council.as("quality"), (work) =>
      listOverwritten(work, { auditId: id, reading: "audit", part: "planning" }),
    );
    assert.deepEqual(gone, []);
  });

  it("stands open for the band of the grade and its neighbours", async () => {
    const id = await auditAt(council, "in-progress");
    const page = `/audits/${id}/audit/planning`;
    const open = async () =>
      (await manager.get(page)).html
        .querySelectorAll("details[data-band]")
        .filter((details) => details.hasAttribute("open"))
        .map((details) => details.getAttribute("data-band"));
    assert.deepEqual(await open(), ["good"]);
    await manager.post(page, { ...written, grade: "1" });
    assert.deepEqual(await open(), ["requires-improvement", "inadequate"]);
  });
});

describe("grade and words that disagree", () => {
  it("are asked about on the section’s page and before submission, and stop nobody", async () => {
    const id = await auditAt(council, "ready");
    const page = `/audits/${id}/audit/planning`;
    assert.doesNotMatch((await manager.get(page)).text, /only worries are written/);
    await manager.post(page, { ...written, version: "1", grade: "8", workingWell: "None." });
    assert.match((await manager.get(page)).text, /only worries are written/);
    const before = await manager.get(`/audits/${id}/audit/submit`);
    assert.match(before.text, /Worth a second look/);
    assert.ok(before.html.querySelector(`a[href="${page}"]`));
    assert.equal((await manager.post(`/audits/${id}/audit/submit`)).status, 303);
  });

  it("are asked about for the whole, which may still differ from its sections", async () => {
    const id = await auditAt(council, "ready");
    const page = `/audits/${id}/audit/judgement`;
    const version = hiddenIn(await manager.get(page), "version");
    await manager.post(page, { version, grade: "10", reasons: "All of it together.", themes: [] });
    assert.match((await manager.get(page)).text, /better than every one of its sections/);
    assert.equal((await manager.post(`/audits/${id}/audit/submit`)).status, 303);
  });

  it("are asked about before a self-assessment is submitted", async () => {
    const id = await auditAt(council, "writing");
    const page = `/audits/${id}/self-assessment/planning`;
    await worker.post(page, { ...written, version: "1", grade: "3", worriedAbout: "" });
    assert.match((await worker.get(page)).text, /only what works well is written/);
    assert.match((await worker.get(`/audits/${id}/self-assessment/submit`)).text, /Worth a second look/);
  });
});
