// Planning how a family is asked: who may, what is refused, and what each way leads to (D7).
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeAudit } from "../../../../test/harness/audits.js";
import { makeCouncil } from "../../../../test/harness/council.js";
import { makeTestDatabase } from "../../../../test/harness/database.js";
import { openSite } from "../../../../test/harness/site.js";
import { addMonths, londonDateAt, monthOf } from "../../../domain/shared/calendar.js";
import { fieldsToMend } from "../../audit/testing/page-parts.js";
import { makeLetter, plan, setRoute } from "../testing/letters.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const site = await openSite(database, council);
const [manager, worker, head] = [
  await site.visitor("manager"),
  await site.visitor("worker"),
  await site.visitor("head"),
];
const submitted = async () => (await makeAudit(council, { state: "submitted" })).id;
const pathOf = (id: string) => `/audits/${id}/family`;

describe("a plan to ask", () => {
  it("needs the council's safeguarding route before a link is made, which the head of quality assurance writes", async () => {
    const id = await submitted();
    assert.equal((await manager.post(pathOf(id), { ...plan, version: "0" })).status, 303);
    assert.match((await manager.get(pathOf(id))).text, /Before a link can be made/);
    const refused = await manager.send(pathOf(id), {
      step: "link",
      _csrf:
        (await manager.get(pathOf(id))).html.querySelector("input[name=_csrf]")?.getAttribute("value") ?? "",
    });
    assert.equal(refused.location, `${pathOf(id)}?notice=no-route`);
    assert.equal((await manager.get("/family/route")).status, 404);
    assert.equal((await head.post("/family/route", { words: " ", version: "0" })).status, 422);
    assert.equal((await setRoute(site)).location, "/family/route?notice=saved");
    const late = await head.post("/family/route", { words: "Other words", version: "0" });
    assert.equal(late.status, 409);
    assert.match(late.response.body, /Other words/);
    await makeLetter(manager, id);
  });

  it("shows what to say where they are asked by telephone or on a visit, in their language and in English", async () => {
    const id = await submitted();
    await worker.post(pathOf(id), {
      ...plan,
      way: "telephone",
      language: "ro",
      help: "interpreter",
      version: "0",
    });
    const page = await worker.get(pathOf(id));
    assert.ok(page.html.querySelector("[lang^=ro] li"));
    assert.match(page.text, /What is working well\?/);
    assert.match(page.text, /An interpreter/);
    const refused = await worker.post(pathOf(id), { step: "link" });
    assert.equal(refused.location, `${pathOf(id)}?notice=not-by-link`);
    const recorded = await worker.post(`/audits/${id}/feedback`, { heard: "no", reason: "declined" });
    assert.equal(recorded.status, 303);
  });

  it("may end in not asking, with a reason, which completes the audit", async () => {
    const id = await submitted();
    const no = { step: "plan", asks: "no", reason: "not-appropriate", version: "0" };
    assert.deepEqual(fieldsToMend(await manager.post(pathOf(id), { ...no, words: " " })), ["#words"]);
    const done = await manager.post(pathOf(id), { ...no, words: "A bereavement last week." });
    assert.equal(done.location, `/audits/${id}?notice=feedback-recorded`);
    assert.match((await worker.get(`/audits/${id}`)).text, /A bereavement last week\./);
    assert.equal((await manager.get(pathOf(id))).location, `/audits/${id}?notice=moved-on`);
  });

  const refused: readonly [
    string,
    Readonly<Record<string, string | readonly string[]>>,
    readonly string[],
  ][] = [
    ["that says neither", { asks: "" }, ["#asks"]],
    [
      "of nobody, in no way and no language",
      { from: "", way: "", language: "xx" },
      ["#from", "#way", "#language"],
    ],
    ["that nobody found safe", { looked: ["wanted"] }, ["#looked"]],
    ["that nobody wants", { looked: ["safe"] }, ["#looked"]],
    ["not to ask, without a reason", { asks: "no" }, ["#reason"]],
  ];
  for (const [name, fields, mend] of refused)
    it(`is refused ${name}, and keeps what was typed`, async () => {
      const id = await submitted();
      const page = await manager.post(pathOf(id), { ...plan, ...fields, version: "0" });
      assert.equal(page.status, 422);
      assert.deepEqual(fieldsToMend(page), mend);
    });

  it("is not saved over a newer one", async () => {
    const id = await submitted();
    await manager.post(pathOf(id), { ...plan, version: "0" });
    const late = await worker.post(pathOf(id), { ...plan, way: "visit", version: "0" });
    assert.equal(late.status, 409);
    assert.ok(late.html.querySelector("input[name=way][value=visit]")?.hasAttribute("checked"));
  });

  it("changes only once its open link is withdrawn", async () => {
    const id = await submitted();
    await manager.post(pathOf(id), { ...plan, version: "0" });
    const { path } = await makeLetter(manager, id);
    const version = "2";
    const other = { ...plan, language: "cy" };
    assert.match(
      (await manager.post(pathOf(id), { ...other, version: version ?? "" })).location ?? "",
      /moved-on/,
    );
    assert.equal((await site.stranger().get(path)).status, 200);
    await manager.post(pathOf(id), { step: "withdraw" });
    assert.equal((await site.stranger().get(path)).status, 404);
    const now = (await manager.get(pathOf(id))).html
      .querySelector("input[name=version]")
      ?.getAttribute("value");
    assert.match(
      (await manager.post(pathOf(id), { ...other, version: now ?? "" })).location ?? "",
      /planned/,
    );
  });

  it("is for those who made the audit alone", async () => {
    const id = await submitted();
    for (const key of [
      "manager2",
      "worker2",
      "reviewer",
      "quality",
      "head",
      "director",
      "service",
      "performance",
    ]) {
      const visitor = await site.visitor(key);
      assert.equal((await visitor.get(pathOf(id))).status, 404, key);
    }
    assert.match((await site.stranger().get(pathOf(id))).location ?? "", /^\/sign-in/);
  });

  it("is over with the audit: nothing can be planned or made once it is complete", async () => {
    const { id } = await makeAudit(council, { state: "complete" });
    assert.equal((await manager.get(pathOf(id))).location, `/audits/${id}?notice=moved-on`);
  });
});

