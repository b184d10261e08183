// Rows of Annex A list 8 (children in care) and list 9 (young people who have left care) for the demonstration's children.
import {
  accommodations,
  activities,
  ceasedReasons,
  needNames,
  permanencePlans,
  placements,
  yesNo,
} from "./annex-a-codes.js";
import type { Row } from "./annex-a-lists.js";
import { type Chance, mix, quickChance, shareOf } from "./chance.js";
import { type Child, type Episode, markOf, type Stage } from "./children.js";
import {
  lastCareReview,
  lastDentalCheck,
  lastHealthAssessment,
  lastKeepingInTouch,
  lastPathwayReview,
  lastReviewerContact,
  lastVisitInStage,
} from "./contacts.js";
import { writtenDay, yearsBetween } from "./history.js";
import { commonCells, type ListDay, written } from "./list-day.js";

interface LegalStep {
  readonly status: string;
  readonly from: number;
}

/** Most begin under an interim order or by agreement; courts make most interim orders full ones after some months. */
const legalStep = (child: Child, care: Stage, at: number): LegalStep => {
  const byAgreement = child.unaccompanied || shareOf(markOf(child), 91) < 0.28;
  if (byAgreement) return { status: "V2: Single period under S20", from: care.from };
  const decided = care.from + 170 + (mix(markOf(child), 92) % 120);
  if (at < decided) return { status: "C1: ICO", from: care.from };
  const forAdoption = decided - child.born < 1800 && shareOf(markOf(child), 93) < 0.3;
  return { status: forAdoption ? "E1: Placement order" : "C2: FCO", from: decided };
};

const permanencePlan = (child: Child, step: LegalStep): string => {
  if (step.status.startsWith("E1")) return "b) Adoption";
  if (child.unaccompanied) return "d) Supported living in the community";
  return quickChance(child.id, 94).weighted(permanencePlans);
};

interface Placement {
  readonly from: number;
  readonly inTwelveMonths: number;
  readonly type: string;
  readonly provider: string;
}

/** The homes a child has had since coming into care, one after another; the first ones are the shortest. */
const placementOn = (child: Child, care: Stage, at: number): Placement => {
  const chance = quickChance(child.id, 101);
  const starts = [care.from];
  for (let next = care.from; next <= at; starts.push(next)) {
    next += Math.round(60 + chance.wait(starts.length === 1 ? 300 : 900));
  }
  const begun = starts.filter((day) => day <= at);
  const [type, provider] = quickChance(child.id, 102, begun.length).weighted(placements);
  const earlier = begun.filter((day) => day > at - 365).length;
  return {
    from: begun.at(-1) ?? care.from,
    inTwelveMonths: Math.max(1, care.from > at - 365 ? earlier : earlier + 1),
    type,
    provider,
  };
};

const missingCells = (child: Child, at: number): Row => {
  const old = yearsBetween(child.born, at) >= 13;
  const times =
    old && shareOf(markOf(child), 95, Math.floor(at / 90)) < 0.12 ? 1 + (mix(child.id, 96) % 4) : 0;
  const offered = times > 0 && mix(child.id, 97) % 5 > 0;
  const answers = times === 0 ? ["", ""] : [yesNo(offered), yesNo(offered && mix(child.id, 98) % 2 === 0)];
  return [String(times), "0", ...answers];
};

const ceasedReason = (child: Child, episode: Episode, care: Stage): string =>
  yearsBetween(child.born, care.to) >= 18
    ? "m) E5: Moved into independent living - supported"
    : (ceasedReasons[episode.reason] ?? "t) E8: Care ceased for any other reason");

const placementCells = (child: Child, placement: Placement): Row => {
  const inside = mix(child.id, 99, placement.from) % 100 < 62;
  return [
    writtenDay(placement.from),
    placement.type,
    placement.provider,
    "ZZ1 1ZZ",
    "",
    inside ? "a) In" : "b) Out",
    inside ? "Exampleshire" : "Otherby",
  ];
};

/** The child's time in care, if it goes on or ended in the six months before the day; null otherwise. */
export const careRow = (child: Child, episode: Episode, day: ListDay): Row | null => {
  const care = episode.stages.findLast((stage) => stage.kind === "lac" && stage.from <= day.at);
  if (care === undefined || care.to < day.since) return null;
  const upTo = Math.min(day.at, care.to);
  const over = care.to <= day.at;
  const step = legalStep(child, care, upTo);
  const placement = placementOn(child, care, upTo);
  const { team, worker } = day.book.allocate(child, care, upTo);
  return [
    ...commonCells(child, day.at),
    yesNo(child.unaccompanied && care.from > day.at - 365),
    yesNo(child.disabled),
    writtenDay(care.from),
    needNames[child.need] ?? "",
    yesNo(false),
    writtenDay(step.from),
    step.status,
    written(lastCareReview(child, care, upTo)),
    written(lastVisitInStage(child, care, upTo, day.upturn)),
    permanencePlan(child, step),
    written(lastReviewerContact(child, care, upTo)),
    written(lastHealthAssessment(child, care, upTo)),
    written(lastDentalCheck(child, care, upTo)),
    String(placement.inTwelveMonths),
    over ? writtenDay(care.to) : "",
    over ? ceasedReason(child, episode, care) : "",
    ...placementCells(child, placement),
    ...missingCells(child, day.at),
    team,
    worker,
  ];
};

const leaverCells = (chance: Chance): Row => {
  const home = chance.weighted(accommodations);
  const suitable = home.startsWith("S") || home.startsWith("X") ? "b) Unsuitable" : "a) Suitable";
  return [home, suitable, chance.weighted(activities)];
};

/** A young person of 18 to 20 who was in care until eighteen; null otherwise. */
export const careLeaverRow = (child: Child, day: ListDay): Row | null => {
  const age = yearsBetween(child.born, day.at);
  if (age < 18 || age > 20) return null;
  const care = child.episodes.flatMap((episode) => episode.stages).findLast((stage) => stage.kind === "lac");
  if (care === undefined || care.to > day.at || yearsBetween(child.born, care.to) < 18) return null;
  if (care.to - care.from < 91) return null;
  const { team, worker } = day.book.allocateLeaver(child, day.at);
  const contact = lastKeepingInTouch(child, care.to, day.at);
  return [
    ...commonCells(child, day.at),
    yesNo(child.unaccompanied),
    yesNo(child.disabled),
    team,
    worker,
    worker,
    "b) Former relevant child",
    written(lastPathwayReview(child, care.to - 200, day.at)),
    yesNo(contact !== null && day.at - contact < 100),
    written(contact),
    ...leaverCells(quickChance(child.id, 103)),
  ];
};
