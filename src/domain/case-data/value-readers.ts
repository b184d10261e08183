// The readers of single values, as they are or remembering: a file repeats few dates, codes, teams and workers many times,
// and each spelling need be looked into only once.
import type { LocalDate } from "../shared/calendar.js";
import type { Disability, Ethnicity, Sex } from "./case-record.js";
import { type ListedStatus, readDisability, readListedStatus, readSex } from "./codes.js";
import { type DateReading, readDate } from "./dates.js";
import { readEthnicity } from "./ethnicity.js";
import { readAge } from "./read-age.js";
import { readTeamName, readWorkerName, readWorkerRef } from "./worker-names.js";

type Reader<Value> = (text: string) => Value;

export type ValueReaders = {
  readonly date: Reader<DateReading>;
  readonly age: Reader<ReturnType<typeof readAge>>;
  readonly sex: Reader<Sex | null>;
  readonly ethnicity: Reader<Ethnicity | null>;
  readonly disability: Reader<Disability | null>;
  readonly status: Reader<ListedStatus | null>;
  readonly teamName: Reader<string | null>;
  readonly workerName: Reader<string | null>;
  readonly workerRef: Reader<string | null>;
};

const mostRemembered = 20_000;

/** The reader, which looks into a text only the first time; it remembers so many texts and no more. */
export const remember = <Value>(reader: Reader<Value>): Reader<Value> => {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = reader(text);
    if (known.size < mostRemembered) known.set(text, value);
    return value;
  };
};

export const valueReaders = (asAt: LocalDate): ValueReaders => ({
  date: (text) => readDate(text, asAt),
  age: readAge,
  sex: readSex,
  ethnicity: readEthnicity,
  disability: readDisability,
  status: readListedStatus,
  teamName: readTeamName,
  workerName: readWorkerName,
  workerRef: readWorkerRef,
});

export const rememberingReaders = (asAt: LocalDate): ValueReaders => ({
  date: remember((text) => readDate(text, asAt)),
  age: remember(readAge),
  sex: remember(readSex),
  ethnicity: remember(readEthnicity),
  disability: remember(readDisability),
  status: remember(readListedStatus),
  teamName: remember(readTeamName),
  workerName: remember(readWorkerName),
  workerRef: remember(readWorkerRef),
});
