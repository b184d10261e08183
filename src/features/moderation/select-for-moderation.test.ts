// What stands in the way of selecting an audit for moderation, and two people who select or withdraw at once (E1, E2, E6).
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeAudit } from "../../../test/harness/audits.js";
import { day, makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { read } from "../../platform/change.js";
import {
  listModerationsOfAudit,
  listModerationTasks,
  selectForModeration,
  withdrawModeration,
} from "./public.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const returnBy = day("2025-01-31");

type Wanted = { auditId: string; moderator?: string; returnBy?: ReturnType<typeof day> };
const select = async (key: string, ...wanted: readonly Wanted[]) =>
  selectForModeration(
    council.as(key),
    await council.person(key),
    wanted.map(({ auditId, moderator = "reviewer", returnBy: by = returnBy }) => ({
      auditId,
      moderatorId: council.id(moderator),
      returnBy: by,
      reason: "random" as const,
    })),
  );

describe("selecting for moderation", () => {
  it("asks the moderator by message, with the case id and the day of return (E2)", async () => {
    const audit = await makeAudit(council);
    const selected = await select("quality", { auditId: audit.id });
    assert.ok(selected.ok);
    const sent = await database.owner.query<{ name: string; subject: string; body: string }>(
      "select p.name, m.subject, m.body from message m join person p on p.id = m.to_person_id",
    );
    const [message] = sent.rows;
    assert.equal(message?.name, "Rev Yewer");
    assert.match(message?.body ?? "", new RegExp(`case ${audit.childId}`));
    assert.match(message?.body ?? "", /31 January 2025/);
    assert.ok(message?.body.endsWith(`/moderations/${selected.value.ids[0]}`));
    assert.doesNotMatch(message?.subject ?? "", new RegExp(audit.childId));
  });

  const refused: readonly (readonly [string, string, Omit<Wanted, "auditId">])[] = [
    ["the audit's manager", "moderator-made-the-audit", { moderator: "manager" }],
    ["the case's worker", "moderator-made-the-audit", { moderator: "worker" }],
    ["the service manager of the team", "moderator-in-line", { moderator: "service" }],
    ["another team manager", "moderator-lacks-role", { moderator: "manager2" }],
    ["a quality assurance officer", "moderator-lacks-role", { moderator: "quality" }],
    ["today as the day of return", "return-date-not-ahead", { returnBy: day("2025-01-06") }],
  ];
  for (const [what, why, wanted] of refused)
    it(`refuses ${what}`, async () => {
      const { id: auditId } = await makeAudit(council);
      assert.deepEqual(await select("quality", { auditId, ...wanted }), {
        ok: false,
        refusal: { auditId, why },
      });
    });

  for (const moderator of ["service2", "senior", "director", "reviewer", "head"])
    it(`takes ${moderator} as moderator`, async () => {
      const { id: auditId } = await makeAudit(council);
      assert.ok((await select("head", { auditId, moderator })).ok);
    });

  it("refuses someone whose position has ended", async () => {
    const { id: auditId } = await makeAudit(council);
    await database.owner.query("update position set ends_on = '2025-01-05' where person_id = $1", [
      council.id("director"),
    ]);
    assert.deepEqual(await select("quality", { auditId, moderator: "director" }), {
      ok: false,
      refusal: { auditId, why: "moderator-lacks-role" },
    });
  });

  it("refuses an audit without a grade, one that is not there, and nothing at all", async () => {
    const { id: auditId } = await makeAudit(council, { state: "in-progress" });
    assert.deepEqual(await select("quality", { auditId }), {
      ok: false,
      refusal: { auditId, why: "not-graded-yet" },
    });
    const nowhere = "11111111-1111-4111-8111-111111111111";
    assert.deepEqual(await select("quality", { auditId: nowhere }), {
      ok: false,
      refusal: { auditId: nowhere, why: "no-such-audit" },
    });
    assert.deepEqual(await select("quality"), {
      ok: false,
      refusal: { auditId: null, why: "nothing-selected" },
    });
  });

  it("selects all of several, or none", async () => {
    const [one, other] = [await makeAudit(council), await makeAudit(council, { team: "south" })];
    const refusal = { auditId: other.id, why: "moderator-in-line" };
    assert.deepEqual(
      await select("quality", { auditId: one.id }, { auditId: other.id, moderator: "service2" }),
      { ok: false, refusal },
    );
    const none = await read(council.as("quality"), (work) => listModerationsOfAudit(work, one.id));
    assert.deepEqual(none, []);
    const both = await select("quality", { auditId: one.id }, { auditId: other.id, moderator: "senior" });
    assert.equal(both.ok && both.value.ids.length, 2);
  });

  it("selects an audit once when two people do it at the same time", async () => {
    const { id: auditId } = await makeAudit(council);
    const results = await Promise.all([select("quality", { auditId }), select("quality2", { auditId })]);
    assert.equal(results.filter(({ ok }) => ok).length, 1);
    assert.deepEqual(
      results.find(({ ok }) => !ok),
      { ok: false, refusal: { auditId, why: "already-selected" } },
    );
  });

  it("may select anew once a request is withdrawn, and shows the old moderator nothing to do", async () => {
    const { id: auditId } = await makeAudit(council);
    const first = await select("quality", { auditId, moderator: "senior" });
    assert.ok(first.ok);
    const moderationId = first.value.ids[0] ?? "";
    const tasks = async (key: string) => {
      const person = await council.person(key);
      const all = await read(council.as(key), (work) => listModerationTasks(work, person));
      return all.filter(({ href }) => href === `/moderations/${moderationId}`);
    };
    assert.deepEqual(
      (await tasks("senior")).map(({ what, dueOn }) => [what, dueOn]),
      [["Moderate an audit", returnBy]],
    );
    const quality = await council.person("quality");
    const withdraw = () => withdrawModeration(council.as("quality"), quality, { moderationId, version: 1 });
    assert.ok((await withdraw()).ok);
    assert.deepEqual(await withdraw(), { ok: false, refusal: "changed-meanwhile" });
    assert.deepEqual(await tasks("senior"), []);
    assert.ok((await select("quality", { auditId })).ok);
  });
});
