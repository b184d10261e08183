// Replacing a drawn case: the next in the frozen order, for a reason, decided by someone else, and no word lost (C4).
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { day, makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import type { ReplacementReason } from "../../domain/sampling/replace-drawn-case.js";
import { read } from "../../platform/change.js";
import { listDrawCases } from "./frozen-list.queries.js";
import {
  approveReplacement,
  askForReplacement,
  checkRecordedDraw,
  declineReplacement,
  findSelectionOfAudit,
  listDrawTasks,
} from "./public.js";
import { listDeclined } from "./selections.queries.js";
import { addCaseList, casesOf } from "./testing/case-lists.js";
import { drawSteps } from "./testing/draws.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const { draw, release, selections, selection, usualDates } = drawSteps(council);

let months = 0;
/** The north team's drawn case of a new month, released. */
async function newSelection(cases = 3, isReleased = true) {
  months += 1;
  const at = new Date(Date.UTC(2025, months, 15, 12));
  council.clock.moveTo(at);
  const date = at.toISOString().slice(0, 10);
  await addCaseList(
    council,
    date,
    casesOf("north", ...Array.from({ length: cases }, (_, n) => `${months}-${n}`)),
  );
  const drawId = await draw(date.slice(0, 7));
  if (isReleased) await release(drawId);
  const [first] = await selections(drawId);
  const kept = await read(council.as("quality"), (work) => listDrawCases(work, drawId));
  const order = kept
    .toSorted((one, other) => (one.place ?? 0) - (other.place ?? 0))
    .map(({ childId }) => childId);
  return { drawId, id: first?.id ?? assert.fail(), order };
}
const seen = async (selectionId: string) => ({
  selectionId,
  version: (await selection(selectionId)).version,
});
const ask = async (id: string, reason: ReplacementReason = "closed-since", words = "") => {
  const asked = { ...(await seen(id)), reason, words };
  const result = await askForReplacement(council.as("manager"), await council.person("manager"), asked);
  return result.ok ? "asked" : result.refusal;
};
const approve = async (id: string, given: object = {}) =>
  approveReplacement(council.as("quality"), await council.person("quality"), {
    ...(await seen(id)),
    ...usualDates(),
    ...given,
  });
const decline = async (id: string, words: string) => {
  const declined = { ...(await seen(id)), words };
  const result = await declineReplacement(council.as("head"), await council.person("head"), declined);
  return result.ok ? "declined" : result.refusal;
};
const auditOf = (selectionId: string) =>
  read(council.as("quality"), (work) =>
    work.selectFrom("audit").selectAll().where("selectionId", "=", selectionId).executeTakeFirstOrThrow(),
  );
const messagesTo = async (key: string, kind: string) =>
  (
    await read(council.as("quality"), (work) =>
      work
        .selectFrom("message")
        .select("body")
        .where("toPersonId", "=", council.id(key))
        .where("kind", "=", kind)
        .orderBy("createdAt", "desc")
        .execute(),
    )
  ).map(({ body }) => body);

describe("a drawn case that cannot be audited", () => {
  it("gives way to the next of the order, again and again, until the order is used up", async () => {
    const { drawId, id, order } = await newSelection(3);
    assert.equal((await selection(id)).childId, order[0]);
    let current = id;
    for (const expected of order.slice(1)) {
      assert.equal(await ask(current), "asked");
      const before = await auditOf(current);
      const approved = await approve(current, { auditDueOn: usualDates().feedbackDueOn });
      const next = approved.ok ? approved.value : assert.fail(approved.refusal);
      assert.equal(next?.childId, expected);
      assert.equal((await auditOf(current)).state, "replaced");
      const audit = await auditOf(next?.selectionId ?? "");
      assert.deepEqual([audit.id, audit.childId, audit.month], [next?.auditId, expected, before.month]);
      assert.equal(audit.auditDueOn, usualDates().feedbackDueOn);
      const found = await read(council.as("quality"), (work) => findSelectionOfAudit(work, audit.id));
      assert.deepEqual(found, { id: next?.selectionId, state: "selected" });
      const told = await messagesTo("manager", "replacement-decided");
      assert.ok(told.some((body) => body.includes(`/audits/${audit.id}`)));
      current = audit.selectionId;
    }
    assert.equal(await ask(current), "asked");
    const last = await approve(current, { auditDueOn: day("2020-01-01") });
    assert.deepEqual(last, { ok: true, value: null });
    assert.equal((await auditOf(current)).state, "replaced");
    assert.deepEqual(
      (await selections(drawId)).map(({ childId, place, state }) => [childId, place, state]),
      order.map((childId, at) => [childId, at + 1, "replaced"]),
    );
    assert.deepEqual(await read(council.as("head"), (work) => checkRecordedDraw(work, drawId)), {
      same: true,
    });
    const told = await messagesTo("manager", "replacement-decided");
    assert.ok(told.some((body) => body.includes("no audit for that month")));
    assert.match(
      (await messagesTo("worker", "replacement-decided"))[0] ?? "",
      /no self-assessment for you to write/,
    );
  });

  it("is asked for with words where the reason does not say enough, once it is released", async () => {
    const early = await newSelection(2, false);
    assert.equal(await ask(early.id), "not-released");
    const { id } = await newSelection(2);
    assert.equal(await ask(id, "other", "  "), "words-needed");
    assert.equal((await selection(id)).state, "selected");
    assert.equal(await ask(id, "other", " The family is abroad. "), "asked");
    const asked = await selection(id);
    assert.deepEqual(
      [asked.reasonCode, asked.reasonWords, asked.askedByName],
      ["other", "The family is abroad.", "Manny Jere"],
    );
    for (const key of ["quality", "quality2", "head"]) {
      const [body] = await messagesTo(key, "replacement-asked");
      assert.match(body ?? "", new RegExp(`/draws/replacements/${id}`));
      assert.doesNotMatch(body ?? "", /abroad/);
    }
  });

  it("waits for whoever may decide, but not for whoever asked", async () => {
    const { id } = await newSelection(2);
    const officer = await council.person("quality");
    const asked = await askForReplacement(council.as("quality"), officer, {
      ...(await seen(id)),
      reason: "sibling-audit",
      words: "",
    });
    assert.equal(asked.ok, true);
    const waitsFor = async (key: string) => {
      const person = await council.person(key);
      const tasks = await read(council.as(key), (work) => listDrawTasks(work, person, day("2025-01-06")));
      return tasks.some(({ href }) => href === `/draws/replacements/${id}`);
    };
    assert.deepEqual(await Promise.all(["quality", "quality2", "head", "manager"].map(waitsFor)), [
      false,
      true,
      true,
      false,
    ]);
  });

  it("stays where the audit is submitted already", async () => {
    const { id } = await newSelection(2);
    const submit = () =>
      database.owner.query("update audit set state = 'submitted' where selection_id = $1", [id]);
    assert.equal(await ask(id), "asked");
    await submit();
    const approved = await approve(id);
    assert.deepEqual(approved, { ok: false, refusal: "audit-submitted" });
    assert.equal((await selection(id)).state, "replacement-asked");
    assert.equal(await decline(id, "The audit is done already."), "declined");
    assert.equal(await ask(id), "audit-submitted");
  });

  it("keeps both sets of words where it is declined and asked for again", async () => {
    const { id } = await newSelection(2);
    await ask(id, "other", "First words.");
    assert.equal(await decline(id, " "), "words-needed");
    assert.equal(await decline(id, "First answer."), "declined");
    const now = await selection(id);
    assert.deepEqual([now.state, now.reasonCode, now.askedBy], ["selected", null, null]);
    assert.match((await messagesTo("manager", "replacement-decided"))[0] ?? "", /stays drawn/);
    await ask(id, "listed-in-error", "Second words.");
    await decline(id, "Second answer.");
    const declined = await read(council.as("head"), (work) => listDeclined(work, id));
    assert.deepEqual(
      declined.map((row) => [
        row.number,
        row.reasonWords,
        row.decisionWords,
        row.askedByName,
        row.decidedByName,
      ]),
      [
        [2, "Second words.", "Second answer.", "Manny Jere", "Heddy Qualis"],
        [1, "First words.", "First answer.", "Manny Jere", "Heddy Qualis"],
      ],
    );
  });

  it("is not replaced with dates out of order, or by someone who saw another version", async () => {
    const { id } = await newSelection(2);
    await ask(id);
    for (const [given, refusal] of [
      [{ auditDueOn: day("2020-01-01") }, "audit-due-first"],
      [{ version: 1 }, "changed-meanwhile"],
      [{ selectionId: "11111111-1111-4111-8111-111111111111" }, "no-such-selection"],
    ] as const)
      assert.deepEqual(await approve(id, given), { ok: false, refusal });
    assert.equal((await auditOf(id)).state, "awaiting-self-assessment");
  });

  it("is replaced once where two decide at the same time", async () => {
    const { drawId, id } = await newSelection(3);
    await ask(id);
    const both = await Promise.all([approve(id), decline(id, "It stays.")]);
    const [approved, declined] = both;
    assert.equal(approved.ok !== (declined === "declined"), true);
    const live = (await selections(drawId)).filter(({ state }) => state !== "replaced");
    assert.equal(live.length, 1);
  });

  it("opens its successor's audit for whoever manages the team by then", async () => {
    const { id } = await newSelection(2);
    await ask(id);
    await database.owner.query(
      "update position set person_id = $1 where role = 'team-manager' and team_id = $2",
      [council.id("senior"), council.teams.north],
    );
    const approved = await approve(id);
    const next = approved.ok ? approved.value : null;
    assert.equal((await auditOf(next?.selectionId ?? "")).managerId, council.id("senior"));
    assert.equal((await selection(next?.selectionId ?? "")).managerName, "Manny Jere");
  });
});
