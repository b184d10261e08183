// Step 7: an audit is selected for moderation, the moderator differs, both settle on a grade and the team manager confirms
// it; the head of quality assurance sees where grades differed (E1 to E5).
import assert from "node:assert/strict";
import type { Desk } from "../harness/desk.js";
import type { Office } from "../harness/office.js";

export async function moderate(office: Office): Promise<void> {
  office.later("2025-01-28T09:00:00Z");
  await select(office);
  const moderator = await office.seat("reviewer");
  await moderator.look("Your tasks, a moderation waits");
  await moderator.follow("Moderate an audit");
  await differ(moderator);
  office.later("2025-02-03T09:00:00Z");
  await settle(office);
  const manager = await office.seat("manager");
  await manager.follow("Confirm the agreed grade, or talk again");
  await manager.look("Moderation, to be confirmed");
  await manager.press("Confirm the agreed grade");
  await manager.says("The agreed grade is confirmed");
  await manager.look("Moderation, confirmed");
  await noteAndCollate(office);
}

async function select(office: Office): Promise<void> {
  const quality = await office.seat("quality");
  await quality.follow("Moderation");
  await quality.look("Audits to moderate");
  await quality.press("Choose moderators for the ticked audits");
  await quality.mends(/./);
  await quality.look("Audits to moderate, none ticked");
  const northRow = quality.page.getByRole("row").filter({ hasText: "North Team" });
  await northRow.getByRole("checkbox").check({ force: true });
  await quality.press("Choose moderators for the ticked audits");
  await quality.look("Choose moderators");
  await quality.press("Ask the moderators");
  await quality.mends("Choose a moderator");
  await quality.look("Choose moderators, refused");
  await quality.page.getByLabel("Moderator for all of them").selectOption({ label: "Rev Yewer" });
  await quality.date("return", "2025-02-07");
  await quality.press("Ask the moderators");
  await quality.says("The moderators are asked");
  await quality.look("Audits to moderate, one asked for");
}

async function differ(moderator: Desk): Promise<void> {
  await moderator.look("Moderation, with the moderator");
  await moderator.grade(4, "moderateGrade");
  await moderator.write("Your reasons", "The plan is not yet the family's own.");
  await moderator.press("Save your moderation");
  await moderator.mends("For a grade of 5 or less, write what would get the work to good");
  await moderator.look("Moderation, refused");
  assert.equal(await moderator.valueOf("Your reasons"), "The plan is not yet the family's own.");
  assert.ok(await moderator.page.locator("input[name=moderateGrade][value='4']").isChecked());
  await moderator.write("What would get it to good", "Write the plan with them, in their words.");
  await moderator.press("Save your moderation");
  await moderator.says("Please talk with the team manager about it");
}

async function settle(office: Office): Promise<void> {
  const moderator = await office.seat("reviewer");
  await moderator.follow("Talk with the team manager and write down the agreed grade");
  await moderator.look("Moderation, to be talked through");
  await moderator.date("proposeOn", "2025-01-31");
  await moderator.write("What was said", "We read the plan side by side.");
  await moderator.grade(5, "proposeGrade");
  await moderator.write("Why this grade", "The work is sound, and the plan is not there yet.");
  await moderator.press("Save the agreed grade");
  await moderator.says("The agreed grade is written down");
}

async function noteAndCollate(office: Office): Promise<void> {
  const moderator = await office.seat("reviewer");
  await moderator.follow("Put the moderation's case note on the child's record");
  await moderator.look("Moderation, its case note to copy");
  await moderator.press("I have put this on the record");
  await moderator.says("Thank you. The case note is on the record");
  const head = await office.seat("head");
  await head.go("/disparities");
  await head.says("2 lower than the audit", "The work is sound, and the plan is not there yet.");
  await head.look("Where grades differed");
}
