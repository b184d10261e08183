// Formats in words, from the codes that a snapshot keeps.
import { type SourceFormat, sourceFormats, sourceWords } from "../../../domain/case-data/case-entry.js";
import { joinWords } from "../../../ui/formats.js";

export const isFormat = (text: string): text is SourceFormat => sourceFormats.some((one) => one === text);

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** "annex-a + cin-census" as "Annex A and the children in need census". */
export const formatWords = (formats: string): string => {
  const words = formats.split(" + ").flatMap((one) => (isFormat(one) ? [sourceWords[one]] : []));
  return words.length === 0 ? "Annex A" : capital(joinWords(words));
};
