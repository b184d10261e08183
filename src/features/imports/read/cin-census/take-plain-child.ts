// Takes a whole child of the census at once where it is written plainly, as systems write it: no attributes, prefixes,
// comments or entities. Any other child is left to the scanner, which knows all of XML.
import type { ChildInTheMaking } from "./gather-child.js";

const opening = "<Child>";
const closing = "</Child>";
const plainName = /^[A-Za-z_][\w.-]*$/;
const SLASH = 47;
const GREATER = 62;
const deepest = 20;
const mostNames = 1_000;

export class PlainChildren {
  /** Names met, and whether they are plain ones. */
  readonly #names = new Map<string, boolean>();
  readonly #open: string[] = [];

  /** Where the child that begins at `from` ends, or -1 where it is not whole or not plain; then nothing of it is taken. */
  take(xml: string, from: number, child: ChildInTheMaking): number {
    const end = xml.indexOf(closing, from);
    if (end < 0) return -1;
    this.#open.length = 0;
    const isPlain = this.#takeElements(xml, from + opening.length, end, child);
    if (isPlain) return end + closing.length;
    child.end();
    return -1;
  }

  #takeElements(xml: string, from: number, end: number, child: ChildInTheMaking): boolean {
    for (let at = xml.indexOf("<", from); ; at = xml.indexOf("<", at)) {
      if (at === end) return this.#open.length === 0;
      const close = xml.indexOf(">", at);
      if (close > end) return false;
      if (xml.charCodeAt(at + 1) === SLASH) {
        const name = this.#open.pop();
        if (name === undefined || close - at - 2 !== name.length || !xml.startsWith(name, at + 2))
          return false;
        child.close(name);
        at = close + 1;
        continue;
      }
      const isEmpty = xml.charCodeAt(close - 1) === SLASH;
      const name = xml.slice(at + 1, isEmpty ? close - 1 : close);
      if (!(this.#names.get(name) ?? this.#isPlain(name))) return false;
      if (isEmpty) {
        child.value(name, "");
        at = close + 1;
        continue;
      }
      const next = xml.indexOf("<", close);
      if (xml.charCodeAt(next + 1) !== SLASH) {
        if (this.#open.push(name) > deepest) return false;
        child.open(name);
        at = next;
        continue;
      }
      const after = next + 2 + name.length;
      const text = xml.slice(close + 1, next);
      if (xml.charCodeAt(after) !== GREATER || !xml.startsWith(name, next + 2) || text.includes("&"))
        return false;
      child.value(name, text);
      at = after + 1;
    }
  }

  #isPlain(name: string): boolean {
    const isPlain = plainName.test(name) && name !== "Child";
    if (this.#names.size < mostNames) this.#names.set(name, isPlain);
    return isPlain;
  }
}
