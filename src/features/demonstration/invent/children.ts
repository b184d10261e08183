// Invents the children whom Exampleshire works with: who they are, and the stages of each episode from referral to closure.
// A child's life depends only on the seed and the month of the first referral, so that later lists tell the same story.

import { ethnicities, needs, type Weighted } from "./annex-a-codes.js";
import { type Chance, chanceOf, mix } from "./chance.js";
import { workday, yearsLater } from "./history.js";

export type StageKind = "assessment" | "cin" | "cp" | "lac";

/** Day numbers; `to` is the first day on which the stage is over. */
export interface Stage {
  readonly kind: StageKind;
  readonly from: number;
  readonly to: number;
}

export interface Episode {
  readonly referred: number;
  readonly stages: readonly Stage[];
  readonly closed: number;
  readonly reason: string;
}

export interface Child {
  /** Seven digits, the child's for good. */
  readonly id: number;
  readonly born: number;
  readonly sex: "male" | "female";
  readonly ethnicity: string;
  readonly need: string;
  readonly disabled: boolean;
  readonly unaccompanied: boolean;
  /** Earliest first; each starts after the one before has closed. */
  readonly episodes: readonly Episode[];
}

type Path = "assessment" | "cin" | "cp" | "lac";

/** How many children of each path are first referred in an ordinary month, and how far back some may still be open. */
const paths: readonly {
  readonly path: Path;
  readonly aMonth: number;
  readonly monthsBack: number;
  readonly first: number;
}[] = [
  { path: "lac", aMonth: 14.6, monthsBack: 150, first: 0 },
  { path: "cp", aMonth: 25, monthsBack: 60, first: 50 },
  { path: "cin", aMonth: 106, monthsBack: 52, first: 150 },
  { path: "assessment", aMonth: 180, monthsBack: 44, first: 450 },
];

/** Fewer referrals come in August and December, when schools are shut; more in the weeks before and after. */
const seasons = [1.02, 1, 1.06, 0.96, 1.04, 1.06, 1.05, 0.78, 1.02, 1.06, 1.05, 0.86];

const stage = (kind: StageKind, from: number, days: number): Stage => ({
  kind,
  from,
  to: from + Math.round(days),
});

const assessment = (chance: Chance, from: number): Stage =>
  stage("assessment", from, chance.happens(0.89) ? chance.whole(14, 62) : chance.whole(63, 105));

const childInNeed = (chance: Chance, from: number): Stage =>
  stage("cin", from, Math.min(700, chance.whole(45, 120) + chance.wait(95)));

const protectionPlan = (chance: Chance, from: number): readonly Stage[] => {
  const plan = stage("cp", from, Math.min(700, chance.whole(90, 200) + chance.wait(120)));
  return chance.happens(0.7) ? [plan, stage("cin", plan.to, chance.whole(50, 170))] : [plan];
};

const care = (chance: Chance, from: number): Stage =>
  stage("lac", from, Math.min(4300, 20 + chance.wait(1050)));

const stagesOf = (chance: Chance, path: Path, referred: number): readonly Stage[] => {
  const first = assessment(chance, referred);
  if (path === "assessment") return [first];
  if (path === "cin") return [first, childInNeed(chance, first.to)];
  if (path === "cp") {
    const before = chance.happens(0.3) ? [childInNeed(chance, first.to)] : [];
    return [first, ...before, ...protectionPlan(chance, before[0]?.to ?? first.to)];
  }
  const plan = chance.happens(0.4) ? [stage("cp", first.to, chance.whole(70, 320))] : [];
  return [first, ...plan, care(chance, plan[0]?.to ?? first.to)];
};

const reasonsAfterAssessment: Weighted<string> = [
  ["RC8", 70],
  ["RC9", 30],
];
const reasonsAfterHelp: Weighted<string> = [
  ["RC7", 90],
  ["RC5", 6],
  ["RC3", 4],
];
const reasonsAfterCare: Weighted<string> = [
  ["RC7", 55],
  ["RC4", 20],
  ["RC1", 14],
  ["RC3", 6],
  ["RC5", 5],
];

const closingReason = (chance: Chance, last: Stage, grownUp: boolean): string => {
  if (grownUp) return last.kind === "cin" && chance.happens(0.3) ? "RC6" : "RC7";
  if (last.kind === "assessment") return chance.weighted(reasonsAfterAssessment);
  return chance.weighted(last.kind === "lac" ? reasonsAfterCare : reasonsAfterHelp);
};

