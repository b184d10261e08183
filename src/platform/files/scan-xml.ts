// Splits XML into tags and text, a piece at a time, at the speed that sheets of a million cells need (docs/adr/0011).
// Entities are only XML's own five and numbers: a document type, which could bring others, is refused outright.
import { RefusedFile } from "./spreadsheet.js";

export type XmlScan = {
  /** Scans the next piece; calls nothing for what is not whole yet. */
  write(piece: string): void;
  /** Says that there is no more: refused as damaged where something is still open. */
  end(): void;
};

/** The tag that has just been opened. Attributes are looked for only when asked for. */
export type Tag = {
  attribute(name: string): string | undefined;
  attributes(): Readonly<Record<string, string>>;
};

export type ScanEvents = {
  /** Names come without their namespace prefix. An empty element is opened and closed. */
  open(name: string, tag: Tag): void;
  close(name: string): void;
  /** Text may come in several parts. */
  text(text: string): void;
  /**
   * Elements of a common form may be taken whole: what a sticky pattern matches at a "<" is given at once. Whoever takes
   * more of it than that moves the pattern's lastIndex on; `false` leaves it to the scanner.
   */
  readonly whole?: { readonly pattern: RegExp; readonly take: (match: RegExpExecArray) => unknown };
};

/** One tag or one text without a tag in it is never longer, in characters. */
export const longestPart = 1024 * 1024;
const deepest = 500;

const damaged = () => new RefusedFile({ code: "damaged" });

const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

const decodeOne = (whole: string, name: string): string => {
  if (!whole.endsWith(";")) throw damaged();
  const known = named[name];
  if (known !== undefined) return known;
  const number = /^#x[0-9a-f]{1,6}$/i.test(name)
    ? Number.parseInt(name.slice(2), 16)
    : /^#\d{1,7}$/.test(name)
      ? Number(name.slice(1))
      : Number.NaN;
  const isCharacter =
    (number >= 32 && number < 0xd800) ||
    (number > 0xdfff && number <= 0x10ffff) ||
    /^#x?(9|10|13|a|d)$/i.test(name);
  if (!isCharacter) throw damaged();
  return String.fromCodePoint(number);
};

const decode = (text: string): string =>
  text.includes("&") ? text.replace(/&([^;&]*);?/g, decodeOne) : text;

const isSpace = (code: number) => code === 32 || code === 10 || code === 13 || code === 9;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const GREATER = 62;
const EXCLAMATION = 33;
const QUESTION = 63;

/** Where the tag ends: its ">" outside quotes, or -1. */
const endOfTag = (xml: string, from: number): number => {
  let quote = 0;
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === GREATER) return at;
    else if (code === QUOTE || code === APOSTROPHE) quote = code;
  }
  return -1;
};

const endOfName = (xml: string, from: number, to: number): number => {
  let at = from;
  while (at < to && !isSpace(xml.charCodeAt(at)) && xml.charCodeAt(at) !== SLASH) at++;
  return at;
};

const withoutPrefix = (name: string): string => {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
};

/** Calls with each attribute between two places of a tag until it is told that this is the one. */
const walkAttributes = (
  xml: string,
  from: number,
  to: number,
  isIt: (name: string, value: string) => boolean,
) => {
  let at = from;
  for (;;) {
    while (at < to && isSpace(xml.charCodeAt(at))) at++;
    if (at >= to) return;
    const equals = xml.indexOf("=", at);
    if (equals < 0 || equals >= to) throw damaged();
    let open = equals + 1;
    while (isSpace(xml.charCodeAt(open))) open++;
    const quote = xml[open];
    const close = quote === '"' || quote === "'" ? xml.indexOf(quote, open + 1) : -1;
    if (close < 0 || close >= to) throw damaged();
    if (isIt(xml.slice(at, equals).trimEnd(), xml.slice(open + 1, close))) return;
    at = close + 1;
  }
};

export const scanXml = (events: ScanEvents): XmlScan => new Scan(events);

class Scan implements XmlScan, Tag {
  readonly #events: ScanEvents;
  readonly #opened: string[] = [];
  #started = false;
  /** What is not whole yet of the pieces before. */
  #rest = "";
  #xml = "";
  /** Where the attributes of the tag that was opened last stand. */
  #tagFrom = 0;
  #tagTo = 0;

