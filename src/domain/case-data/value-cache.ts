// Reads values of which a large file repeats few, such as dates and codes: each spelling is looked into once, unless there
// is a doubt about it, which is told every time.
import type { LocalDate } from "../shared/calendar.js";
import type { WrittenValue } from "./case-entry.js";
import { type Disability, type Ethnicity, ethnicityCodes, type Sex } from "./case-record.js";
import { disabilityTexts, readDisability, readSex, sexTexts } from "./codes.js";
import { readEthnicity } from "./ethnicity.js";
import type { Problem, ProblemSeverity } from "./problems.js";
import { readCode, readDay, type Teller } from "./read-value.js";

const mostKept = 20_000;

const written = (text: string, name: string): WrittenValue => ({
  text,
  column: name,
  heading: name,
  form: "text",
});

type CodeReader<Code> = (text: string | undefined, name: string, tell: Teller) => Code;

/** Each takes a text, the name of where it stands, and whom to tell of a doubt. */
export type ValueCache = {
  /** Null where there is no day, "unreadable" where there should be one; that is told with the severity. */
  readonly day: (
    text: string,
    name: string,
    tell: Teller,
    severity: ProblemSeverity,
  ) => LocalDate | null | "unreadable";
  readonly sex: CodeReader<Sex>;
  readonly ethnicity: CodeReader<Ethnicity>;
  readonly disability: CodeReader<Disability>;
};

const codeCache = <Code extends string>(
  reader: (text: string) => Code | null,
  whenNone: Code,
  known: readonly string[],
): CodeReader<Code> => {
  const kept = new Map<string, Code>();
  return (text, name, tell) => {
    if (text === undefined) return whenNone;
    const before = kept.get(text);
    if (before !== undefined) return before;
    const code = readCode<Code>(written(text, name), reader, { whenNone, known }, tell);
    if (kept.size < mostKept && reader(text) !== null) kept.set(text, code);
    return code;
  };
};

export const makeValueCache = (asAt: LocalDate): ValueCache => {
  const days = new Map<string, LocalDate>();
  return {
    day: (text, name, tell, severity) => {
      const before = days.get(text);
      if (before !== undefined) return before;
      let told = false;
      const listen: Teller = (...doubt) => {
        told = true;
        tell(...doubt);
      };
      const day = readDay(written(text, name), asAt, listen, severity);
      if (day !== null && days.size < mostKept) days.set(text, day);
      return told ? "unreadable" : day;
    },
    sex: codeCache<Sex>(readSex, "unknown", sexTexts),
    ethnicity: codeCache<Ethnicity>(readEthnicity, "unknown", ethnicityCodes),
    disability: codeCache<Disability>(readDisability, "unknown", disabilityTexts),
  };
};

/** Whether any of the problems keeps a row from being used. */
export const isRefused = (problems: readonly Problem[]): boolean =>
  problems.some(({ severity }) => severity === "refused");
