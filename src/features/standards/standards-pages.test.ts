// The pages of practice standards: who reads and changes them, what is refused, and that versions are only ever added.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { day, everyone, makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { openSite } from "../../../test/harness/site.js";
import { standardsInForce } from "../../domain/standards/judge-standard.js";
import { listActivityOf } from "../../platform/activity-log/activity-log.queries.js";
import { read } from "../../platform/change.js";
import { saveStandardChange } from "./change-standard.command.js";
import { listStandards } from "./public.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
council.clock.moveTo(new Date("2026-03-31T09:00:00Z"));
const site = await openSite(database, council);
const officer = await site.visitor("performance");
const head = await site.visitor("head");

const from = (text: string) => {
  const [year = "", month = "", dayOfMonth = ""] = text.split("-");
  return { "from-day": dayOfMonth, "from-month": month, "from-year": year };
};
const limits = (amount: string, unit = "weeks") => ({ "limit-amount": amount, "limit-unit": unit, note: "" });
const saved = async (code: string): Promise<number> =>
  (await database.owner.query("select from standard_version where code = $1", [code])).rowCount ?? 0;
const limitOn = async (code: string, on: string) => {
  const all = await read(council.as("performance"), listStandards);
  return standardsInForce(all, day(on)).find((standard) => standard.code === code)?.limits.limit?.amount;
};
const errorLinksOf = (page: Awaited<ReturnType<typeof officer.get>>) =>
  page.html.querySelectorAll(".govuk-error-summary a").map((link) => link.getAttribute("href"));

describe("the list of standards", () => {
  it("says limits, basis, source and since when, and which sources nobody has read", async () => {
    const page = await officer.get("/standards");
    assert.equal(page.status, 200);
    assert.equal(page.html.querySelectorAll("tbody tr").length, 16);
    assert.match(
      page.text,
      /Child protection visit From visit to visit: 10 working days Local policy As many councils have it/,
    );
    assert.match(page.text, /First core group Check the source/);
    assert.match(page.text, /First review, after the conference: 3 months/);
  });

  it("is there for all who see audits and for performance officers, and changed by two roles only", async () => {
    const changers = ["performance", "head"];
    const readers = [
      "worker",
      "manager",
      "service",
      "senior",
      "director",
      "reviewer",
      "quality",
      ...changers,
    ];
    for (const key of everyone.filter((one) => !/\d$/.test(one))) {
      const visitor = await site.visitor(key);
      assert.equal((await visitor.get("/standards")).status, readers.includes(key) ? 200 : 404, key);
      const form = await visitor.get("/standards/supervision/limits");
      assert.equal(form.status, changers.includes(key) ? 200 : 404, key);
      const page = await visitor.get("/standards/supervision");
      const links = page.html.querySelectorAll('a[href="/standards/supervision/limits"]');
      assert.equal(links.length, changers.includes(key) ? 1 : 0, key);
    }
  });

  it("knows no other standard and no other part", async () => {
    for (const path of ["/standards/tidiness", "/standards/supervision/name", "/standards/constructor"])
      assert.equal((await officer.get(path)).status, 404, path);
  });
});

describe("one standard", () => {
  it("says how its clock counts and from which dates, and that it came so", async () => {
    const page = await (await site.visitor("worker")).get("/standards/return-interview");
    assert.match(page.text, /72 hours are three days after the day of the return/);
    assert.match(page.text, /missing: from, to/);
    assert.match(page.text, /The start .* Came with Full Circle/);
  });
});

