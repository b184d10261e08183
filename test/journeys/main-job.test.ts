// The main job from the case list to the published report, by the people who do it, through pages alone: once with the
// browser's scripts and once without them.
import { describe } from "node:test";
import { openBrowser } from "./harness/browser.js";
import { openOffice } from "./harness/office.js";
import { auditInadequate } from "./steps/audit-inadequate.js";
import { auditTogether } from "./steps/audit-together.js";
import { closeActions } from "./steps/close-actions.js";
import { drawSample, releaseSample } from "./steps/draw-sample.js";
import { hearFamily } from "./steps/hear-family.js";
import { moderate } from "./steps/moderate.js";
import { publishReport, readOutside } from "./steps/publish-report.js";
import { readOutbox } from "./steps/read-outbox.js";
import { selfAssess } from "./steps/self-assess.js";
import { sendCaseList } from "./steps/send-case-list.js";

const browser = await openBrowser();
const offices = [await openOffice(browser, true), await openOffice(browser, false)];
offices[0]?.database.closeFirst(() => browser.close());

for (const office of offices)
  describe(`the main job, with the browser's scripts ${office.withScripts ? "on" : "off"}`, () => {
    office.step("sends the case list", sendCaseList);
    office.step("draws the month's sample", drawSample);
    office.step("releases it to the teams", releaseSample);
    office.step("lets the worker assess the work first", selfAssess);
    office.step("has manager and worker audit together", auditTogether);
    office.step("hears the family", hearFamily);
    office.step("tells of an inadequate audit", auditInadequate);
    office.step("moderates to an agreed grade", moderate);
    office.step("closes actions", closeActions);
    office.step("tells nobody more than the case id in a message", readOutbox);
    office.step("publishes the report", publishReport);
    office.step("shows the summary, and nothing else, outside", readOutside);
  });
