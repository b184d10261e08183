// Streams XML as events. A document type is refused outright: no entity of a stranger's making is ever expanded.
import type { Readable } from "node:stream";
import { longestPart, type ScanEvents, scanXml } from "./scan-xml.js";
import { RefusedFile } from "./spreadsheet.js";

export type XmlEvents = {
  /** Names come without their namespace prefix. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
};

const ignore = () => undefined;

export async function readXml(stream: Readable, events: XmlEvents): Promise<void> {
  for await (const _ of stepThroughXml(stream, events));
}

/** The same, pausing after each piece of the stream; whoever stops asking for more stops the reading. */
export function stepThroughXml(
  stream: Readable,
  { open, close = ignore, text = ignore }: XmlEvents,
): AsyncGenerator<void> {
  return stepThroughTags(stream, { open: (name, tag) => open(name, tag.attributes()), close, text });
}

/** The same, with attributes looked for only when they are asked for. */
export async function* stepThroughTags(stream: Readable, events: ScanEvents): AsyncGenerator<void> {
  const scan = scanXml(events);
  try {
    let isFirst = true;
    for await (const text of piecesOf(stream)) {
      scan.write(isFirst && text.startsWith("\ufeff") ? text.slice(1) : text);
      isFirst = false;
      yield;
    }
    scan.end();
    yield;
  } catch (error) {
    throw error instanceof RefusedFile ? error : new RefusedFile({ code: "damaged" });
  } finally {
    stream.destroy();
  }
}

const GREATER = 62;

/** The stream as text, cut after a ">" wherever it can be: no character is split, and hardly a tag. */
async function* piecesOf(stream: Readable): AsyncGenerator<string> {
  let rest: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    const cut = bytes.lastIndexOf(GREATER) + 1;
    if (cut > 0) yield Buffer.concat([...rest, bytes.subarray(0, cut)]).toString("utf8");
    if (cut > 0) [rest, size] = [[], 0];
    rest.push(bytes.subarray(cut));
    size += bytes.length - cut;
    if (size > longestPart) throw new RefusedFile({ code: "too-large" });
  }
  if (size > 0) yield Buffer.concat(rest).toString("utf8");
}
