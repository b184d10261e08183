// Words sent after a session had ended are on the page again after signing in, and saved only when the person saves them.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeCouncil, SET_UP_AT, TEST_PASSWORD } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { csrfTokenOn, openSite, type SeenPage } from "../../../test/harness/site.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const site = await openSite(database, council);

let hours = 0;
const passTwoHours = (): void => {
  hours += 2;
  council.clock.moveTo(new Date(SET_UP_AT.getTime() + hours * 3_600_000));
};

const words = {
  name: "Nova Person",
  email: "nova@council.example",
  role: "director",
  "startsOn-day": "3",
  "startsOn-month": "2",
  "startsOn-year": "2025",
};
const hidden = (page: SeenPage, name: string) =>
  page.html.querySelector(`[name=${name}]`)?.getAttribute("value") ?? "";

/** Sends the form two hours after it was opened, and answers the visitor with the sign-in page that came. */
const sendTooLate = async () => {
  const visitor = await site.visitor("admin");
  const _csrf = csrfTokenOn(await visitor.get("/people/new")) ?? "";
  passTwoHours();
  const page = await visitor.send("/people/new", { ...words, _csrf });
  const signIn = (changed: Readonly<Record<string, string>> = {}) =>
    visitor.send("/sign-in", {
      _csrf: csrfTokenOn(page) ?? "",
      next: hidden(page, "next"),
      words: hidden(page, "words"),
      email: "admin@council.example",
      password: TEST_PASSWORD,
      ...changed,
    });
  return { visitor, page, signIn };
};

const countNova = async () =>
  (await database.owner.query("select from person where email = 'nova@council.example'")).rowCount;

describe("words sent after the session had ended", () => {
  it("go through sign-in unreadable, and wait on their page until they are saved", async () => {
    const { visitor, page, signIn } = await sendTooLate();
    assert.equal(page.status, 401);
    assert.match(page.text, /Your words are safe/);
    assert.doesNotMatch(page.response.body, /Nova/);
    const wrong = await signIn({ password: "not the password" });
    assert.equal(wrong.status, 422);
    assert.equal(hidden(wrong, "words"), hidden(page, "words"));
    assert.equal((await signIn()).location, "/people/new");
    const form = await visitor.get("/people/new");
    assert.match(form.text, /They are not saved yet/);
    assert.equal(form.html.querySelector("#name")?.getAttribute("value"), "Nova Person");
    assert.equal(form.html.querySelector("#startsOn-year")?.getAttribute("value"), "2025");
    assert.equal(await countNova(), 0);
    assert.match((await visitor.get("/people/new")).text, /not saved yet/);
    assert.equal((await visitor.post("/people/new", words)).status, 303);
    assert.equal(await countNova(), 1);
    assert.doesNotMatch((await visitor.get("/people/new")).text, /not saved yet/);
    assert.equal((await database.owner.query("select from held_words")).rowCount, 0);
  });

  it("are dropped where the seal was touched", async () => {
    const { visitor, page, signIn } = await sendTooLate();
    const touched = hidden(page, "words").replace(/^./, (first) => (first === "A" ? "B" : "A"));
    assert.equal((await signIn({ words: touched })).location, "/people/new");
    assert.doesNotMatch((await visitor.get("/people/new")).text, /not saved yet/);
  });

  it("of a page that the next person may not open stay out of their sight", async () => {
    const { visitor, signIn } = await sendTooLate();
    assert.equal((await signIn({ email: "worker@council.example" })).location, "/people/new");
    const form = await visitor.get("/people/new");
    assert.equal(form.status, 404);
    assert.doesNotMatch(form.response.body, /Nova/);
  });
});
