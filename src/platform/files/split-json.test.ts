import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { splitJson } from "./split-json.js";
import { RefusedFile } from "./spreadsheet.js";

const split = (...pieces: readonly string[]): unknown[] => {
  const found: unknown[] = [];
  const splitting = splitJson(
    (name) => name === "children",
    (object) => found.push(JSON.parse(object)),
  );
  for (const piece of pieces) splitting.write(piece);
  splitting.end();
  return found;
};

const refusalOf = (...pieces: readonly string[]): string => {
  try {
    split(...pieces);
  } catch (error) {
    if (error instanceof RefusedFile) return error.refusal.code;
    throw error;
  }
  return "none";
};

const one = { a: 1, b: [{ c: "}" }], d: { e: '"]' } };
const two = { a: 'x\\"{', children: null };

test("lists, lists a line, objects a line and wrapped lists all give their objects", () => {
  const [a, b] = [JSON.stringify(one), JSON.stringify(two)];
  const forms = [
    `[${a},${b}]`,
    JSON.stringify([one, two], null, 2),
    `[${a}]\n[${b}]\n`,
    `${a}\r\n${b}`,
    `{"la_code": "330", "more": {"x": [1]}, "Children": [${a}, ${b}], "after": [{"no": 1}], "b": "}"}`,
    `[{"Children" : [${a}]},{"children":[${b}]}]`,
    `{"Children":[]}\n[${a},[${b}]]`,
  ];
  for (const form of forms) assert.deepEqual(split(form), [one, two], form);
});

test("where the pieces are cut makes no difference", () => {
  const objects = fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), { maxLength: 6 });
  const cuts = fc.array(fc.nat({ max: 4_000 }), { maxLength: 12 });
  fc.assert(
    fc.property(objects, cuts, fc.boolean(), fc.nat({ max: 2 }), (written, at, wrapped, indent) => {
      const list = written.map((object) => JSON.parse(JSON.stringify(object)));
      fc.pre(list.every((object) => !Object.keys(object).some((key) => key.toLowerCase() === "children")));
      const text = JSON.stringify(wrapped ? { la: "1", Children: list } : list, null, indent);
      const edges = [0, ...at.filter((edge) => edge < text.length).toSorted((a, b) => a - b), text.length];
      const pieces = edges.slice(1).map((edge, index) => text.slice(edges[index], edge));
      assert.deepEqual(split(...pieces), list);
    }),
  );
});

test("what is broken off, closed twice or without end is refused", () => {
  assert.equal(refusalOf('[{"a":1}'), "damaged");
  assert.equal(refusalOf('[{"a":"1}]'), "damaged");
  assert.equal(refusalOf('[{"a":1}]]'), "damaged");
  assert.equal(refusalOf("[} "), "damaged");
  assert.equal(refusalOf("true"), "damaged");
  assert.equal(refusalOf("[".repeat(5_000)), "damaged");
  assert.equal(refusalOf(`[{"a":${"[".repeat(5_000)}`), "damaged");
  const endless = Array.from({ length: 20 }, () => "x".repeat(1024 * 1024));
  assert.equal(refusalOf('[{"a":"', ...endless), "too-large");
});
