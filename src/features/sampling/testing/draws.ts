// Draws of the test council: made, released, looked into.
import assert from "node:assert/strict";
import type { TestCouncil } from "../../../../test/harness/council.js";
import { type DueDates, usualDueDates } from "../../../domain/programme/due-dates.js";
import { londonDateAt, type Month, parseMonth } from "../../../domain/shared/calendar.js";
import { read } from "../../../platform/change.js";
import { type FoundDraw, findDraw } from "../draws.queries.js";
import { drawSample, releaseSample } from "../public.js";
import {
  type FoundSelection,
  findSelection,
  listSelectionsOfDraw,
  type SelectionOfDraw,
} from "../selections.queries.js";

export const month = (text: string): Month => parseMonth(text) ?? assert.fail(text);

export const drawSteps = (council: TestCouncil) => {
  const usualDates = (): DueDates => usualDueDates(londonDateAt(council.clock.now().getTime()));
  const find = async (drawId: string): Promise<FoundDraw> =>
    (await read(council.as("quality"), (work) => findDraw(work, drawId))) ?? assert.fail(drawId);
  const draw = async (text: string, seed = "a seed"): Promise<string> => {
    const drawn = await drawSample(council.as("performance"), { month: month(text), seed });
    assert.ok(drawn.ok, drawn.ok ? "" : drawn.refusal);
    return drawn.value.drawId;
  };
  const release = async (drawId: string) => {
    const { version } = await find(drawId);
    const released = await releaseSample(council.as("quality"), await council.person("quality"), {
      drawId,
      version,
      ...usualDates(),
    });
    assert.ok(released.ok, released.ok ? "" : released.refusal);
    return released.value.auditIds;
  };
  const selections = (drawId: string): Promise<readonly SelectionOfDraw[]> =>
    read(council.as("quality"), (work) => listSelectionsOfDraw(work, drawId));
  const selection = async (id: string): Promise<FoundSelection> =>
    (await read(council.as("quality"), (work) => findSelection(work, id, "to-read"))) ?? assert.fail(id);
  return { usualDates, find, draw, release, selections, selection };
};
