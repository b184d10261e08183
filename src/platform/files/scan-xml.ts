// Splits XML into tags and text, a piece at a time, at the speed that sheets of a million cells need (docs/adr/0011).
// Entities are only XML's own five and numbers: a document type, which could bring others, is refused outright.
import { RefusedFile } from "./spreadsheet.js";

export type XmlScan = {
  /** Scans the next piece; calls nothing for what is not whole yet. */
  readonly write: (piece: string) => void;
  /** Says that there is no more: refused as damaged where something is still open. */
  readonly end: () => void;
};

/** The tag that has just been opened. Attributes are looked for only when asked for. */
export type Tag = {
  readonly attribute: (name: string) => string | undefined;
  readonly attributes: () => Readonly<Record<string, string>>;
};

export type ScanEvents = {
  /** Names come without their namespace prefix. An empty element is opened and closed. */
  readonly open: (name: string, tag: Tag) => void;
  readonly close: (name: string) => void;
  /** Text may come in several parts. */
  readonly text: (text: string) => void;
  /** Elements of a common form may be taken whole: what a sticky pattern matches at a "<" is given at once. */
  readonly whole?: { readonly pattern: RegExp; readonly take: (match: RegExpExecArray) => void };
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

export function scanXml({ open, close, text, whole }: ScanEvents): XmlScan {
  let rest = "";
  let started = false;
  const opened: string[] = [];
  let xml = "";
  let tagFrom = 0;
  let tagTo = 0;
  const tag: Tag = {
    attribute: (name) => {
      let found: string | undefined;
      walkAttributes(xml, tagFrom, tagTo, (one, value) => {
        if (one !== name) return false;
        found = decode(value);
        return true;
      });
      return found;
    },
    attributes: () => {
      const all: Record<string, string> = Object.create(null);
      walkAttributes(xml, tagFrom, tagTo, (name, value) => {
        all[name] = decode(value);
        return false;
      });
      return all;
    },
  };

  const openTag = (from: number, to: number) => {
    const isEmpty = xml.charCodeAt(to - 1) === SLASH;
    tagTo = isEmpty ? to - 1 : to;
    tagFrom = endOfName(xml, from, tagTo);
    const written = xml.slice(from, tagFrom);
    if (written === "" || (started && opened.length === 0)) throw damaged();
    started = true;
    const name = withoutPrefix(written);
    open(name, tag);
    if (isEmpty) close(name);
    else if (opened.push(written) > deepest) throw damaged();
  };

  const closeTag = (from: number, to: number) => {
    const name = xml.slice(from, to).trimEnd();
    if (opened.pop() !== name) throw damaged();
    close(withoutPrefix(name));
  };

  const giveText = (from: number, to: number) => {
    if (to <= from) return;
    const part = xml.slice(from, to);
    if (opened.length > 0) text(decode(part));
    else if (part.trim() !== "") throw damaged();
  };

  /** Takes one piece of markup that begins at `at`; gives where it ends, or -1 where it is not whole yet. */
  const takeMarkup = (at: number): number => {
    if (whole && opened.length > 0) {
      whole.pattern.lastIndex = at;
      const match = whole.pattern.exec(xml);
      if (match) {
        whole.take(match);
        return whole.pattern.lastIndex;
      }
    }
    const next = xml.charCodeAt(at + 1);
    if (next === 33 || next === 63) return takeSpecial(at);
    const end = endOfTag(xml, at + 1);
    if (end < 0) return -1;
    if (next === SLASH) closeTag(at + 2, end);
    else openTag(at + 1, end);
    return end + 1;
  };

  const takeSpecial = (at: number): number => {
    const past = (mark: string, from: number) => {
      const found = xml.indexOf(mark, from);
      return found < 0 ? -1 : found + mark.length;
    };
    if (xml.startsWith("<?", at)) return past("?>", at + 2);
    if (xml.startsWith("<!--", at)) return past("-->", at + 4);
    if (xml.startsWith("<![CDATA[", at)) {
      const end = past("]]>", at + 9);
      if (end >= 0 && opened.length === 0) throw damaged();
      if (end > at + 12) text(xml.slice(at + 9, end - 3));
      return end;
    }
    if (xml.length - at < 9) return -1;
    throw new RefusedFile({ code: xml.startsWith("<!DOCTYPE", at) ? "unsafe-content" : "damaged" });
  };

  const write = (piece: string) => {
    if (piece.includes("\0")) throw damaged();
    xml = rest === "" ? piece : rest + piece;
    let at = 0;
    for (;;) {
      const markup = xml.indexOf("<", at);
      if (markup < 0) break;
      giveText(at, markup);
      at = markup;
      const next = takeMarkup(markup);
      if (next < 0) break;
      at = next;
    }
    rest = xml.slice(at);
    if (rest.length > longestPart) throw new RefusedFile({ code: "too-large" });
  };

  const end = () => {
    if (opened.length > 0 || !started || rest.trim() !== "") throw damaged();
  };
  return { write, end };
}
