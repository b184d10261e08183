// What the case data show, where they are wrong, and how timely the work is, in a real browser with and without scripts (D9).
import { describe } from "node:test";
import { openBrowser } from "./harness/browser.js";
import { openOffice } from "./harness/office.js";
import { answerIt, listCases, lookAtTimeliness, sayItIsWrong } from "./steps/dispute-data.js";

const browser = await openBrowser();
const offices = [await openOffice(browser, true), await openOffice(browser, false)];
offices[0]?.database.closeFirst(() => browser.close());

for (const office of offices)
  describe(`what the case data show, with the browser's scripts ${office.withScripts ? "on" : "off"}`, () => {
    office.step("lists cases", listCases);
    office.step("lets the worker say that a fact is wrong", sayItIsWrong);
    office.step("has it answered", answerIt);
    office.step("shows how timely the work is", lookAtTimeliness);
  });
