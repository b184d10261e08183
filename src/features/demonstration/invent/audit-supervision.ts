// What becomes of an audit's actions: looked at in supervision again and again until the standard is met (F2), and where
// the audit was inadequate by the service manager too (F3). Some stall, so that there is something to chase.
import { type Grade, isInadequate } from "../../../domain/framework/bands.js";
import type { AuditAction } from "./audit-findings.js";
import type { Chance } from "./chance.js";
import { trainingMonth } from "./history.js";
import { filled } from "./words/shape.js";
import {
  type Progress,
  progressWords,
  serviceManagerWords,
  supervisionClosings,
  supervisionOpenings,
} from "./words/supervision.js";

export interface ActionReview {
  /** Which of the audit's actions, counted from 0. */
  readonly action: number;
  readonly progress: Progress;
  readonly said: string;
}

export interface SupervisionMeeting {
  readonly daysAfterAudit: number;
  readonly note: string;
  /** Only actions whose standard had not been met before. */
  readonly reviews: readonly ActionReview[];
}

export interface Supervision {
  readonly meetings: readonly SupervisionMeeting[];
  /** Whether every action met the standard in the end. */
  readonly standardMet: boolean;
  /** The service manager's closing look at an inadequate audit whose actions are all done. */
  readonly serviceManager: { readonly said: string; readonly daysAfterAudit: number } | null;
}

const nextProgress = (chance: Chance, month: number): Progress => {
  const met = month > trainingMonth ? 0.6 : 0.46;
  if (chance.happens(met)) return "standard-met";
  return chance.happens(0.7) ? "under-way" : "not-started";
};

const meetingOn = (
  chance: Chance,
  day: number,
  open: readonly number[],
  month: number,
): { readonly meeting: SupervisionMeeting; readonly left: readonly number[] } => {
  const said = {
    "not-started": chance.some(progressWords["not-started"], 5),
    "under-way": chance.some(progressWords["under-way"], 6),
    "standard-met": chance.some(progressWords["standard-met"], 6),
  };
  const reviews = open.map((action): ActionReview => {
    const progress = nextProgress(chance, month);
    const words = said[progress].shift() ?? chance.one(progressWords[progress]);
    return { action, progress, said: filled(chance, words) };
  });
  const left = reviews.filter(({ progress }) => progress !== "standard-met").map(({ action }) => action);
  const closing = supervisionClosings[left.length === 0 ? "enough" : "more"];
  const note = `${chance.one(supervisionOpenings)} ${chance.one(closing)}`;
  return { meeting: { daysAfterAudit: day, note, reviews }, left };
};

export const inventSupervision = (
  chance: Chance,
  actions: readonly AuditAction[],
  overall: Grade,
  month: number,
): Supervision => {
  const urgent = isInadequate(overall);
  const most = !urgent && chance.happens(0.1) ? chance.whole(0, 2) : 7;
  const meetings: SupervisionMeeting[] = [];
  let open: readonly number[] = [...actions.keys()];
  let day = urgent ? chance.whole(5, 10) : chance.whole(14, 30);
  while (open.length > 0 && meetings.length < most) {
    const { meeting, left } = meetingOn(chance, day, open, month);
    meetings.push(meeting);
    open = left;
    day += urgent ? chance.whole(10, 18) : chance.whole(26, 34);
  }
  const last = meetings.at(-1);
  const closes = urgent && open.length === 0 && last !== undefined;
  return {
    meetings,
    standardMet: open.length === 0,
    serviceManager: closes
      ? { said: chance.one(serviceManagerWords), daysAfterAudit: last.daysAfterAudit + chance.whole(2, 9) }
      : null,
  };
};
