// Step 4: the worker writes the self-assessment, mends what is missing, submits it, and it is locked (D1).
import assert from "node:assert/strict";
import type { Desk } from "../harness/desk.js";
import type { Office } from "../harness/office.js";
import { SECTION_TITLES } from "./sections.js";

const WORKERS_WORDS = "Lena told me what a good day is for her.\nHer grandmother is part of the plan.";

export async function selfAssess(office: Office): Promise<void> {
  office.later("2025-01-13T09:00:00Z");
  const worker = await office.seat("worker");
  await worker.look("Your tasks, a self-assessment waits");
  await worker.follow("Write your self-assessment");
  await worker.says("Self-assessment", "Not started");
  await worker.look("Self-assessment, not started");
  const list = worker.path;
  await worker.press("Check and submit");
  await worker.look("Submit your self-assessment");
  await worker.press("Submit");
  await worker.mends("Referral: choose a grade");
  await worker.look("Submit your self-assessment, refused");
  await worker.mendAt("Referral: choose a grade");
  await worker.look("Self-assessment of a section");
  await refuseTooLong(worker);
  for (const [at, title] of SECTION_TITLES.entries()) {
    assert.ok((await worker.page.title()).includes(title), `${title} comes next`);
    await worker.grade(at === 0 ? 6 : 7);
    await worker.write("What is working well", WORKERS_WORDS);
    const isLast = at === SECTION_TITLES.length - 1;
    await worker.press(isLast ? "Save and go to the list" : "Save and go on");
  }
  await worker.says("Ready: 7, Good");
  await worker.look("Self-assessment, ready");
  await staysPrivate(office, list.replace("/self-assessment", ""));
  await worker.press("Check and submit");
  await worker.press("Submit");
  await worker.says("Your self-assessment is submitted.");
  await worker.unfold("Referral");
  await worker.says("Lena told me");
  await worker.look("Audit, self-assessed");
  await worker.go(`${list}/referral`);
  await worker.says("This audit has moved on, so that page is closed.");
}

/** A refused form shows every word again. */
async function refuseTooLong(worker: Desk): Promise<void> {
  const tooLong = "x".repeat(10_001);
  await worker.grade(8);
  await worker.write("What is working well", tooLong);
  await worker.write("What needs to happen", "See her alone.");
  await worker.press("Save and go on");
  await worker.mends(/Shorten this to 10,000 characters/);
  await worker.look("Self-assessment of a section, refused");
  assert.equal(await worker.valueOf("What is working well"), tooLong);
  assert.equal(await worker.valueOf("What needs to happen"), "See her alone.");
  assert.ok(await worker.page.locator("input[name=grade][value='8']").isChecked());
}

/** Until it is submitted it is the worker's alone. */
async function staysPrivate(office: Office, audit: string): Promise<void> {
  const manager = await office.seat("manager");
  await manager.go(audit);
  assert.doesNotMatch(await manager.holds(), /Lena told me/);
  await manager.look("Audit, not yet self-assessed");
}
