// Rows of Annex A list 4 (assessments) and list 7 (child protection plans) for the demonstration's children.
import { abuseCategories, yesNo } from "./annex-a-codes.js";
import type { Row } from "./annex-a-lists.js";
import { quickChance, shareOf } from "./chance.js";
import { type Child, type Episode, markOf } from "./children.js";
import { type AssessmentDone, assessmentsOf, lastConference, lastVisitInStage } from "./contacts.js";
import { writtenDay } from "./history.js";
import { commonCells, type ListDay, written } from "./list-day.js";

const assessmentRow = (child: Child, done: AssessmentDone, day: ListDay): Row => {
  const finished = done.authorised <= day.at;
  const { team, worker } = day.book.allocate(child, done.stage, Math.min(day.at, done.authorised));
  const seen = finished ? shareOf(markOf(child), 74) > 0.03 : day.at - done.started > 12;
  return [
    ...commonCells(child, day.at),
    yesNo(child.disabled),
    writtenDay(done.started),
    yesNo(seen),
    finished ? writtenDay(done.authorised) : "",
    finished ? yesNo(done.needsSupport) : "",
    team,
    worker,
  ];
};

/** Assessments still open on the day or authorised in the six months before it. */
export const assessmentRows = (child: Child, day: ListDay): readonly Row[] =>
  child.episodes
    .filter((episode) => episode.referred <= day.at && episode.closed >= day.since)
    .flatMap((episode) => assessmentsOf(child, episode))
    .filter((done) => done.started <= day.at && done.authorised >= day.since)
    .map((done) => assessmentRow(child, done, day));

const seenAlone = (child: Child, at: number): string => {
  const share = shareOf(markOf(child), 81, Math.floor(at / 30));
  return share < 0.76 ? "a) Yes" : share < 0.95 ? "b) No" : "c) Unknown";
};

/** The latest plan of the episode, in force on the day or ended in the six months before it; null where there is none. */
export const planRow = (child: Child, episode: Episode, day: ListDay): Row | null => {
  const plan = episode.stages.findLast((stage) => stage.kind === "cp" && stage.from <= day.at);
  if (plan === undefined || plan.to < day.since) return null;
  const upTo = Math.min(day.at, plan.to);
  const chance = quickChance(child.id, 82);
  const first = chance.weighted(abuseCategories);
  const latest = chance.happens(0.9) ? first : chance.weighted(abuseCategories);
  const { team, worker } = day.book.allocate(child, plan, upTo);
  return [
    ...commonCells(child, day.at),
    yesNo(child.disabled),
    writtenDay(plan.from),
    first,
    latest,
    written(lastVisitInStage(child, plan, upTo, day.upturn)),
    seenAlone(child, upTo),
    written(lastConference(child, plan, upTo)),
    plan.to <= day.at ? writtenDay(plan.to) : "",
    yesNo(chance.happens(0.02)),
    chance.happens(0.8) ? "0" : "1",
    team,
    worker,
  ];
};
