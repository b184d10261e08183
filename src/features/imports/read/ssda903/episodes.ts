// Rows of the episodes table: the codes of each checked against the national guidance of its year.
import { type CareCodeSet, readCareCode, returnYearOf } from "../../../../domain/case-data/care-codes.js";
import type { WrittenEntry, WrittenValue } from "../../../../domain/case-data/case-entry.js";
import { readDate } from "../../../../domain/case-data/dates.js";
import { saysNothing } from "../../../../domain/case-data/texts.js";
import type { LocalDate } from "../../../../domain/shared/calendar.js";
import type { Refinement, RowDoubt } from "../table.js";

type Said = (heading: string) => WrittenValue | undefined;

const codeColumns: readonly (readonly [heading: string, set: CareCodeSet])[] = [
  ["ls", "LS"],
  ["cin", "CIN"],
  ["rne", "RNE"],
  ["place", "PLACE"],
  ["rec", "REC"],
];

export const episodeRow: Refinement = {
  headings: ["ls", "cin", "rne", "place", "rec"],
  row: (written, said, asAt) => ({ written, doubts: doubtsOf(written, said, asAt) }),
};

const doubtsOf = ({ values }: WrittenEntry, said: Said, asAt: LocalDate): readonly RowDoubt[] => {
  const year = yearOfEnd(values.endedOn, asAt);
  const doubts = codeColumns.flatMap(([heading, set]) => doubtOf(said(heading), set, year) ?? []);
  const [hasEnd, hasReason] = [values.endedOn, said("rec")].map((value) => !saysNothing(value?.text ?? ""));
  if (hasEnd === hasReason || (!hasReason && !said("rec") && !values.endedOn)) return doubts;
  const [value, other] = hasEnd
    ? ["a day on which the episode ended (DEC)", "reason (REC)"]
    : ["a reason why the episode ended (REC)", "day (DEC)"];
  return [...doubts, { code: "end-without-reason", detail: { value, other } }];
};

/** An episode is in every return up to the one in which it ends. */
const yearOfEnd = (end: WrittenValue | undefined, asAt: LocalDate): number => {
  const reading = readDate(end?.text ?? "", asAt);
  return returnYearOf(reading.kind === "date" && reading.date < asAt ? reading.date : asAt);
};

const doubtOf = (value: WrittenValue | undefined, set: CareCodeSet, year: number): RowDoubt | null => {
  if (!value || value.form === "no-value") return null;
  const reading = readCareCode(set, value.text, year);
  if (reading.kind === "unknown")
    return {
      code: "unknown-code",
      value,
      detail: reading.nearest === null ? {} : { known: reading.nearest },
    };
  if (reading.kind === "withdrawn") {
    const detail = {
      other: String(reading.since),
      ...(reading.instead === null ? {} : { known: reading.instead }),
    };
    return { code: "withdrawn-code", value, detail };
  }
  return reading.kind === "early"
    ? { code: "early-code", value, detail: { other: String(reading.from) } }
    : null;
};
