// Everyone of the council against every state and action of a report, through the real commands; and every refusal.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { day, everyone, makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { addMonths, type LocalDate, type Quarter, quarterOf } from "../../domain/shared/calendar.js";
import type { Result } from "../../domain/shared/result.js";
import { read } from "../../platform/change.js";
import { addRecommendation, openReport, publishReport, saveReportWords } from "./public.js";
import { removeRecommendation } from "./recommend.command.js";
import { findReport, listRecommendations } from "./reporting.queries.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const people = new Map(
  await Promise.all(everyone.map(async (key) => [key, await council.person(key)] as const)),
);
const personOf = (key: string) => people.get(key) ?? assert.fail(key);
const whom = (key: string) => [council.as(key), personOf(key)] as const;

const WRITERS = ["quality", "quality2", "head"];

let nextDay: LocalDate = day("2024-12-31");
/** A quarter that is over and has no report yet. */
const freshQuarter = (): Quarter => {
  nextDay = addMonths(nextDay, -3);
  return quarterOf(nextDay);
};
const find = (quarter: Quarter) => read(council.as("quality"), (work) => findReport(work, quarter));
const seenVersion = async (quarter: Quarter) => (await find(quarter))?.version ?? 0;

const words = { commentary: "Children are known.", summary: "Plans are to become theirs." };
const recommendation = {
  what: "Train in supervision.",
  kindOfChange: "learning-and-development",
  lead: "Head of service",
  byWhen: day("2025-06-30"),
} as const;

const steps: Record<string, (key: string, quarter: Quarter) => Promise<Result<unknown, unknown>>> = {
  open: (key, quarter) => openReport(...whom(key), { quarter }),
  "save words": async (key, quarter) =>
    saveReportWords(...whom(key), { quarter, version: await seenVersion(quarter), ...words }),
  recommend: (key, quarter) => addRecommendation(...whom(key), { quarter, ...recommendation }),
  "take a recommendation out": async (key, quarter) => {
    const report = await find(quarter);
    const [first] = report ? await read(council.as(key), (work) => listRecommendations(work, report.id)) : [];
    return removeRecommendation(...whom(key), { quarter, id: first?.id ?? quarter });
  },
  publish: async (key, quarter) =>
    publishReport(...whom(key), { quarter, version: await seenVersion(quarter) }),
};
const take = (step: string, key: string, quarter: Quarter) =>
  steps[step]?.(key, quarter) ?? assert.fail(step);

const wayTo = {
  "not opened": [],
  draft: ["open", "save words", "recommend"],
  published: ["open", "save words", "recommend", "publish"],
} as const;

async function quarterAt(state: keyof typeof wayTo): Promise<Quarter> {
  const quarter = freshQuarter();
  for (const step of wayTo[state]) assert.ok((await take(step, "quality", quarter)).ok, step);
  return quarter;
}

/** Why those who write reports are refused; null where they are not. */
const refusalOf = (state: keyof typeof wayTo, step: string): string | null => {
  if (state === "not opened") return step === "open" ? null : "no-such-report";
  if (step === "open") return "already-open";
  return state === "draft" ? null : "not-in-this-state";
};

describe("a report", () => {
  for (const state of ["not opened", "draft", "published"] as const)
    for (const step of Object.keys(steps))
      it(`${state}: ${step}`, async () => {
        let quarter = await quarterAt(state);
        for (const key of everyone) {
          const refusal = refusalOf(state, step);
          const before = await find(quarter);
          const result = await take(step, key, quarter);
          if (WRITERS.includes(key) && refusal === null) {
            assert.deepEqual([key, result.ok], [key, true]);
            quarter = await quarterAt(state);
            continue;
          }
          const others = step === "open" || state === "draft" ? "not-yours-to-do" : refusal;
          const expected = WRITERS.includes(key) ? refusal : others;
          assert.deepEqual([key, result], [key, { ok: false, refusal: expected }]);
          assert.deepEqual(await find(quarter), before);
        }
      });

  it("is opened for a quarter that has begun, also one that still runs", async () => {
    const current = quarterOf(day("2025-01-06"));
    const next = quarterOf(day("2025-04-01"));
    assert.deepEqual(await take("open", "quality", next), { ok: false, refusal: "quarter-not-begun" });
    assert.ok((await take("open", "quality", current)).ok);
  });

  it("is not published while its quarter runs, or anything is missing", async () => {
    const quarter = freshQuarter();
    assert.ok((await take("open", "head", quarter)).ok);
    for (const step of ["save words", "recommend"]) {
      assert.deepEqual(await take("publish", "head", quarter), { ok: false, refusal: "not-ready" });
      assert.ok((await take(step, "head", quarter)).ok);
    }
    assert.ok((await take("publish", "head", quarter)).ok);
    const running = quarterOf(day("2025-01-06"));
    for (const step of ["save words", "recommend"])
      assert.ok((await take(step, "quality", running)).ok, step);
    assert.deepEqual(await take("publish", "quality", running), { ok: false, refusal: "not-ready" });
  });

  it("never loses words that someone else saved meanwhile", async () => {
    const quarter = await quarterAt("draft");
    const version = await seenVersion(quarter);
    const save = (commentary: string) =>
      saveReportWords(...whom("quality"), { quarter, version, ...words, commentary });
    assert.ok((await save("Mine.")).ok);
    const refused = await save("Mine, too late.");
    assert.ok(!refused.ok && typeof refused.refusal === "object");
    assert.equal(refused.refusal.savedMeanwhile.commentary, "Mine.");
    assert.equal((await find(quarter))?.commentary, "Mine.");
    assert.ok((await save("Mine.")).ok, "the same words are no conflict");
    assert.deepEqual(await publishReport(...whom("quality"), { quarter, version }), {
      ok: false,
      refusal: "changed-meanwhile",
    });
  });

  it("recommends something in words", async () => {
    const quarter = await quarterAt("draft");
    const blank = { ...recommendation, quarter, what: " \n" };
    assert.deepEqual(await addRecommendation(...whom("quality"), blank), {
      ok: false,
      refusal: "words-missing",
    });
    const other = { quarter, id: council.id("quality") };
    assert.deepEqual(await removeRecommendation(...whom("quality"), other), {
      ok: false,
      refusal: "no-such-recommendation",
    });
  });

  it("tells leaders and managers of itself, and readers outside of its summary alone", async () => {
    const quarter = await quarterAt("published");
    const told = await read(council.as("admin"), (work) =>
      work
        .selectFrom("message")
        .innerJoin("person", "person.id", "message.toPersonId")
        .select(["person.email", "message.body"])
        .where("message.kind", "=", "report-published")
        .where("message.body", "like", `%${quarter}%`)
        .execute(),
    );
    const keysOf = (path: string) =>
      told
        .filter(({ body }) => body.endsWith(`${path}/${quarter}`))
        .map(({ email }) => email.split("@")[0])
        .sort();
    assert.deepEqual(keysOf("/reports"), [
      "director",
      "manager",
      "manager2",
      "senior",
      "service",
      "service2",
    ]);
    assert.deepEqual(keysOf("/summaries"), ["outside"]);
  });
});
