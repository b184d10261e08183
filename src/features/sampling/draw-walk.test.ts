// Everyone of the council against every state and action of a draw and of a selected case, through the real commands.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { everyone, makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import type { DrawState, SelectionAction, SelectionState } from "../../domain/programme/draw-lifecycle.js";
import type { Result } from "../../domain/shared/result.js";
import type { SeenSelection } from "./act-on-selection.js";
import { approveReplacement, askForReplacement, declineReplacement, releaseSample } from "./public.js";
import { addCaseList, casesOf } from "./testing/case-lists.js";
import { drawSteps } from "./testing/draws.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const { draw, find, release, selections, selection, usualDates } = drawSteps(council);
const people = new Map(
  await Promise.all(everyone.map(async (key) => [key, await council.person(key)] as const)),
);
const personOf = (key: string) => people.get(key) ?? assert.fail(key);

let months = 0;
/** A new draw of the next month, of cases of its own. */
async function newDraw(): Promise<string> {
  months += 1;
  const today = new Date(Date.UTC(2025, months, 15, 12));
  council.clock.moveTo(today);
  const date = today.toISOString().slice(0, 10);
  const ids = Array.from({ length: 4 }, (_, at) => `${months}-${at}`);
  await addCaseList(council, date, casesOf("north", ...ids));
  return draw(date.slice(0, 7));
}

const isRefusal = (result: Result<unknown, unknown>, key: string, refusal: string) =>
  assert.deepEqual([key, result], [key, { ok: false, refusal }]);

describe("a draw", () => {
  const releaseAs = async (key: string, drawId: string) => {
    const { version } = await find(drawId);
    return releaseSample(council.as(key), personOf(key), { drawId, version, ...usualDates() });
  };
  const mayRelease = ["quality", "quality2", "head"];

  it("drawn: release", async () => {
    for (const key of everyone) {
      const drawId = await newDraw();
      const result = await releaseAs(key, drawId);
      if (mayRelease.includes(key)) assert.deepEqual([key, result.ok], [key, true]);
      else isRefusal(result, key, "not-yours-to-do");
      const state: DrawState = mayRelease.includes(key) ? "released" : "drawn";
      assert.equal((await find(drawId)).state, state);
    }
  });

  it("released: release", async () => {
    const drawId = await newDraw();
    await release(drawId);
    for (const key of everyone) isRefusal(await releaseAs(key, drawId), key, "not-in-this-state");
  });
});

const take: Record<SelectionAction, (key: string, seen: SeenSelection) => Promise<Result<unknown, string>>> =
  {
    "ask-for-replacement": (key, seen) =>
      askForReplacement(council.as(key), personOf(key), { ...seen, reason: "closed-since", words: "" }),
    "approve-replacement": (key, seen) =>
      approveReplacement(council.as(key), personOf(key), { ...seen, ...usualDates() }),
    "decline-replacement": (key, seen) =>
      declineReplacement(council.as(key), personOf(key), { ...seen, words: "It is still open." }),
  };

/** Who asked matters: nobody decides about their own asking. */
type Start = SelectionState | "asked-by-quality";
const wayTo: Record<Start, readonly (readonly [string, SelectionAction])[]> = {
  selected: [],
  "replacement-asked": [["manager", "ask-for-replacement"]],
  "asked-by-quality": [["quality", "ask-for-replacement"]],
  replaced: [
    ["manager", "ask-for-replacement"],
    ["head", "approve-replacement"],
  ],
};
const all = ["quality", "quality2", "head"];
const others = ["quality2", "head"];
const mayTake: Record<Start, Partial<Record<SelectionAction, readonly string[]>>> = {
  selected: { "ask-for-replacement": ["manager", "quality", "quality2"] },
  "replacement-asked": { "approve-replacement": all, "decline-replacement": all },
  "asked-by-quality": { "approve-replacement": others, "decline-replacement": others },
  replaced: {},
};

const seen = async (selectionId: string): Promise<SeenSelection> => ({
  selectionId,
  version: (await selection(selectionId)).version,
});

async function selectionAt(start: Start): Promise<SeenSelection> {
  const drawId = await newDraw();
  await release(drawId);
  const [first] = await selections(drawId);
  const id = first?.id ?? assert.fail();
  for (const [key, action] of wayTo[start]) {
    const taken = await take[action](key, await seen(id));
    assert.ok(taken.ok, taken.ok ? "" : taken.refusal);
  }
  return seen(id);
}

const isStart = (text: string): text is Start => text in wayTo;
const isAction = (text: string): text is SelectionAction => text in take;

describe("a selected case", () => {
  for (const start of Object.keys(wayTo).filter(isStart))
    for (const action of Object.keys(take).filter(isAction))
      it(`${start}: ${action}`, async () => {
        const allowed = mayTake[start][action];
        let at = await selectionAt(start);
        for (const key of everyone) {
          const result = await take[action](key, at);
          if (allowed?.includes(key)) {
            assert.deepEqual([key, result.ok], [key, true]);
            at = await selectionAt(start);
            continue;
          }
          isRefusal(result, key, allowed ? "not-yours-to-do" : "not-in-this-state");
          assert.equal((await selection(at.selectionId)).version, at.version);
        }
      });
});
