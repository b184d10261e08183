// The month's draw on a real database: from which list, whose cases, once a month, and nobody twice while others wait (C1–C4).
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, it } from "node:test";
import { makeAudit } from "../../../test/harness/audits.js";
import { day, makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { listActivityOf } from "../../platform/activity-log/activity-log.queries.js";
import { read } from "../../platform/change.js";
import type { Context } from "../../platform/context.js";
import { addPosition, endPosition } from "../people/people.queries.js";
import { readCertificate } from "./certificate.js";
import { listDrawCases } from "./frozen-list.queries.js";
import { drawSample } from "./public.js";
import { addCaseList, casesOf } from "./testing/case-lists.js";
import { drawSteps, month } from "./testing/draws.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const { draw, find, selections } = drawSteps(council);
const outcome = async (context: Context, text: string, seed?: string): Promise<string> => {
  const drawn = await drawSample(context, { month: month(text), ...(seed !== undefined && { seed }) });
  return drawn.ok ? "drawn" : drawn.refusal;
};
const keptCases = (drawId: string) => read(council.as("quality"), (work) => listDrawCases(work, drawId));

/** Moves the clock, so that each test has months and case lists of its own. */
const on = (date: string): void => council.clock.moveTo(new Date(`${date}T09:00:00Z`));

describe("the month's draw", () => {
  it("is refused with a reason", async () => {
    on("2024-07-06");
    const performance = council.as("performance");
    assert.equal(await outcome(performance, "2024-07"), "no-confirmed-snapshot");
    await addCaseList(council, "2024-07-03", []);
    assert.equal(await outcome(performance, "2024-07"), "nobody-eligible");
    await addCaseList(council, "2024-07-04", [{ childId: "N1", openedOn: "2024-07-01" }]);
    assert.equal(await outcome(performance, "2024-07"), "nobody-eligible");
    await addCaseList(council, "2024-07-05", casesOf("north", "N\t1"));
    assert.equal(await outcome(performance, "2024-07"), "unusable-list");
    await addCaseList(council, "2024-07-06", casesOf("north", "N1"));
    for (const text of ["2024-08", "2024-05", "2023-07", "2025-07"])
      assert.equal(await outcome(performance, text), "month-not-open", text);
    for (const seed of ["", "two\nlines", "nothing\u0000"])
      assert.equal(await outcome(performance, "2024-07", seed), "unusable-seed", JSON.stringify(seed));
    assert.equal(await outcome(performance, "2024-07"), "drawn");
    assert.equal(await outcome(performance, "2024-07"), "already-drawn");
  });

  it("draws one case for each team manager from the newest confirmed list, and keeps all it was made of", async () => {
    on("2025-01-06");
    await addCaseList(council, "2024-12-01", casesOf("north", "OLD"));
    await addCaseList(council, "2025-02-01", casesOf("north", "LATER"));
    const newest = await addCaseList(council, "2025-01-05", [
      ...casesOf("north", "N1", "N2", "N3"),
      ...casesOf("south", "S1", "S2"),
      { childId: "SHUT", closedOn: "2025-01-02" },
      { childId: "SHUT-NO-DATE", status: "closed" },
      { childId: "SIX-MONTHS", openedOn: "2024-07-06" },
      { childId: "LESS", openedOn: "2024-07-07" },
      { childId: "UNDATED", openedOn: null },
      { childId: "NOBODYS", team: null },
    ]);
    const drawId = await draw("2025-01", "numbers of the lottery");
    const drawn = await find(drawId);
    assert.equal(drawn.snapshotId, newest);
    assert.equal(drawn.drawnByName, "Perry Formance");
    assert.deepEqual([drawn.state, drawn.seedSource, drawn.drawnOn], ["drawn", "given", "2025-01-06"]);
    const certificate = readCertificate(drawn.certificate) ?? assert.fail();
    assert.equal(certificate.seedWords, "numbers of the lottery");
    assert.equal(certificate.listAsAt, "2025-01-05");
    const { inList, eligible, excluded } = certificate.counts;
    // N1 stands drawn for July and is not released.
    assert.deepEqual([inList, eligible], [11, 5]);
    assert.equal(
      Object.values(excluded).reduce((sum, count) => sum + count, eligible),
      inList,
    );
    const kept = await keptCases(drawId);
    assert.deepEqual(
      kept.filter(({ exclusion }) => exclusion).map(({ childId, exclusion }) => `${childId} ${exclusion}`),
      [
        "LESS not-open-long-enough",
        "N1 audit-in-progress",
        "NOBODYS no-team-manager",
        "SHUT closed",
        "SHUT-NO-DATE closed",
        "UNDATED unknown-open-date",
      ],
    );
    const chosen = await selections(drawId);
    assert.deepEqual(
      chosen.map(({ managerName, place, state }) => [managerName, place, state]),
      [
        ["Manny Jere", 1, "selected"],
        ["Minnie Steer", 1, "selected"],
      ],
    );
    for (const { childId, place } of chosen)
      assert.equal(kept.find((row) => row.childId === childId)?.place, place);
    const [line] = await read(council.as("head"), (work) => listActivityOf(work, "draw", drawId));
    assert.equal(line?.action, "draw-sample");
    assert.doesNotMatch(JSON.stringify(line?.detail), /N1|S1|lottery/);
  });

  it("is made once where several officers draw at the same time", async () => {
    on("2025-03-06");
    await addCaseList(council, "2025-03-06", casesOf("north", "A1", "A2", "A3"));
    const outcomes = await Promise.all(
      ["performance", "head", "quality"].map((key) => outcome(council.as(key), "2025-03")),
    );
    assert.deepEqual(outcomes.toSorted(), ["already-drawn", "already-drawn", "drawn"]);
  });

  it("is made from the command line too, with a seed from chance", async () => {
    on("2025-05-06");
    await addCaseList(council, "2025-05-06", casesOf("north", "B1"));
    const operator = council.as("performance");
    const drawn = await drawSample(
      { ...operator, actor: { ...operator.actor, kind: "command-line", personId: null } },
      { month: month("2025-04") },
    );
    const made = await find(drawn.ok ? drawn.value.drawId : assert.fail());
    assert.deepEqual([made.drawnBy, made.seedSource, made.month], [null, "chance", "2025-04"]);
    const certificate = readCertificate(made.certificate);
    assert.match(certificate?.seed ?? "", /^[\da-f]{64}$/);
    assert.equal(certificate?.seedWords, null);
  });
});

describe("whose case is drawn", () => {
  it("is nobody's who was audited in the last twelve months, while others remain", async () => {
    for (const [at, seed] of ["one", "two", "three", "four", "five", "six"].entries()) {
      on(`2026-0${at + 1}-05`);
      const audited = await makeAudit(council, { submittedOn: day("2025-08-01") });
      const longAgo = await makeAudit(council, { submittedOn: day("2025-01-06") });
      const replaced = await makeAudit(council, { state: "replaced" });
      const listed = [audited, longAgo, replaced].map(({ childId }) => childId);
      on(`2026-0${at + 1}-06`);
      await addCaseList(council, `2026-0${at + 1}-06`, casesOf("north", ...listed));
      const drawId = await draw(`2026-0${at + 1}`, seed);
      const order = (await keptCases(drawId)).toSorted((one, other) => (one.place ?? 0) - (other.place ?? 0));
      assert.equal(order.at(-1)?.childId, audited.childId, seed);
    }
  });

  it("may be the same child's again where nobody else is left", async () => {
    on("2026-07-05");
    const audited = await makeAudit(council, { submittedOn: day("2026-05-01") });
    on("2026-07-06");
    await addCaseList(council, "2026-07-06", casesOf("north", audited.childId));
    assert.equal((await selections(await draw("2026-07")))[0]?.childId, audited.childId);
  });

  it("is nobody's whose audit is under way, or drawn and soon to be", async () => {
    on("2026-09-05");
    const underWay = await makeAudit(council, { state: "in-progress" });
    on("2026-09-06");
    await addCaseList(council, "2026-09-06", casesOf("north", underWay.childId, "C1", "C2"));
    const earlier = await keptCases(await draw("2026-08"));
    const first = earlier.find(({ place }) => place === 1)?.childId;
    const kept = await keptCases(await draw("2026-09"));
    assert.deepEqual(
      kept.filter(({ exclusion }) => exclusion === "audit-in-progress").map(({ childId }) => childId),
      [underWay.childId, first].toSorted(),
    );
  });

  it("is of the team's manager on the day: whoever has held the position longest", async () => {
    on("2026-11-06");
    await addCaseList(council, "2026-11-06", casesOf("south", "D1", "D2"));
    const { authorityId, teams } = council;
    const hold = (key: string, startsOn: string, endsOn: string | null) =>
      read(council.as("admin"), (work) =>
        addPosition(work, {
          authorityId,
          id: randomUUID(),
          personId: council.id(key),
          role: "team-manager",
          teamId: teams.south,
          startsOn: day(startsOn),
          endsOn: endsOn === null ? null : day(endsOn),
        }),
      );
    await hold("quality", "2020-01-01", "2026-11-05");
    await hold("quality2", "2026-11-07", null);
    await hold("senior", "2024-06-01", null);
    assert.equal((await selections(await draw("2026-10")))[0]?.managerName, "Minnie Steer");
    const held = await read(council.as("admin"), (work) =>
      work
        .selectFrom("position")
        .select("id")
        .where("personId", "=", council.id("manager2"))
        .executeTakeFirstOrThrow(),
    );
    await read(council.as("admin"), (work) => endPosition(work, held.id, day("2026-11-05")));
    assert.equal((await selections(await draw("2026-11")))[0]?.managerName, "Hedley Service");
  });
});

it("draws 2,000 cases in well under a second", async () => {
  on("2027-01-06");
  const ids = Array.from({ length: 2_000 }, (_, at) => String(100_000 + at));
  await addCaseList(council, "2027-01-06", [
    ...casesOf("north", ...ids.slice(0, 1_200)),
    ...casesOf("south", ...ids.slice(1_200)),
  ]);
  const started = performance.now();
  const drawId = await draw("2027-01");
  const took = performance.now() - started;
  assert.ok(took < 1_000, `${took} ms`);
  assert.equal((await keptCases(drawId)).length, 2_000);
});
