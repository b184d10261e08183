// A census says which day it is for. Annex A does so nowhere, but titles and file names often do, so the person is offered
// what they say.
import { readDate } from "../../../domain/case-data/dates.js";
import { foldText } from "../../../domain/case-data/texts.js";
import type { LocalDate } from "../../../domain/shared/calendar.js";
import { readSpreadsheet } from "../../../platform/files/read-spreadsheet.js";
import type { SheetRow } from "../../../platform/files/spreadsheet.js";
import { findReferenceDate } from "./cin-census/find-reference-date.js";
import { formOf } from "./file-form.js";
import type { CaseFile } from "./intake.js";
import { recogniseTable } from "./recognise-table.js";

export type SuggestedAsAt = {
  readonly asAt: LocalDate;
  readonly foundIn: "reference-date" | "title" | "file-name";
  readonly text: string;
};

/**
 * A census's own day, else the day that a title such as "As at 31/03/2026" names, else one in a file's name, else one in another title ("Report
 * run: …"); null where there is none. A day after `today` cannot be meant.
 */
export async function suggestAsAt(
  files: readonly CaseFile[],
  { today }: { readonly today: LocalDate },
): Promise<SuggestedAsAt | null> {
  const titles: string[] = [];
  for (const file of files) {
    const { form, encoding } = await formOf(file.path);
    if (form === "xml") {
      const asAt = await findReferenceDate(file.path, encoding);
      if (asAt !== null && asAt <= today) return { asAt, foundIn: "reference-date", text: file.name };
    }
    if (form !== "other") continue;
    const wants = (opening: readonly SheetRow[]) => {
      titles.push(...titlesOf(opening));
      return false;
    };
    await readSpreadsheet(file.path, { wants, take: () => undefined });
  }
  const firstDated = (texts: readonly string[], foundIn: SuggestedAsAt["foundIn"]): SuggestedAsAt | null => {
    for (const text of texts) {
      const asAt = dateWithin(text, today);
      if (asAt) return { asAt, foundIn, text };
    }
    return null;
  };
  return (
    firstDated(
      titles.filter((title) => asAtWords.test(title)),
      "title",
    ) ??
    firstDated(
      files.map(({ name }) => name),
      "file-name",
    ) ??
    firstDated(titles, "title")
  );
}

const asAtWords = /\bas (at|of|on)\b|\bposition (at|on)\b|\bsnapshot\b/i;
const titleWords = /\b(report|run|extract(ed)?|produced|created|generated|printed|refreshed|date)\b/i;
const mostCellsOfTitle = 3;

/** The rows above a list's headings; of sheets that hold no list, only those that speak of a day or a report. */
const titlesOf = (opening: readonly SheetRow[]): string[] => {
  const found = recogniseTable(opening);
  return opening
    .filter(({ row, cells }) => row < (found?.headingRow ?? Infinity) && cells.length <= mostCellsOfTitle)
    .map(({ cells }) => foldText(cells.map(({ text }) => text).join(" ")))
    .filter((title) => found !== null || asAtWords.test(title) || titleWords.test(title));
};

const datePatterns = [
  /(?<!\d)(\d{4}[-./]\d{1,2}[-./]\d{1,2})(?!\d)/,
  /(?<!\d)(\d{1,2}[-./ ]\d{1,2}[-./ ]\d{4})(?!\d)/,
  /(?<!\d)(\d{1,2}(?:st|nd|rd|th)? ?[A-Za-z]{3,9},? ?\d{4})(?!\d)/,
  /(?<!\d)(20\d{6})(?!\d)/,
];

const dateWithin = (text: string, today: LocalDate): LocalDate | null => {
  const spaced = text.replaceAll("_", " ");
  for (const pattern of datePatterns) {
    const reading = readDate(pattern.exec(spaced)?.[1] ?? "", today);
    if (reading.kind === "date" && reading.date <= today) return reading.date;
  }
  return null;
};
