// Who takes part in a draw and who does not, case by case (C1, C2), and what a seed may be.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, completedMonths, type LocalDate, parseLocalDate } from "../shared/calendar.js";
import {
  type DrawRules,
  exclusionLabels,
  exclusions,
  standardRules,
  termsOf,
  tierOf,
  whyExcluded,
} from "./eligibility.js";
import type { FrozenCase } from "./frozen-list.js";
import { seedFromText } from "./seed.js";

const date = (text: string): LocalDate => {
  const parsed = parseLocalDate(text);
  assert.ok(parsed, text);
  return parsed;
};
const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");
const open: FrozenCase = {
  childId: "1",
  teamId: "t",
  managerId: "m",
  status: "CIN",
  openedOn: date("2024-01-01"),
  closedOn: null,
  lastAuditedOn: null,
  siblingLastAuditedOn: null,
  auditInProgress: false,
  ageBand: null,
  ethnicGroup: null,
  disability: null,
};
const drawDate = date("2026-02-28");
const why = (more: Partial<FrozenCase>, rules: DrawRules = standardRules) =>
  whyExcluded({ ...open, ...more }, termsOf(rules, drawDate));

test("a case open six completed months takes part, a day less does not", () => {
  assert.equal(why({ openedOn: date("2025-08-28") }), null);
  assert.equal(why({ openedOn: date("2025-08-31") }), null);
  assert.equal(why({ openedOn: date("2025-09-01") }), "not-open-long-enough");
});

test("the days worked out from the rules agree with counting completed months", () => {
  const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays(date("2022-01-01"), days));
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 24 }), (at, ago, months) => {
      const opened = addDays(at, -ago);
      const { openedBy } = termsOf({ ...standardRules, minimumMonthsOpen: months }, at);
      assert.equal(opened <= openedBy, completedMonths(opened, at) >= months);
    }),
    { numRuns: 2000 },
  );
});

test("a case closed on the day of the draw is closed, one that closes later is open", () => {
  assert.equal(why({ closedOn: date("2026-02-28") }), "closed");
  assert.equal(why({ closedOn: date("2026-03-01") }), null);
});

test("each reason has its case, and the first that fits is given", () => {
  assert.equal(why({ openedOn: null }), "unknown-open-date");
  assert.equal(why({ openedOn: date("2026-03-01") }), "not-yet-open");
  assert.equal(why({ managerId: null }), "no-team-manager");
  assert.equal(why({ auditInProgress: true }), "audit-in-progress");
  assert.equal(
    why({ status: "leaver" }, { ...standardRules, statusesOutside: ["leaver"] }),
    "status-outside",
  );
  assert.equal(why({ closedOn: date("2025-01-01"), openedOn: null, managerId: null }), "closed");
  assert.equal(why({ managerId: null, auditInProgress: true }), "no-team-manager");
});

test("care leavers and cases without a team take part until a council's rules say otherwise", () => {
  assert.equal(why({ status: "care-leaver" }), null);
  assert.equal(why({ teamId: null }), null);
});

test("a dip sample looks only at newer cases", () => {
  const dip = { ...standardRules, minimumMonthsOpen: 0, maximumMonthsOpen: 6 };
  assert.equal(why({ openedOn: date("2026-02-28") }, dip), null);
  assert.equal(why({ openedOn: date("2025-09-01") }, dip), null);
  assert.equal(why({ openedOn: date("2025-08-28") }, dip), "open-too-long");
});

test("tiers: an audit less than twelve completed months ago puts a case behind, a sibling's less far", () => {
  const tier = (more: Partial<FrozenCase>, rules: DrawRules = standardRules) =>
    tierOf({ ...open, ...more }, termsOf(rules, drawDate));
  assert.equal(tier({}), 1);
  assert.equal(tier({ lastAuditedOn: date("2025-02-28") }), 1);
  assert.equal(tier({ lastAuditedOn: date("2025-03-01") }), 3);
  assert.equal(tier({ siblingLastAuditedOn: date("2025-03-01") }), 2);
  assert.equal(tier({ siblingLastAuditedOn: date("2025-03-01"), lastAuditedOn: date("2025-03-01") }), 3);
  assert.equal(
    tier({ siblingLastAuditedOn: date("2025-03-01") }, { ...standardRules, monthsBetweenSiblingAudits: 0 }),
    1,
  );
  assert.equal(tier({ lastAuditedOn: date("2026-02-27") }, { ...standardRules, monthsBetweenAudits: 0 }), 1);
});

test("every reason has its words", () => {
  assert.deepEqual([...exclusions].sort(), Object.keys(exclusionLabels).sort());
});

test("a seed is 64 hex characters as given, or the SHA-256 of any other words", () => {
  const hex = sha256("x");
  assert.deepEqual(seedFromText(hex.toUpperCase(), sha256), { ok: true, value: { seed: hex, words: null } });
  const words = " Lottery 4 11 19 ";
  assert.deepEqual(seedFromText(words, sha256), { ok: true, value: { seed: sha256(words), words } });
  assert.deepEqual(seedFromText("", sha256), { ok: false, refusal: "unusable-seed" });
  assert.deepEqual(seedFromText("\ud800", sha256), { ok: false, refusal: "unusable-seed" });
});
