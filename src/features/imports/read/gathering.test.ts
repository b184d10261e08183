// Rows of one child come together whether they were held in memory or had to wait on the disk, and nothing stays there.
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import type { CaseEntry } from "../../../domain/case-data/case-entry.js";
import { makeGathering } from "./gathering.js";

const entry = (childId: string, row: number): CaseEntry => ({
  source: "annex-a",
  kind: "event",
  place: { file: "list.csv", sheet: null, row },
  childId,
  bornOn: null,
  sex: "unknown",
  ethnicity: "unknown",
  disability: "unknown",
  startedOn: null,
  endedOn: null,
  seenOn: null,
  status: null,
  localStatus: null,
  shortBreak: false,
  teamName: "Team “Nord”",
  workerName: null,
  workerRef: null,
  familyRef: null,
  events: [],
});

const disk = mkdtempSync(join(tmpdir(), "gathering-"));
process.env.TMPDIR = disk;
after(() => rmSync(disk, { recursive: true }));

test("every row is given once, with its child, from memory and from the disk alike", async () => {
  const rows = Array.from({ length: 9_000 }, (_, row) => entry(`c${(row * 7) % 1_000}`, row));
  const gathering = makeGathering<CaseEntry>();
  for (const putsAway of [false, true, true]) {
    gathering.hold(rows.slice(0, 5_000));
    if (putsAway) await gathering.putAway();
    assert.equal(readdirSync(disk).length, putsAway ? 1 : 0);
    gathering.hold(rows.slice(5_000));
    const given = new Map<string, readonly CaseEntry[]>();
    for await (const ofChild of gathering.children()) {
      const { childId } = ofChild[0] ?? { childId: "" };
      assert.equal(given.has(childId), false);
      given.set(childId, ofChild);
    }
    assert.equal(given.size, 1_000);
    assert.deepEqual(
      [...given.values()].flat().toSorted((a, b) => a.place.row - b.place.row),
      rows,
    );
    await gathering.end();
    assert.deepEqual(readdirSync(disk), []);
  }
});

test("it is full beyond a batch, so that memory does not grow with the file", () => {
  const gathering = makeGathering<CaseEntry>();
  const rows = Array.from({ length: 15_001 }, (_, row) => entry(`c${row}`, row));
  gathering.hold(rows);
  assert.equal(gathering.isFull(), false);
  gathering.hold(rows);
  assert.equal(gathering.isFull(), true);
});
