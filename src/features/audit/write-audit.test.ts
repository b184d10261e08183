// Drafts, conflicts, submitting, and who is told of an inadequate grade, through the real commands.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { day, makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { listActivityOf } from "../../platform/activity-log/activity-log.queries.js";
import { read } from "../../platform/change.js";
import { addProposedAction, listActionsOfAudit } from "../actions/public.js";
import { findAuditWithParties, findJudgement, listSectionEntries } from "./audit.queries.js";
import {
  saveAuditSection,
  saveJudgement,
  saveSelfAssessmentSection,
  setAsideSelfAssessment,
  submitAudit,
  submitSelfAssessment,
} from "./public.js";
import { messagesAbout } from "./testing/messages-about.js";
import { auditAt, judgementOf, judgementVersion, wordsOf, writeAudit } from "./testing/write-audit.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const [worker, manager] = [await council.person("worker"), await council.person("manager")];

const entryOf = async (auditId: string, reading: string, section: string) =>
  (await read(council.as("quality"), (work) => listSectionEntries(work, auditId))).find(
    (entry) => entry.reading === reading && entry.section === section,
  );
const find = (auditId: string) => read(council.as("quality"), (work) => findAuditWithParties(work, auditId));
const told = async (auditId: string, kind: string) =>
  (await messagesAbout(council, auditId))
    .filter((message) => message.kind === kind)
    .map(({ toName }) => toName);

describe("a draft", () => {
  it("keeps any part of a section", async () => {
    const auditId = await auditAt(council, "awaited");
    const words = wordsOf(null, { workingWell: "", worriedAbout: "", needsToHappen: "Half a thought" });
    const input = { auditId, section: "planning", version: 0, words } as const;
    assert.ok((await saveSelfAssessmentSection(council.as("worker"), worker, input)).ok);
    const entry = await entryOf(auditId, "self-assessment", "planning");
    assert.equal(entry?.needsToHappen, "Half a thought");
    assert.equal(entry.grade, null);
    assert.equal((await find(auditId))?.selfAssessmentState, "in-progress");
  });

  it("of the self-assessment and of the audit stand beside each other", async () => {
    const auditId = await auditAt(council, "ready");
    assert.equal((await entryOf(auditId, "self-assessment", "review"))?.grade, 6);
    assert.equal((await entryOf(auditId, "audit", "review"))?.grade, 7);
  });

  it("logs each change of a grade, and no words", async () => {
    const auditId = await auditAt(council, "ready");
    const input = { auditId, section: "review", version: 1, words: wordsOf(3) } as const;
    assert.ok((await saveAuditSection(council.as("worker"), worker, input)).ok);
    const [line] = await read(council.as("quality"), (work) => listActivityOf(work, "audit", auditId));
    assert.deepEqual(line?.detail, {
      section: "review",
      grade: 3,
      gradeBefore: 7,
      notApplicable: false,
      changed: true,
    });
  });
});

describe("two people at one section", () => {
  it("never write over each other", async () => {
    const auditId = await auditAt(council, "ready");
    const save = (whose: "worker" | "manager", version: number, workingWell: string) =>
      saveAuditSection(council.as(whose), whose === "worker" ? worker : manager, {
        auditId,
        section: "planning",
        version,
        words: wordsOf(7, { workingWell }),
      });
    assert.ok((await save("worker", 1, "The worker’s text")).ok);
    const stale = await save("manager", 1, "The manager’s text");
    assert.ok(!stale.ok && typeof stale.refusal === "object");
    assert.equal(stale.refusal.savedMeanwhile.texts.workingWell, "The worker’s text");
    assert.equal(stale.refusal.savedMeanwhile.fields[0]?.savedByName, "Wanda Worke");
    assert.equal((await entryOf(auditId, "audit", "planning"))?.workingWell, "The worker’s text");
    assert.ok((await save("manager", stale.refusal.savedMeanwhile.version, "Both texts")).ok);
    assert.equal((await entryOf(auditId, "audit", "planning"))?.version, 3);
  });

  it("may save the same words twice, which changes nothing", async () => {
    const auditId = await auditAt(council, "ready");
    const input = { auditId, section: "planning", version: 0, words: wordsOf(7) } as const;
    assert.ok((await saveAuditSection(council.as("worker"), worker, input)).ok);
    assert.equal((await entryOf(auditId, "audit", "planning"))?.version, 1);
  });

  it("both begin with an empty one: the second sees the first", async () => {
    const auditId = await auditAt(council, "in-progress");
    const input = { auditId, section: "planning", version: 0 } as const;
    const both = await Promise.all([
      saveAuditSection(council.as("worker"), worker, { ...input, words: wordsOf(3) }),
      saveAuditSection(council.as("manager"), manager, { ...input, words: wordsOf(4) }),
    ]);
    assert.deepEqual(both.map(({ ok }) => ok).sort(), [false, true]);
  });

  it("nor over each other’s overall judgement", async () => {
    const auditId = await auditAt(council, "ready");
    const version = await judgementVersion(council, auditId);
    const input = (reasons: string) => ({ auditId, version, words: judgementOf(7, { reasons }) });
    assert.ok((await saveJudgement(council.as("manager"), manager, input("First"))).ok);
    const stale = await saveJudgement(council.as("worker"), worker, input("Second"));
    assert.ok(!stale.ok && typeof stale.refusal === "object");
    assert.equal(stale.refusal.savedMeanwhile.texts.reasons, "First");
    const saved = await read(council.as("quality"), (work) => findJudgement(work, auditId));
    assert.deepEqual([saved?.reasons, saved?.themes], ["First", ["direct-work"]]);
  });
});

