// What waits in an audit for whom, when a self-assessment may be set aside, and how two versions differ.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type LocalDate, parseLocalDate } from "../shared/calendar.js";
import type { Relation } from "../shared/lifecycle.js";
import type { AuditState, SelfAssessmentState } from "./audit-lifecycle.js";
import { nextStepOf } from "./next-step.js";
import { differingFields, noJudgement, noSectionWords } from "./section-words.js";
import { takeSelfAssessmentStep } from "./self-assessment-step.js";
import { checkSetAside, isSetAsideReason } from "./set-aside.js";

const day = (text: string): LocalDate => parseLocalDate(text) ?? assert.fail(text);

describe("the next step", () => {
  const dates = {
    selfAssessmentDueOn: day("2025-01-10"),
    auditDueOn: day("2025-01-20"),
    feedbackDueOn: day("2025-01-30"),
  };
  const next = (
    state: AuditState,
    selfAssessmentState: SelfAssessmentState,
    relation: Relation,
    workerId: string | null = "w",
  ) => nextStepOf({ ...dates, state, selfAssessmentState, workerId }, new Set([relation]))?.code ?? null;

  const cases: readonly [string, string | null, string | null][] = [
    [
      "the worker writes first",
      next("awaiting-self-assessment", "awaited", "allocated-worker"),
      "write-self-assessment",
    ],
    [
      "and goes on",
      next("awaiting-self-assessment", "in-progress", "allocated-worker"),
      "write-self-assessment",
    ],
    ["the manager waits for it", next("awaiting-self-assessment", "awaited", "audit-manager"), null],
    [
      "but not where no worker is known",
      next("awaiting-self-assessment", "awaited", "audit-manager", null),
      "set-aside",
    ],
    ["the manager completes the audit", next("in-progress", "submitted", "audit-manager"), "complete-audit"],
    ["the worker with them", next("in-progress", "set-aside", "allocated-worker"), "complete-together"],
    ["then the family is heard", next("submitted", "submitted", "audit-manager"), "record-feedback"],
    ["by the worker too", next("submitted", "submitted", "allocated-worker"), "record-feedback"],
    ["nothing is left", next("complete", "submitted", "audit-manager"), null],
    ["nor of a replaced case", next("replaced", "awaited", "allocated-worker"), null],
    ["readers have nothing to do", next("in-progress", "submitted", "service-manager"), null],
  ];
  for (const [name, actual, expected] of cases) it(name, () => assert.equal(actual, expected));

  it("has the day of its stage", () => {
    const audit = { ...dates, state: "submitted", selfAssessmentState: "submitted", workerId: "w" } as const;
    assert.equal(nextStepOf(audit, new Set(["audit-manager"]))?.dueOn, "2025-01-30");
  });
});

describe("a self-assessment", () => {
  it("is closed once its case is replaced", () => {
    const replaced = { state: "replaced", selfAssessmentState: "in-progress" } as const;
    assert.deepEqual(takeSelfAssessmentStep(replaced, "write", new Set(["allocated-worker"])), {
      ok: false,
      refusal: "not-in-this-state",
    });
  });

  it("is set aside with a coded reason, and with words where the code says too little", () => {
    assert.equal(checkSetAside("left", "").ok, true);
    assert.equal(checkSetAside("other", " ").ok, false);
    assert.equal(checkSetAside("other", "Two posts at once.").ok, true);
    assert.equal(isSetAsideReason("toString"), false);
  });
});

describe("two versions", () => {
  it("differ in the fields that were changed", () => {
    const changed = { ...noSectionWords, grade: 4, worriedAbout: "x" } as const;
    assert.deepEqual(differingFields(changed, noSectionWords), ["grade", "worriedAbout"]);
    assert.deepEqual(differingFields(noSectionWords, { ...noSectionWords }), []);
  });

  it("are compared theme by theme", () => {
    const one = { ...noJudgement, themes: ["recording"] };
    assert.deepEqual(differingFields(one, { ...one, themes: ["recording"] }), []);
    assert.deepEqual(differingFields(one, { ...one, themes: ["supervision"] }), ["themes"]);
    assert.deepEqual(differingFields(one, noJudgement), ["themes"]);
  });
});
