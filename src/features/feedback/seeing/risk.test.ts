// Words that may mean danger stand among the tasks of the team until one of them says that they were read and seen to (D7).
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeCouncil } from "../../../../test/harness/council.js";
import { makeTestDatabase } from "../../../../test/harness/database.js";
import { openSite, type Visitor } from "../../../../test/harness/site.js";
import { sendLetter, setRoute } from "../testing/letters.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const site = await openSite(database, council);
await setRoute(site);
const manager = await site.visitor("manager");

async function answered(worriedAbout: string) {
  const letter = await sendLetter(council, manager, {});
  const said = { send: "yes", language: "en", wording: "adult", worriedAbout };
  assert.equal((await site.stranger().send(letter.path, said)).status, 200);
  return { auditId: letter.auditId, path: `/audits/${letter.auditId}/family/risk` };
}

const tasksOf = async (visitor: Visitor) =>
  (await visitor.get("/")).html.querySelectorAll("main a").map((link) => link.getAttribute("href"));

describe("an answer whose words may mean danger", () => {
  it("is for the team, its service manager and quality assurance, and for nobody else", async () => {
    const { path } = await answered("He hits me and I am scared to go home");
    const seers = ["manager", "worker", "service", "quality", "head"];
    for (const key of [...seers, "manager2", "worker2", "service2", "senior", "performance", "outside"]) {
      const visitor = await site.visitor(key);
      const isTheirs = seers.includes(key);
      assert.equal((await tasksOf(visitor)).includes(path), isTheirs, key);
      assert.equal((await visitor.get(path)).status, isTheirs ? 200 : 404, key);
      if (!isTheirs) assert.notEqual((await visitor.post(path)).status, 303, key);
    }
  });

  it("is seen to once, and is then nobody's task", async () => {
    const { auditId, path } = await answered("I want to kill myself");
    const worker = await site.visitor("worker");
    assert.ok((await tasksOf(worker)).includes(path) && (await tasksOf(manager)).includes(path));
    assert.equal((await manager.post(path)).location, `/audits/${auditId}?notice=risk-read`);
    assert.ok(!(await tasksOf(worker)).includes(path) && !(await tasksOf(manager)).includes(path));
    assert.equal((await worker.get(path)).location, `/audits/${auditId}`);
    assert.match((await worker.get(`/audits/${auditId}`)).text, /read words that may mean danger/);
  });

  it("is no task where the words are quiet", async () => {
    const { path } = await answered("School is far away.");
    assert.ok(!(await tasksOf(manager)).includes(path));
  });
});
