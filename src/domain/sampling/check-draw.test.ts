// A recorded draw can be repeated: by this code, from the vectors, and by the other-language example of docs/sampling.md.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { z } from "zod";
import { type LocalDate, type Month, parseLocalDate, parseMonth } from "../shared/calendar.js";
import { checkDraw, type RecordedDraw } from "./check-draw.js";
import type { Draw, DrawRequest } from "./draw.js";
import { drawCases } from "./draw-cases.js";
import type { FrozenCase } from "./frozen-list.js";
import { seedFromText } from "./seed.js";
import { isStratum, type Stratum } from "./strata.js";

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** The project's folder, from the source or from the compiled tests. */
const findRoot = (folder: string): string =>
  existsSync(join(folder, "package.json")) ? folder : findRoot(dirname(folder));
const root = findRoot(import.meta.dirname);
const vectorFile = join(root, "test/vectors/sampling.json");

const localDate = z.custom<LocalDate>((value) => typeof value === "string" && parseLocalDate(value) !== null);
const monthText = z.custom<Month>((value) => typeof value === "string" && parseMonth(value) !== null);
const frozenCase = z.strictObject({
  childId: z.string(),
  teamId: z.string().nullable(),
  managerId: z.string().nullable(),
  status: z.string(),
  openedOn: localDate.nullable(),
  closedOn: localDate.nullable(),
  lastAuditedOn: localDate.nullable(),
  siblingLastAuditedOn: localDate.nullable(),
  auditInProgress: z.boolean(),
  ageBand: z.string().nullable().default(null),
  ethnicGroup: z.string().nullable().default(null),
  disability: z.string().nullable().default(null),
});
const expectedOf = z.strictObject({
  algorithm: z.string(),
  seed: z.string(),
  fingerprint: z.string(),
  counts: z.record(z.string(), z.number()),
  orders: z.array(z.tuple([z.string(), z.array(z.string())])),
  orderFingerprint: z.string(),
});
const requestShape = z.strictObject({
  listAsAt: localDate,
  month: monthText,
  drawDate: localDate,
  rules: z.strictObject({
    version: z.string(),
    minimumMonthsOpen: z.number(),
    maximumMonthsOpen: z.number().nullable(),
    monthsBetweenAudits: z.number(),
    monthsBetweenSiblingAudits: z.number(),
    statusesOutside: z.array(z.string()),
    strata: z.array(z.custom<Stratum>((value) => typeof value === "string" && isStratum(value))).default([]),
    sampleSize: z.number().nullable().default(null),
  }),
  seedText: z.string(),
  cases: z.array(frozenCase),
});
const vectorsShape = z.object({
  vectors: z.array(z.strictObject({ name: z.string(), request: requestShape, expected: expectedOf })).min(6),
});
const { vectors } = vectorsShape.parse(JSON.parse(readFileSync(vectorFile, "utf8")));

const requestOf = ({ listAsAt, cases, seedText, ...rest }: z.infer<typeof requestShape>): DrawRequest => {
  const seed = seedFromText(seedText, sha256);
  assert.ok(seed.ok);
  return { ...rest, list: { asAt: listAsAt, cases }, seed: seed.value };
};
const drawOf = (request: DrawRequest): Draw => {
  const result = drawCases(request, sha256);
  assert.ok(result.ok);
  return result.value;
};

for (const { name, request, expected } of vectors)
  test(`vector: ${name}`, () => {
    const { certificate, orders } = drawOf(requestOf(request));
    const excluded = Object.entries(certificate.counts.excluded).filter(([, count]) => count > 0);
    assert.deepEqual(
      {
        algorithm: certificate.algorithm,
        seed: certificate.seed,
        fingerprint: certificate.fingerprint,
        counts: Object.fromEntries([["eligible", certificate.counts.eligible], ...excluded]),
        orders: orders.map(({ managerId, childIds }) => [managerId, childIds]),
        orderFingerprint: certificate.orderFingerprint,
      },
      expected,
    );
  });

