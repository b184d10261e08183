// Spreadsheet column letters: A is 0, Z is 25, AA is 26.

/** Letters that were asked for before: sheets ask for the same few again and again. */
const known: string[] = [];

const spell = (index: number): string => {
  let letters = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
};

export const columnLetters = (index: number): string => {
  if (index >= known.length && index < 1_000)
    known.push(...Array.from({ length: 100 }, (_, at) => spell(known.length + at)));
  return known[index] ?? spell(index);
};

export const columnIndex = (letters: string): number => {
  let index = 0;
  for (let at = 0; at < letters.length; at++) index = index * 26 + letters.charCodeAt(at) - 64;
  return index - 1;
};
