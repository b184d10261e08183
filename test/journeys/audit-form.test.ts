// What the form of an audit asks beside grade and words: signs found and ticked, who the child is, questions, the reply; with and
// without scripts, on a narrow screen too.
import assert from "node:assert/strict";
import { describe } from "node:test";
import { listSectionEntries } from "../../src/features/audit/audit.queries.js";
import { auditAt } from "../../src/features/audit/testing/write-audit.js";
import { read } from "../../src/platform/change.js";
import { openBrowser } from "./harness/browser.js";
import { type Office, openOffice } from "./harness/office.js";

const browser = await openBrowser();
const offices = await Promise.all([true, false].map((withScripts) => openOffice(browser, withScripts)));
for (const office of offices.slice(0, 1)) office.database.closeFirst(() => browser.close());

const PLACE = "Plan of 3 May, page 2";
const sign = (id: string, said: string) => `input[name="criterion-${id}"][value="${said}"]`;

/** Scripts save field by field: all of them, some time after the last was touched. */
async function hasSavedAll(office: Office, id: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const [entry] = (await read(office.council.as("quality"), (work) => listSectionEntries(work, id))).filter(
      ({ reading, section }) => reading === "audit" && section === "planning",
    );
    if (entry?.identity && entry.evidence && Object.keys(entry.criteria).length === 2) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail("not all fields were saved");
}

async function tickSigns(office: Office): Promise<void> {
  const id = await auditAt(office.council, "in-progress");
  const desk = await office.seat("manager");
  const path = `/audits/${id}/audit/planning`;
  await desk.go(path);
  await desk.page.setViewportSize({ width: 320, height: 800 });
  await desk.grade(8);
  await desk.page.locator(sign("PLN-G1", "seen")).check({ force: true });
  await desk.page.locator(sign("PLN-G2", "missing")).check({ force: true });
  await desk.write("What is working well", "None.");
  await desk.write("What we are worried about", "Nobody saw her alone.");
  await desk.write("Where in the case file", PLACE);
  await desk.write("Who the child is", "The plan says her languages.");
  if (office.withScripts) await hasSavedAll(office, id);
  else await desk.press("Save as draft");
  await desk.go(path);
  assert.ok(await desk.page.locator(sign("PLN-G1", "seen")).isChecked());
  assert.ok(await desk.page.locator(sign("PLN-G2", "missing")).isChecked());
  assert.equal(await desk.valueOf("Where in the case file"), PLACE);
  assert.match(await desk.words(), /only worries are written down/);
  await desk.look("a section with ticked signs");
}

async function findWord(office: Office): Promise<void> {
  const id = await auditAt(office.council, "in-progress");
  const desk = await office.seat("worker");
  await desk.go(`/audits/${id}/audit/assessment`);
  const shown = () => desk.page.locator("[data-sign]:visible").count();
  await desk.write("Find a word in the guidance", "jargon");
  const few = await shown();
  assert.ok(few > 0 && few < 10, `${few} signs`);
  assert.match(await desk.words(), /signs? found/);
  await desk.page.keyboard.press("Enter");
  assert.ok(desk.path.endsWith("/assessment"));
  await desk.look("guidance, searched");
  await desk.write("Find a word in the guidance", "no such word at all");
  assert.equal(await shown(), 0);
  await desk.write("Find a word in the guidance", "");
  assert.ok((await shown()) > few);
  const inadequate = desk.page.locator("details[data-band=inadequate]");
  assert.equal(await inadequate.getAttribute("open"), null);
  await desk.grade(1);
  assert.notEqual(await inadequate.getAttribute("open"), null);
}

async function reply(office: Office): Promise<void> {
  const id = await auditAt(office.council, "complete");
  const desk = await office.seat("worker");
  await desk.go(`/audits/${id}`);
  await desk.follow("Reply to the audit");
  await desk.look("the page to reply");
  await desk.press("Send the reply");
  await desk.mends("Write your reply");
  await desk.write("Your reply", "I see the plan otherwise.");
  await desk.press("Send the reply");
  assert.match(await desk.words(), /What the worker replies I see the plan otherwise/);
  await desk.look("an audit with a reply");
}

async function seeBurden(office: Office): Promise<void> {
  const desk = await office.seat("quality");
  await desk.go("/burden");
  await desk.look("the burden of the form");
}

for (const office of offices)
  describe(`the form of an audit, ${office.withScripts ? "with" : "without"} scripts`, () => {
    office.step("signs are ticked, and what disagrees is asked about", tickSigns);
    if (office.withScripts) office.step("a word is found in the guidance", findWord);
    office.step("the worker replies to the finished audit", reply);
    office.step("its burden is seen", seeBurden);
  });
