// A letter as an auditor gets it: the plan saved, the link made, its address and code read off the page.
import assert from "node:assert/strict";
import { makeAudit } from "../../../../test/harness/audits.js";
import type { TestCouncil } from "../../../../test/harness/council.js";
import type { Site, Visitor } from "../../../../test/harness/site.js";

export const plan = {
  step: "plan",
  asks: "yes",
  looked: ["safe", "wanted"],
  from: "parent",
  way: "link",
  language: "en",
};

export type Letter = { readonly auditId: string; readonly path: string; readonly code: string };

export const setRoute = async (site: Site, words = "Children's front door, 01632 960001, day and night") =>
  (await site.visitor("head")).post("/family/route", { words, version: "0" });

/** Makes a new link for an audit that has a plan. */
export async function makeLetter(auditor: Visitor, auditId: string): Promise<Letter> {
  const page = await auditor.post(`/audits/${auditId}/family`, { step: "link" });
  assert.equal(page.status, 200, page.text);
  const path = /\/f\/[\w-]{43}/.exec(page.html.querySelector(".fc-letter__link")?.text ?? "")?.[0];
  const code = page.html.querySelector(".fc-letter__code")?.text.trim();
  assert.ok(path && code);
  return { auditId, path, code };
}

/** A submitted audit with a letter that is out. */
export async function sendLetter(
  council: TestCouncil,
  auditor: Visitor,
  planned: Readonly<Record<string, string | readonly string[]>> = {},
): Promise<Letter> {
  const { id } = await makeAudit(council, { state: "submitted" });
  const saved = await auditor.post(`/audits/${id}/family`, { ...plan, ...planned, version: "0" });
  assert.equal(saved.location, `/audits/${id}/family?notice=planned`, saved.text);
  return makeLetter(auditor, id);
}
