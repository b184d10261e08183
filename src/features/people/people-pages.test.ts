// The pages of people, services and teams, as an administrator and everyone else meet them.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { openSite } from "../../../test/harness/site.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const site = await openSite(database, council);
const admin = await site.visitor("admin");

const newPerson = {
  name: "Nova Person",
  email: "Nova@Council.example",
  role: "social-worker",
  teamId: council.teams.north,
  serviceId: "",
  "startsOn-day": "3",
  "startsOn-month": "2",
  "startsOn-year": "2025",
};
const errorLinksOf = (page: Awaited<ReturnType<typeof admin.get>>) =>
  page.html.querySelectorAll(".govuk-error-summary a").map((link) => link.getAttribute("href"));

describe("the list of people", () => {
  it("shows names, positions and whether each can sign in", async () => {
    const page = await admin.get("/people");
    assert.equal(page.status, 200);
    assert.match(page.text, /16 people/);
    assert.match(page.text, /Manny Jere ?Team manager, North Team ?Can sign in/);
  });

  it("is searched by name, and says when nobody is found", async () => {
    const found = await admin.get("/people?search=wOrKe");
    assert.match(found.text, /1 person found/);
    assert.match(found.text, /Wanda Worke/);
    const none = await admin.get("/people?search=%25");
    assert.match(none.text, /Nobody found/);
  });

  it("goes on over pages", async () => {
    const { authorityId } = council;
    await database.owner.query(
      "insert into person (authority_id, id, name, email, status) select $1, gen_random_uuid(), 'Zed ' || n, 'zed' || n || '@council.example', 'active' from generate_series(10, 70) n",
      [authorityId],
    );
    const first = await admin.get("/people");
    assert.equal(first.html.querySelectorAll("tbody tr").length, 50);
    assert.equal(
      first.html.querySelector(".govuk-pagination__next a")?.getAttribute("href"),
      "/people?page=2",
    );
    const last = await admin.get("/people?page=99");
    assert.equal(last.html.querySelectorAll("tbody tr").length, 27);
  });

  it("welcomes whoever set up the council", async () => {
    assert.match((await admin.get("/people?notice=set-up")).text, /Your council is set up/);
  });
});

describe("inviting someone", () => {
  it("keeps what was typed when something is missing, and links to it", async () => {
    const page = await admin.post("/people/new", { ...newPerson, teamId: "", "startsOn-day": "31" });
    assert.equal(page.status, 422);
    assert.deepEqual(errorLinksOf(page), ["#startsOn-day"]);
    assert.equal(page.html.querySelector("#name")?.getAttribute("value"), "Nova Person");
    assert.match(page.html.querySelector("title")?.text ?? "", /^Error: /);
    const noTeam = await admin.post("/people/new", { ...newPerson, teamId: "" });
    assert.deepEqual(errorLinksOf(noTeam), ["#teamId"]);
    const empty = await admin.post("/people/new", {});
    assert.deepEqual(errorLinksOf(empty), ["#name", "#email", "#role", "#startsOn-day"]);
    for (const link of errorLinksOf(empty)) assert.ok(empty.html.querySelector(link ?? ""), link);
  });

  it("leads to their page", async () => {
    const sent = await admin.post("/people/new", newPerson);
    assert.equal(sent.status, 303);
    const page = await admin.get(sent.location ?? "");
    assert.match(page.text, /They are invited/);
    assert.match(page.text, /Social worker, North Team ?from 3 February 2025/);
    assert.match(page.text, /nova@council.example/);
    const again = await admin.post("/people/new", newPerson);
    assert.deepEqual(errorLinksOf(again), ["#email"]);
  });
});

