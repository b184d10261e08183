// From the moderator's grade to the one that both settle on: what each step needs, who hears of it, and what is kept (E4, D8).
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { MadeAudit } from "../../../test/harness/audits.js";
import { makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { moderationSteps, type Talked } from "../../../test/harness/moderations.js";
import { listActivityOf } from "../../platform/activity-log/activity-log.queries.js";
import { read } from "../../platform/change.js";
import { listTalks } from "./moderation.queries.js";
import { listModerationsOfAudit, listModerationTasks } from "./public.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const { ask, find, moderate, propose, acceptGrade, again } = moderationSteps(council);

/** Who heard what of a case, in order of kind and name. */
const told = async ({ childId }: MadeAudit) =>
  (
    await database.owner.query<{ told: string }>(
      `select m.kind || ': ' || p.name as told from message m join person p on p.id = m.to_person_id
       where m.body ~ $1 and m.kind <> 'moderation-asked' order by 1`,
      [`case ${childId}\\M`],
    )
  ).rows.map((row) => row.told);

describe("a moderation", () => {
  it("with the same grade is finalised, and manager and worker are told", async () => {
    const { audit, id } = await ask(6);
    assert.deepEqual(await moderate(id, 6), { ok: true, value: "finalised" });
    const found = await find(id);
    assert.deepEqual(
      [found.state, found.auditedGrade, found.moderatedGrade, found.agreedGrade],
      ["finalised", 6, 6, 6],
    );
    assert.deepEqual(await told(audit), [
      "moderation-finalised: Manny Jere",
      "moderation-finalised: Wanda Worke",
    ]);
    const log = await read(council.as("head"), (work) => listActivityOf(work, "moderation", id));
    assert.deepEqual(
      log.map(({ action }) => action),
      ["agree-with-grade", "select-for-moderation"],
    );
  });

  it("needs reasons, and for 5 or less what would get the work to good (D6)", async () => {
    const { id } = await ask(4);
    assert.deepEqual(await moderate(id, 4, { reasons: " " }), { ok: false, refusal: "reasons-missing" });
    assert.deepEqual(await moderate(id, 4, { toGetToGood: "" }), {
      ok: false,
      refusal: "to-get-to-good-missing",
    });
    assert.equal((await find(id)).state, "requested");
  });

  it("with another grade ends in the agreed one; the head of quality assurance is told", async () => {
    const { audit, id } = await ask(6);
    assert.deepEqual(await moderate(id, 4), { ok: true, value: "in-discussion" });
    assert.ok((await propose(id, 5)).ok);
    assert.ok((await acceptGrade(id)).ok);
    const found = await find(id);
    assert.deepEqual(
      [found.state, found.auditedGrade, found.moderatedGrade, found.agreedGrade],
      ["finalised", 6, 4, 5],
    );
    assert.deepEqual(await told(audit), [
      "agreed-grade-proposed: Manny Jere",
      "disparity: Heddy Qualis",
      "moderation-finalised: Manny Jere",
      "moderation-finalised: Wanda Worke",
    ]);
  });

  it("keeps every talk when the team manager asks to talk again", async () => {
    const { id } = await ask(6);
    await moderate(id, 4);
    await propose(id, 4, { discussion: "We talked on the phone." });
    assert.deepEqual(await again(id, " "), { ok: false, refusal: "words-missing" });
    assert.ok((await again(id, "The visit of 3 January is not in it.")).ok);
    assert.equal((await find(id)).agreedGrade, null);
    await propose(id, 5, { discussion: "We read the visit." });
    await acceptGrade(id);
    const talks = await read(council.as("reviewer"), (work) => listTalks(work, id));
    assert.deepEqual(
      talks.map((talk) => [
        talk.number,
        talk.discussion,
        talk.proposedGrade,
        talk.outcome,
        talk.outcomeWords,
      ]),
      [
        [1, "We talked on the phone.", 4, "talk-again", "The visit of 3 January is not in it."],
        [2, "We read the visit.", 5, "accepted", ""],
      ],
    );
  });

  it("needs a day, words and reasons for the talk, and to get to good where nobody said it yet", async () => {
    const { id } = await ask(6);
    await moderate(id, 7, { toGetToGood: "" });
    const refused = async (talked: Talked, agreed = 6) => {
      const result = await propose(id, agreed, talked);
      return result.ok ? "ok" : result.refusal;
    };
    assert.equal(await refused({ discussedOn: "2025-01-07" }), "talk-in-the-future");
    assert.equal(await refused({ discussedOn: "2025-01-05" }), "talk-before-moderation");
    assert.equal(await refused({ discussion: "" }), "discussion-missing");
    assert.equal(await refused({ reasons: "" }), "reasons-missing");
    assert.equal(await refused({}, 5), "to-get-to-good-missing");
    assert.equal(await refused({ toGetToGood: "Visit." }, 5), "ok");
    assert.equal((await find(id)).toGetToGood, "Visit.");
  });

  const inadequate = [
    "inadequate-grade: Heddy Qualis",
    "inadequate-grade: Queenie Assure",
    "inadequate-grade: Quentin Ally",
    "inadequate-grade: Serena Vice",
  ];
  it("that finds a case inadequate is reported at once, and only once (D8)", async () => {
    const { audit, id } = await ask(4);
    await moderate(id, 2);
    assert.deepEqual(await told(audit), inadequate);
    await propose(id, 1);
    await acceptGrade(id);
    assert.deepEqual(
      (await told(audit)).filter((line) => line.startsWith("inadequate")),
      inadequate,
    );
  });

  it("reports an agreed grade that is the first inadequate one, and none that the audit already gave", async () => {
    const first = await ask(4);
    await moderate(first.id, 3);
    await propose(first.id, 2);
    assert.deepEqual(
      (await told(first.audit)).filter((line) => line.startsWith("inadequate")),
      [],
    );
    await acceptGrade(first.id);
    assert.deepEqual(
      (await told(first.audit)).filter((line) => line.startsWith("inadequate")),
      inadequate,
    );
    const known = await ask(2);
    await moderate(known.id, 1);
    assert.deepEqual(await told(known.audit), []);
  });

  it("is told to those who wait for it, and to nobody before it is final", async () => {
    const { audit, id } = await ask(6);
    const tasksOf = async (key: string) => {
      const person = await council.person(key);
      const tasks = await read(council.as(key), (work) => listModerationTasks(work, person));
      return tasks.filter(({ href }) => href.endsWith(id)).map(({ what }) => what);
    };
    const gradesSeen = async () =>
      (await read(council.as("worker"), (work) => listModerationsOfAudit(work, audit.id))).map((row) => [
        row.moderatedGrade,
        row.agreedGrade,
      ]);
    assert.deepEqual([await tasksOf("reviewer"), await tasksOf("manager")], [["Moderate an audit"], []]);
    await moderate(id, 4);
    assert.deepEqual(await tasksOf("reviewer"), [
      "Talk with the team manager and write down the agreed grade",
    ]);
    await propose(id, 5);
    assert.deepEqual(await tasksOf("manager"), ["Confirm the agreed grade, or talk again"]);
    assert.deepEqual(await gradesSeen(), [[null, null]]);
    await acceptGrade(id);
    assert.deepEqual(await tasksOf("reviewer"), ["Put the moderation's case note on the child's record"]);
    assert.deepEqual(await gradesSeen(), [[4, 5]]);
  });

  it("takes one of two steps made at once, and tells the other", async () => {
    const { id } = await ask(6);
    const { version } = await find(id);
    const graded = await Promise.all([moderate(id, 4, { version }), moderate(id, 6, { version })]);
    assert.equal(graded.filter(({ ok }) => ok).length, 1);
    assert.deepEqual(
      graded.find(({ ok }) => !ok),
      { ok: false, refusal: "changed-meanwhile" },
    );
    const other = await ask(6);
    await moderate(other.id, 4);
    await propose(other.id, 5);
    const at = (await find(other.id)).version;
    const answered = await Promise.all([acceptGrade(other.id, at), again(other.id, "Wait.", at)]);
    assert.equal(answered.filter(({ ok }) => ok).length, 1);
    assert.deepEqual(
      answered.find(({ ok }) => !ok),
      { ok: false, refusal: "changed-meanwhile" },
    );
  });

  it("refuses what is not there", async () => {
    assert.deepEqual(await acceptGrade("11111111-1111-4111-8111-111111111111", 1), {
      ok: false,
      refusal: "no-such-moderation",
    });
  });
});