describe("changing a standard", () => {
  it("holds from its day, says which months are counted anew, and is in the activity log", async () => {
    const sent = await officer.post("/standards/protection-visit/limits", {
      ...limits("20", "working-days"),
      ...from("2026-01-15"),
      note: "Agreed by the partnership",
      seen: "0",
    });
    assert.equal(sent.location, "/standards/protection-visit?notice=changed", sent.text);
    const page = await officer.get(sent.location ?? "");
    assert.match(page.text, /figures of January 2026 to March 2026 are counted anew/);
    assert.match(
      page.text,
      /Since 15 January 2026 .*20 working days.*Perry Formance.*Agreed by the partnership/,
    );
    assert.equal(await limitOn("protection-visit", "2026-01-14"), 10);
    assert.equal(await limitOn("protection-visit", "2026-01-15"), 20);
    const lines = await read(council.as("admin"), (work) =>
      listActivityOf(work, "standard", "protection-visit"),
    );
    assert.deepEqual(
      lines.map(({ action, detail }) => [action, detail]),
      [["change-standard", { from: "2026-01-15", number: 1, part: "limits" }]],
    );
  });

  it("of a day ahead changes no figures, and can be corrected: the first stays to be seen", async () => {
    const first = { ...limits("6"), ...from("2026-05-01"), seen: "0" };
    const sent = await head.post("/standards/supervision/limits", first);
    assert.match((await head.get(sent.location ?? "")).text, /It holds from its day on/);
    await head.post("/standards/supervision/limits", { ...limits("5"), ...from("2026-05-01"), seen: "1" });
    const page = await head.get("/standards/supervision");
    assert.match(page.text, /From 1 May 2026, replaced since .*6 weeks/);
    assert.match(page.text, /From 1 May 2026 From supervision to supervision: 5 weeks/);
    assert.equal(await limitOn("supervision", "2026-04-30"), 4);
    assert.equal(await limitOn("supervision", "2026-05-01"), 5);
    assert.equal(await saved("supervision"), 2);
  });

  it("of its source takes the mark away; of its use leaves it out from the day", async () => {
    const source = {
      basis: "guidance",
      source: "Working Together, chapter 3",
      checked: "yes",
      ...from("2026-03-31"),
    };
    assert.equal((await head.post("/standards/core-group/source", { ...source, seen: "0" })).status, 303);
    const page = await head.get("/standards/core-group");
    assert.match(page.text, /Working Together, chapter 3/);
    assert.doesNotMatch(page.html.querySelector("h1 + p")?.text ?? "", /Check the source/);
    const use = { inUse: "no", ...from("2026-03-31"), seen: "1" };
    assert.equal((await head.post("/standards/core-group/use", use)).status, 303);
    assert.equal(await limitOn("core-group", "2026-03-30"), 10);
    assert.equal(await limitOn("core-group", "2026-03-31"), undefined);
    assert.match((await head.get("/standards")).text, /First core group Not in use/);
  });

  it("keeps what was typed beside each error", async () => {
    const before = await saved("assessment");
    const cases: readonly (readonly [part: string, fields: Record<string, string>, error: string])[] = [
      ["limits", { ...limits("0"), ...from("2026-04-01") }, "#limit-amount"],
      ["limits", { ...limits("4.5"), ...from("2026-04-01") }, "#limit-amount"],
      ["limits", { ...limits("6", "fortnights"), ...from("2026-04-01") }, "#limit-unit"],
      ["limits", { ...limits("45", "working-days"), ...from("2026-04-01") }, "#limit-amount"],
      ["limits", { ...limits("40", "working-days"), ...from("2026-02-30") }, "#from-day"],
      ["limits", { ...limits("40", "working-days"), ...from("2009-12-31") }, "#from-day"],
      ["limits", { ...limits("40", "working-days"), ...from("2030-01-01") }, "#from-day"],
      ["limits", { ...limits("40"), note: "x".repeat(501), ...from("2026-04-01") }, "#note"],
      ["source", { basis: "hearsay", source: "A", checked: "yes", ...from("2026-04-01") }, "#basis"],
      ["source", { basis: "local", source: " ", checked: "yes", ...from("2026-04-01") }, "#source"],
      ["source", { basis: "local", source: "A", ...from("2026-04-01") }, "#checked"],
      ["use", { inUse: "perhaps", ...from("2026-04-01") }, "#inUse"],
    ];
    for (const [part, fields, error] of cases) {
      const page = await officer.post(`/standards/assessment/${part}`, { ...fields, seen: "0" });
      assert.equal(page.status, 422, error);
      assert.deepEqual(errorLinksOf(page), [error]);
      assert.ok(page.html.querySelector(error), error);
      if (fields["from-day"])
        assert.equal(page.html.querySelector("#from-day")?.getAttribute("value"), fields["from-day"]);
    }
    assert.equal(await saved("assessment"), before);
  });

  it("shows whoever saves second what the first saved, and loses neither", async () => {
    const first = { ...limits("15", "working-days"), ...from("2026-04-01"), seen: "0" };
    assert.equal((await head.post("/standards/in-need-visit/limits", first)).status, 303);
    const second = { ...limits("6"), ...from("2026-04-01"), seen: "0" };
    const page = await officer.post("/standards/in-need-visit/limits", second);
    assert.equal(page.status, 409);
    assert.match(page.text, /Yours, not saved yet From visit to visit: 6 weeks/);
    assert.match(page.text, /Saved by Heddy Qualis From visit to visit: 15 working days/);
    assert.equal(page.html.querySelector("#limit-amount")?.getAttribute("value"), "6");
    assert.equal(page.html.querySelector("input[name=seen]")?.getAttribute("value"), "1");
    const again = await officer.post("/standards/in-need-visit/limits", { ...second, seen: "1" });
    assert.equal(again.status, 303);
    assert.equal(await saved("in-need-visit"), 2);
  });

  it("of two at the very same moment saves one", async () => {
    const save = (amount: number) =>
      saveStandardChange(council.as("performance"), {
        code: "adviser-contact",
        seen: 0,
        from: day("2026-04-01"),
        change: { what: "limits", limits: { limit: { amount, unit: "weeks" } } },
        note: "",
      });
    const results = await Promise.all([save(4), save(6)]);
    assert.deepEqual(results.map((result) => (result.ok ? "saved" : result.refusal)).toSorted(), [
      "changed-meanwhile",
      "saved",
    ]);
  });

  it("adds rows, and nobody may alter or remove one", async () => {
    const { rows } = await database.owner.query(
      "select string_agg(privilege_type, ' ' order by privilege_type) as rights from information_schema.role_table_grants where table_name = 'standard_version' and grantee = 'full_circle_app'",
    );
    assert.equal(rows[0].rights, "INSERT SELECT");
  });
});
