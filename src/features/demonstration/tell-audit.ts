// One audit of the demonstration, from the worker's self-assessment to the family's voice, planned on the timeline.

import { noSectionWords } from "../../domain/audit/section-words.js";
import { isGrade } from "../../domain/framework/bands.js";
import { SECTION_CODES } from "../../domain/framework/sections.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import { addDays } from "../../domain/shared/calendar.js";
import { addWorkingDays } from "../../domain/shared/working-days.js";
import { addProposedAction } from "../actions/public.js";
import {
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
import { byManager, type Story, type ToldAudit } from "./story.js";
import { planModeration } from "./tell-moderation.js";
import { planSupervision } from "./tell-supervision.js";
import type { SeveralSteps } from "./timeline.js";

/** The first sitting on an audit gets so far; the second does the rest. */
const SECTIONS_AT_FIRST = 3;

const sectionWords = (section: SectionStory, toGetToGood: string) => ({
  ...noSectionWords,
  grade: section.grade,
  workingWell: section.workingWell,
  worriedAbout: section.worriedAbout,
  needsToHappen: section.needsToHappen,
  toGetToGood: section.grade <= 5 ? toGetToGood : "",
});

/** Plans an audit that was opened today; its stages are due 5, 15 and 20 working days from now. */
export function planAudit(story: Story, audit: ToldAudit): void {
  if (audit.openEnd === "no-self-assessment") return;
  const days = 3 + audit.told.completion.workerDaysLate;
  story.timeline.plan(addWorkingDays(story.cast.today, days), () => selfAssess(story, audit));
}

async function* selfAssess(story: Story, audit: ToldAudit): SeveralSteps {
  const { auditId, told } = audit;
  const worker = story.cast.now(audit.workerId);
  if (!worker) return yield* byManager(story, audit, (manager) => setAside(story, audit, manager));
  const as = () => story.cast.as(worker);
  const begun = audit.openEnd === "self-assessment-begun";
  for (const section of begun ? SECTION_CODES.slice(0, SECTIONS_AT_FIRST) : SECTION_CODES) {
    const input = { auditId, section, version: 0, words: sectionWords(told.self[section], "") };
    await done("save a self-assessment", saveSelfAssessmentSection(as(), worker, input));
    yield;
  }
  if (begun) return;
  await done("submit a self-assessment", submitSelfAssessment(as(), worker, { auditId }));
  planSittings(story, audit);
}

async function setAside(story: Story, audit: ToldAudit, manager: Member): Promise<void> {
  const reason = audit.workerId === null ? "no-worker-matched" : "left";
  const setting = { auditId: audit.auditId, reason, words: "" } as const;
  await done("set aside", setAsideSelfAssessment(story.cast.as(manager), manager, setting));
  planSittings(story, audit);
}

function planSittings(story: Story, audit: ToldAudit): void {
  const { timeline, cast } = story;
  if (audit.openEnd === "audit-awaited" || audit.told.completion.neverDone) return;
  const first = () => byManager(story, audit, (manager) => firstSitting(story, audit, manager));
  timeline.plan(addWorkingDays(cast.today, 3), first);
}

async function* firstSitting(story: Story, audit: ToldAudit, manager: Member): SeveralSteps {
  yield* saveSections(story, audit, manager, SECTION_CODES.slice(0, SECTIONS_AT_FIRST));
  yield* proposeActions(story, audit, manager, audit.told.audit.actions.slice(0, 1));
  if (audit.openEnd === "audit-begun") return;
  const { cast, timeline } = story;
  const last = () => byManager(story, audit, (now) => lastSitting(story, audit, now));
  timeline.plan(addWorkingDays(cast.today, 2 + audit.told.completion.managerDaysLate), last);
}

async function* lastSitting(story: Story, audit: ToldAudit, manager: Member): SeveralSteps {
  const { cast, timeline } = story;
  const { auditId, told } = audit;
  yield* saveSections(story, audit, manager, SECTION_CODES.slice(SECTIONS_AT_FIRST));
  const { grade, reasons, toGetToGood } = told.audit.overall;
  const words = { grade, reasons, toGetToGood: toGetToGood ?? "", themes: [...told.audit.themes] };
  await done("save a judgement", saveJudgement(cast.as(manager), manager, { auditId, version: 0, words }));
  yield;
  yield* proposeActions(story, audit, manager, told.audit.actions.slice(1));
  await done("submit an audit", submitAudit(cast.as(manager), manager, { auditId }));
  timeline.planAfter(told.feedback.daysAfterAudit, () =>
    byManager(story, audit, (now) => hearFamily(story, audit, now)),
  );
  planModeration(story, audit);
  planSupervision(story, audit);
}

async function* saveSections(
  story: Story,
  { auditId, told }: ToldAudit,
  manager: Member,
  sections: readonly (typeof SECTION_CODES)[number][],
): SeveralSteps {
  for (const section of sections) {
    const found = told.audit.sections[section];
    const action = told.audit.actions.find((one) => one.section === section);
    const words = sectionWords(found, found.needsToHappen || (action?.what ?? ""));
    const input = { auditId, section, version: 0, words };
    await done("save a section", saveAuditSection(story.cast.as(manager), manager, input));
    yield;
  }
}

async function* proposeActions(
  { cast }: Story,
  { auditId, teamId, workerId }: ToldAudit,
  manager: Member,
  actions: AuditStory["audit"]["actions"],
): SeveralSteps {
  const worker = cast.now(workerId);
  const inTeam = worker?.positions.some((held) => held.teamId === teamId) ?? false;
  for (const { section, what, ownerRole, dueInDays } of actions) {
    const ownerId = ownerRole === "social-worker" && worker && inTeam ? worker.id : manager.id;
    const action = { auditId, section, what, ownerId, dueOn: addDays(cast.today, dueInDays) };
    await done("propose an action", addProposedAction(cast.as(manager), manager, action));
    yield;
  }
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

async function hearFamily({ cast }: Story, { auditId, told }: ToldAudit, manager: Member): Promise<void> {
  const feedback = feedbackOf(told.feedback, cast.today);
  await done("record feedback", recordFeedback(cast.as(manager), manager, { auditId, feedback }));
}
