// The actions of the demonstration's audits come back in supervision until their standard is met, or stall (F2, F3).
import { addDays, type LocalDate } from "../../domain/shared/calendar.js";
import { read } from "../../platform/change.js";
import { closeAction, confirmClosing, listActionsOfAudit, reviewAction } from "../actions/public.js";
import { findAuditWithParties } from "../audit/public.js";
import { done } from "./cast.js";
import type { AuditStory } from "./invent/audit-story.js";
import type { Story } from "./story.js";

const MONTH_DAYS = 28;

export function planSupervision(story: Story, auditId: string, told: AuditStory): void {
  const { timeline, cast } = story;
  for (const meeting of told.supervision.meetings)
    timeline.plan(addDays(cast.today, meeting.daysAfterAudit), () => meet(story, auditId, told, meeting));
}

type Meeting = AuditStory["supervision"]["meetings"][number];

async function meet(story: Story, auditId: string, told: AuditStory, meeting: Meeting): Promise<void> {
  const { cast } = story;
  const audit = await findAudit(story, auditId);
  const manager = audit && cast.holders("team-manager", { teamId: audit.teamId })[0];
  if (!audit || !manager) return;
  for (const { action, progress, said } of meeting.reviews) {
    const wanted = told.audit.actions[action];
    const found = (await listActions(story, auditId)).find(
      ({ what, state }) => what === wanted?.what && state === "open",
    );
    if (!found) continue;
    const met = progress === "standard-met";
    const nextReviewOn: LocalDate | null = met ? null : addDays(cast.today, MONTH_DAYS);
    const seen = { actionId: found.id, version: found.version };
    const review = { ...seen, reviewedOn: cast.today, said, nextReviewOn };
    await done("review an action", reviewAction(cast.as(manager), manager, review));
    if (!met) continue;
    const after = (await listActions(story, auditId)).find(({ id }) => id === found.id);
    if (!after) continue;
    const closing = { actionId: after.id, version: after.version, said };
    const closed = await done("close an action", closeAction(cast.as(manager), manager, closing));
    if (closed === "awaiting-service-manager") planConfirming(story, auditId, after.id, told);
  }
}

function planConfirming(story: Story, auditId: string, actionId: string, told: AuditStory): void {
  const said = told.supervision.serviceManager?.said;
  if (!said) return;
  story.timeline.plan(addDays(story.cast.today, 6), async () => {
    const audit = await findAudit(story, auditId);
    const found = (await listActions(story, auditId)).find(({ id }) => id === actionId);
    const manager = audit && story.cast.holders("service-manager", { serviceId: audit.serviceId })[0];
    if (!manager || found?.state !== "awaiting-service-manager" || found.ownerId === manager.id) return;
    const confirming = { actionId, version: found.version, said };
    await done("confirm an action", confirmClosing(story.cast.as(manager), manager, confirming));
  });
}

const findAudit = ({ cast }: Story, auditId: string) =>
  read(cast.as(cast.holder("quality-assurance-officer")), (work) => findAuditWithParties(work, auditId));

const listActions = ({ cast }: Story, auditId: string) =>
  read(cast.as(cast.holder("quality-assurance-officer")), (work) => listActionsOfAudit(work, auditId));
