// The form of an audit for everyone, in each of its states: with axe, on a narrow screen, twice as large, widely spaced, in the
// colours of the reader's own system; with the browser's scripts and without them.
import assert from "node:assert/strict";
import { describe } from "node:test";
import { auditAt } from "../../src/features/audit/testing/write-audit.js";
import { openBrowser } from "./harness/browser.js";
import type { Desk } from "./harness/desk.js";
import { type Office, openOffice } from "./harness/office.js";
import { staysInSight } from "./steps/forced-colours.js";
import { readsWell, SPACED, TWICE } from "./steps/see-clearly.js";

const browser = await openBrowser();
const offices = [await openOffice(browser, true), await openOffice(browser, false)];
offices[0]?.database.closeFirst(() => browser.close());

/** The page as it is, seen in every way; scripts change none of its styles, so without them axe is enough but for the conflict. */
async function standsUp(desk: Desk, name: string, inEveryWay = true): Promise<void> {
  await desk.look(name);
  if (!inEveryWay) return;
  const problems = [
    await readsWell(desk.page, `${name}, zoomed to 200 %`, { width: 640 }),
    await readsWell(desk.page, `${name}, text at 200 %`, { styles: TWICE }),
    await readsWell(desk.page, `${name}, spaced and narrow`, { styles: SPACED, width: 320 }),
  ].flat();
  assert.deepEqual(problems, []);
}

const section = (auditId: string) => `/audits/${auditId}/audit/planning`;
const firstField = (desk: Desk) => desk.page.locator("#workingWell");

async function write(desk: Desk, text: string): Promise<void> {
  await firstField(desk).fill(text);
}

const isSaved = (desk: Desk) => desk.page.locator(".fc-saving[data-standing=saved]").waitFor();

async function emptyToErrors(office: Office): Promise<void> {
  const page = section(await auditAt(office.council, "in-progress"));
  const desk = await office.seat("manager");
  await desk.go(page);
  await standsUp(desk, "An empty section", office.withScripts);
  await desk.grade(7);
  await write(desk, "She is seen alone.");
  if (office.withScripts) await isSaved(desk);
  await standsUp(desk, "A section half written", office.withScripts);
  if (office.withScripts) await staysInSight(desk);
  await write(desk, "x ".repeat(5_001));
  await desk.page.locator(".govuk-button[value=list]").click();
  await desk.page.locator(".govuk-error-summary").waitFor();
  await standsUp(desk, "A section refused", office.withScripts);
}

async function twoTexts(office: Office): Promise<void> {
  const page = section(await auditAt(office.council, "in-progress"));
  const [manager, worker] = [await office.seat("manager"), await office.seat("worker")];
  await manager.go(page);
  await worker.go(page);
  if (office.withScripts) await manager.page.context().setOffline(true);
  await write(manager, "Her brother was asked too, and said that he likes school.");
  if (office.withScripts) {
    await manager.page.locator(".fc-saving[data-standing=offline]").waitFor();
    await standsUp(manager, "A section without a network");
  }
  await write(worker, "She chairs her own meetings.");
  await worker.page.locator(".govuk-button[value=list]").click();
  await worker.page.waitForURL("**/audit?*");
  if (office.withScripts) {
    await manager.page.context().setOffline(false);
    await manager.page.locator(".fc-choice").waitFor();
  } else {
    await manager.page.locator(".govuk-button[value=list]").click();
    await manager.page.locator("#both-texts").waitFor();
  }
  await standsUp(manager, "Two texts in one field");
  if (office.withScripts) {
    await manager.page.locator(".fc-choice button").first().click();
    await isSaved(manager);
  } else await manager.page.locator(".govuk-button[value=list]").click();
  await manager.page.waitForLoadState("load");
  await manager.go(`${page}/earlier`);
  await manager.says("She chairs her own meetings.");
  await standsUp(manager, "Earlier texts", office.withScripts);
}

async function toTheEnd(office: Office): Promise<void> {
  const unready = await auditAt(office.council, "in-progress");
  const ready = await auditAt(office.council, "ready");
  const complete = await auditAt(office.council, "complete");
  const desk = await office.seat("manager");
  await desk.go(`/audits/${unready}/audit`);
  await standsUp(desk, "The list of sections", office.withScripts);
  await desk.go(`/audits/${unready}/audit/judgement`);
  await standsUp(desk, "The judgement", office.withScripts);
  await desk.go(`/audits/${unready}/audit/submit`);
  await desk.page.locator("main form button").first().click();
  await desk.page.locator(".govuk-error-summary").waitFor();
  await standsUp(desk, "Not ready to be submitted", office.withScripts);
  await desk.go(`/audits/${ready}/audit/submit`);
  await standsUp(desk, "Ready to be submitted", office.withScripts);
  await desk.go(`/audits/${complete}`);
  await standsUp(desk, "A finished audit", office.withScripts);
}

for (const office of offices)
  describe(`the form for everyone, with the browser's scripts ${office.withScripts ? "on" : "off"}`, () => {
    office.step("empty, half written, refused", emptyToErrors);
    office.step("with two texts in one field, and the earlier ones", twoTexts);
    office.step("from the list to the finished audit", toTheEnd);
  });