describe("submitting", () => {
  it("starts the audit and tells whoever manages the team now", async () => {
    const auditId = await auditAt(council, "in-progress");
    assert.equal((await find(auditId))?.state, "in-progress");
    assert.deepEqual(await told(auditId, "audit-ready"), ["Manny Jere"]);
  });

  it("needs an action for a low grade; then opens it and tells nobody of what is not inadequate", async () => {
    const auditId = await auditAt(council, "in-progress");
    await writeAudit(council, auditId, 6);
    const low = wordsOf(3, { toGetToGood: "See her every week." });
    const input = { auditId, section: "planning", version: 1, words: low } as const;
    assert.ok((await saveAuditSection(council.as("manager"), manager, input)).ok);
    assert.deepEqual(await submitAudit(council.as("manager"), manager, { auditId }), {
      ok: false,
      refusal: { gaps: [{ part: "planning", missing: "action" }] },
    });
    const action = {
      auditId,
      section: "planning",
      what: "Visit every week.",
      ownerId: council.id("worker"),
      dueOn: day("2025-03-01"),
    } as const;
    assert.ok((await addProposedAction(council.as("worker"), worker, action)).ok);
    assert.ok((await submitAudit(council.as("manager"), manager, { auditId })).ok);
    const actions = await read(council.as("quality"), (work) => listActionsOfAudit(work, auditId));
    assert.deepEqual(
      actions.map(({ state }) => state),
      ["open"],
    );
    const found = await find(auditId);
    assert.deepEqual([found?.state, found?.submittedOn, found?.overallGrade], ["submitted", "2025-01-06", 6]);
    assert.deepEqual(await told(auditId, "inadequate-grade"), []);
  });

  it("tells service manager, quality assurance officers and their head of an inadequate grade at once", async () => {
    const auditId = await auditAt(council, "in-progress");
    await writeAudit(council, auditId, 7);
    const version = await judgementVersion(council, auditId);
    const words = judgementOf(2, { toGetToGood: "A new plan." });
    assert.ok((await saveJudgement(council.as("worker"), worker, { auditId, version, words })).ok);
    const action = {
      auditId,
      section: null,
      what: "A new plan.",
      ownerId: council.id("manager"),
      dueOn: day("2025-03-01"),
    };
    assert.ok((await addProposedAction(council.as("worker"), worker, action)).ok);
    assert.ok((await submitAudit(council.as("manager"), manager, { auditId })).ok);
    assert.deepEqual(await told(auditId, "inadequate-grade"), [
      "Heddy Qualis",
      "Queenie Assure",
      "Quentin Ally",
      "Serena Vice",
    ]);
  });

  it("of a self-assessment says what is missing", async () => {
    const auditId = await auditAt(council, "writing");
    const input = { auditId, section: "review", version: 1, words: wordsOf(null) } as const;
    assert.ok((await saveSelfAssessmentSection(council.as("worker"), worker, input)).ok);
    assert.deepEqual(await submitSelfAssessment(council.as("worker"), worker, { auditId }), {
      ok: false,
      refusal: { gaps: [{ part: "review", missing: "grade" }] },
    });
    assert.equal((await find(auditId))?.selfAssessmentState, "in-progress");
  });

  it("is not needed where it is set aside for a reason", async () => {
    const auditId = await auditAt(council, "awaited");
    const setAside = (words: string) =>
      setAsideSelfAssessment(council.as("manager"), manager, { auditId, reason: "other", words });
    assert.deepEqual(await setAside(" "), { ok: false, refusal: "words-missing" });
    assert.ok((await setAside(" Two posts at once. ")).ok);
    const found = await find(auditId);
    assert.deepEqual(
      [found?.state, found?.selfAssessmentState, found?.setAsideReason, found?.setAsideWords],
      ["in-progress", "set-aside", "other", "Two posts at once."],
    );
  });
});
