// What the case data show stands beside an audit; the worker says that it is wrong, the performance officer answers, and the
// month's timeliness opens to its children (D9).
import assert from "node:assert/strict";
import { confirmList } from "../../../src/features/timeliness/testing/lists.js";
import { makeAudit } from "../../harness/audits.js";
import type { Office } from "../harness/office.js";

const FACT = /[Ss]upervision/;

/** A list of February and one of March, and an audit of one of their children. */
export async function listCases({ council, later }: Office): Promise<void> {
  later("2025-04-01T09:00:00Z");
  const { childId } = await makeAudit(council, { state: "in-progress" });
  for (const [asAt, supervisedOn] of [
    ["2025-02-28", "2025-02-20"],
    ["2025-04-01", "2025-01-20"],
  ] as const)
    await confirmList(council, asAt, [
      { childId, supervisedOn },
      { childId: "700101", supervisedOn, visitedOn: supervisedOn },
      { childId: "700102", supervisedOn, team: "south" },
      { childId: "700103", team: null },
    ]);
}

export async function sayItIsWrong(office: Office): Promise<void> {
  const worker = await office.seat("worker");
  await worker.follow("Complete the audit with your manager");
  await worker.follow(/Management oversight/);
  await worker.says("What the case data show", "Not met");
  await worker.unfold("Dates and rule");
  await worker.look("A section with facts from the case data");
  await worker.page.getByRole("link", { name: FACT }).and(worker.page.getByText("This is wrong")).click();
  await worker.look("Say what is wrong in the data");
  await worker.press("Send it to the performance team");
  await worker.mends("Say in a few words what is wrong");
  await worker.look("Say what is wrong in the data, refused");
  await worker.write("What is wrong, and what is right?", "We met on 20 March, and it is in the record.");
  await worker.press("Send it to the performance team");
  await worker.says("What you said is kept", "Said to be wrong by Wanda Worke", "Waiting for an answer");
  await worker.look("A section with a disputed fact");
  await worker.follow("All sections");
}

export async function answerIt(office: Office): Promise<void> {
  const officer = await office.seat("performance");
  await officer.follow(/Answer 1 note/);
  await officer.look("Disputed data");
  await officer.page.locator("main table a").first().click();
  await officer.look("A disputed fact");
  await officer.press("Answer");
  await officer.mends("Choose what was found", "Say in a few words what was found");
  await officer.choose("Corrected in the case system");
  await officer.write("In a few words", "The date is in the case system now.");
  await officer.press("Answer");
  await officer.says("Your answer is kept", "There is no newer list yet");
  await officer.look("An answered fact");
}

export async function lookAtTimeliness(office: Office): Promise<void> {
  const manager = await office.seat("manager");
  await manager.follow("Timeliness");
  await manager.page.getByLabel("Standard", { exact: true }).selectOption("supervision");
  await manager.press("Show");
  await manager.says("month by month", "team by team", "North Team");
  assert.doesNotMatch(await manager.words(), /South Team/);
  await manager.unfold("What the counts mean");
  await manager.unfold("These numbers as a table");
  await manager.look("Timeliness");
  await manager.page.locator("#by-team ~ * a").first().click();
  await manager.look("The children behind a count");
  assert.match(manager.path, /^\/timeliness\/children$/);
}
