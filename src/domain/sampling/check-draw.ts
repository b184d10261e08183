// Repeats a recorded draw from its frozen list and says whether everything comes out the same, and if not, what differs (C4).
import type { Draw, DrawCertificate, ManagerChoice, ManagerOrder } from "./draw.js";
import { drawCases } from "./draw-cases.js";
import { type DrawRules, exclusions } from "./eligibility.js";
import type { FrozenList } from "./frozen-list.js";
import { type Sha256, seedFromText } from "./seed.js";

/** `orders` may be left out where only the certificate is at hand; its order fingerprint still covers them. */
export interface RecordedDraw {
  readonly certificate: DrawCertificate;
  readonly orders?: readonly ManagerOrder[];
}

export interface Difference {
  readonly about:
    | "refused"
    | "algorithm"
    | "list-date"
    | "rules"
    | "seed"
    | "seed-words"
    | "fingerprint"
    | "counts"
    | "chosen"
    | "order"
    | "order-fingerprint";
  /** The manager concerned, null for the draw as a whole. */
  readonly managerId: string | null;
  readonly recorded: string;
  readonly repeated: string;
}

export type Check =
  | { readonly same: true }
  | { readonly same: false; readonly differences: readonly [Difference, ...Difference[]] };

const rulesText = (rules: DrawRules): string =>
  [
    `version ${rules.version}`,
    `open from ${rules.minimumMonthsOpen} months`,
    `to ${rules.maximumMonthsOpen ?? "any"}`,
    `months between audits ${rules.monthsBetweenAudits}`,
    `between siblings ${rules.monthsBetweenSiblingAudits}`,
    `statuses outside ${[...rules.statusesOutside].sort().join(", ") || "none"}`,
    `strata ${rules.strata.join(", ") || "none"}`,
    `drawn ${rules.sampleSize ?? "one for each manager"}`,
  ].join("; ");

const countsText = ({ counts }: DrawCertificate): string => {
  const reasons = exclusions.map((reason) => `${reason} ${counts.excluded[reason]}`);
  return [`in list ${counts.inList}`, `eligible ${counts.eligible}`, ...reasons].join("; ");
};

const choiceText = ({ childId, tierSizes }: ManagerChoice): string =>
  `${childId ?? "none"} of ${tierSizes[1]} + ${tierSizes[2]} + ${tierSizes[3]}`;

/** Of a sample of all, a manager may have several, or none. */
const choicesOf = ({ chosen }: DrawCertificate): ReadonlyMap<string, string> =>
  new Map(
    [...Map.groupBy(chosen, ({ managerId }) => managerId)].map(([managerId, choices]) => [
      managerId,
      choices.map(choiceText).join(", "),
    ]),
  );
const ordersOf = (orders: readonly ManagerOrder[]): ReadonlyMap<string, string> =>
  new Map(orders.map(({ managerId, childIds }) => [managerId, childIds.join(", ")]));

const differencesByManager = (
  about: "chosen" | "order",
  recorded: ReadonlyMap<string, string>,
  repeated: ReadonlyMap<string, string>,
): Difference[] =>
  [...new Set([...recorded.keys(), ...repeated.keys()])].flatMap((managerId) => {
    const [was, is] = [
      recorded.get(managerId) ?? "manager missing",
      repeated.get(managerId) ?? "manager missing",
    ];
    return was === is ? [] : [{ about, managerId, recorded: was, repeated: is }];
  });

const differencesOf = (recorded: RecordedDraw, repeated: Draw, sha256: Sha256): Difference[] => {
  const [was, is] = [recorded.certificate, repeated.certificate];
  const worded = was.seedWords === null ? null : seedFromText(was.seedWords, sha256);
  const wordedSeed = worded === null ? was.seed : worded.ok ? worded.value.seed : "no seed";
  const pairs: readonly (readonly [Difference["about"], string, string])[] = [
    ["algorithm", was.algorithm, is.algorithm],
    ["list-date", was.listAsAt, is.listAsAt],
    ["rules", rulesText(was.rules), rulesText(is.rules)],
    ["seed", was.seed, is.seed],
    ["seed-words", was.seed, wordedSeed],
    ["fingerprint", was.fingerprint, is.fingerprint],
    ["counts", countsText(was), countsText(is)],
    ["order-fingerprint", was.orderFingerprint, is.orderFingerprint],
  ];
  return [
    ...pairs.flatMap(([about, before, now]) =>
      before === now ? [] : [{ about, managerId: null, recorded: before, repeated: now }],
    ),
    ...differencesByManager("chosen", choicesOf(was), choicesOf(is)),
    ...(recorded.orders
      ? differencesByManager("order", ordersOf(recorded.orders), ordersOf(repeated.orders))
      : []),
  ];
};

/**
 * Repeats the draw of the recorded month and date from the given list, rules and seed, and compares it with what was
 * recorded: algorithm, dates, rules, seed (and the words it was made of), fingerprints, counts, choices and whole orders.
 * A list or rules that no draw accepts count as a difference, with the refusal as what the repetition gave.
 */
export const checkDraw = (
  list: FrozenList,
  rules: DrawRules,
  seed: DrawCertificate["seed"],
  recorded: RecordedDraw,
  sha256: Sha256,
): Check => {
  const { month, drawDate, seedWords } = recorded.certificate;
  const repeated = drawCases({ list, rules, seed: { seed, words: seedWords }, month, drawDate }, sha256);
  if (!repeated.ok) {
    const refused: Difference = {
      about: "refused",
      managerId: null,
      recorded: "drawn",
      repeated: repeated.refusal,
    };
    return { same: false, differences: [refused] };
  }
  const [first, ...others] = differencesOf(recorded, repeated.value, sha256);
  return first ? { same: false, differences: [first, ...others] } : { same: true };
};
