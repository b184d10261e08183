// A drawn case that could not be audited: someone asks for the next case of the order, someone else decides (C4).
import { usualDueDates } from "../../domain/programme/due-dates.js";
import { type ReplacementReason, replacementReasons } from "../../domain/sampling/replace-drawn-case.js";
import { read } from "../../platform/change.js";
import { approveReplacement, askForReplacement, declineReplacement } from "../sampling/public.js";
import { done, type Member } from "./cast.js";
import { findDrawnAudit, findSelectionVersion } from "./demonstration.queries.js";
import { chanceOf } from "./invent/chance.js";
import { byManager, type Story, type ToldAudit } from "./story.js";
import { planAudit } from "./tell-audit.js";

export const reasonsWithoutWords = (Object.keys(replacementReasons) as ReplacementReason[]).filter(
  (reason) => !replacementReasons[reason].needsWords,
);

const KEPT_WORDS =
  "That review ends next week, and the case stays with the team. Please audit it after that.";

type DrawnAudit = NonNullable<Awaited<ReturnType<typeof findDrawnAudit>>>;

/** `tellNext` tells the audit of the case that comes instead. */
export function planReplacement(
  story: Story,
  audit: ToldAudit,
  selectionId: string,
  tellNext: (next: DrawnAudit) => ToldAudit,
): void {
  const { cast, timeline, seed } = story;
  const seen = async (member: Member) => ({
    selectionId,
    version: (await read(cast.as(member), (work) => findSelectionVersion(work, selectionId))).version,
  });
  const told = audit.told.replacement?.reasonCode;
  const isTold = audit.openEnd === null;
  const reason = reasonsWithoutWords.find((one) => isTold && one === told) ?? "other-review";
  const officer = () => chanceOf(seed, "decides", audit.key).one(cast.holders("quality-assurance-officer"));

  async function ask(manager: Member): Promise<void> {
    const asked = { ...(await seen(manager)), reason, words: "" };
    await done("ask for a replacement", askForReplacement(cast.as(manager), manager, asked));
    if (audit.openEnd !== "replacement-asked") timeline.planAfter(2, decide);
  }

  async function decide(): Promise<void> {
    const decider = officer();
    if (audit.openEnd === "replacement-declined") {
      const kept = { ...(await seen(decider)), words: KEPT_WORDS };
      await done("decline a replacement", declineReplacement(cast.as(decider), decider, kept));
      return planAudit(story, audit);
    }
    const approved = { ...(await seen(decider)), ...usualDueDates(cast.today) };
    const next = await done("replace a case", approveReplacement(cast.as(decider), decider, approved));
    const found = next && (await read(cast.as(decider), (work) => findDrawnAudit(work, next.auditId)));
    if (found) planAudit(story, tellNext(found));
  }

  timeline.planAfter(1, () => byManager(story, audit, ask));
}
