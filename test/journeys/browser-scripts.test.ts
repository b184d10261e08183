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
async function asksBeforeLeaving(desk: Desk): Promise<boolean> {
  const from = desk.path;
  let asked = false;
  desk.page.once("dialog", (dialog) => {
    asked = dialog.type() === "beforeunload";
    void dialog.dismiss();
  });
  await desk.page.getByRole("link", { name: "All sections" }).click({ noWaitAfter: true });
  await desk.page.waitForFunction(
    `location.pathname !== ${JSON.stringify(from)} || document.readyState === "complete"`,
  );
  if (asked) assert.equal(desk.path, from);
  return asked;
}

async function asks(seated: Office): Promise<void> {
  const desk = await openSection(seated);
  await desk.write("What is working well", "She is seen alone.");
  assert.ok(await asksBeforeLeaving(desk), "words that are not sent");
  await desk.press("Save as draft");
  await desk.says("Saved");
  await desk.follow("Referral");
  await desk.write("What needs to happen", "x".repeat(10_001));
  await desk.press("Save as draft");
  await desk.mends(/Shorten this/);
  assert.ok(await asksBeforeLeaving(desk), "words that were refused");
  await desk.write("What needs to happen", "");
  await desk.press("Save as draft");
  await desk.follow("Referral");
  assert.ok(!(await asksBeforeLeaving(desk)), "words that are saved");
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
  office.step("send a form once, however often its button is pressed", sendsOnce);
  office.step("bring the reader to the errors of a refused form", focusesErrors);
});
