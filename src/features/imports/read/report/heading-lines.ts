// The rows that may be a report's headings: each of the first ones, and two that make one heading between them, such as
// "Date of" over "Birth", or "Supervision" over "Last" and "Next".
import { foldText } from "../../../../domain/case-data/texts.js";
import type { Cell, SheetRow } from "../../../../platform/files/spreadsheet.js";
import { targetsOfWords } from "./heading-rules.js";
import { headingWords } from "./heading-words.js";

/** Titles, dates and blank rows may stand above the headings. */
const lastHeadingRow = 30;
const leastColumns = 2;

/** Rows as they are, then pairs as one row, which stands where the lower of the two does. */
export const headingLines = (opening: readonly SheetRow[]): readonly SheetRow[] => {
  const rows = opening.filter(({ row }) => row <= lastHeadingRow);
  const pairs = rows.flatMap((row, at) => {
    const above = rows[at - 1];
    return above && above.row === row.row - 1 && isWords(above) && isWords(row) ? joined(above, row) : [];
  });
  return [...rows, ...pairs];
};

const isWords = ({ cells }: SheetRow): boolean =>
  cells.length >= leastColumns &&
  cells.every(({ text, kind }) => kind === "text" && /\p{L}/u.test(text) && !/\d/.test(text));

/** The two rows as one: each column by what its two texts say best, alone or together. */
const joined = (above: SheetRow, below: SheetRow): SheetRow => {
  const [upper, lower] = [textsOf(above), textsOf(below)];
  const columns = [...new Map([...above.cells, ...below.cells].map((cell) => [cell.column, cell])).values()];
  let group = "";
  const cells = columns.toSorted(leftFirst).map((cell): Cell => {
    const [over, under] = [upper.get(cell.column), lower.get(cell.column)];
    if (over !== undefined) group = under === undefined ? "" : over;
    if (under === undefined) return cell;
    const parts = [over ?? group, under].filter((text) => text !== "");
    const together = surest([parts.join(" "), parts.toReversed().join(" ")]);
    const isAlone = [...lower.values()].filter((text) => text === under).length === 1;
    const says = sureOf(under) >= sureOf(together) && sureOf(under) > 0 && isAlone;
    return { ...cell, text: says ? under : together };
  });
  return { ...below, cells };
};

const textsOf = ({ cells }: SheetRow): ReadonlyMap<string, string> =>
  new Map(cells.map(({ column, text }) => [column, foldText(text)]));

/** "B" stands left of "AA". */
const leftFirst = (a: Cell, b: Cell): number =>
  a.column.length - b.column.length || (a.column < b.column ? -1 : 1);

/** "Supervision" over "Last" is "Last Supervision". */
const surest = ([one, other]: readonly [string, string]): string =>
  sureOf(other) > sureOf(one) ? other : one;

const sureOf = (text: string): number => targetsOfWords(headingWords(text))[0]?.sure ?? 0;
