// Draws evened out by strata, and dip samples of newer cases: drawn once a month each, checked, released, replaced (C1 to C4).
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { openSite } from "../../../test/harness/site.js";
import { plainMonthly, type WayOfDrawing } from "../../domain/programme/draw-kind.js";
import { read } from "../../platform/change.js";
import { readCertificate } from "./certificate.js";
import { listDrawCases } from "./frozen-list.queries.js";
import { approveReplacement, askForReplacement, checkRecordedDraw, drawSample } from "./public.js";
import { addCaseList, type ListedCase } from "./testing/case-lists.js";
import { drawSteps, month } from "./testing/draws.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const site = await openSite(database, council);
const officer = await site.visitor("performance");
const { find, release, selections, selection, usualDates } = drawSteps(council);

const cases: readonly ListedCase[] = [
  ...[1, 2, 3, 4].map((n) => ({ childId: `N${n}`, familyRef: "F1", birthMonth: "2015-06" })),
  ...[1, 2].map((n) => ({
    childId: `S${n}`,
    team: "south" as const,
    status: "looked-after",
    ethnicity: "BAFR",
  })),
  ...[1, 2, 3].map((n) => ({ childId: `NEW-N${n}`, openedOn: "2024-11-01" })),
  ...[1, 2].map((n) => ({ childId: `NEW-S${n}`, team: "south" as const, openedOn: "2024-10-01" })),
];
await addCaseList(council, "2025-01-05", cases);

const draw = async (text: string, way: WayOfDrawing): Promise<string> => {
  const drawn = await drawSample(council.as("performance"), { month: month(text), way, seed: "a seed" });
  return drawn.ok ? drawn.value.drawId : assert.fail(drawn.refusal);
};
const check = (drawId: string) => read(council.as("head"), (work) => checkRecordedDraw(work, drawId));
const kept = (drawId: string) => read(council.as("head"), (work) => listDrawCases(work, drawId));
const certificateOf = async (drawId: string) =>
  readCertificate((await find(drawId)).certificate) ?? assert.fail(drawId);

describe("a draw evened out by strata", () => {
  it("is drawn from its page, names its way, and comes out the same when it is checked", async () => {
    const wrong = await officer.post("/draws/new", { month: "2025-01", strata: ["status", "luck"] });
    assert.equal(wrong.status, 422);
    const drawn = await officer.post("/draws/new", { month: "2025-01", strata: ["age-band", "status"] });
    const page = await officer.get(drawn.location ?? "");
    assert.match(page.text, /evened out by status and age/);
    const drawId = drawn.location?.slice("/draws/".length, "/draws/".length + 36) ?? "";
    const certificate = await certificateOf(drawId);
    assert.equal(certificate.algorithm, "full-circle-draw-2");
    assert.deepEqual(certificate.rules.strata, ["status", "age-band"]);
    assert.deepEqual(await check(drawId), { same: true });
    const rows = await kept(drawId);
    const of = (childId: string) => rows.find((row) => row.childId === childId);
    assert.deepEqual([of("N1")?.ageBand, of("N1")?.chance, of("S1")?.ethnicGroup], ["05-09", 1 / 4, "black"]);
    assert.deepEqual([of("S1")?.ageBand, of("S1")?.chance, of("NEW-N1")?.chance], ["unknown", 1 / 2, null]);
  });
});

