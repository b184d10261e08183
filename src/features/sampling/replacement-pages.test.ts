// The page of a drawn case that may be replaced: asking, deciding, and no word lost on the way.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { everyone, makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { openSite, type SeenPage, type Visitor } from "../../../test/harness/site.js";
import { addCaseList } from "./testing/case-lists.js";
import { drawSteps } from "./testing/draws.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const site = await openSite(database, council);
const { draw, release, selections, selection } = drawSteps(council);
const visitors = new Map<string, Visitor>();
const visitor = (key: string) => visitors.get(key) ?? assert.fail(key);
const none = "11111111-1111-4111-8111-111111111111";

const dates = (name: string, date: string) => {
  const [year = "", month = "", day = ""] = date.split("-");
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
};
const allDates = (date: string) => ({
  ...dates("selfAssessment", date),
  ...dates("audit", date),
  ...dates("feedback", date),
});
const errorsOn = (page: SeenPage) =>
  page.html.querySelectorAll(".govuk-error-summary a").map((link) => link.getAttribute("href"));

describe("the page of a drawn case", () => {
  let months = 0;
  const newSelection = async () => {
    months += 1;
    const at = new Date(Date.UTC(2025, months, 15, 12));
    council.clock.moveTo(at);
    for (const key of ["manager", "quality", "head"]) visitors.set(key, await site.visitor(key));
    const date = at.toISOString().slice(0, 10);
    await addCaseList(
      council,
      date,
      ["a", "b"].map((letter) => ({ childId: `${months}${letter}` })),
    );
    const id = await draw(date.slice(0, 7));
    await release(id);
    const [first] = await selections(id);
    return first ?? assert.fail();
  };
  const send = async (key: string, id: string, fields: Record<string, string>) =>
    visitor(key).post(`/draws/replacements/${id}`, {
      version: String((await selection(id)).version),
      ...fields,
    });

  it("opens for the team's manager and the quality assurance team", async () => {
    const { id } = await newSelection();
    for (const key of everyone) visitors.set(key, await site.visitor(key));
    const opens: string[] = [];
    for (const key of everyone) {
      const { status } = await visitor(key).get(`/draws/replacements/${id}`);
      if (status === 200) opens.push(key);
      else assert.equal(status, 404, key);
    }
    assert.deepEqual(opens, ["quality", "quality2", "head", "manager"]);
    assert.equal((await visitor("manager").get(`/draws/replacements/${none}`)).status, 404);
  });

  it("takes a manager's asking, and lets someone else approve", async () => {
    const { id, childId, auditId } = await newSelection();
    const path = `/draws/replacements/${id}`;
    const unchosen = await send("manager", id, { step: "ask", words: "My words" });
    assert.deepEqual([unchosen.status, errorsOn(unchosen)], [422, ["#reason"]]);
    assert.equal(unchosen.html.querySelector("#words")?.textContent, "My words");
    const silent = await send("manager", id, { step: "ask", reason: "other", words: "" });
    assert.deepEqual([silent.status, errorsOn(silent)], [422, ["#words"]]);
    const asked = await send("manager", id, { step: "ask", reason: "other", words: "They moved." });
    assert.equal(asked.location, `${path}?notice=asked`);
    const waiting = await visitor("manager").get(`${path}?notice=asked`);
    assert.match(waiting.text, /Replacement asked for/);
    assert.equal(waiting.html.querySelector("textarea"), null);
    const deciding = await visitor("quality").get(path);
    assert.match(deciding.text, /They moved\./);
    assert.match(deciding.text, new RegExp(`Case ${months}[ab] is next in the order`));
    const past = await send("quality", id, { step: "approve", ...allDates("2025-01-13") });
    assert.deepEqual([past.status, errorsOn(past)], [422, ["#selfAssessment-day"]]);
    const until = new Date(council.clock.now().getTime() + 20 * 86_400_000).toISOString().slice(0, 10);
    const fresh = {
      ...dates("selfAssessment", until),
      ...dates("audit", until),
      ...dates("feedback", until),
    };
    const approved = await send("quality", id, { step: "approve", ...fresh });
    assert.equal(approved.location, `${path}?notice=approved`);
    const [, next] = await selections((await selection(id)).drawId);
    assert.notEqual(next?.childId, childId);
    assert.match((await visitor("manager").get(`/audits/${auditId}`)).text, /Replaced by another case/);
    await send("manager", next?.id ?? "", { step: "ask", reason: "closed-since", words: "" });
    const last = await visitor("head").get(`/draws/replacements/${next?.id}`);
    assert.match(last.text, /There is no other case in this manager’s order/);
    const used = await send("head", next?.id ?? "", { step: "approve-last" });
    assert.equal(used.status, 303);
  });

  it("keeps words for a form that is closed by now, and shows what was declined before", async () => {
    const { id } = await newSelection();
    const version = String((await selection(id)).version);
    await send("quality", id, { step: "ask", reason: "sibling-audit", words: "" });
    const late = await visitor("manager").post(`/draws/replacements/${id}`, {
      ...{ step: "ask", reason: "other", words: "Long words", version },
    });
    assert.equal(late.status, 409);
    assert.match(late.text, /Your words, not saved Long words/);
    const own = await send("quality", id, { step: "decline", words: "No." });
    assert.equal(own.status, 409);
    assert.match(own.text, /whoever asked may not decide/);
    assert.equal((await send("head", id, { step: "decline", words: " " })).status, 422);
    assert.equal((await send("head", id, { step: "decline", words: "Both can be done." })).status, 303);
    const page = await visitor("manager").get(`/draws/replacements/${id}`);
    assert.match(page.text, /Asked before, and declined/);
    assert.match(page.text, /Both can be done\./);
    assert.equal((await send("manager", id, { step: "sing" })).status, 404);
  });
});
