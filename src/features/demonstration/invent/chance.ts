// Chance that repeats: the same seed and key always give the same draws, on any machine.
// Generator: sfc32 from PractRand (Chris Doty-Humphrey, public domain), keyed with SHA-256.
// `mix` is the 32-bit finaliser of MurmurHash3 (Austin Appleby, public domain).
import { createHash } from "node:crypto";

export interface Chance {
  /** A number from 0 up to but not including 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  /** True with this probability. */
  happens(probability: number): boolean;
  /** From a bell curve with mean 0 and standard deviation 1. */
  bell(): number;
  /** A waiting time with this mean (exponential), in the same unit. */
  wait(mean: number): number;
  /** One of the list, which must not be empty. */
  one<T>(list: readonly T[]): T;
  /** One of the list, each as likely as its weight. */
  weighted<T>(list: readonly (readonly [T, number])[]): T;
  /** So many different ones of the list, in the order drawn; all of it where it is shorter. */
  some<T>(list: readonly T[], count: number): T[];
}

const sfc32 = (first: number, second: number, third: number): (() => number) => {
  let [a, b, c, counter] = [first | 0, second | 0, third | 0, 1];
  const step = () => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let warm = 0; warm < 12; warm++) step();
  return step;
};

const pick = <T>(list: readonly T[], at: number): T => {
  const found = list[at];
  if (found === undefined) throw new RangeError("chance was asked to pick from an empty list");
  return found;
};

const weightedBy = <T>(next: () => number, list: readonly (readonly [T, number])[]): T => {
  let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of list) {
    left -= weight;
    if (left < 0) return value;
  }
  return pick(list, list.length - 1)[0];
};

const chanceFrom = (next: () => number): Chance => {
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    whole,
    happens: (probability) => next() < probability,
    bell: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    wait: (mean) => -Math.log(1 - next()) * mean,
    one: (list) => pick(list, Math.floor(next() * list.length)),
    weighted: (list) => weightedBy(next, list),
    some: (list, count) => {
      const left = [...list];
      const drawn = [];
      while (drawn.length < count && left.length > 0)
        drawn.push(...left.splice(Math.floor(next() * left.length), 1));
      return drawn;
    },
  };
};

/** A fresh generator for a seed and a key; keys keep one part of the story from shifting another. */
export const chanceOf = (seed: string, ...key: readonly (string | number)[]): Chance => {
  const digest = createHash("sha256")
    .update(JSON.stringify([seed, ...key]))
    .digest();
  return chanceFrom(sfc32(digest.readInt32LE(0), digest.readInt32LE(4), digest.readInt32LE(8)));
};

/** The same for whole numbers alone, quick enough for every row of a list. */
export const quickChance = (...numbers: readonly number[]): Chance =>
  chanceFrom(sfc32(mix(...numbers, 1), mix(...numbers, 2), mix(...numbers, 3)));

/** A scrambled whole number (0 to 2³²−1) that depends on every number given: a child's id and a visit's count, say. */
export const mix = (...numbers: readonly number[]): number => {
  let h = 0x9747b28c;
  for (const n of numbers) {
    h = Math.imul(h ^ n, 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    h ^= h >>> 16;
  }
  return h >>> 0;
};

/** The same as a share from 0 up to 1. */
export const shareOf = (...numbers: readonly number[]): number => mix(...numbers) / 4294967296;

/** A 32-bit number for a word, to mix with others. */
export const numberOf = (word: string): number => createHash("sha256").update(word).digest().readUInt32LE(0);
