// No acknowledged word is ever lost: thousands of random interleavings of two people, one of them in two tabs and one also
// with a form without scripts, over lines that lose, repeat and reorder, with browsers that end and start again.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { isUnsaved } from "./field-queue.js";
import { OneFieldServer } from "./testing/one-field-server.js";
import { WriterTab, wordsOf, wroteOverUnseen } from "./testing/writer-tab.js";

const RUNS = 5_000;

const STEPS = [
  "type",
  "write",
  "write",
  "save",
  "leave",
  "arrive",
  "arrive",
  "hear",
  "hear",
  "stream",
  "blur",
  "choose-mine",
  "choose-theirs",
  "choose-both",
  "restart",
  "open-form",
  "send-form",
  "other-field",
] as const;

type Step = { readonly who: 0 | 1 | 2; readonly does: (typeof STEPS)[number]; readonly which: number };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    who: fc.constantFrom(0, 0, 1, 2, 2),
    does: fc.constantFrom(...STEPS),
    which: fc.nat(6),
  }),
  { minLength: 5, maxLength: 60, size: "max" },
);

class Story {
  readonly server = new OneFieldServer();
  /** Asha writes in two tabs, Ben in one. */
  readonly tabs = [
    new WriterTab(this.server, "asha", "a1"),
    new WriterTab(this.server, "asha", "a2"),
    new WriterTab(this.server, "ben", "b1"),
  ] as const;
  #form = { version: 0, text: "" };
  #made = 0;
  unseen = 0;
  readonly #acknowledgedForms: string[] = [];

  #word = () => `w${++this.#made}`;

  take({ who, does, which }: Step): void {
    const tab = this.tabs[who];
    const { version } = this.server;
    if (does === "type") tab.type(this.#word());
    else if (does === "write") tab.write(this.#word());
    else if (does === "save") tab.save();
    else if (does === "leave") tab.saveBeforeLeaving();
    else if (does === "arrive") tab.arrive(which);
    else if (does === "hear") tab.hearAnswer(which);
    else if (does === "stream") tab.hearStream(which > 3);
    else if (does === "blur") tab.leaveField();
    else if (does === "choose-mine") tab.choose("mine");
    else if (does === "choose-theirs") tab.choose("theirs");
    else if (does === "choose-both") tab.choose("both");
    else if (does === "restart") tab.restart(`restarted ${++this.#made}`);
    else if (does === "other-field") this.server.changeAnotherField();
    else if (does === "open-form") this.#form = { version, text: this.server.kept.text };
    else this.#sendForm();
    assert.ok(this.server.version >= version, "versions only grow");
    assert.ok(this.server.kept.version <= this.server.version);
  }

  /** Ben, without scripts: what he wrote is kept, or he is shown both texts. */
  #sendForm(): void {
    const seen = new Set(wordsOf(this.#form.text));
    const text = `${this.#form.text} ${this.#word()}`.trim();
    const merged = this.server.receiveForm("ben", this.#form.version, text);
    if (wroteOverUnseen(merged, "ben", seen)) this.unseen += 1;
    if (merged.outcome !== "conflict") this.#acknowledgedForms.push(...wordsOf(text));
  }

  lostWords(): readonly string[] {
    const words = [...this.#acknowledgedForms, ...this.tabs.flatMap(({ acknowledged }) => acknowledged)];
    return words.filter((word) => !this.server.knows(word));
  }

  /** How often someone's words were written over by someone else who had not seen them. */
  writtenOverUnseen(): number {
    return this.tabs.reduce((sum, tab) => sum + tab.unseen, this.unseen);
  }

  settle(): void {
    for (const tab of this.tabs) tab.settle();
  }
}

describe("any interleaving of two writers", () => {
  it(`loses no acknowledged word (${RUNS} of them), writes over none unseen, and versions only grow`, () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const story = new Story();
        for (const step of taken) {
          story.take(step);
          assert.deepEqual(story.lostWords(), []);
          assert.equal(story.writtenOverUnseen(), 0);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it("ends with everything saved once the line is well, and still loses nothing", () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const story = new Story();
        for (const step of taken) story.take(step);
        story.settle();
        assert.ok(story.tabs.every(({ field }) => !isUnsaved(field)));
        assert.deepEqual(story.lostWords(), []);
        for (const word of story.tabs.flatMap((tab) => [...tab.typedHere]))
          assert.ok(story.server.knows(word), `${word} was typed and is gone`);
      }),
      { numRuns: RUNS },
    );
  });
});
