// Releasing a sample: every audit is opened and everyone told, or nothing happens (C3, D1, D2).
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { day, everyone, makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { listActivityOf } from "../../platform/activity-log/activity-log.queries.js";
import { read } from "../../platform/change.js";
import { listDrawTasks, releaseSample } from "./public.js";
import { addCaseList, casesOf } from "./testing/case-lists.js";
import { drawSteps } from "./testing/draws.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const { draw, find, release, selections, usualDates } = drawSteps(council);

const on = (date: string): void => council.clock.moveTo(new Date(`${date}T09:00:00Z`));
const drawnOn = async (date: string, suffix: string): Promise<string> => {
  on(date);
  const ids = (team: string) => [1, 2, 3].map((number) => `${team}${suffix}${number}`);
  await addCaseList(council, date, [...casesOf("north", ...ids("N")), ...casesOf("south", ...ids("S"))]);
  return draw(date.slice(0, 7));
};
const listAudits = (month: string) =>
  read(council.as("quality"), (work) =>
    work.selectFrom("audit").selectAll().where("month", "=", month).orderBy("childId").execute(),
  );
const listMessages = () =>
  read(council.as("quality"), (work) =>
    work.selectFrom("message").select(["toPersonId", "kind", "body"]).orderBy("kind").execute(),
  );
const outcome = async (key: string, drawId: string, given: object = {}): Promise<string> => {
  const { version } = await find(drawId);
  const asked = { drawId, version, ...usualDates(), ...given };
  const released = await releaseSample(council.as(key), await council.person(key), asked);
  return released.ok ? "released" : released.refusal;
};

describe("releasing a sample", () => {
  it("opens an audit for each manager over the six months up to the draw, and tells managers and workers", async () => {
    const drawId = await drawnOn("2025-01-31", "a");
    on("2025-02-03");
    const auditIds = await release(drawId);
    const audits = await listAudits("2025-01");
    assert.deepEqual(audits.map(({ id }) => id).toSorted(), [...auditIds].toSorted());
    const chosen = await selections(drawId);
    assert.deepEqual(
      audits.map(({ childId, managerId }) => `${childId} ${managerId}`).toSorted(),
      chosen.map(({ childId, managerId }) => `${childId} ${managerId}`).toSorted(),
    );
    for (const audit of audits) {
      assert.deepEqual([audit.periodFrom, audit.periodTo], ["2024-07-31", "2025-01-31"]);
      assert.deepEqual(
        [audit.selfAssessmentDueOn, audit.auditDueOn, audit.feedbackDueOn],
        ["2025-02-10", "2025-02-24", "2025-03-03"],
      );
    }
    assert.deepEqual(
      (await listMessages()).map(({ toPersonId, kind }) => `${kind} ${toPersonId}`).toSorted(),
      [
        `audit-asked ${council.id("manager")}`,
        `audit-asked ${council.id("manager2")}`,
        `self-assessment-asked ${council.id("worker")}`,
        `self-assessment-asked ${council.id("worker2")}`,
      ].toSorted(),
    );
    const released = await find(drawId);
    assert.deepEqual(
      [released.state, released.releasedByName, released.auditDueOn],
      ["released", "Quentin Ally", "2025-02-24"],
    );
    const [line] = await read(council.as("head"), (work) => listActivityOf(work, "draw", drawId));
    assert.deepEqual([line?.action, line?.actorName], ["release-sample", "Quentin Ally"]);
  });

  it("is refused for dates out of order, in the past or far away, and where someone saw another version", async () => {
    const drawId = await drawnOn("2025-04-01", "b");
    for (const [given, refusal] of [
      [{ selfAssessmentDueOn: day("2025-04-01") }, "due-not-later-than-today"],
      [{ auditDueOn: day("2025-04-02") }, "audit-due-first"],
      [{ feedbackDueOn: day("2025-04-09") }, "feedback-due-first"],
      [{ feedbackDueOn: day("2026-04-09") }, "due-too-late"],
      [{ version: 7 }, "changed-meanwhile"],
      [{ drawId: "11111111-1111-4111-8111-111111111111" }, "no-such-draw"],
    ] as const)
      assert.equal(await outcome("quality", drawId, given), refusal);
    assert.deepEqual(await listAudits("2025-04"), []);
    assert.equal(await outcome("quality", drawId), "released");
  });

  it("is all or nothing", async () => {
    const drawId = await drawnOn("2025-06-02", "c");
    const before = await listMessages();
    const last = (await selections(drawId))
      .toSorted((one, other) => (one.managerId < other.managerId ? -1 : 1))
      .at(-1);
    await database.owner.query(
      `alter table audit add constraint breaks_for_one check (child_id <> '${last?.childId}')`,
    );
    await assert.rejects(outcome("quality", drawId), /breaks_for_one/);
    assert.deepEqual(await listAudits("2025-06"), []);
    assert.deepEqual(await listMessages(), before);
    assert.equal((await find(drawId)).state, "drawn");
    await database.owner.query("alter table audit drop constraint breaks_for_one");
    assert.equal(await outcome("quality", drawId), "released");
    assert.equal((await listAudits("2025-06")).length, 2);
  });

  it("happens once where two release at the same time", async () => {
    const drawId = await drawnOn("2025-08-01", "d");
    const both = await Promise.all([outcome("quality", drawId), outcome("head", drawId)]);
    assert.deepEqual(both.toSorted(), ["not-in-this-state", "released"]);
    assert.equal((await listAudits("2025-08")).length, 2);
  });

  it("waits in the tasks of those who may, and before it the draw in the performance officer’s", async () => {
    const tasksOf = async (key: string) => {
      const person = await council.person(key);
      const today = day("2025-10-01");
      const tasks = await read(council.as(key), (work) => listDrawTasks(work, person, today));
      return tasks.map(({ what, href }) => `${what} ${href}`);
    };
    on("2025-10-01");
    assert.deepEqual(await tasksOf("performance"), ["Draw the sample for October 2025 /draws/new"]);
    const drawId = await drawnOn("2025-10-01", "e");
    const wanted = [`Release the sample for October 2025 /draws/${drawId}/release`];
    for (const key of everyone)
      assert.deepEqual(await tasksOf(key), ["quality", "quality2", "head"].includes(key) ? wanted : [], key);
  });
});
