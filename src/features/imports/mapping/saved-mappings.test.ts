// Saved mappings are listed, changed, renamed and taken out of use; two people who change one at once lose nothing.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeCouncil } from "../../../../test/harness/council.js";
import { makeTestDatabase } from "../../../../test/harness/database.js";
import { openSite } from "../../../../test/harness/site.js";
import { addMapping } from "./save-mapping.command.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
council.clock.moveTo(new Date("2026-04-02T09:00:00Z"));
const site = await openSite(database, council);
const officer = await site.visitor("performance");
const path = "/case-list/mappings";

const heading = (text: string, personal = false) => ({
  heading: text,
  plainHeading: text.toLowerCase(),
  personal,
});
const headings = [heading("Person ID"), heading("Child name", true), heading("Plan"), heading("Group")];

const add = async (name: string): Promise<string> => {
  const added = await addMapping(council.as("performance"), {
    name,
    headings,
    mapping: {
      columns: { "person id": "childId", plan: "status" },
      statusWords: { "step up": "child-in-need" },
    },
  });
  assert.ok(added.ok);
  return added.value;
};
const typed = { "column-0": "childId", "column-2": "status", "column-3": "", name: "Plans", do: "change" };
const words = { "word-0": "step up", "status-0": "child-in-need" };
const report = () => [
  {
    field: "files",
    name: "plans.csv",
    content: "Person ID,Child name,Plan,Group\r\n1,A,Step Up,North Team\r\n",
  },
];
const day = { "asAt-day": "31", "asAt-month": "3", "asAt-year": "2026" };

const id = await add("Plans");

describe("a saved mapping", () => {
  it("stands in the list, and shows what each column is", async () => {
    const list = await officer.get(path);
    assert.match(list.text, /Plans 2 2 April 2026 at 10:00am, Perry Formance/);
    const page = await officer.get(`${path}/${id}`);
    assert.match(page.text, /How “Plans” is read/);
    assert.match(page.text, /Left at the door: Child name/);
    assert.equal(
      page.html.querySelector("[name=column-2] option[selected]")?.getAttribute("value"),
      "status",
    );
    assert.equal(
      page.html.querySelector("[name=status-0] option[selected]")?.getAttribute("value"),
      "child-in-need",
    );
  });

  it("is changed and renamed, and reports are read like it from then on", async () => {
    const changed = await officer.post(`${path}/${id}`, {
      ...typed,
      ...words,
      "column-3": "teamName",
      "status-0": "child-protection",
      name: "Plans of today",
      version: "1",
    });
    assert.equal(changed.location, `${path}?notice=mapping-changed`, changed.text);
    const sent = await officer.upload("/case-list/new", day, report());
    const preview = await officer.get(sent.location ?? "");
    assert.match(preview.text, /read as saved under “Plans of today”/);
    assert.match(preview.text, /Child protection plan 1/);
  });

  it("is read anew once its mapping was changed, though the files are the same", async () => {
    const first = await officer.upload("/case-list/new", day, report());
    assert.match(first.location ?? "", /notice=sent-before/);
    await officer.post(`${path}/${id}`, { ...typed, ...words, version: "2" });
    const next = await officer.upload("/case-list/new", day, report());
    assert.doesNotMatch(next.location ?? "", /notice/);
    assert.match((await officer.get(next.location ?? "")).text, /Child in need plan 1/);
  });

  it("shows both choices where someone else changed it meanwhile", async () => {
    const stale = await officer.post(`${path}/${id}`, {
      ...typed,
      ...words,
      "column-3": "teamName",
      version: "1",
    });
    assert.equal(stale.status, 409);
    assert.match(stale.text, /Someone else changed this/);
    assert.match(stale.text, /Group Someone else saved: Leave out/);
    assert.equal(
      stale.html.querySelector("[name=column-3] option[selected]")?.getAttribute("value"),
      "teamName",
    );
    assert.equal(stale.html.querySelector("[name=version]")?.getAttribute("value"), "3");
  });

  it("can't take another's name, or lose the child's id", async () => {
    const other = await add("Others");
    const taken = await officer.post(`${path}/${other}`, { ...typed, name: "PLANS", version: "1" });
    assert.equal(taken.status, 422);
    assert.match(taken.text, /There is a report of this name already/);
    const lost = await officer.post(`${path}/${other}`, { ...typed, "column-0": "", version: "1" });
    assert.match(lost.text, /Choose which column is the child’s id/);
    const retired = await officer.post(`${path}/${other}`, { do: "retire", version: "1" });
    assert.equal(retired.location, `${path}?notice=mapping-retired`);
    assert.equal((await officer.get(`${path}/${other}`)).status, 404);
  });

  it("is not used once it is taken out of use, and gives its name free", async () => {
    await officer.post(`${path}/${id}`, { do: "retire", version: "3" });
    const sent = await officer.upload("/case-list/new", day, report());
    assert.match(sent.text, /What the columns of your report are/);
    assert.match((await officer.get(path)).text, /There is none yet/);
    await add("Plans");
    const lines = await database.owner.query(
      "select action from activity_log where record_id = $1 order by at, action",
      [id],
    );
    assert.deepEqual(lines.rows.map(({ action }) => action).toSorted(), [
      "add-report-mapping",
      "change-report-mapping",
      "change-report-mapping",
      "retire-report-mapping",
    ]);
  });

  it("is for those who send case lists alone", async () => {
    for (const key of ["quality", "head", "worker", "admin", "director"]) {
      const visitor = await site.visitor(key);
      assert.equal((await visitor.get(path)).status, 404, key);
      assert.equal((await visitor.get(`${path}/${id}`)).status, 404, key);
    }
  });
});
