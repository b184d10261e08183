// What is asked about a list is asked while its files wait: nobody chooses a file twice, and nobody else can open them.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeCouncil, TEST_PASSWORD } from "../../../../test/harness/council.js";
import { makeTestDatabase } from "../../../../test/harness/database.js";
import { csrfTokenOn, openSite, type SeenPage, type Visitor } from "../../../../test/harness/site.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
council.clock.moveTo(new Date("2026-04-02T09:00:00Z"));
const site = await openSite(database, council);
const officer = await site.visitor("performance");

const END_OF_MARCH = { "asAt-day": "31", "asAt-month": "3", "asAt-year": "2026" };
const headings = "Mosaic ID,Child name,Programme,Ref Recd,Responsible Team,Key Wkr,House points";
const rows = [
  "M1,Zebedee Quill,CIN Plan,02/02/2026,North Team,Wanda Worke,5",
  "M2,Araminta Quill,CLA,03/02/2026,North Team,Wanda Worke,6",
  "M3,Bartholomew Fig,Step Up,04/02/2026,South Team,Wilfred Arbeit,7",
];
const report = (name = "cases.csv", ...more: readonly string[]) => [
  { field: "files", name, content: [headings, ...rows, ...more].join("\r\n") },
];
const otherHeadings = (content: string) => [{ field: "files", name: "other.csv", content }];

/** The fields of a page's form as a browser would send them. */
const fieldsOf = (page: SeenPage): Record<string, string> => {
  const form = page.html.querySelector("main form");
  const inputs = (form?.querySelectorAll("input") ?? []).map((input) => [
    input.getAttribute("name") ?? "",
    input.getAttribute("value") ?? "",
  ]);
  const selects = (form?.querySelectorAll("select") ?? []).map((select) => [
    select.getAttribute("name") ?? "",
    select.querySelector("option[selected]")?.getAttribute("value") ?? "",
  ]);
  return Object.fromEntries([...inputs, ...selects]);
};
const actionOf = (page: SeenPage): string =>
  page.html.querySelector("main form")?.getAttribute("action") ?? "";
const answer = (visitor: Visitor, page: SeenPage, changes: Record<string, string> = {}) =>
  visitor.send(actionOf(page), { ...fieldsOf(page), ...changes });
/** The select of a heading. */
const fieldFor = (page: SeenPage, heading: string): string =>
  page.html
    .querySelectorAll("main label")
    .find((label) => label.text.trim() === heading)
    ?.getAttribute("for") ?? "";

const heldCount = async () =>
  (await database.owner.query("select count(*)::int as held from held_upload")).rows[0].held;

describe("a report that nobody has explained yet", () => {
  it("shows its columns with our guesses, and leaves personal ones at the door", async () => {
    const page = await officer.upload("/case-list/new", END_OF_MARCH, report());
    assert.equal(page.status, 200);
    assert.match(page.text, /What the columns of your report are/);
    assert.match(page.text, /Left at the door: Child name/);
    assert.doesNotMatch(page.response.body, /Zebedee|Araminta|Bartholomew/);
    assert.match(page.text, /House points Such as “5”, “6”, “7”/);
    const fields = fieldsOf(page);
    assert.equal(fields[fieldFor(page, "Mosaic ID")], "childId");
    assert.equal(fields[fieldFor(page, "Programme")], "status");
    assert.equal(fields[fieldFor(page, "House points")], "");
    assert.equal(page.html.querySelectorAll("optgroup").length > 0, true);
    assert.match(page.text, /“Step Up” means/);
    assert.match(page.text, /These we read as follows. [^.]*“CLA”[^:]*: looked after/);
  });

  it("is read as was said, saved under a name, and known the next time", async () => {
    const page = await officer.upload("/case-list/new", END_OF_MARCH, report());
    const preview = await answer(officer, page, {
      [fieldFor(page, "Ref Recd")]: "startedOn",
      [fieldFor(page, "Responsible Team")]: "teamName",
      [fieldFor(page, "Key Wkr")]: "workerName",
      "status-0": "child-in-need",
      name: "Mosaic cases",
    });
    assert.equal(preview.status, 303, preview.text);
    const seen = await officer.get(preview.location ?? "");
    assert.match(seen.text, /read as saved under “Mosaic cases”/);
    assert.match(seen.text, /Child in need plan 2/);
    assert.match(seen.text, /Looked after 1/);
    const again = await officer.upload(
      "/case-list/new",
      END_OF_MARCH,
      report("next.csv", "M4,A B,CIN,05/02/2026,North Team,,8"),
    );
    assert.equal(again.status, 303, again.text);
    assert.match((await officer.get(again.location ?? "")).text, /read as saved under “Mosaic cases”/);
    const lines = await database.owner.query(
      "select action, detail from activity_log where record_type = 'case-mapping'",
    );
    assert.deepEqual(lines.rows, [{ action: "add-report-mapping", detail: { columns: 5, statusWords: 1 } }]);
  });

  it("says what is lacking beside its column, and keeps what was chosen", async () => {
    const page = await officer.upload(
      "/case-list/new",
      END_OF_MARCH,
      otherHeadings("Who,Colour,Size,Type\r\n1,red,2,CIN\r\n"),
    );
    const refused = await answer(officer, page, {
      [fieldFor(page, "Who")]: "",
      [fieldFor(page, "Colour")]: "teamName",
      [fieldFor(page, "Size")]: "teamName",
      [fieldFor(page, "Type")]: "",
      name: " ",
    });
    assert.equal(refused.status, 422);
    assert.match(refused.text, /Choose which column is the child’s id/);
    assert.match(refused.text, /“Team” is chosen for “Colour” already/);
    assert.match(refused.text, /Enter a name/);
    assert.equal(fieldsOf(refused)[fieldFor(refused, "Size")], "teamName");
    for (const link of refused.html.querySelectorAll(".govuk-error-summary a"))
      assert.ok(refused.html.querySelector(link.getAttribute("href") ?? "#none"), link.text);
    const taken = await answer(officer, refused, {
      [fieldFor(page, "Who")]: "childId",
      [fieldFor(page, "Size")]: "",
      name: "mosaic CASES",
    });
    assert.equal(taken.status, 422);
    assert.match(taken.text, /There is a report of this name already/);
  });

  it("asks what words mean when another column is chosen for them", async () => {
    const page = await officer.upload(
      "/case-list/new",
      END_OF_MARCH,
      otherHeadings("Person ID,Team,Zone\r\n1,North Team,Amber\r\n"),
    );
    const asked = await answer(officer, page, { [fieldFor(page, "Zone")]: "status", name: "Zones" });
    assert.equal(asked.status, 200);
    assert.match(asked.text, /“Amber” means/);
    const preview = await answer(officer, asked, { "status-0": "child-protection" });
    assert.equal(preview.status, 303, preview.text);
    assert.match((await officer.get(preview.location ?? "")).text, /Child protection plan 1/);
  });
});

