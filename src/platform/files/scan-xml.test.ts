import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { type ScanEvents, scanXml } from "./scan-xml.js";
import { RefusedFile } from "./spreadsheet.js";

type Heard = (string | Readonly<Record<string, string>>)[];

/** Texts beside each other are one: where they are cut is nobody's business. */
const addText = (heard: Heard, text: string) => {
  const last = heard.at(-1);
  if (typeof last === "string" && last.startsWith("'")) heard[heard.length - 1] = last + text;
  else if (text !== "") heard.push(`'${text}`);
};

function scan(xml: string, cuts: readonly number[] = [], whole?: ScanEvents["whole"]): Heard | string {
  const heard: Heard = [];
  const scanning = scanXml({
    open: (name, tag) => heard.push(`<${name}`, { ...tag.attributes() }),
    close: (name) => heard.push(`>${name}`),
    text: (text) => addText(heard, text),
    ...(whole && { whole }),
  });
  const places = [0, ...cuts.map((cut) => cut % (xml.length + 1)).toSorted((a, b) => a - b), xml.length];
  try {
    for (const [at, from] of places.entries()) scanning.write(xml.slice(from, places[at + 1]));
    scanning.end();
    return heard;
  } catch (error) {
    if (error instanceof RefusedFile) return error.refusal.code;
    throw error;
  }
}

function scanWithSaxes(xml: string): Heard {
  const heard: Heard = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => heard.push(`<${name}`, { ...attributes }));
  parser.on("closetag", ({ name }) => heard.push(`>${name}`));
  const within = (text: string) => {
    if (heard.length > 0 && heard.at(-1) !== ">r") addText(heard, text);
  };
  parser.on("text", within);
  parser.on("cdata", within);
  parser.write(xml).close();
  return heard;
}

const anyCuts = fc.array(fc.nat(), { maxLength: 12 });
const text = fc.stringMatching(/^(a| |é|"|'|>|&lt;|&#x41;|&amp;|&#65;)*$/);
const attribute = fc
  .tuple(
    fc.constantFrom("a", "b-c", "d.e"),
    fc.constantFrom('="', ' = "'),
    fc.stringMatching(/^(x|>|\/|'|=| |&quot;|&gt;)*$/),
  )
  .map(([name, equals, value]) => ` ${name}${equals}${value}"`);
const element: fc.Arbitrary<string> = fc.letrec<{ node: string; element: string }>((tie) => ({
  node: fc.oneof(text, fc.constantFrom("<!-- <x> -->", "<![CDATA[<a>&]]]>", "<?x <y> ?>"), tie("element")),
  element: fc
    .tuple(
      fc.constantFrom("v", "row", "x-y"),
      fc.option(attribute, { nil: "" }),
      fc.array(tie("node"), { maxLength: 4 }),
    )
    .map(([name, attributes, inside]) =>
      inside.length === 0
        ? `<${name}${attributes}/>`
        : `<${name}${attributes} >${inside.join("")}</${name}\n>`,
    ),
})).element;

test("well-formed XML is heard as saxes hears it, wherever it is cut into pieces", () => {
  fc.assert(
    fc.property(element, anyCuts, (inside, cuts) => {
      const xml = `<?xml version="1.0"?>\n<!-- c --><r>${inside}</r>\n`;
      assert.deepEqual(scan(xml, cuts), scanWithSaxes(xml));
    }),
    { numRuns: 500 },
  );
});

test("elements of a common form can be taken whole, and are no other for it", () => {
  const xml = '<r><c n="1">one</c><c n="2"><d/>two</c><c n="3">three</c></r>';
  const taken: string[] = [];
  const whole = {
    pattern: /<c n="(\d)">([^<]*)<\/c>/y,
    take: ([, number = "", word = ""]: RegExpExecArray) => taken.push(`${number} ${word}`),
  };
  assert.deepEqual(scan(xml, [], whole), ["<r", {}, "<c", { n: "2" }, "<d", {}, ">d", "'two", ">c", ">r"]);
  assert.deepEqual(taken, ["1 one", "3 three"]);
  taken.length = 0;
  assert.deepEqual(
    scan(xml, [14], whole),
    scan(xml, [], { ...whole, pattern: /<c n="(2|3)">([^<]*)<\/c>/y }),
  );
  assert.deepEqual(taken, ["3 three", "3 three"]);
});

test("prefixes fall away", () => {
  assert.deepEqual(scan('<x:r xmlns:x="u"><x:a/></x:r>'), ["<r", { "xmlns:x": "u" }, "<a", {}, ">a", ">r"]);
});

test("what is not XML is called damaged, and a document type unsafe", () => {
  for (const xml of [
    "",
    "text",
    "<r>",
    "<r></s>",
    "<r/><r/>",
    "<r/>text",
    "<r><a></r></a>",
    "<r a=1/>",
    "<r a/>",
    "<r>&nbsp;</r>",
    "<r>&#0;</r>",
    "<r>&#xD800;</r>",
    "<r>&lt</r>",
    "<r>\0</r>",
    "<r><!-- </r>",
    "<r><a b='</r>",
    "< r/>",
    "<r><!ELEMENT a></r>",
    `${"<a>".repeat(600)}${"</a>".repeat(600)}`,
  ])
    assert.equal(scan(xml), "damaged", xml.slice(0, 50));
  assert.equal(scan('<!DOCTYPE r [<!ENTITY a "b">]><r>&a;</r>'), "unsafe-content");
  assert.equal(scan('<!DOCTYPE r SYSTEM "file:///etc/passwd"><r/>', [3, 5]), "unsafe-content");
});

test("one text or tag of more than a mebibyte is refused", () => {
  assert.equal(scan(`<r a="${"x".repeat(1_100_000)}"/>`, [600_000, 1_090_000]), "too-large");
});
