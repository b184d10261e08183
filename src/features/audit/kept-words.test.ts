// No word is lost: two tabs, a session that ended, an audit that moved on, a text that is too long.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeCouncil, TEST_PASSWORD } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { csrfTokenOn, openSite, type Visitor } from "../../../test/harness/site.js";
import { chosenIn, errorsOn, hiddenIn, textIn, written } from "./testing/page-parts.js";
import { type AuditStart, auditAt } from "./testing/write-audit.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const site = await openSite(database, council);
const [worker, manager] = [await site.visitor("worker"), await site.visitor("manager")];

describe("a section in two tabs", () => {
  it("shows both texts and keeps one’s own in the form", async () => {
    const id = await auditAt(council, "ready");
    const path = `/audits/${id}/audit/review`;
    const first = await worker.post(path, { ...written, version: "1", workingWell: "The worker’s text" });
    assert.equal(first.status, 303);
    const mine = { ...written, version: "1", grade: "4", workingWell: "The manager’s text" };
    const conflict = await manager.post(path, mine);
    assert.equal(conflict.status, 409);
    assert.match(conflict.text, /Wanda Worke saved other words while you were writing/);
    const sides = conflict.html.querySelectorAll(".fc-conflict__side").map((side) => side.structuredText);
    assert.equal(sides.length, 4);
    assert.match(sides.join(), /4, Requires improvement/);
    assert.match(sides.join(), /The worker’s text/);
    assert.equal(textIn(conflict, "workingWell"), "The manager’s text");
    const again = await manager.send(path, {
      ...mine,
      version: hiddenIn(conflict, "version"),
      _csrf: csrfTokenOn(conflict) ?? "",
    });
    assert.equal(again.status, 303);
    assert.equal(textIn(await worker.get(path), "workingWell"), "The manager’s text");
  });

  it("does not lose words written while the audit was submitted", async () => {
    const id = await auditAt(council, "ready");
    const path = `/audits/${id}/audit/review`;
    const token = csrfTokenOn(await worker.get(path)) ?? "";
    assert.equal((await manager.post(`/audits/${id}/audit/submit`)).status, 303);
    const late = await worker.send(path, { ...written, workingWell: "Too late", _csrf: token });
    assert.equal(late.status, 409);
    assert.equal(textIn(late, "workingWell"), "Too late");
    assert.match(late.text, /This audit moved on while you were writing/);
  });

  it("shows both judgements", async () => {
    const id = await auditAt(council, "ready");
    const path = `/audits/${id}/audit/judgement`;
    const version = hiddenIn(await manager.get(path), "version");
    await worker.post(path, { version, grade: "8", reasons: "Theirs", themes: "recording" });
    const conflict = await manager.post(path, {
      version,
      grade: "7",
      reasons: "Mine",
      themes: "supervision",
    });
    assert.equal(conflict.status, 409);
    assert.match(conflict.text, /Reports and recording/);
    assert.equal(textIn(conflict, "reasons"), "Mine");
    assert.deepEqual(chosenIn(conflict, "themes"), ["supervision"]);
  });
});

/** Sends words after the session ended, signs in again, and answers the page that this leads to. */
async function timeOut(
  visitor: Visitor,
  key: string,
  path: string,
  fields: Readonly<Record<string, string>>,
) {
  const token = csrfTokenOn(await visitor.get(path)) ?? "";
  visitor.cookies.delete("fc_session");
  const asked = await visitor.send(path, { ...fields, _csrf: token });
  assert.equal(asked.status, 401);
  const back = await visitor.send("/sign-in", {
    email: `${key}@council.example`,
    password: TEST_PASSWORD,
    words: hiddenIn(asked, "words"),
    _csrf: csrfTokenOn(asked) ?? "",
  });
  assert.equal(back.location, path);
  return visitor.get(path);
}

describe("words", () => {
  const forms: readonly (readonly [string, AuditStart, string, string])[] = [
    ["of a self-assessment", "awaited", "/self-assessment/referral", "workingWell"],
    ["of the reason for going on without one", "awaited", "/set-aside", "words"],
    ["of an audit", "ready", "/audit/referral", "toGetToGood"],
    ["of an overall judgement", "ready", "/audit/judgement", "reasons"],
    ["of an action", "ready", "/audit/planning/action", "what"],
    ["of a family", "submitted", "/feedback", "workingWell"],
  ];
  for (const [whose, start, form, field] of forms)
    it(`${whose} sent after a time-out are held and shown again`, async () => {
      const key = form.startsWith("/self-assessment") ? "worker" : "manager";
      const path = `/audits/${await auditAt(council, start)}${form}`;
      const visitor = await site.visitor(key);
      const shown = await timeOut(visitor, key, path, { [field]: "Held over\r\ntwo lines" });
      assert.match(shown.text, /They are not saved yet/);
      assert.equal(textIn(shown, field), "Held over\ntwo lines");
    });

  it("held over are dropped once they are saved", async () => {
    const path = `/audits/${await auditAt(council, "awaited")}/self-assessment/referral`;
    const visitor = await site.visitor("worker");
    const shown = await timeOut(visitor, "worker", path, { ...written, workingWell: "Held over" });
    const words = {
      ...written,
      version: hiddenIn(shown, "version"),
      workingWell: textIn(shown, "workingWell"),
    };
    assert.equal((await visitor.post(path, words)).status, 303);
    const after = await visitor.get(path);
    assert.doesNotMatch(after.text, /not saved yet/);
    assert.equal(textIn(after, "workingWell"), "Held over");
  });

  it("that are too long are kept, and said to be too long", async () => {
    const id = await auditAt(council, "awaited");
    const long = "a".repeat(10_001);
    const refused = await worker.post(`/audits/${id}/self-assessment/review`, {
      ...written,
      worriedAbout: long,
    });
    assert.equal(refused.status, 422);
    assert.deepEqual(errorsOn(refused), [
      { href: "#worriedAbout", text: "Shorten this to 10,000 characters. It has 10,001 now" },
    ]);
    assert.equal(textIn(refused, "worriedAbout"), long);
  });

  it("on why a section does not apply take the place of a grade", async () => {
    const id = await auditAt(council, "awaited");
    const path = `/audits/${id}/self-assessment/review`;
    await worker.post(path, { version: "0", grade: "not-applicable", notApplicableReason: "No review yet." });
    assert.deepEqual(chosenIn(await worker.get(path), "grade"), ["not-applicable"]);
    assert.match((await worker.get(`/audits/${id}/self-assessment`)).text, /Ready: Does not apply/);
  });
});
