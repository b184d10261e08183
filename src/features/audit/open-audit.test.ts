// Opening and replacing audits, who is told, what waits for whom, and what the next draw is told of the past.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, it } from "node:test";
import { makeAudit } from "../../../test/harness/audits.js";
import { day, makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { type Month, parseMonth } from "../../domain/shared/calendar.js";
import { accept } from "../../domain/shared/result.js";
import { listActivityOf } from "../../platform/activity-log/activity-log.queries.js";
import { change, read } from "../../platform/change.js";
import {
  findAuditWithParties,
  listAuditHistoryForDraw,
  listAuditTasks,
  openAudit,
  replaceAudit,
} from "./public.js";
import { messagesAbout } from "./testing/messages-about.js";
import { auditAt } from "./testing/write-audit.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const month = (text: string): Month => parseMonth(text) ?? assert.fail(text);

/** A case selected beside another of the same draw, which has no audit yet. */
async function selectCase(childId: string): Promise<string> {
  const { id: auditId } = await makeAudit(council, { state: "replaced" });
  const id = randomUUID();
  const managerId = council.id("manager2");
  await read(council.as("performance"), async (work) => {
    const { authorityId, drawId } = await work
      .selectFrom("draw")
      .innerJoin("drawSelection", "drawSelection.drawId", "draw.id")
      .innerJoin("audit", "audit.selectionId", "drawSelection.id")
      .select(["draw.authorityId", "draw.id as drawId"])
      .where("audit.id", "=", auditId)
      .executeTakeFirstOrThrow();
    const drawn = { authorityId, drawId, childId, managerId, place: 1 };
    await work
      .insertInto("drawCase")
      .values({ ...drawn, status: "child-in-need", auditInProgress: false })
      .execute();
    await work
      .insertInto("drawSelection")
      .values({ ...drawn, id, state: "selected" })
      .execute();
  });
  return id;
}

const newAudit = (selectionId: string, childId: string, workerKey: string | null) => ({
  id: randomUUID(),
  selectionId,
  childId,
  month: month("2025-01"),
  teamId: council.teams.north,
  managerId: council.id("manager"),
  workerId: workerKey === null ? null : council.id(workerKey),
  workerName: "Worke, W.",
  caseStatus: "child-in-need",
  periodFrom: day("2024-07-07"),
  periodTo: day("2025-01-06"),
  selfAssessmentDueOn: day("2025-01-15"),
  auditDueOn: day("2025-01-24"),
  feedbackDueOn: day("2025-01-31"),
});

const open = (audit: ReturnType<typeof newAudit>) =>
  change<null, never>(council.as("quality"), async (releasing) => {
    await openAudit(releasing, audit);
    return accept(null);
  });

const find = (id: string) => read(council.as("quality"), (work) => findAuditWithParties(work, id));

describe("opening an audit", () => {
  it("waits for the self-assessment, and tells worker and manager", async () => {
    const audit = newAudit(await selectCase("77001"), "77001", "worker");
    await open(audit);
    const found = await find(audit.id);
    assert.equal(found?.state, "awaiting-self-assessment");
    assert.equal(found.selfAssessmentState, "awaited");
    assert.equal(found.workerName, "Wanda Worke");
    assert.equal(found.serviceName, "Families Service");
    const messages = await messagesAbout(council, audit.id);
    assert.deepEqual(
      messages.map(({ toName }) => toName),
      ["Manny Jere", "Wanda Worke"],
    );
    for (const { subject, body } of messages) {
      assert.ok(!subject.includes("77001"));
      assert.ok(body.includes("Case 77001") && body.includes("24 January 2025"));
    }
    const lines = await read(council.as("quality"), (work) => listActivityOf(work, "audit", audit.id));
    assert.deepEqual(
      lines.map(({ action }) => action),
      ["open-audit"],
    );
    assert.ok(!JSON.stringify(lines).includes("77001"));
  });

  it("asks the manager to go on where no worker is known", async () => {
    const audit = newAudit(await selectCase("77002"), "77002", null);
    await open(audit);
    assert.equal((await find(audit.id))?.workerName, "Worke, W.");
    const messages = await messagesAbout(council, audit.id);
    assert.deepEqual(
      messages.map(({ toName }) => toName),
      ["Manny Jere"],
    );
    assert.match(messages[0]?.body ?? "", /goes on without a self-assessment/);
    const manager = await council.person("manager");
    const tasks = await read(council.as("manager"), (work) =>
      listAuditTasks(work, manager, day("2025-01-07")),
    );
    const task = tasks.find(({ childId }) => childId === "77002");
    assert.deepEqual(task, {
      what: "Go on without a self-assessment",
      childId: "77002",
      href: `/audits/${audit.id}/set-aside`,
      dueOn: "2025-01-15",
    });
  });

  it("is refused for a case that has no audit to replace", async () => {
    const replaced = await change<null, string>(council.as("quality"), (approving) =>
      replaceAudit(approving, randomUUID()),
    );
    assert.deepEqual(replaced, { ok: false, refusal: "no-audit" });
  });
});

describe("what waits for someone", () => {
  const tasksOf = async (key: string, auditId: string) => {
    const person = await council.person(key);
    const tasks = await read(council.as(key), (work) => listAuditTasks(work, person, day("2025-01-07")));
    return tasks.filter(({ href }) => href.startsWith(`/audits/${auditId}`)).map(({ what }) => what);
  };
  const cases = [
    ["awaited", ["Write your self-assessment"], []],
    ["in-progress", ["Complete the audit with your manager"], ["Complete the audit with the worker"]],
    ["submitted", [], ["Record the family’s feedback"]],
    ["complete", [], []],
  ] as const;
  for (const [start, worker, manager] of cases)
    it(start, async () => {
      const auditId = await auditAt(council, start);
      assert.deepEqual(await tasksOf("worker", auditId), worker);
      assert.deepEqual(await tasksOf("manager", auditId), manager);
      for (const other of ["manager2", "worker2", "service", "quality", "admin"])
        assert.deepEqual(await tasksOf(other, auditId), []);
    });
});

describe("the past, for the next draw", () => {
  it("is the last submitted audit of each child that was not replaced", async () => {
    const done = await makeAudit(council, { state: "complete", submittedOn: day("2024-11-05") });
    const underWay = await makeAudit(council, { state: "in-progress" });
    const replaced = await makeAudit(council, { state: "replaced" });
    const history = await read(council.as("performance"), listAuditHistoryForDraw);
    const of = (childId: string) => history.find((line) => line.childId === childId);
    assert.deepEqual(of(done.childId), {
      childId: done.childId,
      lastAuditedOn: "2024-11-05",
      inProgress: false,
    });
    assert.deepEqual(of(underWay.childId), {
      childId: underWay.childId,
      lastAuditedOn: null,
      inProgress: true,
    });
    assert.equal(of(replaced.childId), undefined);
  });
});
