// Some audits of the demonstration are moderated: selected, graded, talked through where the grades differ, finalised.
import { checkModerator, MODERATOR_ROLES, suggestedReason } from "../../domain/moderation/selection.js";
import { addWorkingDays } from "../../domain/shared/working-days.js";
import { read } from "../../platform/change.js";
import { findAuditWithParties } from "../audit/public.js";
import {
  acceptAgreedGrade,
  markCaseNoteCopied,
  moderateAudit,
  proposeAgreedGrade,
  selectForModeration,
  withdrawModeration,
} from "../moderation/public.js";
import { done, type Member } from "./cast.js";
import { findModerationVersion } from "./demonstration.queries.js";
import type { AuditStory } from "./invent/audit-story.js";
import { chanceOf } from "./invent/chance.js";
import { byManager, type Story, type ToldAudit } from "./story.js";
import type { SeveralSteps } from "./timeline.js";

type Moderating = {
  readonly audit: ToldAudit;
  readonly moderationId: string;
  readonly moderatorId: string;
  readonly told: NonNullable<AuditStory["moderation"]>;
};

const seenBy = async ({ cast }: Story, member: Member, moderationId: string) => ({
  moderationId,
  version: (await read(cast.as(member), (work) => findModerationVersion(work, moderationId))).version,
});

/** Selected four working days after the audit was submitted. */
export function planModeration(story: Story, audit: ToldAudit): void {
  const { cast, timeline } = story;
  if (audit.told.moderation)
    timeline.plan(addWorkingDays(cast.today, 4), () => select(story, audit, audit.openEnd));
}

async function chooseModerator({ cast, seed }: Story, officer: Member, audit: ToldAudit) {
  const found = await read(cast.as(officer), (work) => findAuditWithParties(work, audit.auditId));
  const able = MODERATOR_ROLES.flatMap((role) => cast.holders(role)).filter(
    (one) => found && checkModerator(one, found).ok,
  );
  return chanceOf(seed, "moderator", audit.key).one(able);
}

async function* select(story: Story, audit: ToldAudit, openEnd: ToldAudit["openEnd"]): SeveralSteps {
  const { cast, timeline, seed } = story;
  const { auditId, told } = audit;
  if (!told.moderation) return;
  const officer = chanceOf(seed, "selects", audit.key).one(cast.holders("quality-assurance-officer"));
  const moderator = await chooseModerator(story, officer, audit);
  const reason = suggestedReason(told.audit.overall.grade);
  const request = { auditId, moderatorId: moderator.id, returnBy: addWorkingDays(cast.today, 10), reason };
  const selected = selectForModeration(cast.as(officer), officer, [request]);
  const [moderationId = ""] = (await done("select for moderation", selected)).ids;
  if (openEnd === "moderation-withdrawn") {
    yield;
    const seen = await seenBy(story, officer, moderationId);
    await done("withdraw a moderation", withdrawModeration(cast.as(officer), officer, seen));
    return timeline.planAfter(1, () => select(story, audit, null));
  }
  const moderating = { audit, moderationId, moderatorId: moderator.id, told: told.moderation };
  timeline.planAfter(told.moderation.daysToAnswer, () => grade(story, moderating));
}

async function grade(story: Story, moderating: Moderating): Promise<void> {
  const { cast, timeline } = story;
  const { audit, moderationId, told } = moderating;
  const moderator = cast.now(moderating.moderatorId);
  if (!moderator) return;
  const given = {
    ...(await seenBy(story, moderator, moderationId)),
    grade: told.grade,
    reasons: told.reasons,
    toGetToGood: told.toGetToGood ?? "",
  };
  const outcome = await done("moderate an audit", moderateAudit(cast.as(moderator), moderator, given));
  if (outcome === "finalised") return planCaseNote(story, moderating);
  if (audit.openEnd === "moderation-in-discussion" || !told.settled) return;
  timeline.planAfter(told.settled.daysLater, () => settle(story, moderating));
}

async function settle(story: Story, moderating: Moderating): Promise<void> {
  const { cast, timeline } = story;
  const { audit, moderationId, told } = moderating;
  const moderator = cast.now(moderating.moderatorId);
  if (!moderator || !told.settled) return;
  const proposed = {
    ...(await seenBy(story, moderator, moderationId)),
    discussedOn: cast.today,
    discussion: told.settled.said,
    grade: told.settled.grade,
    reasons: told.reasons,
    toGetToGood: told.toGetToGood ?? told.settled.said,
  };
  await done("propose an agreed grade", proposeAgreedGrade(cast.as(moderator), moderator, proposed));
  if (audit.openEnd === "moderation-grade-proposed") return;
  timeline.planAfter(2, () => byManager(story, audit, (manager) => accept(story, moderating, manager)));
}

async function accept(story: Story, moderating: Moderating, manager: Member): Promise<void> {
  const seen = await seenBy(story, manager, moderating.moderationId);
  await done("accept an agreed grade", acceptAgreedGrade(story.cast.as(manager), manager, seen));
  planCaseNote(story, moderating);
}

function planCaseNote(story: Story, { moderationId, moderatorId }: Moderating): void {
  const { cast, timeline } = story;
  timeline.planAfter(1, async () => {
    const moderator = cast.now(moderatorId);
    if (!moderator) return;
    const seen = await seenBy(story, moderator, moderationId);
    await done("put a case note on the record", markCaseNoteCopied(cast.as(moderator), moderator, seen));
  });
}
