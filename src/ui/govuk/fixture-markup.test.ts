// Brings two pieces of markup to a form in which they are equal where a browser and a screen reader make no difference:
// the order of attributes, and white space where it does not separate words.
import assert from "node:assert/strict";
import { it } from "node:test";
import { HTMLElement, type Node, NodeType, parse } from "node-html-parser";

const inline = new Set(["a", "b", "br", "em", "i", "label", "span", "strong", "svg"]);

const classesSplit = (name: string, value: string) =>
  name === "class" ? value.trim().split(/\s+/).join(" ") : value;

const attributesOf = (element: HTMLElement): string =>
  Object.entries(element.attributes)
    .map(([name, value]) => `${name}=${JSON.stringify(classesSplit(name, value))}`)
    .sort()
    .join(" ");

/** One line a node, words trimmed. */
function structure(node: Node, depth: number): string[] {
  const indent = "  ".repeat(depth);
  if (node instanceof HTMLElement) {
    const children = node.childNodes.flatMap((child) => structure(child, depth + 1));
    if (!node.rawTagName) return children;
    const tag = `${indent}<${node.rawTagName.toLowerCase()} ${attributesOf(node)}>`;
    return node.rawTagName.toLowerCase() === "textarea"
      ? [tag, JSON.stringify(node.text)]
      : [tag, ...children];
  }
  const words = node.nodeType === NodeType.TEXT_NODE ? node.text.replace(/\s+/g, " ").trim() : "";
  return words ? [`${indent}${words}`] : [];
}

/** The words as they are read: a line for each block, single spaces within. */
function spoken(node: Node): string {
  if (!(node instanceof HTMLElement))
    return node.nodeType === NodeType.TEXT_NODE ? node.text.replace(/\s+/g, " ") : "";
  const words = node.childNodes.map(spoken).join("");
  const isInline = inline.has(node.rawTagName?.toLowerCase() ?? "") && node.getAttribute("role") !== "button";
  return isInline ? words : `\n${words}\n`;
}

/** `<raw-html>` marks where a fixture's own HTML was put, and is not part of the markup. */
export function normalised(html: string): { readonly structure: readonly string[]; readonly spoken: string } {
  const root = parse(html.replaceAll(/<\/?raw-html>/g, ""));
  const lines = spoken(root)
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim());
  return { structure: structure(root, 0), spoken: lines.filter(Boolean).join("\n") };
}

it("sees no difference in the order of attributes or in white space between blocks", () => {
  assert.deepEqual(
    normalised('<p id="a"  class="b c">\n One\n</p>'),
    normalised('<p class="b  c" id="a">One</p>'),
  );
});

it("sees a lost attribute, a lost element and a space lost between words", () => {
  const whole = '<p class="a"><b>Error:</b> Enter a date</p>';
  for (const other of [
    "<p><b>Error:</b> Enter a date</p>",
    '<p class="a">Error: Enter a date</p>',
    '<p class="a"><b>Error:</b>Enter a date</p>',
  ])
    assert.notDeepEqual(normalised(other), normalised(whole));
});

it("sees a line break lost inside a text area", () => {
  assert.notDeepEqual(normalised("<textarea>a\nb</textarea>"), normalised("<textarea>a b</textarea>"));
});
