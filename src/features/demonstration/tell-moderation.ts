// Some audits of the demonstration are moderated: selected, graded, talked through where the grades differ, finalised.
import { checkModerator, MODERATOR_ROLES, suggestedReason } from "../../domain/moderation/selection.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import { addDays } from "../../domain/shared/calendar.js";
import { addWorkingDays } from "../../domain/shared/working-days.js";
import { read } from "../../platform/change.js";
import { findAuditWithParties } from "../audit/public.js";
import {
  acceptAgreedGrade,
  markCaseNoteCopied,
  moderateAudit,
  proposeAgreedGrade,
  selectForModeration,
} from "../moderation/public.js";
import { done, type Member } from "./cast.js";
import { findModerationVersion } from "./demonstration.queries.js";
import type { AuditStory } from "./invent/audit-story.js";
import type { Story } from "./story.js";

type Told = NonNullable<AuditStory["moderation"]>;

const versionOf = async ({ cast }: Story, moderationId: string) => ({
  moderationId,
  version: (
    await read(cast.as(cast.holder("quality-assurance-officer")), (work) =>
      findModerationVersion(work, moderationId),
    )
  ).version,
});

export function planModeration(
  story: Story,
  auditId: string,
  told: AuditStory,
  submittedOn: LocalDate,
): void {
  const { moderation } = told;
  if (moderation)
    story.timeline.plan(addWorkingDays(submittedOn, 4), () => select(story, auditId, told, moderation));
}

async function select(story: Story, auditId: string, told: AuditStory, moderation: Told): Promise<void> {
  const { cast, timeline } = story;
  const officer = cast.holder("quality-assurance-officer", auditId.charCodeAt(0));
  const audit = await read(cast.as(officer), (work) => findAuditWithParties(work, auditId));
  if (!audit) return;
  const able = MODERATOR_ROLES.flatMap((role) => cast.holders(role)).filter(
    (one) => checkModerator(one, audit).ok,
  );
  const moderator = able[auditId.charCodeAt(1) % Math.max(able.length, 1)];
  if (!moderator) return;
  const reason = suggestedReason(told.audit.overall.grade);
  const request = { auditId, moderatorId: moderator.id, returnBy: addWorkingDays(cast.today, 10), reason };
  const { ids } = await done(
    "select for moderation",
    selectForModeration(cast.as(officer), officer, [request]),
  );
  const [moderationId] = ids;
  if (moderationId)
    timeline.plan(addDays(cast.today, moderation.daysToAnswer), () =>
      grade(story, moderationId, auditId, moderator.id, moderation),
    );
}

async function grade(
  story: Story,
  moderationId: string,
  auditId: string,
  moderatorId: string,
  told: Told,
): Promise<void> {
  const { cast, timeline } = story;
  const moderator = cast.now(moderatorId);
  if (!moderator) return;
  const given = {
    ...(await versionOf(story, moderationId)),
    grade: told.grade,
    reasons: told.reasons,
    toGetToGood: told.toGetToGood ?? "",
  };
  const outcome = await done("moderate an audit", moderateAudit(cast.as(moderator), moderator, given));
  if (outcome === "finalised") return planCaseNote(story, moderationId, moderator);
  const { settled } = told;
  if (settled)
    timeline.plan(addDays(cast.today, settled.daysLater), () =>
      settle(story, moderationId, auditId, moderatorId, told),
    );
}

async function settle(
  story: Story,
  moderationId: string,
  auditId: string,
  moderatorId: string,
  told: Told,
): Promise<void> {
  const { cast, timeline } = story;
  const moderator = cast.now(moderatorId);
  if (!moderator || !told.settled) return;
  const proposed = {
    ...(await versionOf(story, moderationId)),
    discussedOn: cast.today,
    discussion: told.settled.said,
    grade: told.settled.grade,
    reasons: told.reasons,
    toGetToGood: told.toGetToGood ?? told.settled.said,
  };
  await done("propose an agreed grade", proposeAgreedGrade(cast.as(moderator), moderator, proposed));
  timeline.plan(addWorkingDays(cast.today, 2), () => accept(story, moderationId, auditId, moderator));
}

async function accept(story: Story, moderationId: string, auditId: string, moderator: Member): Promise<void> {
  const { cast } = story;
  const audit = await read(cast.as(moderator), (work) => findAuditWithParties(work, auditId));
  const manager = audit && cast.holders("team-manager", { teamId: audit.teamId })[0];
  if (!manager) return;
  await done(
    "accept an agreed grade",
    acceptAgreedGrade(cast.as(manager), manager, await versionOf(story, moderationId)),
  );
  planCaseNote(story, moderationId, moderator);
}

function planCaseNote(story: Story, moderationId: string, moderator: Member): void {
  story.timeline.plan(addWorkingDays(story.cast.today, 1), async () => {
    const now = story.cast.now(moderator.id);
    if (!now) return;
    const seen = await versionOf(story, moderationId);
    await done("put a case note on the record", markCaseNoteCopied(story.cast.as(now), now, seen));
  });
}
