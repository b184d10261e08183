// Reads one row of case data: each value parsed once, and every doubt about it told as a problem.
import type { LocalDate } from "../shared/calendar.js";
import type { CaseEntry, EntryField, WrittenEntry, WrittenValue } from "./case-entry.js";
import { ethnicityCodes } from "./case-record.js";
import {
  disabilityTexts,
  isShortBreak,
  readDisability,
  readListedStatus,
  readSex,
  sexTexts,
  statusTexts,
} from "./codes.js";
import { readDate } from "./dates.js";
import { readEthnicity } from "./ethnicity.js";
import {
  noCell,
  type Problem,
  type ProblemCode,
  type ProblemDetail,
  type ProblemSeverity,
  problem,
} from "./problems.js";
import { foldText, nearestText, saysNothing } from "./texts.js";
import { readTeamName, readWorkerName } from "./worker-names.js";

export type EntryReading =
  | { readonly outcome: "entry"; readonly entry: CaseEntry; readonly problems: readonly Problem[] }
  | { readonly outcome: "refused" | "skipped"; readonly problems: readonly Problem[] };

type Teller = (
  code: ProblemCode,
  value: WrittenValue,
  detail?: ProblemDetail,
  severity?: ProblemSeverity,
) => void;

/** A row as read: an entry, or refused with the reason, or skipped because it is a total, heading or footnote. */
export const readEntry = (written: WrittenEntry, asAt: LocalDate): EntryReading => {
  if (isNotACase(written)) {
    return { outcome: "skipped", problems: [problem("total-row", written.place, noCell)] };
  }
  const problems: Problem[] = [];
  const tell: Teller = (code, value, detail = {}, severity) => {
    const shown = value === written.values.bornOn ? null : foldText(value.text).slice(0, 100);
    const speakOf = shown === null ? { heading: value.heading } : { heading: value.heading, value: shown };
    const cell = { column: value.column, value: shown };
    problems.push(problem(code, written.place, cell, { ...speakOf, ...detail }, severity));
  };
  const childId = readChildId(written, problems, tell);
  const entry = { childId, ...readCodes(written, tell), ...readDates(written, asAt, tell) };
  checkOrder(written, entry, asAt, tell);
  return problems.some(({ severity }) => severity === "refused")
    ? { outcome: "refused", problems }
    : { outcome: "entry", entry: { kind: written.kind, place: written.place, ...entry }, problems };
};

const total = /^(grand |sub-? ?)?totals?\b/i;
const footnote = /^((row )?count|source|notes?|key|report|printed|end of)\b/i;

/** A total, a footnote, or the headings repeated at a page break. */
const isNotACase = ({ values, filledCells }: WrittenEntry): boolean => {
  const id = values.childId ? foldText(values.childId.text) : "";
  if (values.childId?.form === "no-value") return false;
  if (id === "")
    return filledCells === 1 || Object.values(values).some(({ text }) => total.test(foldText(text)));
  if (values.childId && id.toLowerCase() === foldText(values.childId.heading).toLowerCase()) return true;
  return total.test(id) || footnote.test(id) || (filledCells === 1 && id.includes(" "));
};

const readChildId = ({ values, place }: WrittenEntry, problems: Problem[], tell: Teller): string => {
  const value = values.childId;
  if (value?.form === "no-value") tell("formula-without-value", value);
  else if (!value || saysNothing(value.text)) problems.push(problem("blank-id", place, noCell));
  else if (losesDigits(value)) tell("id-digits-lost", value);
  return value ? foldText(value.text) : "";
};

/** A spreadsheet keeps fifteen digits of a number, and fewer where it writes one as 1.23E+11. */
const losesDigits = ({ form, text }: WrittenValue): boolean =>
  form === "number" ? !/^-?\d{1,15}$/.test(text) : /^\s*\d([.,]\d+)?e\+?\d+\s*$/i.test(text);

const readCodes = ({ values }: WrittenEntry, tell: Teller) => {
  const read = <Code>(
    field: EntryField,
    reader: (text: string) => Code | null,
    whenNone: Code,
    known: readonly string[],
  ): Code => {
    const value = values[field];
    if (!value) return whenNone;
    if (value.form === "no-value") {
      tell("formula-without-value", value, {}, field === "status" ? "refused" : "warning");
      return whenNone;
    }
    const code = reader(value.text);
    if (code !== null || saysNothing(value.text)) return code ?? whenNone;
    const nearest = nearestText(value.text, known);
    tell("unknown-code", value, nearest === null ? {} : { known: nearest });
    return whenNone;
  };
  const readName = (field: EntryField, reader: (text: string) => string | null): string | null => {
    const value = values[field];
    if (value?.form === "no-value") tell("formula-without-value", value, {}, "warning");
    return value && value.form !== "no-value" ? reader(value.text) : null;
  };
  return {
    sex: read("sex", readSex, "unknown", sexTexts),
    ethnicity: read("ethnicity", readEthnicity, "unknown", ethnicityCodes),
    disability: read("disability", readDisability, "unknown", disabilityTexts),
    status: read("status", readListedStatus, null, statusTexts),
    shortBreak: isShortBreak(values.legalStatus?.text ?? ""),
    teamName: readName("teamName", readTeamName),
    workerName: readName("workerName", readWorkerName),
  };
};

const readDates = ({ values }: WrittenEntry, asAt: LocalDate, tell: Teller) => {
  const read = (field: EntryField, severity: ProblemSeverity): LocalDate | null => {
    const value = values[field];
    if (!value) return null;
    if (value.form === "no-value") {
      tell("formula-without-value", value, {}, severity);
      return null;
    }
    const reading = readDate(value.text, asAt);
    if (reading.kind === "date") return reading.date;
    if (reading.kind === "impossible")
      tell("impossible-date", value, { monthFirst: reading.monthFirst }, severity);
    if (reading.kind === "unreadable") tell("unreadable-date", value, {}, severity);
    return null;
  };
  return {
    bornOn: read("bornOn", "warning"),
    startedOn: read("startedOn", "refused"),
    endedOn: read("endedOn", "refused"),
    seenOn: read("seenOn", "warning"),
  };
};

type Dates = Pick<CaseEntry, "startedOn" | "endedOn" | "seenOn">;

const checkOrder = ({ values }: WrittenEntry, dates: Dates, asAt: LocalDate, tell: Teller) => {
  const { startedOn, endedOn, seenOn } = dates;
  if (startedOn && values.startedOn && startedOn > asAt) {
    tell("opened-in-future", values.startedOn, { value: startedOn, other: asAt });
  }
  if (endedOn && values.endedOn) {
    if (startedOn && endedOn < startedOn)
      tell("closed-before-opened", values.endedOn, { value: endedOn, other: startedOn });
    else if (endedOn > asAt) tell("closed-in-future", values.endedOn, { value: endedOn, other: asAt });
  }
  if (seenOn && values.seenOn && seenOn > asAt)
    tell("seen-in-future", values.seenOn, { value: seenOn, other: asAt });
};
