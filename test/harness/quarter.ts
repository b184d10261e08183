// A small quarter of audits, January to March 2025, made through the real commands; and its report, step by step.
import assert from "node:assert/strict";
import { noSectionWords } from "../../src/domain/audit/section-words.js";
import { type Grade, parseGrade } from "../../src/domain/framework/bands.js";
import { SECTION_CODES } from "../../src/domain/framework/sections.js";
import { parseReportQuarter } from "../../src/domain/reporting/quarters.js";
import { parseMonth } from "../../src/domain/shared/calendar.js";
import { addProposedAction, confirmClosing } from "../../src/features/actions/public.js";
import {
  saveAuditSection,
  saveJudgement,
  saveSelfAssessmentSection,
  submitAudit,
  submitSelfAssessment,
} from "../../src/features/audit/public.js";
import { recordFeedback } from "../../src/features/feedback/public.js";
import { selectForModeration } from "../../src/features/moderation/public.js";
import {
  addRecommendation,
  openReport,
  publishReport,
  readReport,
  saveReportWords,
} from "../../src/features/reporting/public.js";
import { read } from "../../src/platform/change.js";
import { today } from "../../src/platform/clock.js";
import { actionSteps } from "./actions.js";
import { makeAudit } from "./audits.js";
import { day, type TestCouncil } from "./council.js";
import { moderationSteps } from "./moderations.js";

/** The quarter that the test council's clock starts in. */
export const testQuarter = parseReportQuarter("2024-Q4") ?? assert.fail();

const month = (text: string) => parseMonth(text) ?? assert.fail(text);
const grade = (number: number): Grade => parseGrade(String(number)) ?? assert.fail(`${number} is no grade`);

type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: unknown };
const done = <Value>(result: Outcome<Value>): Value =>
  result.ok ? result.value : assert.fail(JSON.stringify(result.refusal));

const columns = { workingWell: "She is seen.", worriedAbout: "Drift.", needsToHappen: "A plan." };
const words = (given: number) => ({ ...noSectionWords, ...columns, grade: grade(given) });
const notApplicable = { ...noSectionWords, notApplicable: true, notApplicableReason: "Long before." };

export function quarterSteps(council: TestCouncil) {
  const as = async (key: string) => [council.as(key), await council.person(key)] as const;

  /** The north team's: every section self-assessed 7 and audited 6, but for the referral, which did not apply. */
  async function audit(inMonth: string, overall: number, themes: readonly string[]): Promise<string> {
    const { id: auditId } = await makeAudit(council, {
      state: "awaiting-self-assessment",
      month: month(inMonth),
    });
    for (const section of SECTION_CODES)
      done(
        await saveSelfAssessmentSection(...(await as("worker")), {
          auditId,
          section,
          version: 0,
          words: words(7),
        }),
      );
    done(await submitSelfAssessment(...(await as("worker")), { auditId }));
    for (const section of SECTION_CODES)
      done(
        await saveAuditSection(...(await as("manager")), {
          auditId,
          section,
          version: 0,
          words: section === "referral" ? notApplicable : words(6),
        }),
      );
    const judgement = { grade: grade(overall), reasons: "So it is.", toGetToGood: "Visit more.", themes };
    done(await saveJudgement(...(await as("manager")), { auditId, version: 1, words: judgement }));
    return auditId;
  }

  const submit = async (auditId: string) => done(await submitAudit(...(await as("manager")), { auditId }));

  async function moderation(auditId: string): Promise<string> {
    const request = {
      auditId,
      moderatorId: council.id("reviewer"),
      returnBy: day("2025-01-31"),
      reason: "random",
    } as const;
    return done(await selectForModeration(...(await as("quality")), [request])).ids[0] ?? assert.fail();
  }

  const moderations = moderationSteps(council);
  const actions = actionSteps(council);

  /** Good; the family heard; moderated with the same grade. */
  async function goodAudit(): Promise<void> {
    const auditId = await audit("2025-01", 7, ["supervision", "drift-and-delay"]);
    await submit(auditId);
    const feedback = {
      heard: true,
      from: "parent",
      how: "visit",
      on: day("2025-01-06"),
      scale: grade(8),
      workingWell: "She listens.",
      worriedAbout: "",
      shouldHappen: "",
    } as const;
    done(await recordFeedback(...(await as("manager")), { auditId, feedback }));
    done(await moderations.moderate(await moderation(auditId), 7));
  }

  /** Good at first; the family declined; the moderator differed and both settled on 5. */
  async function disputedAudit(): Promise<void> {
    const auditId = await audit("2025-02", 6, ["supervision"]);
    await submit(auditId);
    const feedback = { heard: false, reason: "declined", words: "" } as const;
    done(await recordFeedback(...(await as("worker")), { auditId, feedback }));
    const id = await moderation(auditId);
    done(await moderations.moderate(id, 3));
    done(await moderations.propose(id, 5));
    done(await moderations.acceptGrade(id));
  }

  /** Inadequate; its action reviewed, closed and confirmed by the service manager. */
  async function inadequateAudit(): Promise<void> {
    const auditId = await audit("2025-03", 2, []);
    const { id } = done(await addProposedAction(...(await as("manager")), actions.newAction(auditId)));
    await submit(auditId);
    done(await actions.review(id));
    done(await actions.close(id));
    const seen = await actions.seen(id);
    done(await confirmClosing(...(await as("service")), { ...seen, said: "I have seen the child’s plan." }));
  }

  return {
    /** Five audits: three of the north team, an outstanding one and an unfinished one of the south team; one the quarter before. */
    async makeAudits(): Promise<void> {
      await goodAudit();
      await disputedAudit();
      await inadequateAudit();
      await makeAudit(council, { team: "south", grade: 9, month: month("2025-03") });
      await makeAudit(council, {
        team: "south",
        state: "awaiting-self-assessment",
        month: month("2025-02"),
      });
      await makeAudit(council, { grade: 6, month: month("2024-12"), submittedOn: day("2024-12-20") });
    },

    open: async () => done(await openReport(...(await as("quality")), { quarter: testQuarter })),

    async write(): Promise<void> {
      const said = { commentary: "Children are known.", summary: "Plans are to become families’ own." };
      const input = { quarter: testQuarter, version: 1, ...said };
      done(await saveReportWords(...(await as("quality")), input));
      done(
        await addRecommendation(...(await as("quality")), {
          quarter: testQuarter,
          what: "Train managers in supervision.",
          kindOfChange: "learning-and-development",
          lead: "Head of service",
          byWhen: null,
        }),
      );
    },

    publish: async () =>
      done(await publishReport(...(await as("quality")), { quarter: testQuarter, version: 2 })),

    read: () => read(council.as("quality"), (work) => readReport(work, testQuarter, today(council.clock))),
  };
}