  constructor(events: ScanEvents) {
    this.#events = events;
  }

  write(piece: string): void {
    if (piece.includes("\0")) throw damaged();
    const xml = this.#rest === "" ? piece : this.#rest + piece;
    this.#xml = xml;
    let at = 0;
    for (;;) {
      const markup = xml.indexOf("<", at);
      if (markup < 0) break;
      if (markup > at) this.#giveText(xml.slice(at, markup));
      at = markup;
      const next = this.#takeMarkup(xml, markup);
      if (next < 0) break;
      at = next;
    }
    this.#rest = xml.slice(at);
    if (this.#rest.length > longestPart) throw new RefusedFile({ code: "too-large" });
  }

  end(): void {
    if (this.#opened.length > 0 || !this.#started || this.#rest.trim() !== "") throw damaged();
  }

  attribute(wanted: string): string | undefined {
    let found: string | undefined;
    walkAttributes(this.#xml, this.#tagFrom, this.#tagTo, (name, value) => {
      if (name !== wanted) return false;
      found = decode(value);
      return true;
    });
    return found;
  }

  attributes(): Readonly<Record<string, string>> {
    const all: Record<string, string> = Object.create(null);
    walkAttributes(this.#xml, this.#tagFrom, this.#tagTo, (name, value) => {
      all[name] = decode(value);
      return false;
    });
    return all;
  }

  /** Takes one piece of markup that begins at `at`; gives where it ends, or -1 where it is not whole yet. */
  #takeMarkup(xml: string, at: number): number {
    const { whole } = this.#events;
    if (whole && this.#opened.length > 0) {
      whole.pattern.lastIndex = at;
      const match = whole.pattern.exec(xml);
      if (match && whole.take(match) !== false) return whole.pattern.lastIndex;
    }
    const next = xml.charCodeAt(at + 1);
    if (next === EXCLAMATION || next === QUESTION) return this.#takeSpecial(xml, at);
    const end = endOfTag(xml, at + 1);
    if (end < 0) return -1;
    if (next === SLASH) this.#closeTag(xml.slice(at + 2, end).trimEnd());
    else this.#openTag(xml, at + 1, end);
    return end + 1;
  }

  #openTag(xml: string, from: number, to: number): void {
    const isEmpty = xml.charCodeAt(to - 1) === SLASH;
    this.#tagTo = isEmpty ? to - 1 : to;
    this.#tagFrom = endOfName(xml, from, this.#tagTo);
    const written = xml.slice(from, this.#tagFrom);
    if (written === "" || (this.#started && this.#opened.length === 0)) throw damaged();
    this.#started = true;
    const name = withoutPrefix(written);
    this.#events.open(name, this);
    if (isEmpty) this.#events.close(name);
    else if (this.#opened.push(written) > deepest) throw damaged();
  }

  #closeTag(name: string): void {
    if (this.#opened.pop() !== name) throw damaged();
    this.#events.close(withoutPrefix(name));
  }

  #giveText(part: string): void {
    if (this.#opened.length > 0) this.#events.text(decode(part));
    else if (part.trim() !== "") throw damaged();
  }

  /** Comments, instructions and marked text; a document type is where reading ends. */
  #takeSpecial(xml: string, at: number): number {
    const past = (mark: string, from: number) => {
      const found = xml.indexOf(mark, from);
      return found < 0 ? -1 : found + mark.length;
    };
    if (xml.startsWith("<?", at)) return past("?>", at + 2);
    if (xml.startsWith("<!--", at)) return past("-->", at + 4);
    if (xml.startsWith("<![CDATA[", at)) {
      const end = past("]]>", at + 9);
      if (end >= 0 && this.#opened.length === 0) throw damaged();
      if (end > at + 12) this.#events.text(xml.slice(at + 9, end - 3));
      return end;
    }
    if (xml.length - at < 9) return -1;
    throw new RefusedFile({ code: xml.startsWith("<!DOCTYPE", at) ? "unsafe-content" : "damaged" });
  }
}
