// Streams XML as events. A document type is refused outright: no entity of a stranger's making is ever expanded.
import type { Readable } from "node:stream";
import { SaxesParser } from "saxes";
import { RefusedFile } from "./spreadsheet.js";

export type XmlEvents = {
  /** Names come without their namespace prefix. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
};

const withoutPrefix = (name: string) => (name.includes(":") ? name.slice(name.indexOf(":") + 1) : name);

export async function readXml(stream: Readable, events: XmlEvents): Promise<void> {
  for await (const _ of stepThroughXml(stream, events));
}

/** The same, pausing after each piece of the stream; whoever stops asking for more stops the reading. */
export async function* stepThroughXml(stream: Readable, events: XmlEvents): AsyncGenerator<void> {
  const parser = makeParser(events);
  stream.setEncoding("utf8");
  try {
    for await (const chunk of stream) {
      parser.write(String(chunk));
      yield;
    }
    parser.close();
    yield;
  } catch (error) {
    throw error instanceof RefusedFile ? error : new RefusedFile({ code: "damaged" });
  } finally {
    stream.destroy();
  }
}

function makeParser({ open, close, text }: XmlEvents) {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  parser.on("doctype", () => {
    throw new RefusedFile({ code: "unsafe-content" });
  });
  parser.on("opentag", (tag) => open(withoutPrefix(tag.name), tag.attributes));
  if (close) parser.on("closetag", (tag) => close(withoutPrefix(tag.name)));
  if (text) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  return parser;
}
