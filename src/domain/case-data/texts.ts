// Cleans what people and systems put into cells: odd spaces, look-alike characters, and the many words for nothing.

/** One ordinary space where there was any white space, none at the ends, and plain quotation marks. */
export const foldText = (text: string): string =>
  isPlain.test(text)
    ? text
    : text
        .normalize("NFKC")
        .replace(/[‘’`´]/g, "'")
        .replace(/[\s\u200b\ufeff]+/g, " ")
        .trim();

/** Most cells need nothing, and there are many: only basic letters and single spaces within. */
const isPlain = /^(?:[!-_a-~]+(?: [!-_a-~]+)*)?$/;

const wordsForNothing = new Set(
  [
    "",
    "-",
    "--",
    "–",
    "—",
    ".",
    "n/a",
    "na",
    "#n/a",
    "null",
    "none",
    "nil",
    "nan",
    "nat",
    "tbc",
    "blank",
  ].concat([
    "(blank)",
    "not recorded",
    "not known",
    "not applicable",
    "unknown",
    "no data",
    "missing",
    "ssd_ph",
    "placeholder_data",
  ]),
);

/** Whether the text says that there is nothing: blank, "-", "N/A", "NULL", "Not recorded" and their like. */
export const saysNothing = (text: string): boolean => wordsForNothing.has(foldText(text).toLowerCase());

/** How many letters must change to make one text of the other. */
const lettersApart = (a: string, b: string): number => {
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const line = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      line.push(Math.min(change, (above[j] ?? 0) + 1, (line[j - 1] ?? 0) + 1));
    }
    above = line;
  }
  return above[b.length] ?? 0;
};

/** The known text most like this one, or null where none is near. */
export const nearestText = (text: string, known: readonly string[]): string | null => {
  const wanted = foldText(text).toLowerCase().slice(0, 60);
  const ranked = known
    .map((candidate) => ({ candidate, apart: lettersApart(wanted, candidate.toLowerCase()) }))
    .sort((a, b) => a.apart - b.apart);
  const [best] = ranked;
  return best && best.apart <= Math.max(1, Math.floor(best.candidate.length * 0.4)) ? best.candidate : null;
};
