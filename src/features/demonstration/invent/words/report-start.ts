// What the quarterly reports of the demonstration say in its first quarters, and what they recommend. No figures stand
// here: those come from the audits themselves, and these words only say what was made of them.

import type { Role } from "../../../../domain/access/roles.js";
import type { PracticeAreaCode } from "../../../../domain/framework/practice-areas.js";

/** The kinds of change that senior managers may decide on (G3). */
export type KindOfChange =
  | "processes-and-procedures"
  | "culture"
  | "structure"
  | "resources-and-services"
  | "learning-and-development"
  | "systems"
  | "strategy";

export interface Recommendation {
  readonly what: string;
  readonly why: string;
  readonly practiceArea: PracticeAreaCode;
  /** What senior managers decide on it; a recommendation not accepted says why in `decision`. */
  readonly accepted: boolean;
  readonly decision: string;
  readonly kind: KindOfChange;
  readonly leadRole: Role;
  readonly dueInDays: number;
  /** How it will be seen whether children are better off for it. */
  readonly measure: string;
}

export interface QuarterWords {
  /** The commentary of the whole report, in paragraphs. */
  readonly commentary: readonly string[];
  /** For the safeguarding partnership, councillors and the chief executive (G2). */
  readonly summary: string;
  readonly recommendations: readonly Recommendation[];
}

export const firstQuarter: QuarterWords = {
  commentary: [
    "Children are known and liked by their workers; that comes through in almost every audit and in what families tell us. Where help is good, it is because a worker has stayed long enough to be trusted.",
    "Management oversight is the part of the work that troubles us most. Supervision takes place, but it seldom asks what the facts mean for the child, and actions are carried from one note to the next without anyone asking why.",
    "Plans are too often lists of places to go. Parents told us that they knew where they had to be on a Tuesday, and not what had to change.",
    "Workers grade their own work somewhat higher than the audit does, and closest where they can point to what a child has said.",
  ],
  summary:
    "The council has begun to audit children's cases each month with the workers themselves. Children are seen and known. Supervision needs to become deeper and plans need to belong to families; both are being acted on.",
  recommendations: [
    {
      what: "Train all team managers in reflective supervision, with practice on their own cases, and follow it up after three months.",
      why: "Oversight is graded lowest of the six sections, and the notes we read tell events and seldom weigh them.",
      practiceArea: "management-oversight",
      accepted: true,
      decision:
        "Agreed. Two days for every team manager, with a shared supervision record that begins with the child.",
      kind: "learning-and-development",
      leadRole: "workforce-development",
      dueInDays: 120,
      measure:
        "Grades for management oversight in the two quarters after the training, set against the two before.",
    },
    {
      what: "Change the plan template so that it asks who in the family and network does what, day by day.",
      why: "Audits found plans that name services and leave daily life to chance.",
      practiceArea: "plans-and-help",
      accepted: true,
      decision: "Agreed, with families invited to test the wording first.",
      kind: "systems",
      leadRole: "head-of-service",
      dueInDays: 90,
      measure: "The share of audited plans in which audits find a part for the family network.",
    },
    {
      what: "Protect one day a fortnight for recording in teams with the most visits to write up.",
      why: "Late recording came up in every service and worries workers themselves.",
      practiceArea: "recording",
      accepted: false,
      decision:
        "Not now: a fixed day would leave duty short. Teams will try shorter notes first, and we look again in two quarters.",
      kind: "resources-and-services",
      leadRole: "service-manager",
      dueInDays: 60,
      measure: "How old the latest note is on the day of the audit.",
    },
  ],
};

export const secondQuarter: QuarterWords = {
  commentary: [
    "The picture is much the same as last quarter, which is what we would expect before the changes agreed then have had time to work. The training of team managers is under way.",
    "Fathers are missing from too many assessments. Where a father was seen, the audit often says that it changed what we thought; where he was not, nobody had written down why.",
    "We did not hear from as many families as we would like. Most often the reason was calls that were not answered, and they were mostly made in office hours.",
    "When moderators graded differently from team managers it was mostly by one grade, and more often lower. The talks that followed were useful, and both sides say so.",
  ],
  summary:
    "Audits show steady work with too little attention to fathers. Managers are being trained in supervision, and the way families are asked for their views is changing so that more are heard.",
  recommendations: [
    {
      what: "Ring families in the early evening as well as in the day, and offer a visit or a message in its place.",
      why: "Most of the families whom we did not hear had been called between nine and five.",
      practiceArea: "partnership",
      accepted: true,
      decision: "Agreed. One evening a week is set aside for feedback calls, in turn.",
      kind: "processes-and-procedures",
      leadRole: "head-of-quality-assurance",
      dueInDays: 45,
      measure: "The share of audited families who are heard.",
    },
    {
      what: "Run a deep dive on how fathers and partners are found and included.",
      why: "The same gap appears in assessments across services, and it bears on children's safety.",
      practiceArea: "adult-carers",
      accepted: true,
      decision:
        "Agreed, with a themed audit next quarter and a session with fathers who have used the service.",
      kind: "culture",
      leadRole: "independent-reviewer",
      dueInDays: 100,
      measure: "How often audits still name a missing father as a worry.",
    },
    {
      what: "Hold a half-day for moderators and team managers on the difference between adjoining grades.",
      why: "Most differences lie at the edge between two bands.",
      practiceArea: "management-oversight",
      accepted: true,
      decision: "Agreed, each half-year.",
      kind: "learning-and-development",
      leadRole: "head-of-quality-assurance",
      dueInDays: 75,
      measure: "Agreement between auditors and moderators at the edges of bands.",
    },
  ],
};