const python = ["python3", "python"].find(
  (name) => spawnSync(name, ["-c", "import sys; sys.exit(sys.version_info < (3, 6))"]).status === 0,
);

test("the Python of docs/sampling.md gives the vectors' results", {
  skip: python === undefined && "python3 is not on this machine, so the other-language example was not run",
}, () => {
  const script = /```python\n([\s\S]*?)```/.exec(readFileSync(join(root, "docs/sampling.md"), "utf8"))?.[1];
  assert.ok(script && python);
  const folder = mkdtempSync(join(tmpdir(), "full-circle-draw-"));
  try {
    writeFileSync(join(folder, "draw.py"), script);
    const run = spawnSync(python, [join(folder, "draw.py"), vectorFile], { encoding: "utf8" });
    assert.equal(run.stderr, "");
    assert.deepEqual(
      JSON.parse(run.stdout),
      vectors.map((vector) => vector.expected),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

const first = vectors[0];
assert.ok(first);
const request = requestOf(first.request);
const drawn = drawOf(request);
const aboutsOf = (recorded: RecordedDraw, changed: Partial<DrawRequest> = {}): readonly string[] => {
  const { list, rules, seed } = { ...request, ...changed };
  const check = checkDraw(list, rules, seed.seed, recorded, sha256);
  return check.same
    ? []
    : check.differences.map(({ about, managerId }) => (managerId ? `${about} ${managerId}` : about));
};
const withCase = (childId: string, more: Partial<FrozenCase>): DrawRequest["list"] => ({
  ...request.list,
  cases: request.list.cases.map((row) => (row.childId === childId ? { ...row, ...more } : row)),
});

test("a draw repeated from what was recorded, through JSON and back, is the same", () => {
  const { certificate, orders }: Draw = JSON.parse(JSON.stringify(drawn));
  assert.deepEqual(aboutsOf({ certificate, orders }), []);
  assert.deepEqual(aboutsOf({ certificate }), []);
});

test("a changed row shows in the fingerprint even where it changes nothing else", () => {
  assert.deepEqual(aboutsOf(drawn, { list: withCase("3000102", { teamId: "elsewhere" }) }), ["fingerprint"]);
});

test("a case taken from the list shows in the counts and in its manager's order only", () => {
  const list = { ...request.list, cases: request.list.cases.filter((row) => row.childId !== "3000120") };
  const expected = ["fingerprint", "counts", "order-fingerprint", "chosen m-ash", "order m-ash"];
  assert.deepEqual(aboutsOf(drawn, { list }), expected);
});

test("another seed, other rules, another day of the list and a swapped choice show", () => {
  const seed = seedFromText("another", sha256);
  assert.ok(seed.ok);
  assert.ok(aboutsOf(drawn, { seed: seed.value }).includes("seed"));
  assert.ok(aboutsOf(drawn, { rules: { ...request.rules, version: "2" } }).includes("rules"));
  const asAt = parseLocalDate("2026-02-24");
  assert.ok(asAt);
  assert.deepEqual(aboutsOf(drawn, { list: { ...request.list, asAt } }), ["list-date", "fingerprint"]);
  const chosen = drawn.certificate.chosen.map((choice) => ({
    ...choice,
    childId: choice.childId && "3000131",
  }));
  assert.deepEqual(aboutsOf({ certificate: { ...drawn.certificate, chosen } }), [
    "chosen m-ash",
    "chosen m-birch",
  ]);
});

test("words that are not those of the seed show, and so does another algorithm", () => {
  const { certificate } = drawn;
  assert.deepEqual(aboutsOf({ certificate: { ...certificate, seedWords: "invented later" } }), [
    "seed-words",
  ]);
  assert.deepEqual(aboutsOf({ certificate: { ...certificate, algorithm: "coin" } }), ["algorithm"]);
});

test("a list that no draw accepts is a difference, not a failure", () => {
  assert.deepEqual(aboutsOf(drawn, { list: { ...request.list, cases: [] } }), ["refused"]);
});
