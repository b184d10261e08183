// What the browser's scripts add: a question before unsaved words are left, a form sent once, and the focus on the errors.
import assert from "node:assert/strict";
import { describe } from "node:test";
import { makeAudit } from "../harness/audits.js";
import { openBrowser } from "./harness/browser.js";
import type { Desk } from "./harness/desk.js";
import { type Office, openOffice } from "./harness/office.js";

const browser = await openBrowser();
const office = await openOffice(browser, true);
office.database.closeFirst(() => browser.close());

async function openSection(seated: Office): Promise<Desk> {
  const { id } = await makeAudit(seated.council, { state: "awaiting-self-assessment" });
  const desk = await seated.seat("worker");
  await desk.go(`/audits/${id}/self-assessment/referral`);
  return desk;
}

/** Whether the browser asks before it follows a link away from the page. The person stays when asked. */
async function asksBeforeLeaving(desk: Desk, link: string): Promise<boolean> {
  const from = desk.path;
  let asked = false;
  desk.page.once("dialog", (dialog) => {
    asked = dialog.type() === "beforeunload";
    void dialog.dismiss();
  });
  await desk.page.getByRole("link", { name: link, exact: true }).first().click({ noWaitAfter: true });
  await desk.page.waitForFunction(
    `location.pathname !== ${JSON.stringify(from)} || document.readyState === "complete"`,
  );
  if (asked) assert.equal(desk.path, from);
  return asked;
}

/** On a form that is not saved while typing. */
async function asks(seated: Office): Promise<void> {
  const { id } = await makeAudit(seated.council, { state: "in-progress" });
  const form = `/audits/${id}/audit/planning/action`;
  const desk = await seated.seat("manager");
  await desk.go(form);
  await desk.write("What is to be done", "Visit her every week.");
  assert.ok(await asksBeforeLeaving(desk, "Planning"), "words that are not sent");
  await desk.press("Add this action");
  await desk.mends("Choose who sees to it");
  assert.ok(await asksBeforeLeaving(desk, "Planning"), "words that were refused");
  await desk.go(form);
  assert.ok(!(await asksBeforeLeaving(desk, "Planning")), "nothing written");
}

/** Where words are saved while someone types, leaving the page saves what is not yet saved, and nobody is asked. */
async function savesOnLeaving(seated: Office): Promise<void> {
  const desk = await openSection(seated);
  const { path } = desk;
  await desk.write("What is working well", "She is seen alone.");
  assert.ok(!(await asksBeforeLeaving(desk, "All sections")));
  await desk.go(path);
  assert.equal(await desk.valueOf("What is working well"), "She is seen alone.");
}

/** Two presses of a button, faster than the answer comes, are one form. */
async function sendsOnce(seated: Office): Promise<void> {
  const desk = await openSection(seated);
  let sent = 0;
  desk.page.on("request", (request) => {
    if (request.method() === "POST") sent += 1;
  });
  await desk.page.getByRole("button", { name: "Save as draft" }).dblclick();
  await desk.page.waitForURL("**/self-assessment*");
  assert.equal(sent, 1);
}

async function focusesErrors(seated: Office): Promise<void> {
  const desk = await openSection(seated);
  await desk.write("What is working well", "x".repeat(10_001));
  await desk.press("Save as draft");
  await desk.page.locator(".govuk-error-summary:focus").waitFor();
  await desk.page.locator(".govuk-error-summary a").click();
  assert.equal(await desk.page.locator("#workingWell:focus").count(), 1);
}

describe("the browser's scripts", () => {
  office.step("ask before words that are not saved are left", asks);
  office.step("save what is being typed when the page is left", savesOnLeaving);
  office.step("send a form once, however often its button is pressed", sendsOnce);
  office.step("bring the reader to the errors of a refused form", focusesErrors);
});
