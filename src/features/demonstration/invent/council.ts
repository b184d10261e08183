// Invents the people of Exampleshire and the posts they hold over the fifteen months of the demonstration.
import type { Role } from "../../../domain/access/roles.js";
import { addDays, type LocalDate } from "../../../domain/shared/calendar.js";
import { type Chance, chanceOf } from "./chance.js";
import {
  type Post,
  posts,
  type Service,
  type Succession,
  services,
  successions,
  type Team,
  teams,
} from "./council-shape.js";
import { historyStarts, startOfMonth } from "./history.js";
import { type InventedName, nameSupply } from "./names.js";

export type { Service, Team } from "./council-shape.js";

export interface Position {
  readonly role: Role;
  readonly jobTitle: string;
  readonly teamKey?: string;
  readonly serviceKey?: string;
  readonly from: LocalDate;
  /** The last day in the post; null while it is held. */
  readonly to: LocalDate | null;
}

export interface Person {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  /** Earliest first, never two at once. Someone whose last position has ended has left the council. */
  readonly positions: readonly Position[];
}

export interface Council {
  readonly name: string;
  readonly services: readonly Service[];
  readonly teams: readonly Team[];
  readonly people: readonly Person[];
}

interface Draft {
  readonly who: InventedName;
  readonly positions: Position[];
}

const positionIn = (post: Post, from: LocalDate): Position => ({
  role: post.role,
  jobTitle: post.jobTitle,
  ...(post.teamKey === undefined ? {} : { teamKey: post.teamKey }),
  ...(post.serviceKey === undefined ? {} : { serviceKey: post.serviceKey }),
  from,
  to: null,
});

const endLast = (person: Draft, on: LocalDate): void => {
  const last = person.positions.pop();
  if (last !== undefined) person.positions.push({ ...last, to: on });
};

const postCalled = (key: string): Post => {
  const post = posts.find((candidate) => candidate.key === key);
  if (post === undefined) throw new RangeError(`Exampleshire has no post ${key}`);
  return post;
};

const succeed = (
  succession: Succession,
  ends: LocalDate,
  holders: Map<string, Draft>,
  newcomer: () => Draft,
): void => {
  const from = startOfMonth(ends, succession.month + 1);
  const line = succession.posts.map((key) => holders.get(key));
  succession.posts.forEach((key, index) => {
    const leaving = line[index];
    if (index === 0 && leaving !== undefined) endLast(leaving, addDays(from, -1));
    const next = line[index + 1];
    const taking = next ?? newcomer();
    if (next !== undefined) endLast(next, addDays(from, -1));
    const starts = next ? from : startOfMonth(ends, succession.month + 1 + succession.vacantMonths);
    taking.positions.push(positionIn(postCalled(key), starts));
    holders.set(key, taking);
  });
};

/** Days someone had already been in post when the history starts: from weeks, for the newly qualified, to years. */
const daysInPost = (chance: Chance, post: Post): number =>
  post.role === "social-worker" ? Math.round(20 + chance.wait(900)) : chance.whole(200, 2600);

/**
 * Exampleshire with five services, 24 teams and about 160 people over the months that end on a day.
 * The same seed and day always give the same people; nobody real is meant.
 */
export const inventCouncil = ({
  seed,
  ends,
}: {
  readonly seed: string;
  readonly ends: LocalDate;
}): Council => {
  const chance = chanceOf(seed, "council");
  const nextName = nameSupply(chance);
  const everyone: Draft[] = [];
  const newcomer = (): Draft => {
    const person = { who: nextName(), positions: [] };
    everyone.push(person);
    return person;
  };
  const holders = new Map<string, Draft>();
  for (const post of posts) {
    const person = newcomer();
    person.positions.push(positionIn(post, addDays(historyStarts(ends), -daysInPost(chance, post))));
    holders.set(post.key, person);
  }
  for (const succession of successions) succeed(succession, ends, holders, newcomer);
  const people = everyone.map(({ who, positions }) => ({
    key: who.mailbox.replace(".", "-"),
    name: who.name,
    email: `${who.mailbox}@exampleshire.example`,
    positions,
  }));
  return { name: "Exampleshire", services, teams, people };
};

/** The position someone holds on a day, or undefined where they have not started or have left. */
export const positionOn = (person: Person, day: LocalDate): Position | undefined =>
  person.positions.find((position) => position.from <= day && (position.to === null || day <= position.to));
