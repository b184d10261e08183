// The order of "Your tasks", and how a day is told.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { day } from "../../../test/harness/council.js";
import type { Task } from "../../domain/programme/task.js";
import { arrangeTasks } from "./arrange-tasks.js";

const today = day("2026-03-10");
const task = (what: string, dueOn: string | null): Task => ({
  what,
  childId: "100200",
  href: "/audits/1",
  dueOn: dueOn === null ? null : day(dueOn),
});

const arranged = arrangeTasks(
  [
    task("without a day", null),
    task("far away", "2026-05-01"),
    task("next week", "2026-03-17"),
    task("today", "2026-03-10"),
    task("yesterday", "2026-03-09"),
    task("long ago", "2026-01-10"),
    task("tomorrow", "2026-03-11"),
  ],
  today,
);

describe("your tasks", () => {
  it("come in the order to take them up", () => {
    assert.deepEqual(
      arranged.map(({ heading, tasks }) => [heading, ...tasks.map(({ what }) => what)]),
      [
        ["Good to do first", "long ago", "yesterday"],
        ["In the next seven days", "today", "tomorrow", "next week"],
        ["Later", "far away"],
        ["When there is time", "without a day"],
      ],
    );
  });

  it("say when they are due in plain words", () => {
    assert.deepEqual(
      arranged.flatMap(({ tasks }) => tasks.map(({ due }) => due)),
      [
        "Was due 10 January 2026, 59 days ago",
        "Was due 9 March 2026, 1 day ago",
        "Due today",
        "Due tomorrow",
        "Due 17 March 2026",
        "Due 1 May 2026",
        "No set day",
      ],
    );
  });

  it("are no groups where nothing waits", () => {
    assert.deepEqual(arrangeTasks([], today), []);
  });
});
