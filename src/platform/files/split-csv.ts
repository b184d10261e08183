// Splits delimited text into records, a piece at a time. Quoted as RFC 4180 says; where a file strays from it (a quote
// inside a value, text after a closing quote, records of any length, any line ends) it is read as spreadsheet programs do.
import { ownText } from "./own-text.js";
import { RefusedFile } from "./spreadsheet.js";

const QUOTE = 34;
const LINE_FEED = 10;
const RETURN = 13;

export type CsvSplitter = {
  /** The records that are whole with this piece of text; the last piece says so. */
  readonly split: (piece: string, isLast: boolean) => string[][];
};

export type CsvShape = {
  /** One character. */
  readonly delimiter: string;
  /** A record of more characters is refused. */
  readonly longestRecord: number;
  /** The only value of each record that is wanted, counted from 0: the others are left empty. */
  readonly only?: number;
};

export function splitCsv({ delimiter, longestRecord, only = every }: CsvShape): CsvSplitter {
  const separator = delimiter.charCodeAt(0);
  let rest = "";
  const split = (piece: string, isLast: boolean): string[][] => {
    const text = rest === "" ? piece : rest + piece;
    const records: string[][] = [];
    let at = 0;
    let inQuotes = false;
    while (at < text.length) {
      const read = readRecord(text, at, { separator, isLast, only });
      inQuotes = read === "in-quotes";
      if (read === "not-whole" || read === "in-quotes") break;
      records.push(read.values);
      at = read.end;
    }
    rest = text.slice(at);
    if (inQuotes && (isLast || rest.length > longestRecord)) throw new RefusedFile({ code: "damaged" });
    if (rest.length > longestRecord) throw new RefusedFile({ code: "too-large" });
    return records;
  };
  return { split };
}

/** Where the value that begins at `from` ends: at a separator, at the line's end, or with the text. */
function endOfValue(text: string, from: number, separator: number): number {
  const highest = separator > RETURN ? separator : RETURN;
  const length = text.length;
  let at = from;
  for (; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code > highest) continue;
    if (code === separator || code === LINE_FEED || code === RETURN) break;
  }
  return at;
}

const every = -1;

type Wanted = { readonly separator: number; readonly isLast: boolean; readonly only: number };

type Record = { readonly values: string[]; readonly end: number };

/** One record and where the next begins, or why there is none in this text. */
function readRecord(
  text: string,
  from: number,
  { separator, isLast, only }: Wanted,
): Record | "not-whole" | "in-quotes" {
  const values: string[] = [];
  const length = text.length;
  let at = from;
  for (;;) {
    let value = "";
    if (text.charCodeAt(at) === QUOTE) {
      const closed = readQuoted(text, at);
      if (closed === null) return "in-quotes";
      value = closed.value;
      at = closed.end;
    }
    const start = at;
    at = endOfValue(text, start, separator);
    if (at === length && !isLast) return "not-whole";
    const isWanted = only === every || only === values.length;
    if (start !== at && isWanted) value += ownText(text, start, at);
    values.push(isWanted ? value : "");
    if (at === length) return { values, end: at };
    const code = text.charCodeAt(at++);
    if (code === separator) continue;
    if (code === RETURN) {
      // A line feed may follow in the next piece.
      if (at === length && !isLast) return "not-whole";
      if (text.charCodeAt(at) === LINE_FEED) at++;
    }
    return { values, end: at };
  }
}

/** The value of the quotes that open at `from`, doubled quotes made single, and what follows them. */
function readQuoted(text: string, from: number) {
  let value = "";
  let start = from + 1;
  for (;;) {
    const quote = text.indexOf('"', start);
    if (quote < 0) return null;
    value += ownText(text, start, quote);
    if (text.charCodeAt(quote + 1) !== QUOTE) return { value, end: quote + 1 };
    value += '"';
    start = quote + 2;
  }
}
