// What every part of the demonstration's history is told with.
import type { Cast, Member } from "./cast.js";
import type { AuditStory } from "./invent/audit-story.js";
import type { Council } from "./invent/council.js";
import type { OpenEnd } from "./invent/open-ends.js";
import type { Places } from "./set-up-demonstration.js";
import type { SeveralSteps, Steps, Timeline } from "./timeline.js";

export type Story = {
  readonly seed: string;
  readonly council: Council;
  readonly cast: Cast;
  readonly places: Places;
  readonly timeline: Timeline;
};

/** An audit with what is told of it. */
export type ToldAudit = {
  readonly auditId: string;
  /** Tells it from every other, the same each time the history is told. */
  readonly key: string;
  readonly teamId: string;
  readonly serviceId: string;
  readonly workerId: string | null;
  readonly told: AuditStory;
  readonly openEnd: OpenEnd | null;
};

/** The team's manager now: whoever took the post over goes on with the audit. */
export const managerOf = ({ cast }: Story, { teamId }: ToldAudit): Member | undefined =>
  cast.holders("team-manager", { teamId })[0];

const WEEK_DAYS = 7;

/** The team's manager does something; where the post is vacant it waits, week by week, until it is filled. */
export async function* byManager(
  story: Story,
  audit: ToldAudit,
  steps: (manager: Member) => ReturnType<Steps>,
): SeveralSteps {
  const manager = managerOf(story, audit);
  if (manager) {
    const work = steps(manager);
    return work instanceof Promise ? work : yield* work;
  }
  story.timeline.planAfter(WEEK_DAYS, () => byManager(story, audit, steps));
}