describe("one person's page", () => {
  const of = (key: string, rest = "") => `/people/${council.id(key)}${rest}`;

  it("takes a further position, and its last day", async () => {
    const fields = { ...newPerson, role: "director" };
    assert.equal((await admin.post(of("worker2", "/positions/new"), fields)).status, 303);
    const page = await admin.get(of("worker2"));
    const link =
      page.html.querySelector('a[href*="/positions/"]:not([href$="/new"])')?.getAttribute("href") ?? "";
    const early = await admin.post(link, { "endsOn-day": "1", "endsOn-month": "1", "endsOn-year": "2020" });
    assert.equal(early.status, 422);
    assert.deepEqual(errorLinksOf(early), ["#endsOn-day"]);
    const ended = await admin.post(link, { "endsOn-day": "1", "endsOn-month": "6", "endsOn-year": "2025" });
    assert.equal(ended.location, `${of("worker2")}?notice=position-ended`);
    assert.match((await admin.get(of("worker2"))).text, /to 1 June 2025/);
  });

  it("asks before someone is marked as having left, and keeps the last administrator", async () => {
    assert.match((await admin.get(of("workforce", "/left"))).text, /Flo Workforce has left/);
    assert.equal((await admin.post(of("workforce", "/left"))).status, 303);
    assert.match((await admin.get(of("workforce"))).text, /Has left/);
    const last = await admin.post(of("admin", "/left"));
    assert.equal(last.status, 422);
    assert.deepEqual(errorLinksOf(last), ["/people/new"]);
  });

  it("sends a new link, and lets someone back in", async () => {
    const sent = await admin.post(of("workforce"));
    assert.equal(sent.location, `${of("workforce")}?notice=link-held`);
    assert.match((await admin.get(of("workforce"))).text, /Has not chosen a password yet/);
  });

  it("shows both texts when two people correct at once", async () => {
    const stale = await admin.get(of("director", "/correct"));
    const _csrf = stale.html.querySelector("[name=_csrf]")?.getAttribute("value") ?? "";
    const first = { version: "1", name: "Dirk Torr-Smith", email: "director@council.example" };
    assert.equal((await admin.send(of("director", "/correct"), { ...first, _csrf })).status, 303);
    const second = await admin.send(of("director", "/correct"), { ...first, name: "Derk Torr", _csrf });
    assert.equal(second.status, 409);
    assert.match(second.text, /Saved now: Dirk Torr-Smith/);
    assert.equal(second.html.querySelector("#name")?.getAttribute("value"), "Derk Torr");
    assert.equal(second.html.querySelector("[name=version]")?.getAttribute("value"), "2");
  });
});

describe("services and teams", () => {
  it("are added on one page", async () => {
    assert.equal((await admin.post("/services", { add: "service", serviceName: "Fostering" })).status, 303);
    const page = await admin.get("/services");
    const option = page.html.querySelectorAll("option").find(({ text }) => text === "Fostering");
    const team = {
      add: "team",
      teamName: "Fostering East",
      teamService: option?.getAttribute("value") ?? "",
    };
    assert.equal((await admin.post("/services", team)).status, 303);
    const again = await admin.post("/services", team);
    assert.deepEqual(errorLinksOf(again), ["#teamName"]);
    assert.equal(again.html.querySelector("#teamName")?.getAttribute("value"), "Fostering East");
    assert.match((await admin.get("/services?notice=team-added")).text, /Fostering ?Fostering East/);
  });
});

describe("who may", () => {
  const paths = ["/people", "/services", `/people/${council.id("worker")}`];
  const changing = [
    "/people/new",
    ...["positions/new", "left", "correct"].map((rest) => `/people/${council.id("worker")}/${rest}`),
  ];
  const keys = "performance quality worker manager service reviewer senior director outside".split(" ");

  it("look: administrators and the head of quality assurance, who changes nothing", async () => {
    const head = await site.visitor("head");
    for (const path of paths) {
      const page = await head.get(path);
      assert.equal(page.status, 200, path);
      assert.equal(page.html.querySelectorAll("main form[method=post]").length, 0, path);
      assert.equal((await head.post(path)).status, 404, path);
    }
    for (const path of changing) assert.equal((await head.post(path)).status, 404, path);
  });

  for (const key of keys)
    it(`not ${key}: each page is as if it were not there`, async () => {
      const visitor = await site.visitor(key);
      const nowhere = await visitor.get(`/people/${council.authorityId}`);
      for (const path of [...paths, ...changing]) {
        const page = await visitor.get(path);
        assert.equal(page.status, 404, path);
        assert.equal(page.text, nowhere.text, path);
        assert.equal((await visitor.post(path)).status, 404, path);
      }
    });

  it("not an address that names nobody", async () => {
    for (const path of ["/people/xyz", `/people/${council.authorityId}`, "/people/1/left"])
      assert.equal((await admin.get(path)).status, 404, path);
  });
});
