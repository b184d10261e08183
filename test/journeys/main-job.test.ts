// The main job from the case list to the published report, by the people who do it, through pages alone: once with the
// browser's scripts and once without them.
import { describe } from "node:test";
import { openBrowser } from "./harness/browser.js";
import { openOffice } from "./harness/office.js";
import { auditTogether } from "./steps/audit-together.js";
import { hearFamily } from "./steps/hear-family.js";
import { selfAssess } from "./steps/self-assess.js";
import { sendCaseList } from "./steps/send-case-list.js";

const browser = await openBrowser();
const offices = [await openOffice(browser, true), await openOffice(browser, false)];
offices[0]?.database.closeFirst(() => browser.close());

for (const office of offices)
  describe(`the main job, with the browser's scripts ${office.withScripts ? "on" : "off"}`, () => {
    office.step("sends the case list", sendCaseList);
    office.step("lets the worker assess the work first", async (o) => {
      await (await import("../harness/audits.js")).makeAudit(o.council, {
        state: "awaiting-self-assessment",
      });
      office.later("2025-01-20T09:00:00Z");
      await selfAssess(office);
    });
    office.step("has manager and worker audit together", auditTogether);
    office.step("hears the family", hearFamily);
  });