describe("who was heard", () => {
  it("is counted by group for the quality assurance team and senior managers", async () => {
    const today = londonDateAt(council.clock.now().getTime());
    const made = [];
    for (const [team, ago] of [
      ["north", 0],
      ["north", 1],
      ["south", 0],
    ] as const) {
      const month = monthOf(addMonths(today, -ago));
      made.push((await makeAudit(council, { state: "submitted", team, month })).id);
    }
    const [heard, unsafe] = made;
    const words = {
      how: "visit",
      from: "child",
      "on-day": "5",
      "on-month": "1",
      "on-year": "2025",
      workingWell: "Fun.",
    };
    await manager.post(`/audits/${heard}/feedback`, { heard: "yes", ...words });
    await manager.post(`/audits/${unsafe}/feedback`, {
      heard: "no",
      reason: "not-safe",
      words: "Letters are opened.",
    });
    const page = await head.get("/family?months=3");
    const rows = page.html
      .querySelectorAll("tbody tr")
      .map((row) => row.querySelectorAll("th, td").map((cell) => cell.text.trim()));
    assert.deepEqual(rows[0], ["All audits", "3", "1", "1 of 2", "0", "1", "0", "0", "1"]);
    assert.deepEqual(rows[1]?.slice(1), ["2", "1", "1 of 2", "0", "1", "0", "0", "0"]);
    assert.deepEqual(rows[2]?.slice(1), ["1", "0", "None yet", "0", "0", "0", "0", "1"]);
    assert.match(page.text, /By ethnic group/);
    for (const key of ["manager", "worker", "service", "outside"])
      assert.equal((await (await site.visitor(key)).get("/family")).status, 404, key);
  });
});