describe("files that wait", () => {
  const list = "Person ID,Team,Zone\r\n7,North Team,Amber\r\n";

  it("are read when the day is said, and then gone", async () => {
    const before = await heldCount();
    const page = await officer.upload("/case-list/new", {}, otherHeadings(list));
    assert.match(page.text, /Which day is the list for\?/);
    assert.match(page.text, /need not choose the file again/);
    assert.equal(await heldCount(), before + 1);
    const wrong = await answer(officer, page, { ...END_OF_MARCH, "asAt-day": "32" });
    assert.equal(wrong.status, 422);
    assert.match(wrong.text, /real date/);
    const preview = await answer(officer, wrong, END_OF_MARCH);
    assert.match(preview.location ?? "", /^\/case-list\/[\da-f-]{36}/);
    assert.equal(await heldCount(), before);
  });

  it("open neither with another form, nor for another person, nor without a form", async () => {
    const page = await officer.upload("/case-list/new", {}, otherHeadings(list));
    const other = await officer.upload("/case-list/new", {}, otherHeadings(list));
    const sentBack = "/case-list/new?notice=choose-again";
    const mixed = await answer(officer, page, { ...END_OF_MARCH, ticket: fieldsOf(other).ticket ?? "" });
    assert.equal(mixed.location, sentBack);
    assert.equal((await officer.get(actionOf(page))).location, sentBack);
    assert.match((await officer.get(sentBack)).text, /Please choose the files again/);
    await database.owner.query(
      `insert into position (authority_id, id, person_id, role, starts_on)
       values ($1, gen_random_uuid(), $2, 'performance-officer', '2025-01-01')`,
      [council.authorityId, council.id("quality")],
    );
    const colleague = await site.visitor("quality");
    const token = csrfTokenOn(await colleague.get("/case-list/new")) ?? "";
    const theirs = await colleague.send(actionOf(page), { ...fieldsOf(page), ...END_OF_MARCH, _csrf: token });
    assert.equal(theirs.location, sentBack);
    assert.match((await answer(officer, page, END_OF_MARCH)).location ?? "", /^\/case-list\/[\da-f-]{36}/);
  });

  it("wait with the choices of someone whose session ended in between", async () => {
    const page = await officer.upload(
      "/case-list/new",
      END_OF_MARCH,
      otherHeadings("Person ID,Locality,Zone,Hue\r\n1,A,B,C\r\n"),
    );
    await database.owner.query("delete from session");
    const signIn = await answer(officer, page, { [fieldFor(page, "Hue")]: "teamName", name: "Hues" });
    assert.equal(signIn.status, 401);
    const key = fieldsOf(page).ticket ?? "none";
    assert.doesNotMatch(signIn.response.body, new RegExp(key));
    const back = await officer.send("/sign-in", {
      ...fieldsOf(signIn),
      email: "performance@council.example",
      password: TEST_PASSWORD,
    });
    const again = await officer.get(back.location ?? "");
    assert.match(again.text, /These are your choices from before/);
    assert.equal(fieldsOf(again)[fieldFor(again, "Hue")], "teamName");
    assert.equal((await answer(officer, again)).status, 303);
  });

  it("are not there any more after an hour", async () => {
    const page = await officer.upload("/case-list/new", {}, otherHeadings(list));
    council.clock.moveTo(new Date("2026-04-02T09:30:00Z"));
    await officer.get("/case-list");
    council.clock.moveTo(new Date("2026-04-02T10:00:00Z"));
    const late = await answer(officer, page, END_OF_MARCH);
    assert.equal(late.location, "/case-list/new?notice=choose-again");
  });
});
