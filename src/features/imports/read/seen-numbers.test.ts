import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { SeenNumbers } from "./seen-numbers.js";

test("a number is new the first time only, however many there are", () => {
  const all = fc.array(fc.integer({ min: 2 }), { maxLength: 200 });
  fc.assert(
    fc.property(all, (numbers) => {
      const seen = new SeenNumbers();
      const expected = new Set<number>();
      for (const number of numbers) {
        assert.equal(seen.add(number), !expected.has(number));
        expected.add(number);
      }
      assert.equal(seen.size, expected.size);
    }),
  );
  const many = new SeenNumbers();
  for (let number = 1; number <= 300_000; number += 1) assert.ok(many.add(Math.imul(number, 977)));
  for (let number = 1; number <= 300_000; number += 1) assert.ok(!many.add(Math.imul(number, 977)));
});
