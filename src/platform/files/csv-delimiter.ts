// Which character divides the values of a CSV file: the one that divides the most lines of its beginning alike.

const delimiters = [",", ";", "\t", "|"];

/** A quoted value, whichever delimiter is meant. */
const quotedValues = /(^|[,;\t|\r\n])"(?:[^"]|"")*"/g;

/**
 * Judged by lines, quoted values left out, so that neither a title above the headings nor commas within names mislead:
 * the delimiter for which some number of divisions, times the lines that have just so many, is greatest.
 */
export const delimiterOf = (beginning: string): string => {
  const lines = beginning.replace(quotedValues, "$1").split(/\r\n|[\r\n]/);
  let [best, bestScore] = [",", 0];
  for (const delimiter of delimiters) {
    const linesOf = new Map<number, number>();
    for (const line of lines) {
      const divisions = line.split(delimiter).length - 1;
      linesOf.set(divisions, (linesOf.get(divisions) ?? 0) + 1);
    }
    const score = Math.max(...[...linesOf].map(([divisions, count]) => divisions * count));
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
};
