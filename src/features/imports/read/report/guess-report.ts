// Guesses how a report of the council's own is to be read: where its headings stand, and what each column is, judged by
// the words of its heading and by its first values.
import { readListedStatus } from "../../../../domain/case-data/codes.js";
import { foldText, saysNothing } from "../../../../domain/case-data/texts.js";
import type { Cell, SheetRow } from "../../../../platform/files/spreadsheet.js";
import { isPersonal, plainHeading } from "../table.js";
import {
  isPersonalForm,
  isTurnedName,
  namesChildren,
  shareThatFits,
  targetOfValues,
} from "./column-values.js";
import { headingLines } from "./heading-lines.js";
import { targetsOfWords } from "./heading-rules.js";
import { headingWords } from "./heading-words.js";
import {
  type ColumnGuess,
  type ColumnTarget,
  isCaseFact,
  type ReportGuess,
  type ReportMapping,
} from "./mapping.js";

const rowsJudged = 200;
const examplesShown = 3;
const leastColumns = 2;
const leastCells = 3;

/** Null where no row can be one of headings. */
export const guessReport = (opening: readonly SheetRow[]): ReportGuess | null => {
  const headings = headingRowOf(opening);
  if (!headings) return null;
  // Titles and totals between the rows have a cell or two.
  const isCase = ({ row, cells }: SheetRow) =>
    row > headings.row && cells.length >= Math.min(leastCells, headings.cells.length);
  const below = opening.filter(isCase).slice(0, rowsJudged);
  const columns = decide(headings.cells.flatMap((cell, at) => candidateOf(cell, at, headings.cells, below)));
  return {
    headings,
    columns: columns.map(({ guess }) => guess),
    unknownStatuses: unknownStatuses(columns),
    lacking: lackingOf(columns.map(({ guess }) => guess.target)),
  };
};

/** The guess as it is used: every column for what it seems to be, and statuses by our own words. */
export const mappingOf = ({ columns }: ReportGuess): ReportMapping => ({
  columns: Object.fromEntries(
    columns.flatMap(({ plainHeading: heading, target }) => (target === null ? [] : [[heading, target]])),
  ),
  statusWords: {},
});

/** How much more two rows must say together than one of them, to be the headings between them. */
const leastGain = 0.5;

/** The row whose words say most; where no words are known, the first of the widest that holds only words. */
const headingRowOf = (opening: readonly SheetRow[]): SheetRow | null => {
  let best: { readonly row: SheetRow; readonly score: number } | null = null;
  for (const row of headingLines(opening)) {
    if (row.cells.length < leastColumns) continue;
    const score = scoreOf(row) - (opening.includes(row) ? 0 : leastGain);
    if (score > (best?.score ?? 0)) best = { row, score };
  }
  return best?.row ?? null;
};

const scoreOf = ({ cells }: SheetRow): number => {
  const targets = new Set<ColumnTarget>();
  let score = 0;
  for (const { text } of cells) {
    const [first] = targetsOfWords(headingWords(text));
    if (first && !targets.has(first.target)) score += first.sure;
    if (first) targets.add(first.target);
  }
  const isWords = cells.every(({ text, kind }) => kind === "text" && /\p{L}/u.test(text));
  return score + (isWords ? cells.length / 1_000 : 0);
};

type Candidate = {
  readonly guess: ColumnGuess;
  readonly values: readonly Cell[];
  readonly targets: readonly { readonly target: ColumnTarget; readonly sure: number }[];
};

const candidateOf = (
  { text, column }: Cell,
  at: number,
  headings: readonly Cell[],
  below: readonly SheetRow[],
): Candidate[] => {
  const heading = foldText(text);
  const plain = plainHeading(text);
  if (headings.slice(0, at).some((other) => plainHeading(other.text) === plain)) return [];
  const values = below
    .flatMap(({ cells }) => cells.find((cell) => cell.column === column) ?? [])
    .filter((cell) => plainHeading(cell.text) !== plain);
  const targets = targetsOf(headingWords(text), values);
  const words = headingWords(text);
  const personal =
    isPersonal(plain) || isPersonal(words) || namesChildren(words, values) || holdsPeople(targets, values);
  const shown = { heading, plainHeading: plain, target: null, confidence: 0 };
  const examples = personal
    ? []
    : [...new Set(values.map((cell) => foldText(cell.text)))].filter((one) => !saysNothing(one));
  return [
    {
      guess: { ...shown, personal, examples: examples.slice(0, examplesShown) },
      values,
      targets: personal ? [] : targets,
    },
  ];
};

const leastShare = 0.5;
const sureOfValues = 0.4;

const targetsOf = (words: string, values: readonly Cell[]): Candidate["targets"] => {
  const byWords = targetsOfWords(words).flatMap(({ target, sure }) => {
    const share = shareThatFits(target, values);
    return share >= leastShare ? [{ target, sure: sure * share }] : [];
  });
  const byValues = byWords.length === 0 ? targetOfValues(values) : null;
  return byValues === null ? byWords : [{ target: byValues, sure: sureOfValues }];
};

/** Values that tell who someone is, under a heading that does not say that they are a worker's. */
const holdsPeople = (targets: Candidate["targets"], values: readonly Cell[]): boolean => {
  const filled = values.filter(({ text }) => !saysNothing(text));
  const most = (test: (cell: Cell) => boolean) =>
    filled.length > 0 && filled.filter(test).length >= filled.length * leastShare;
  return most(isPersonalForm) || (targets.length === 0 && most(isTurnedName));
};

/** Each target goes to the column that is surest of it; the others take what they could be besides. */
const decide = (candidates: readonly Candidate[]): Candidate[] => {
  const wishes = candidates
    .flatMap((candidate) => candidate.targets.map((wish) => ({ candidate, ...wish })))
    .toSorted((a, b) => b.sure - a.sure);
  const given = new Map<ColumnTarget, Candidate>();
  const taken = new Map<Candidate, { readonly target: ColumnTarget; readonly sure: number }>();
  for (const { candidate, target, sure } of wishes) {
    if (given.has(target) || taken.has(candidate)) continue;
    given.set(target, candidate);
    taken.set(candidate, { target, sure });
  }
  return candidates.map((candidate) => {
    const { target = null, sure = 0 } = taken.get(candidate) ?? {};
    return { ...candidate, guess: { ...candidate.guess, target, confidence: Math.round(sure * 100) / 100 } };
  });
};

const unknownStatuses = (columns: readonly Candidate[]): string[] => {
  const values = columns.find(({ guess }) => guess.target === "status")?.values ?? [];
  const texts = values.map(({ text }) => foldText(text));
  return [...new Set(texts)].filter((text) => !saysNothing(text) && readListedStatus(text) === null);
};

const lackingOf = (targets: readonly (ColumnTarget | null)[]): ReportGuess["lacking"] => {
  if (!targets.includes("childId")) return "child-id";
  return targets.some((target) => target !== null && isCaseFact(target)) ? null : "case-facts";
};
