// One audit of the demonstration, from the worker's self-assessment to the last supervision, planned on the timeline.

import { isGrade } from "../../domain/framework/bands.js";
import { SECTION_CODES } from "../../domain/framework/sections.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import { addDays } from "../../domain/shared/calendar.js";
import { addWorkingDays } from "../../domain/shared/working-days.js";
import { read } from "../../platform/change.js";
import { addProposedAction } from "../actions/public.js";
import {
  findAuditWithParties,
  saveAuditSection,
  saveJudgement,
  saveSelfAssessmentSection,
  setAsideSelfAssessment,
  submitAudit,
  submitSelfAssessment,
} from "../audit/public.js";
import { recordFeedback } from "../feedback/public.js";
import { done, type Member } from "./cast.js";
import type { AuditStory, SectionStory } from "./invent/audit-story.js";
import type { Story } from "./story.js";
import { planModeration } from "./tell-moderation.js";
import { planSupervision } from "./tell-supervision.js";

type Audit = NonNullable<Awaited<ReturnType<typeof findAuditWithParties>>>;

const findAudit = async ({ cast }: Story, auditId: string): Promise<Audit> => {
  const audit = await read(cast.as(cast.holder("quality-assurance-officer")), (work) =>
    findAuditWithParties(work, auditId),
  );
  if (!audit) throw new Error("An audit of the demonstration is missing.");
  return audit;
};

/** The team's manager now: whoever took the post over goes on with the audit. */
const managerOf = ({ cast }: Story, audit: Audit): Member | undefined =>
  cast.holders("team-manager", { teamId: audit.teamId })[0];

const sectionWords = (section: SectionStory, toGetToGood: string) => ({
  grade: section.grade,
  notApplicable: false,
  notApplicableReason: "",
  workingWell: section.workingWell,
  worriedAbout: section.worriedAbout,
  needsToHappen: section.needsToHappen,
  toGetToGood: section.grade <= 5 ? toGetToGood : "",
});

/** Plans an audit that was opened today; its stages are due on the days given. */
export function planAudit(story: Story, auditId: string, told: AuditStory): void {
  const { timeline, cast } = story;
  const selfAssessedOn = addWorkingDays(cast.today, 3 + told.completion.workerDaysLate);
  timeline.plan(selfAssessedOn, () => selfAssess(story, auditId, told));
  if (told.completion.neverDone) return;
  const auditedOn = addWorkingDays(selfAssessedOn, 5 + told.completion.managerDaysLate);
  timeline.plan(addWorkingDays(selfAssessedOn, 3), () => writeSections(story, auditId, told));
  timeline.plan(auditedOn, () => finishAudit(story, auditId, told));
}

async function selfAssess(story: Story, auditId: string, told: AuditStory): Promise<void> {
  const { cast } = story;
  const audit = await findAudit(story, auditId);
  if (audit.state !== "awaiting-self-assessment") return;
  const worker = cast.now(audit.workerId);
  if (!worker) return setAside(story, audit);
  for (const section of SECTION_CODES) {
    const words = sectionWords(told.self[section], "");
    const input = { auditId, section, version: 0, words };
    await done("save a self-assessment", saveSelfAssessmentSection(cast.as(worker), worker, input));
  }
  await done("submit a self-assessment", submitSelfAssessment(cast.as(worker), worker, { auditId }));
}

async function setAside(story: Story, audit: Audit): Promise<void> {
  const manager = managerOf(story, audit);
  if (!manager) return;
  const reason = audit.workerId === null ? "no-worker-matched" : "left";
  const setting = setAsideSelfAssessment(story.cast.as(manager), manager, {
    auditId: audit.id,
    reason,
    words: "",
  });
  await done("set a self-assessment aside", setting);
}

/** The first sitting: half of the sections. */
async function writeSections(story: Story, auditId: string, told: AuditStory): Promise<void> {
  const audit = await findAudit(story, auditId);
  const manager = managerOf(story, audit);
  if (!manager || audit.state !== "in-progress") return;
  await saveSections(story, auditId, told, manager, SECTION_CODES.slice(0, 3));
}

async function saveSections(
  story: Story,
  auditId: string,
  told: AuditStory,
  manager: Member,
  sections: readonly (typeof SECTION_CODES)[number][],
) {
  for (const section of sections) {
    const found = told.audit.sections[section];
    const action = told.audit.actions.find((one) => one.section === section);
    const words = sectionWords(found, found.needsToHappen || (action?.what ?? ""));
    const saving = saveAuditSection(story.cast.as(manager), manager, { auditId, section, version: 0, words });
    await done("save a section", saving);
  }
}

async function proposeActions(story: Story, audit: Audit, told: AuditStory, manager: Member): Promise<void> {
  const { cast } = story;
  for (const { section, what, ownerRole, dueInDays } of told.audit.actions) {
    const worker = cast.now(audit.workerId);
    const inTeam = worker?.positions.some(({ teamId }) => teamId === audit.teamId) ?? false;
    const ownerId = ownerRole === "social-worker" && worker && inTeam ? worker.id : manager.id;
    const dueOn = addDays(cast.today, dueInDays);
    const proposing = addProposedAction(cast.as(manager), manager, {
      auditId: audit.id,
      section,
      what,
      ownerId,
      dueOn,
    });
    await done("propose an action", proposing);
  }
}

/** The second sitting: the other sections, the judgement, the actions, and the submission. */
async function finishAudit(story: Story, auditId: string, told: AuditStory): Promise<void> {
  const { cast, timeline } = story;
  const audit = await findAudit(story, auditId);
  const manager = managerOf(story, audit);
  if (!manager || audit.state !== "in-progress") return;
  await saveSections(story, auditId, told, manager, SECTION_CODES.slice(3));
  const { grade, reasons, toGetToGood } = told.audit.overall;
  const words = { grade, reasons, toGetToGood: toGetToGood ?? "", themes: [...told.audit.themes] };
  await done("save a judgement", saveJudgement(cast.as(manager), manager, { auditId, version: 0, words }));
  await proposeActions(story, audit, told, manager);
  await done("submit an audit", submitAudit(cast.as(manager), manager, { auditId }));
  timeline.plan(addDays(cast.today, told.feedback.daysAfterAudit), () => hearFamily(story, auditId, told));
  planModeration(story, auditId, told, cast.today);
  planSupervision(story, auditId, told);
}

const notHeard = {
  "not-safe": "not-safe",
  declined: "declined",
  "no-answer": "could-not-be-reached",
  "too-much-just-now": "other",
  "no-interpreter": "other",
} as const;

const feedbackOf = (told: AuditStory["feedback"], on: LocalDate) =>
  told.heard
    ? {
        heard: true as const,
        from: told.who,
        how: told.by === "phone" ? ("telephone" as const) : ("visit" as const),
        on,
        scale: isGrade(told.scale) ? told.scale : null,
        workingWell: told.scale >= 5 ? told.words : "",
        worriedAbout: told.scale < 5 ? told.words : "",
        shouldHappen: "",
      }
    : { heard: false as const, reason: notHeard[told.kind], words: told.reason };

async function hearFamily(story: Story, auditId: string, told: AuditStory): Promise<void> {
  const audit = await findAudit(story, auditId);
  const manager = managerOf(story, audit);
  if (!manager || audit.state !== "submitted") return;
  const feedback = feedbackOf(told.feedback, story.cast.today);
  await done("record feedback", recordFeedback(story.cast.as(manager), manager, { auditId, feedback }));
}
