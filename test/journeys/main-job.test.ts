// The main job from the case list to the published report, by the people who do it, through pages alone: once with the
// browser's scripts and once without them.
import { describe, it } from "node:test";
import { openBrowser } from "./harness/browser.js";
import { openOffice } from "./harness/office.js";
import { sendCaseList } from "./steps/send-case-list.js";

const browser = await openBrowser();
const offices = [await openOffice(browser, true), await openOffice(browser, false)];
offices[0]?.database.closeFirst(() => browser.close());

for (const office of offices)
  describe(`the main job, with the browser's scripts ${office.withScripts ? "on" : "off"}`, () => {
    it("sends the case list", () => sendCaseList(office));
  });
