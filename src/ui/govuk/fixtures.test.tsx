// Every component's markup is that of govuk-frontend: each of the fixtures it ships is rendered with ours and compared.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, describe, it } from "node:test";
import { render } from "preact-render-to-string";
import { normalised } from "./fixture-markup.test.js";
import { adapters } from "./fixture-options.test.js";

interface Fixture {
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly html: string;
}

const require = createRequire(import.meta.url);
const fixturesOf = (component: string): readonly Fixture[] =>
  JSON.parse(
    readFileSync(require.resolve(`govuk-frontend/dist/govuk/components/${component}/fixtures.json`), "utf8"),
  ).fixtures;

/** What our components do not offer, by component and fixture. */
const leftOut: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "character-count": {
    "with custom textarea description": "the service speaks English only",
    "with translations": "the service speaks English only",
    "with maxwords": "deprecated: countType says that words are counted",
    "to configure in JavaScript": "every limit is known to the server",
    "with neither maxlength nor maxwords set": "every limit is known to the server",
    "with neither maxlength, maxwords nor textarea description set": "every limit is known to the server",
  },
  "date-input": { "with nested name": "a field is named after its part: day, month, year" },
  "file-upload": { translated: "the service speaks English only" },
  "password-input": { "with translations": "the service speaks English only" },
};

const counts = { components: 0, equal: 0, leftOut: 0 };

for (const [component, toElement] of Object.entries(adapters)) {
  describe(`${component} has govuk-frontend's markup`, () => {
    counts.components += 1;
    const fixtures = fixturesOf(component);
    const absent = leftOut[component] ?? {};
    for (const { name, options, html } of fixtures) {
      if (name in absent) {
        counts.leftOut += 1;
        continue;
      }
      it(name, () => {
        assert.deepEqual(normalised(render(toElement(options))), normalised(html));
        counts.equal += 1;
      });
    }
    it("leaves out no fixture that has gone", () => {
      const names = new Set(fixtures.map(({ name }) => name));
      assert.deepEqual(
        Object.keys(absent).filter((name) => !names.has(name)),
        [],
      );
    });
  });
}

it("leaves out nothing of a component that is not compared", () => {
  assert.deepEqual(
    Object.keys(leftOut).filter((component) => !(component in adapters)),
    [],
  );
});

after(() => {
  console.log(`${counts.components} components: ${counts.equal} fixtures equal, ${counts.leftOut} left out`);
});
