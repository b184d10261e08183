// Steps 5 and 7: the second team's audit goes on without a self-assessment and is graded inadequate, which is told to the
// service manager and the quality assurance team at once (D6, D8); the family could not be heard (D7).
import type { Desk } from "../harness/desk.js";
import type { Office } from "../harness/office.js";
import { isTold } from "./read-outbox.js";
import { SECTION_TITLES } from "./sections.js";
import { writeSection } from "./write-sections.js";

/** A case by its id. */
const CASE_LINK = /^\d{6}$/;

export async function auditInadequate(office: Office): Promise<void> {
  const manager = await office.seat("manager2");
  await manager.follow("Audits");
  await manager.follow(CASE_LINK);
  await setAside(manager);
  await manager.press("Complete the audit with the worker");
  await manager.follow("Referral");
  for (const title of SECTION_TITLES) {
    if (title === "Planning") await propose(manager);
    await writeSection(manager, title === "Planning" ? 2 : 6);
  }
  await manager.grade(1);
  await manager.write("Reasons", "She was not seen for three months, and nobody asked why.");
  await manager.write("What would get it to good", "Weekly visits, and a plan that her family knows.");
  await manager.press("Save");
  await manager.press("Check and submit");
  await manager.press("Submit");
  await manager.says("The audit is submitted, and its actions are open.");
  await isTold(office, "An audit needs your attention", "Servan Tes", "Quentin Ally", "Heddy Qualis");
  await notHeard(manager);
}

async function setAside(manager: Desk): Promise<void> {
  await manager.follow("Go on without a self-assessment");
  await manager.look("Go on without a self-assessment");
  await manager.press("Start the audit");
  await manager.mends("Choose why the audit goes on without a self-assessment");
  await manager.look("Go on without a self-assessment, refused");
  await manager.choose("The worker is away for a long time");
  await manager.press("Start the audit");
  await manager.says("The audit goes on without a self-assessment.");
}

/** What would get the section to good, and an action for it. */
async function propose(manager: Desk): Promise<void> {
  await manager.write("What would get it to good", "A plan that says who visits, and when.");
  await manager.press("Save and add an action");
  await manager.write("What is to be done", "Visit this week, and each week until Easter");
  await manager.page.getByLabel("Who sees to it").selectOption({ label: "Wilfred Arbeit" });
  await manager.date("dueOn", "2025-02-03");
  await manager.press("Add this action");
}

async function notHeard(manager: Desk): Promise<void> {
  await manager.press("Record the family’s feedback");
  await manager.choose("No");
  await manager.choose("We tried and could not reach them");
  await manager.press("Record it and complete the audit");
  await manager.says("The audit is complete.");
}
