// The actions of the demonstration's audits come back in supervision until their standard is met, or stall (F2, F3).
import { addDays } from "../../domain/shared/calendar.js";
import { read } from "../../platform/change.js";
import {
  closeAction,
  confirmClosing,
  listActionsOfAudit,
  reviewAction,
  withdrawAction,
} from "../actions/public.js";
import { done, type Member } from "./cast.js";
import type { AuditStory } from "./invent/audit-story.js";
import { chanceOf } from "./invent/chance.js";
import { serviceManagerWords, withdrawalWords } from "./invent/words/supervision.js";
import { managerOf, type Story, type ToldAudit } from "./story.js";
import type { SeveralSteps } from "./timeline.js";

const MONTH_DAYS = 28;
/** An action that nobody has begun by this meeting is given up, where the audit allows it. */
const GIVEN_UP_AT = 2;

type Meeting = AuditStory["supervision"]["meetings"][number];
type Review = Meeting["reviews"][number];

export function planSupervision(story: Story, audit: ToldAudit): void {
  for (const [number, meeting] of audit.told.supervision.meetings.entries())
    story.timeline.planAfter(meeting.daysAfterAudit, () => meet(story, audit, meeting, number));
}

const listActions = ({ cast }: Story, member: Member, { auditId }: ToldAudit) =>
  read(cast.as(member), (work) => listActionsOfAudit(work, auditId));

async function* meet(story: Story, audit: ToldAudit, meeting: Meeting, number: number): SeveralSteps {
  const { cast } = story;
  const manager = managerOf(story, audit);
  if (!manager) return;
  const actions = await listActions(story, manager, audit);
  for (const review of meeting.reviews) {
    const what = audit.told.audit.actions[review.action]?.what;
    const found = actions.find((action) => action.what === what && action.state === "open");
    if (!found) continue;
    const { progress, said } = review;
    const nextReviewOn = progress === "standard-met" ? null : addDays(cast.today, MONTH_DAYS);
    const seen = { actionId: found.id, version: found.version };
    const reviewed = { ...seen, reviewedOn: cast.today, said, nextReviewOn };
    await done("review an action", reviewAction(cast.as(manager), manager, reviewed));
    const isGivenUp = progress === "not-started" && number === GIVEN_UP_AT && mayBeGivenUp(audit);
    if (isGivenUp) await giveUp(story, audit, manager, found.id);
    if (progress === "standard-met") await close(story, audit, manager, found.id, review);
    yield;
  }
}

/** Never after an audit that was or became inadequate (F3). */
const mayBeGivenUp = ({ told }: ToldAudit) => told.moderation === null && told.audit.overall.grade > 2;

const seenNow = async (story: Story, audit: ToldAudit, manager: Member, actionId: string) => {
  const found = (await listActions(story, manager, audit)).find(({ id }) => id === actionId);
  if (!found) throw new Error("An action of the demonstration is missing.");
  return found;
};

async function giveUp(story: Story, audit: ToldAudit, manager: Member, actionId: string): Promise<void> {
  const { version } = await seenNow(story, audit, manager, actionId);
  const reason = chanceOf(story.seed, "given up", audit.key).one(withdrawalWords);
  const withdrawing = { actionId, version, reason };
  await done("withdraw an action", withdrawAction(story.cast.as(manager), manager, withdrawing));
}

async function close(
  story: Story,
  audit: ToldAudit,
  manager: Member,
  actionId: string,
  { said }: Review,
): Promise<void> {
  const { version } = await seenNow(story, audit, manager, actionId);
  const closing = closeAction(story.cast.as(manager), manager, { actionId, version, said });
  if ((await done("close an action", closing)) === "awaiting-service-manager")
    planConfirming(story, audit, actionId);
}

function planConfirming(story: Story, audit: ToldAudit, actionId: string): void {
  const { cast, timeline, seed } = story;
  timeline.planAfter(6, async () => {
    const manager = cast.holders("service-manager", { serviceId: audit.serviceId })[0];
    if (!manager) return planConfirming(story, audit, actionId);
    const { version, state, ownerId } = await seenNow(story, audit, manager, actionId);
    if (state !== "awaiting-service-manager" || ownerId === manager.id) return;
    const told = audit.told.supervision.serviceManager?.said;
    const said = told ?? chanceOf(seed, "confirmed", audit.key).one(serviceManagerWords);
    await done("confirm", confirmClosing(cast.as(manager), manager, { actionId, version, said }));
  });
}