describe("a dip sample", () => {
  it("is a second draw of the month, of newer cases only, for each manager", async () => {
    const page = await officer.get("/draws/new/dip-sample");
    assert.match(page.text, /Open cases 11 Could be drawn 5/);
    const wrong = await officer.post("/draws/new/dip-sample", { month: "2025-01", sampleSize: "two" });
    assert.equal(wrong.status, 422);
    assert.equal(wrong.html.querySelector("#sampleSize")?.getAttribute("value"), "two");
    const drawn = await officer.post("/draws/new/dip-sample", { month: "2025-01" });
    assert.match((await officer.get(drawn.location ?? "")).text, /Dip sample for January 2025/);
    const again = await officer.post("/draws/new/dip-sample", { month: "2025-01", sampleSize: "2" });
    assert.equal(again.status, 409);
    assert.match(again.text, /has its dip sample already/);
    const list = await officer.get("/draws");
    assert.match(list.text, /January 2025 Monthly sample .* January 2025 Dip sample of newer cases/);
  });

  it("of all together takes so many, whosever they are, and gives way to the next of all", async () => {
    const drawId = await draw("2024-12", { kind: "dip-sample", sampleSize: 3 });
    const certificate = await certificateOf(drawId);
    assert.equal(certificate.counts.eligible, 3);
    assert.deepEqual(await check(drawId), { same: true });
    const chosen = await selections(drawId);
    assert.deepEqual(chosen.map(({ place }) => place).toSorted(), [1, 2, 3]);
    for (const row of await kept(drawId)) assert.ok(row.chance === null || row.chance === 1);
    assert.match((await officer.get(`/draws/${drawId}`)).text, /Order of all cases: 3/);
  });

  it("is released into audits, and a case of it is replaced from the order of all", async () => {
    council.clock.moveTo(new Date("2025-02-10T09:00:00Z"));
    await addCaseList(
      council,
      "2025-02-09",
      cases.map((one) => ({ ...one, childId: `${one.childId}-B` })),
    );
    const drawId = await draw("2025-02", { kind: "dip-sample", sampleSize: 2 });
    const auditIds = await release(drawId);
    assert.equal(auditIds.length, 2);
    const quality = await site.visitor("quality");
    assert.match(
      (await quality.get(`/audits/${auditIds[0]}`)).text,
      /Drawn for February 2025, in a dip sample of newer cases/,
    );
    const first = (await selections(drawId)).find(({ place }) => place === 1) ?? assert.fail();
    const asked = await askForReplacement(council.as("quality"), await council.person("quality"), {
      selectionId: first.id,
      version: (await selection(first.id)).version,
      reason: "closed-since",
      words: "",
    });
    assert.ok(asked.ok);
    const approved = await approveReplacement(council.as("head"), await council.person("head"), {
      selectionId: first.id,
      version: (await selection(first.id)).version,
      ...usualDates(),
    });
    assert.ok(approved.ok);
    const third = (await kept(drawId)).find(({ place }) => place === 3) ?? assert.fail();
    assert.equal(approved.value?.childId, third.childId);
    assert.equal((await selection(approved.value.selectionId)).managerId, third.managerId);
    assert.deepEqual(await check(drawId), { same: true });
  });
});

it("stands children behind the others whose sibling was audited of late", async () => {
  council.clock.moveTo(new Date("2025-06-10T09:00:00Z"));
  await addCaseList(council, "2025-06-09", [...cases, { childId: "N9" }]);
  const submit = (childId: string) =>
    database.owner.query(
      "update audit set state = 'submitted', submitted_on = '2025-03-01' where child_id = $1",
      [childId],
    );
  const january = await read(council.as("head"), (work) =>
    work
      .selectFrom("draw")
      .select("id")
      .where("month", "=", "2025-01")
      .where("kind", "=", "monthly")
      .executeTakeFirstOrThrow(),
  );
  await release(january.id);
  for (const { childId } of await selections(january.id)) await submit(childId);
  const north = (await selections(january.id)).find(({ childId }) => childId.startsWith("N"))?.childId ?? "";
  const rows = await kept(await draw("2025-06", plainMonthly));
  const behind = rows.filter(({ siblingLastAuditedOn }) => siblingLastAuditedOn !== null);
  assert.deepEqual(
    behind.map(({ childId, siblingLastAuditedOn, chance }) => [childId, siblingLastAuditedOn, chance]),
    ["N1", "N2", "N3", "N4"]
      .filter((childId) => childId !== north)
      .map((childId) => [childId, "2025-03-01", 0]),
  );
  assert.equal(rows.find(({ childId }) => childId === north)?.chance, 0);
});
