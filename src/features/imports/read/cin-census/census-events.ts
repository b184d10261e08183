// Turns the tags and texts of a census file into its header and its children, each as soon as it is whole.
import type { WrittenChild } from "../../../../domain/case-data/whole-child.js";
import { type LocalDate, parseLocalDate } from "../../../../domain/shared/calendar.js";
import { scanXml, type XmlScan } from "../../../../platform/files/scan-xml.js";
import { ChildInTheMaking } from "./gather-child.js";
import { PlainChildren } from "./take-plain-child.js";

export type CensusHeader = {
  root: string;
  collection: string | null;
  year: string | null;
  referenceDate: string | null;
};

/** The day, at the head of what may be an instant. */
export const referenceDateOf = ({ referenceDate }: Pick<CensusHeader, "referenceDate">): LocalDate | null =>
  parseLocalDate((referenceDate ?? "").slice(0, 10));

export type CensusEvents = {
  readonly child: (child: WrittenChild) => void;
};

/** The header fills as the file goes on; it stands before the children in any file that keeps to the schema. */
export function scanCensus(events: CensusEvents): {
  readonly scan: XmlScan;
  readonly header: Readonly<CensusHeader>;
} {
  const header: CensusHeader = { root: "", collection: null, year: null, referenceDate: null };
  const child = new ChildInTheMaking();
  let inChild = false;
  let leaf: string | null = null;
  let leafText = "";

  const value = (name: string, text: string) => {
    if (inChild) child.value(name, text);
    else if (name === "Collection") header.collection ??= text.trim();
    else if (name === "Year") header.year ??= text.trim();
    else if (name === "ReferenceDate") header.referenceDate ??= text.trim();
  };
  const open = (name: string) => {
    if (header.root === "") header.root = name;
    if (inChild) child.open(name);
    else if (name === "Child") inChild = true;
    leaf = name;
    leafText = "";
  };
  const close = (name: string) => {
    if (leaf === name) value(name, leafText);
    leaf = null;
    if (!inChild) return;
    if (name === "Child") {
      inChild = false;
      events.child(child.end());
    } else child.close(name);
  };
  const text = (part: string) => {
    if (leaf !== null) leafText += part;
  };
  const plain = new PlainChildren();
  const pattern = /<Child>/y;
  const take = ({ input, index }: RegExpExecArray): boolean => {
    const end = inChild ? -1 : plain.take(input, index, child);
    if (end < 0) return false;
    pattern.lastIndex = end;
    leaf = null;
    events.child(child.end());
    return true;
  };
  return { scan: scanXml({ open, close, text, whole: { pattern, take } }), header };
}
