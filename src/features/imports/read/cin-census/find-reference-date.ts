// The day that a census says it is for, from its beginning alone.
import type { LocalDate } from "../../../../domain/shared/calendar.js";
import { RefusedFile } from "../../../../platform/files/spreadsheet.js";
import { readText, type TextEncoding } from "../../../../platform/files/text-encoding.js";
import { referenceDateOf, scanCensus } from "./census-events.js";

const mostPieces = 4;

/** Null where its first part has none, or is no XML. */
export async function findReferenceDate(path: string, encoding: TextEncoding): Promise<LocalDate | null> {
  const { scan, header } = scanCensus({ child: () => undefined });
  let pieces = 0;
  try {
    for await (const piece of readText(path, encoding)) {
      scan.write(piece);
      pieces += 1;
      if (header.referenceDate !== null || pieces === mostPieces) break;
    }
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
  }
  return referenceDateOf(header);
}
