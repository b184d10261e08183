// Step 5: manager and worker make the audit together; a low grade asks for more, two may write at once, and a session that
// ends in the middle costs nobody a word (D2 to D6).
import assert from "node:assert/strict";
import type { Desk } from "../harness/desk.js";
import type { Office } from "../harness/office.js";
import { SECTION_TITLES } from "./sections.js";
import { writeSection } from "./write-sections.js";

const GOOD_PLAN = "A plan in the words of the family, with who does what.";

export async function auditTogether(office: Office): Promise<void> {
  office.later("2025-01-20T09:00:00Z");
  const manager = await office.seat("manager");
  await manager.follow("Complete the audit with the worker");
  await manager.look("Audit, its sections");
  const list = manager.path;
  await manager.follow("Referral");
  await manager.look("Audit of a section");
  for (const title of SECTION_TITLES) await writeSection(manager, title === "Planning" ? 4 : 7);
  await judge(manager);
  await refuseToSubmit(manager);
  await writeAtOnce(office, manager, `${list}/review`);
  await comeBackAfterTimeOut(office, manager, `${list}/assessment`);
  await manager.go(`${list}/submit`);
  await manager.press("Submit");
  await manager.says("The audit is submitted, and its actions are open.");
  await manager.look("Audit, submitted");
}

async function judge(manager: Desk): Promise<void> {
  await manager.look("Overall judgement");
  await manager.grade(6);
  await manager.write("Reasons", "Life at home is calmer, and the plan is hers.");
  await manager.page.locator("input[name=themes]").first().check();
  await manager.press("Save");
  await manager.says("Saved");
  await manager.look("Audit, written");
}

/** A section graded 5 or less asks what would get it to good, and for an action (D6). */
async function refuseToSubmit(manager: Desk): Promise<void> {
  await manager.press("Check and submit");
  await manager.look("Submit the audit");
  await manager.press("Submit");
  await manager.mends("Planning: say what would get it to good", "Planning: add at least one action");
  await manager.look("Submit the audit, refused");
  await manager.mendAt("Planning: say what would get it to good");
  await manager.write("What would get it to good", GOOD_PLAN);
  await manager.press("Save and add an action");
  await manager.look("Add an action");
  await manager.write("What is to be done", "Write the plan again with the family");
  await manager.press("Add this action");
  await manager.mends("Choose who sees to it");
  await manager.look("Add an action, refused");
  assert.equal(await manager.valueOf("What is to be done"), "Write the plan again with the family");
  await manager.page.getByLabel("Who sees to it").selectOption({ label: "Wanda Worke" });
  await manager.date("dueOn", "2025-02-14");
  await manager.press("Add this action");
  await manager.says("The action is added.", "Write the plan again with the family");
  await manager.look("Audit of a section, with an action");
  assert.equal(await manager.valueOf("What would get it to good"), GOOD_PLAN);
}

/** Two have the page open; the second to save sees both texts, and loses neither. */
async function writeAtOnce(office: Office, manager: Desk, section: string): Promise<void> {
  const worker = await office.seat("worker");
  await manager.go(section);
  await worker.go(section);
  await worker.write("What is working well", "She came to her review and chaired a part of it.");
  await worker.press("Save as draft");
  if (office.withScripts) await seeItComing(manager);
  else await chooseBetween(manager);
  const both = "The review was on time. She came to her review and chaired a part of it.";
  await manager.write("What is working well", both);
  await manager.press("Save as draft");
  await manager.says("Saved");
  await worker.go(section);
  assert.equal(await worker.valueOf("What is working well"), both);
}

/** With scripts the other's words come by themselves; two texts in one field are in together.test.ts. */
async function seeItComing(manager: Desk): Promise<void> {
  await manager.page.waitForFunction(
    `document.querySelector("#workingWell").value.startsWith("She came to her review")`,
  );
}

async function chooseBetween(manager: Desk): Promise<void> {
  await manager.write("What is working well", "The review was on time.");
  await manager.press("Save as draft");
  await manager.mends(/^Wanda Worke saved other words while you were writing/);
  await manager.says("The review was on time.", "She came to her review and chaired a part of it.");
  await manager.look("Two wrote at once");
  assert.equal(await manager.valueOf("What is working well"), "The review was on time.");
}

/** The words sent after the session had ended come back with signing in, and are saved then. */
async function comeBackAfterTimeOut(office: Office, manager: Desk, section: string): Promise<void> {
  await manager.go(section);
  const words = "Her days are described hour by hour.\nHer brother was asked too.";
  await manager.write("What is working well", words);
  await manager.grade(8);
  office.laterBy({ hours: 9 });
  await manager.press("Save as draft");
  await manager.says("Your words are safe");
  await manager.look("Sign in, words held");
  await manager.giveName("manager");
  assert.equal(manager.path, section);
  await manager.says("They are not saved yet.");
  await manager.look("Audit of a section, words held");
  assert.equal(await manager.valueOf("What is working well"), words);
  assert.ok(await manager.page.locator("input[name=grade][value='8']").isChecked());
  await manager.press("Save as draft");
  await manager.says("Saved");
  await manager.go(section);
  assert.equal(await manager.valueOf("What is working well"), words);
  assert.doesNotMatch(await manager.words(), /not saved yet/);
}
