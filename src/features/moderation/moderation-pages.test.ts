// The page of a moderation as people see it: who opens it, the chain of grades, refusals that keep words, the case note.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { everyone, makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { moderationSteps } from "../../../test/harness/moderations.js";
import { openSite, type Visitor } from "../../../test/harness/site.js";
import { sendAfterTimeOut } from "../../../test/harness/time-out.js";
import { listActivityOf } from "../../platform/activity-log/activity-log.queries.js";
import { read } from "../../platform/change.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const site = await openSite(database, council);
const { ask, find, moderate, propose, acceptGrade } = moderationSteps(council);
const visitors = new Map(
  await Promise.all(everyone.map(async (key) => [key, await site.visitor(key)] as const)),
);
const visitor = (key: string): Visitor => visitors.get(key) ?? assert.fail(key);

const send = async (
  key: string,
  id: string,
  step: string,
  fields: Record<string, string> = {},
  version?: number,
) =>
  visitor(key).post(`/moderations/${id}`, {
    step,
    version: String(version ?? (await find(id)).version),
    ...fields,
  });
const show = async (key: string, id: string) => (await visitor(key).get(`/moderations/${id}`)).text;
const graded = (grade: string) => ({
  moderateGrade: grade,
  moderateReasons: "The visits.",
  moderateToGetToGood: "See her.",
});
const talked = {
  "proposeOn-day": "6",
  "proposeOn-month": "1",
  "proposeOn-year": "2025",
  proposeDiscussion: "We read the file.",
  proposeGrade: "5",
  proposeReasons: "Both can stand by it.",
};

describe("the page of a moderation", () => {
  it("opens for whoever may read the audit, and each reading is logged", async () => {
    const { id } = await ask(6);
    const opens: string[] = [];
    for (const key of everyone) {
      const seen = await visitor(key).get(`/moderations/${id}`);
      if (seen.status === 200) opens.push(key);
      else assert.equal(seen.status, 404, key);
    }
    assert.deepEqual(opens, [
      "quality",
      "quality2",
      "head",
      "manager",
      "service",
      "reviewer",
      "senior",
      "director",
    ]);
    const log = await read(council.as("head"), (work) => listActivityOf(work, "moderation", id));
    assert.equal(log.filter(({ action }) => action === "read-moderation").length, opens.length);
  });

  it("closes to the moderator when the request is withdrawn", async () => {
    const { id } = await ask(6);
    assert.equal((await send("manager", id, "withdraw")).status, 409);
    assert.equal((await send("quality", id, "withdraw")).location, `/moderations/${id}?notice=withdrawn`);
    assert.equal((await visitor("reviewer").get(`/moderations/${id}`)).status, 404);
  });

  it("leads from another grade to the agreed one, and keeps the chain", async () => {
    const { id } = await ask(6);
    assert.equal(
      (await send("reviewer", id, "moderate", graded("4"))).location,
      `/moderations/${id}?notice=differs`,
    );
    assert.equal((await send("reviewer", id, "propose", talked)).status, 303);
    assert.match(
      await show("manager", id),
      /Is this the grade that you agreed on\?.*Add an action for this case/,
    );
    assert.equal((await send("manager", id, "talkAgain", { talkAgainWords: "" })).status, 422);
    assert.equal(
      (await send("manager", id, "talkAgain", { talkAgainWords: "One visit is missing." })).status,
      303,
    );
    assert.match(await show("reviewer", id), /Manny Jere asked to talk again: One visit is missing\./);
    assert.equal((await send("reviewer", id, "propose", { ...talked, proposeGrade: "6" })).status, 303);
    assert.equal((await send("manager", id, "accept")).location, `/moderations/${id}?notice=accepted`);
    const page = await show("senior", id);
    assert.match(page, /The case as a whole 6 Good/);
    assert.match(page, /The moderator’s grade 4 Requires improvement/);
    assert.match(page, /settled on: 5, Requires improvement/);
    assert.match(page, /The grade that stands 6 Good/);
  });

  it("gives the case note, and lets the moderator say that it is on the record", async () => {
    const { audit, id } = await ask(6);
    await moderate(id, 4);
    await propose(id, 5);
    await acceptGrade(id);
    const page = await visitor("reviewer").get(`/moderations/${id}`);
    const note = page.html.querySelector("#caseNote");
    assert.ok(note?.hasAttribute("readonly"));
    assert.match(note?.textContent ?? "", /Grade in the audit: 6, Good\. Moderator’s grade: 4/);
    assert.match(note?.textContent ?? "", /Manny Jere with Wanda Worke\. Rev Yewer moderated it/);
    assert.doesNotMatch(note?.textContent ?? "", new RegExp(audit.childId));
    assert.doesNotMatch(await show("quality", id), /I have put this on the record/);
    assert.equal((await send("reviewer", id, "caseNote")).status, 303);
    assert.match(await show("manager", id), /On the child’s record since 6 January 2025 at 9:00am/);
    const again = await send("manager", id, "caseNote");
    assert.deepEqual([again.status, /said already/.test(again.text)], [422, true]);
  });

  it("keeps what was typed beside what is to be mended", async () => {
    const { id } = await ask(6);
    const noGrade = await send("reviewer", id, "moderate", { ...graded(""), moderateReasons: "My words" });
    assert.equal(noGrade.status, 422);
    assert.ok(noGrade.html.querySelector('a[href="#moderateGrade"]'));
    assert.equal(noGrade.html.querySelector("#moderateReasons")?.textContent, "My words");
    const noWords = await send("reviewer", id, "moderate", { ...graded("4"), moderateToGetToGood: "" });
    assert.ok(noWords.html.querySelector('a[href="#moderateToGetToGood"]'));
    assert.ok(noWords.html.querySelector('input[name=moderateGrade][value="4"]')?.hasAttribute("checked"));
    await moderate(id, 4);
    const future = await send("reviewer", id, "propose", { ...talked, "proposeOn-day": "7" });
    assert.ok(future.html.querySelector('a[href="#proposeOn-day"]'));
    const missing = await send("reviewer", id, "propose", { ...talked, proposeDiscussion: "" });
    assert.equal(missing.html.querySelector("#proposeReasons")?.textContent, "Both can stand by it.");
  });

  it("shows words for a form that is closed by now, so that they are not lost", async () => {
    const { id } = await ask(6);
    const { version } = await find(id);
    await moderate(id, 6);
    const page = await send(
      "reviewer",
      id,
      "moderate",
      { ...graded("4"), moderateReasons: "Long words" },
      version,
    );
    assert.equal(page.status, 409);
    assert.match(page.text, /Someone else changed this moderation/);
    assert.match(page.text, /Your words, not saved Long words See her\./);
  });

  it("shows words sent after a time-out again", async () => {
    const { id } = await ask(6);
    const words = { step: "moderate", version: "1", ...graded("4"), moderateReasons: "Held over" };
    const page = await sendAfterTimeOut(site, "reviewer", `/moderations/${id}`, words);
    assert.match(page.text, /They are not saved yet/);
    assert.equal(page.html.querySelector("#moderateReasons")?.textContent, "Held over");
    assert.ok(page.html.querySelector('input[name=moderateGrade][value="4"]')?.hasAttribute("checked"));
  });

  it("knows no other step, and no step for those who can't read it", async () => {
    const { id } = await ask(6);
    assert.equal((await send("reviewer", id, "burn")).status, 404);
    const token = { _csrf: "", step: "accept", version: "1" };
    assert.equal((await visitor("manager2").send(`/moderations/${id}`, token)).status, 403);
    assert.equal((await visitor("manager2").post("/moderations/select", {})).status, 404);
  });
});