/** Stages end on the eighteenth birthday at the latest. */
const episodeOf = (chance: Chance, path: Path, referred: number, adult: number): Episode => {
  const stages = stagesOf(chance, path, referred)
    .filter((each) => each.from < adult)
    .map((each) => (each.to > adult ? { ...each, to: adult } : each));
  const last = stages.at(-1) ?? { kind: "assessment", from: referred, to: referred + 1 };
  return { referred, stages, closed: last.to, reason: closingReason(chance, last, last.to === adult) };
};

/** About one family in nine is referred again within a year of closing. */
const episodesOf = (chance: Chance, path: Path, referred: number, adult: number): readonly Episode[] => {
  const first = episodeOf(chance, path, referred, adult);
  const again = workday(first.closed + chance.whole(40, 300));
  const mayReturn = path !== "lac" && again < adult - 60 && chance.happens(0.11);
  if (!mayReturn) return [first];
  const second = chance.weighted<Path>([
    ["assessment", 40],
    ["cin", 40],
    ["cp", 20],
  ]);
  return [first, episodeOf(chance, second, again, adult)];
};

/** Born before the referral, or (about one in fifty) expected within some months of it. */
const bornFor = (chance: Chance, path: Path, referred: number): number => {
  if (path !== "lac" && chance.happens(0.025)) return referred + chance.whole(20, 150);
  const years =
    path === "lac" && chance.happens(0.35) ? 12 + chance.next() * 5.4 : chance.next() ** 1.15 * 17.3;
  return referred - Math.round(years * 365.25) - 1;
};

const childOf = (chance: Chance, path: Path, id: number, referred: number): Child => {
  const unaccompanied = path === "lac" && chance.happens(0.07);
  const born = unaccompanied ? referred - chance.whole(5700, 6450) : bornFor(chance, path, referred);
  const need = unaccompanied ? "N8" : chance.weighted(needs);
  return {
    id,
    born,
    sex: chance.happens(unaccompanied ? 0.85 : 0.52) ? "male" : "female",
    ethnicity: chance.weighted(ethnicities),
    need,
    disabled: need === "N2" || chance.happens(0.06),
    unaccompanied,
    episodes: episodesOf(chance, path, referred, yearsLater(born, 18)),
  };
};

const firstYear = 2005;

/** The numbers in a month are scrambled, so that an id does not tell what became of the case. */
const idOf = (month: number, place: number): number =>
  4_000_000 + (month - firstYear * 12) * 1000 + ((place * 387 + 211) % 1000);

const referredIn = (
  seed: string,
  month: number,
  path: Path,
  aMonth: number,
  first: number,
): readonly Child[] => {
  const chance = chanceOf(seed, "children", month, path);
  const start = Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000;
  const days = Date.UTC(Math.floor(month / 12), (month % 12) + 1, 1) / 86_400_000 - start;
  const count = Math.round(aMonth * (seasons[month % 12] ?? 1) * (0.95 + chance.next() * 0.1));
  return Array.from({ length: count }, (_, index) =>
    childOf(chance, path, idOf(month, first + index), workday(start + chance.whole(0, days - 1))),
  );
};

const monthOfDay = (day: number): number => {
  const date = new Date(day * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
};

/** Every child who may stand on a list between two days, by id; a leaver from care stays until 21. */
export const inventChildren = (seed: string, from: number, until: number): readonly Child[] => {
  const last = monthOfDay(until);
  const children = paths.flatMap(({ path, aMonth, monthsBack, first }) => {
    const earliest = monthOfDay(from) - monthsBack;
    return Array.from({ length: last - earliest + 1 }, (_, index) =>
      referredIn(seed, earliest + index, path, aMonth, first),
    ).flat();
  });
  return children.sort((one, other) => one.id - other.id);
};

/** The episode that a list of this day shows: the latest that has begun, open or closed. */
export const episodeOn = (child: Child, day: number): Episode | undefined =>
  child.episodes.findLast((episode) => episode.referred <= day);

/** Open on a day: referred by then, and not closed by then; a case that closes that day is closed. */
export const isOpenOn = (episode: Episode, day: number): boolean =>
  episode.referred <= day && day < episode.closed;

export const stageOn = (episode: Episode, day: number): Stage | undefined =>
  episode.stages.find((each) => each.from <= day && day < each.to) ?? episode.stages.at(-1);

/** A number of the child's own to mix with others. */
export const markOf = (child: Child): number => mix(child.id, 71);
