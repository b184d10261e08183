// What becomes of a family's answer: read by those who made the audit, raised at once where it may tell of danger, never a grade.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeCouncil } from "../../../../test/harness/council.js";
import { makeTestDatabase } from "../../../../test/harness/database.js";
import { openSite } from "../../../../test/harness/site.js";
import { sendLetter, setRoute } from "../testing/letters.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const site = await openSite(database, council);
await setRoute(site);
const [manager, worker] = [await site.visitor("manager"), await site.visitor("worker")];
const said = { send: "yes", language: "en", wording: "adult" };

const messagesSince = async (at: Date) => {
  const { rows } = await database.owner.query(
    `select person.name, message.kind, message.subject, message.body from message
     join person on person.id = message.to_person_id where message.created_at >= $1 order by person.name`,
    [at],
  );
  return rows;
};

/** A letter answered, with the messages that it caused. */
async function answered(fields: Readonly<Record<string, string>>, planned = {}) {
  const letter = await sendLetter(council, manager, planned);
  council.clock.moveTo(new Date(council.clock.now().getTime() + 60_000));
  const page = await site.stranger().send(letter.path, { ...said, ...fields });
  return { ...letter, page, messages: await messagesSince(council.clock.now()) };
}

describe("a family's answer", () => {
  it("stands with the audit in their own words, and both who made it are told without any of them", async () => {
    const { auditId, messages } = await answered({
      scale: "6",
      workingWell: "She rings back.",
      mayTalk: "yes",
      tellBack: "yes",
    });
    for (const auditor of [manager, worker]) {
      const { text } = await auditor.get(`/audits/${auditId}`);
      assert.match(text, /She rings back\./);
      assert.match(text, /They wrote it themselves, through a one-time link/);
      assert.match(text, /May we talk with them about it Yes/);
    }
    assert.deepEqual(
      messages.map(({ name, kind }) => [name, kind]),
      [
        ["Manny Jere", "family-answered"],
        ["Wanda Worke", "family-answered"],
      ],
    );
    const { rows } = await database.owner.query(
      "select action, actor_id, detail::text as detail from activity_log where record_id = $1 and action = 'answer'",
      [auditId],
    );
    assert.equal(rows.length, 1);
    assert.equal(rows[0]?.actor_id, null);
    for (const text of [...messages.flatMap(({ subject, body }) => [subject, body]), rows[0]?.detail])
      assert.doesNotMatch(text, /rings/);
    assert.ok(
      messages.every(({ subject }) => !/\d/.test(subject)),
      "no case in a subject",
    );
  });

  it("raises words that may mean danger to the team and its service manager at once, and shows the council's route", async () => {
    const { page, auditId, messages } = await answered({
      worriedAbout: "He hits her and I am scared to go home.",
    });
    assert.equal(page.status, 200);
    assert.match(page.text, /Is someone in danger\?/);
    assert.match(page.text, /Children's front door, 01632 960001/);
    assert.match(page.text, /Call 999/);
    assert.deepEqual(
      messages.map(({ name, kind }) => [name, kind]),
      [
        ["Manny Jere", "family-at-risk"],
        ["Serena Vice", "family-at-risk"],
        ["Wanda Worke", "family-at-risk"],
      ],
    );
    for (const { subject, body } of messages) assert.doesNotMatch(subject + body, /hits|scared/);
    assert.match(
      (await manager.get(`/audits/${auditId}`)).text,
      /may mean that a child is at risk right now/,
    );
  });

  it("is looked through in the language it is written in", async () => {
    const { page } = await answered({ language: "pl", workingWell: "On mnie bije" });
    assert.match(page.response.body, /lang="pl"/);
    assert.match(page.response.body, /role="alert"/);
  });

  it("shows the route, without alarm, to whoever writes of no danger", async () => {
    const { page } = await answered({ workingWell: "All is well." });
    assert.doesNotMatch(page.text, /Is someone in danger/);
    assert.match(page.text, /Children's front door/);
  });

  it("changes no grade; where it lies far from the audit's, both are told", async () => {
    const { auditId, messages } = await answered({ scale: "1" });
    assert.deepEqual(
      messages.filter(({ kind }) => kind === "family-differs").map(({ name }) => name),
      ["Manny Jere", "Wanda Worke"],
    );
    const { rows } = await database.owner.query("select grade from judgement where audit_id = $1", [auditId]);
    assert.deepEqual(rows, [{ grade: 6 }]);
    assert.match(
      (await worker.get(`/audits/${auditId}`)).text,
      /Their number is far below the overall grade/,
    );
  });
});

describe("what we changed", () => {
  it("is told to a family that wants to hear it, in a letter in their language", async () => {
    const { auditId } = await answered({ language: "ur", workingWell: "جی", tellBack: "yes" });
    const path = `/audits/${auditId}/family/news`;
    assert.match((await manager.get(`/audits/${auditId}`)).text, /They asked to hear what you change/);
    assert.equal((await manager.post(path, { words: " ", version: "1" })).status, 422);
    assert.equal((await manager.post(path, { words: "We visit every week now.", version: "1" })).status, 303);
    const page = await worker.get(path);
    const letter = page.html.querySelector(".fc-letter");
    assert.equal(letter?.getAttribute("dir"), "rtl");
    assert.match(letter?.text ?? "", /We visit every week now\./);
    const late = await worker.post(path, { words: "Other words.", version: "1" });
    assert.equal(late.status, 409);
    assert.match(late.response.body, /Other words\./);
  });

  it("is not for families that do not want to, nor for others to write", async () => {
    const [quiet, wanted] = [await answered({ scale: "5" }), await answered({ scale: "5", tellBack: "yes" })];
    assert.equal((await manager.get(`/audits/${quiet.auditId}/family/news`)).status, 404);
    for (const key of ["manager2", "worker2", "service", "head", "director"])
      assert.equal(
        (await (await site.visitor(key)).get(`/audits/${wanted.auditId}/family/news`)).status,
        404,
        key,
      );
  });
});
