// Cuts JSON as it comes in into the objects that a list of them holds, so that no more than one is ever held: a list, a
// list or an object a line, or an object that wraps the list under a known name.
import { RefusedFile } from "./spreadsheet.js";

export type JsonSplit = {
  readonly write: (piece: string) => void;
  /** Says that there is no more: refused as damaged where something is still open. */
  readonly end: () => void;
};

const longestObject = 8 * 1024 * 1024;
const deepest = 100;

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

const isSpace = (code: number) => code === 32 || code === 10 || code === 13 || code === 9;
const damaged = () => new RefusedFile({ code: "damaged" });

/** Where the string that opens at `from` ends, or -1 where that is still to come. */
const endOfString = (text: string, from: number): number => {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(at - 1 - backslashes) === BACKSLASH) backslashes += 1;
    if (backslashes % 2 === 0) return at;
  }
  return -1;
};

const afterSpace = (text: string, from: number): number => {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return at;
};

/** `isList` says of a name (in small letters) whether it wraps the list. */
export function splitJson(isList: (name: string) => boolean, take: (object: string) => void): JsonSplit {
  let text = "";
  let at = 0;
  /** What is open around the objects: lists, and objects that wrap them. */
  const around: ("list" | "wrapper")[] = [];
  /** How much is open within the object that is being taken, or within a value of a wrapper that is passed over. */
  let depth = 0;
  let objectAt = -1;

  const push = (kind: "list" | "wrapper") => {
    if (around.push(kind) > deepest) throw damaged();
  };

  /** Whether a name that ended at `end` is followed by its list; null where that is still to come. */
  const listFollows = (from: number, end: number): boolean | null => {
    if (!isList(text.slice(from + 1, end).toLowerCase())) return false;
    const colon = afterSpace(text, end + 1);
    const list = afterSpace(text, colon + 1);
    if (list >= text.length) return null;
    return text.charCodeAt(colon) === COLON && text.charCodeAt(list) === OPEN_LIST;
  };

  /** A string; false where it is not whole yet. */
  const takeString = (): boolean => {
    const end = endOfString(text, at);
    if (end < 0) return false;
    const isNameOfWrapper =
      (objectAt >= 0 && depth === 1) || (objectAt < 0 && depth === 0 && around.at(-1) === "wrapper");
    const follows = isNameOfWrapper ? listFollows(at, end) : false;
    if (follows === null) return false;
    if (!follows) {
      at = end + 1;
      return true;
    }
    if (objectAt >= 0) push("wrapper");
    objectAt = -1;
    depth = 0;
    push("list");
    at = text.indexOf("[", end) + 1;
    return true;
  };

  const openOne = (code: number) => {
    if (depth > 0 || around.at(-1) === "wrapper") depth += 1;
    else if (code === OPEN_LIST) push("list");
    else {
      objectAt = at;
      depth = 1;
    }
    if (depth > deepest) throw damaged();
  };

  const closeOne = (code: number) => {
    if (depth > 0) {
      depth -= 1;
      if (depth === 0 && objectAt >= 0) {
        take(text.slice(objectAt, at + 1));
        objectAt = -1;
      }
    } else if (around.pop() !== (code === CLOSE_LIST ? "list" : "wrapper")) throw damaged();
  };

  const scan = () => {
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === QUOTE) {
        if (!takeString()) return;
        at -= 1;
      } else if (code === OPEN_OBJECT || code === OPEN_LIST) openOne(code);
      else if (code === CLOSE_OBJECT || code === CLOSE_LIST) closeOne(code);
      else if (around.length === 0 && depth === 0 && !isSpace(code) && code !== COMMA) throw damaged();
    }
  };

  const write = (piece: string) => {
    const from = objectAt >= 0 ? objectAt : at;
    text = text.slice(from) + piece;
    at -= from;
    if (objectAt >= 0) objectAt = 0;
    scan();
    if (text.length - Math.max(0, Math.min(at, objectAt < 0 ? at : objectAt)) > longestObject)
      throw new RefusedFile({ code: "too-large" });
  };
  const end = () => {
    if (around.length > 0 || depth > 0 || at < text.length) throw damaged();
  };
  return { write, end };
}
