// How many lines of events may be open at once.
import assert from "node:assert/strict";
import { once } from "node:events";
import { PassThrough } from "node:stream";
import { describe, it } from "node:test";
import { OpenLines } from "./open-lines.js";

describe("lines of events", () => {
  it("are so many for one person, and free again when one closes", async () => {
    const lines = new OpenLines({ ofOne: 2, all: 10 });
    const [first, second] = [new PassThrough(), new PassThrough()];
    lines.add("one", first);
    assert.ok(lines.hasRoomFor("one"));
    lines.add("one", second);
    assert.ok(!lines.hasRoomFor("one"));
    assert.ok(lines.hasRoomFor("other"));
    first.destroy();
    await once(first, "close");
    assert.ok(lines.hasRoomFor("one"));
  });

  it("are so many for all, and end with the program", async () => {
    const lines = new OpenLines({ ofOne: 2, all: 3 });
    const all = ["one", "two", "three"].map((person) => {
      const line = new PassThrough();
      lines.add(person, line);
      return line;
    });
    assert.ok(!lines.hasRoomFor("four"));
    lines.closeAll();
    await Promise.all(all.map((line) => once(line, "close")));
    assert.ok(lines.hasRoomFor("four"));
  });
});
