// The family's voice from the plan to the letter, and the family's own page as its reader has it: an old phone without scripts,
// seven languages either way round; then what the team reads of it.
import assert from "node:assert/strict";
import { describe } from "node:test";
import { familyLanguages } from "../../src/domain/feedback/family-plan.js";
import { makeAudit } from "../harness/audits.js";
import { openBrowser } from "./harness/browser.js";
import type { Desk } from "./harness/desk.js";
import { type Office, openOffice } from "./harness/office.js";

const browser = await openBrowser();
const office = await openOffice(browser, false);
office.database.closeFirst(() => browser.close());

/** The letter's link and code, as the one who prints it sees them. */
async function printLetter(seated: Office): Promise<{ auditId: string; link: string; code: string }> {
  const { id: auditId } = await makeAudit(seated.council, { state: "submitted" });
  const head = await seated.seat("head");
  await head.go("/family");
  await head.follow("How a family reports that a child is not safe");
  await head.write(
    "The council’s safeguarding route",
    "The children’s front door: 01632 960001, day and night",
  );
  await head.look("The safeguarding route");
  await head.press("Save");
  const manager = await seated.seat("manager");
  await manager.go(`/audits/${auditId}`);
  await manager.follow(/^Plan how the family is asked/);
  await manager.look("Asking the family, nothing planned");
  await manager.choose("Yes");
  await manager.choose(/^It is safe/);
  await manager.choose(/^They want to be asked/);
  await manager.choose("A parent");
  await manager.choose("By a letter with a one-time link");
  await manager.page.getByLabel("In which language").selectOption("ur");
  await manager.press("Save the plan");
  await manager.look("Asking the family, planned");
  await manager.press("Make the letter");
  await manager.look("The letter");
  const link = new URL(await manager.page.locator(".fc-letter__link").innerText()).pathname;
  const code = await manager.page.locator(".fc-letter__code").first().innerText();
  return { auditId, link, code };
}

async function readInEveryLanguage(family: Desk, link: string): Promise<void> {
  await family.go(link);
  await family.page.locator("#worriedAbout").fill("Who comes next?");
  for (const language of familyLanguages) {
    await family.page.locator(`button[name=show][value=${language}]`).click();
    await family.page.waitForLoadState("load");
    await family.look(`The family's page, ${language}`);
    assert.equal(await family.page.locator("#worriedAbout").inputValue(), "Who comes next?");
  }
  await family.page.locator("button[name=show][value=en]").click();
  await family.page.waitForLoadState("load");
}

async function answer(family: Desk, link: string): Promise<void> {
  await family.page.locator("#worriedAbout").fill("");
  await family.press("Send my answers");
  await family.says("Choose a number or write a few words first.");
  await family.look("The family's page, refused");
  await family.choose("6");
  await family.write("What is working well?", "She listens. I was scared of him, and she saw it.");
  await family.press("Send my answers");
  await family.says("Thank you", "Is someone in danger?", "The children’s front door: 01632 960001");
  await family.look("The family's page, thanks");
  await family.go(link);
  await family.says("This link or code does not open");
  await family.look("The family's page, closed");
}

async function hearFamily(seated: Office): Promise<void> {
  const { auditId, link, code } = await printLetter(seated);
  const family = await seated.openDesk();
  await family.go("/f");
  await family.look("The family's code");
  await family.write("The code in your letter", code.toLowerCase());
  await family.press("Open");
  assert.equal(await family.page.locator("html").getAttribute("dir"), "rtl");
  await readInEveryLanguage(family, link);
  await answer(family, link);
  assert.deepEqual(await family.page.context().cookies(), []);
  const worker = await seated.seat("worker");
  await worker.go(`/audits/${auditId}`);
  await worker.says("She listens.", "may mean that a child is at risk right now");
  await worker.look("An audit with a family's voice");
  const head = await seated.seat("head");
  await head.go("/family?months=24");
  await head.look("Who was heard");
}

describe("a family is asked, answers by itself and is heard", () =>
  office.step("from the plan to the answer", hearFamily));
