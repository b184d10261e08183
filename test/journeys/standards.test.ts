// Practice standards in a real browser, with and without scripts: read by a worker, changed by the head of quality assurance.
import { describe } from "node:test";
import { openBrowser } from "./harness/browser.js";
import { openOffice } from "./harness/office.js";

const browser = await openBrowser();

for (const withScripts of [true, false]) {
  const office = await openOffice(browser, withScripts);
  if (!withScripts) office.database.closeFirst(() => browser.close());
  office.later("2026-03-31T09:00:00Z");
  describe(`practice standards, ${withScripts ? "with" : "without"} scripts`, () => {
    office.step("a worker reads how a clock counts", async ({ seat }) => {
      const desk = await seat("worker");
      await desk.follow("Standards");
      await desk.look("Practice standards");
      await desk.follow("Visit to a looked-after child");
      await desk.says("meant to last until eighteen", "seven calendar days each");
      await desk.look("A practice standard");
    });

    office.step("the head of quality assurance changes a limit from a day in the past", async ({ seat }) => {
      const desk = await seat("head");
      await desk.follow("Standards");
      await desk.follow("Looked-after child’s review");
      await desk.follow("Change the limits");
      await desk.page.locator("#second-amount").fill("");
      await desk.press("Save");
      await desk.mends("Enter a whole number from 1 to 999 for “Second review, after the first”");
      await desk.look("Change the limits of a standard, refused");
      await desk.page.locator("#second-amount").fill("4");
      await desk.date("from", "2026-02-01");
      await desk.press("Save");
      await desk.says(
        "figures of February 2026 to March 2026 are counted anew",
        "Second review, after the first: 4 months",
      );
      await desk.look("A practice standard, changed");
    });

    office.step("and says that its source is read", async ({ seat }) => {
      const desk = await seat("head");
      await desk.go("/standards/care-review/source");
      await desk.look("Change the source of a standard");
      await desk.choose("Yes, the limits are as it says");
      await desk.press("Save");
      await desk.says("Source read");
      await desk.go("/standards/care-review/use");
      await desk.look("Change the use of a standard");
    });
  });
}
