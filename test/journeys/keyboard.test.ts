// The main form by keyboard alone: the way past the menu, the scale, the fields and the buttons, with the focus in sight.
import assert from "node:assert/strict";
import { describe } from "node:test";
import type { ElementHandle } from "playwright-core";
import { auditAt } from "../../src/features/audit/testing/write-audit.js";
import { makeAudit } from "../harness/audits.js";
import { TEST_PASSWORD } from "../harness/council.js";
import { openBrowser } from "./harness/browser.js";
import type { Desk } from "./harness/desk.js";
import { type Office, openOffice } from "./harness/office.js";

const browser = await openBrowser();
const office = await openOffice(browser, true);
office.database.closeFirst(() => browser.close());

/** Tab until the cursor stands on what matches, as someone without a mouse does. */
async function tabTo(desk: Desk, what: string): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    await desk.page.keyboard.press("Tab");
    await isInSight(desk);
    if ((await desk.page.locator(`${what}:focus`).count()) === 1) return;
  }
  assert.fail(`${what} can't be reached by Tab`);
}

const lookOf = (element: ElementHandle<HTMLElement | SVGElement>): Promise<string> =>
  element.evaluate((seen) =>
    [seen, seen.nextElementSibling, seen.parentElement]
      .flatMap((one) => (one ? [getComputedStyle(one), getComputedStyle(one, "::before")] : []))
      .map((style) => [style.outline, style.boxShadow, style.backgroundColor, style.color].join())
      .join(),
  );

/** Whatever has the focus looks different from how it looks without it. */
async function isInSight(desk: Desk): Promise<void> {
  const element = await desk.page.locator(":focus").elementHandle();
  assert.ok(element);
  const focused = await lookOf(element);
  await element.evaluate((seen) => seen.blur());
  const atRest = await lookOf(element);
  await element.evaluate((seen) => seen.focus({ preventScroll: true }));
  const html = await element.evaluate((seen) => seen.outerHTML.slice(0, 200));
  assert.notEqual(focused, atRest, `the focus is in sight on ${html}`);
}

async function writeByKeyboard(seated: Office): Promise<void> {
  await makeAudit(seated.council, { state: "awaiting-self-assessment" });
  const desk = await seated.seat("worker");
  const { keyboard } = desk.page;
  await keyboard.press("Tab");
  assert.equal(await desk.page.locator(":focus").textContent(), "Skip to main content");
  await keyboard.press("Enter");
  await tabTo(desk, "main a");
  await keyboard.press("Enter");
  await desk.page.waitForURL("**/self-assessment");
  await tabTo(desk, "main a[href$='/referral']");
  await keyboard.press("Enter");
  await desk.page.waitForURL("**/referral");
  await tabTo(desk, "input[name=grade]");
  await keyboard.press("Space");
  for (let grade = 1; grade <= 7; grade += 1) await keyboard.press("ArrowRight");
  assert.ok(await desk.page.locator("input[name=grade][value='7']").isChecked());
  await tabTo(desk, "#workingWell");
  await keyboard.insertText("x".repeat(10_001));
  await tabTo(desk, "button[value=next]");
  await keyboard.press("Enter");
  await desk.page.locator(".govuk-error-summary:focus").waitFor();
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  assert.equal(await desk.page.locator("#workingWell:focus").count(), 1);
  await keyboard.press("ControlOrMeta+A");
  await keyboard.insertText("She is seen alone.");
  await tabTo(desk, "button[value=next]");
  await keyboard.press("Enter");
  await desk.page.waitForURL("**/basic-information*");
  assert.equal(await desk.page.locator(".govuk-notification-banner:focus").count(), 1);
}

/** From signing in to submitting: nothing but Tab, Enter and letters. */
async function auditByKeyboard(seated: Office): Promise<void> {
  const audit = `/audits/${await auditAt(seated.council, "ready")}`;
  const desk = await seated.openDesk();
  const { keyboard } = desk.page;
  await desk.go("/sign-in");
  await tabTo(desk, "input[name=email]");
  await keyboard.type("manager@council.example");
  await tabTo(desk, "input[type=password]");
  await keyboard.type(TEST_PASSWORD);
  await keyboard.press("Enter");
  await desk.page.waitForURL((url) => url.pathname === "/");
  for (const href of [`${audit}/audit`, `${audit}/audit/planning`]) {
    await tabTo(desk, `main a[href="${href}"]`);
    await keyboard.press("Enter");
    await desk.page.waitForURL(`**${href}`);
  }
  await tabTo(desk, "#workingWell");
  await keyboard.press("ControlOrMeta+End");
  await keyboard.type(" Written without a mouse.");
  await desk.page.locator(".fc-saving[data-standing=saved]").waitFor();
  await tabTo(desk, ".govuk-button[value=list]");
  await keyboard.press("Enter");
  await desk.page.waitForURL(`**${audit}/audit?*`);
  await tabTo(desk, `main a[href="${audit}/audit/submit"]`);
  await keyboard.press("Enter");
  await desk.page.waitForURL("**/submit");
  await tabTo(desk, "main form button");
  await keyboard.press("Enter");
  await desk.page.waitForURL(`**${audit}?*`);
  assert.equal(await desk.page.locator(".govuk-notification-banner:focus").count(), 1);
  assert.match(await desk.holds(), /Written without a mouse\./);
}

describe("by keyboard alone", () => {
  office.step("a section is graded, written, mended and saved", writeByKeyboard);
  office.step("an audit is made from signing in to submitting", auditByKeyboard);
});
