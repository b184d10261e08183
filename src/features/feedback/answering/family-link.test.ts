// The one-time link, point by point: it opens often and is answered once, is kept as a hash, gives nothing away, and looks the
// same whatever is wrong with it (D7).
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeCouncil } from "../../../../test/harness/council.js";
import { makeTestDatabase } from "../../../../test/harness/database.js";
import { openSite } from "../../../../test/harness/site.js";
import { makeLetter, sendLetter, setRoute } from "../testing/letters.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const logged: string[] = [];
const site = await openSite(database, council, {
  environment: { LOG_LEVEL: "info" },
  logTo: { write: (line) => void logged.push(line) },
});
await setRoute(site);
/** Signed in anew, since the clock moves by weeks. */
const auditor = () => site.visitor("manager");
const letter = async () => sendLetter(council, await auditor());
const answer = {
  send: "yes",
  language: "en",
  wording: "adult",
  scale: "7",
  workingWell: "She listens to us.",
};
const open = (path: string) => site.stranger().get(path);
const send = (path: string, fields: Readonly<Record<string, string>> = answer) =>
  site.stranger().send(path, fields);
const days = (count: number) =>
  council.clock.moveTo(new Date(council.clock.now().getTime() + count * 86_400_000));
const stateOf = async (auditId: string) => {
  const { rows } = await database.owner.query("select state from audit where id = $1", [auditId]);
  return rows[0]?.state;
};

describe("a family's link", () => {
  it("opens as often as anyone likes, mail scanners too, and is then still there to be answered", async () => {
    const { path, auditId } = await letter();
    for (let time = 0; time < 5; time += 1) assert.equal((await open(path)).status, 200);
    const head = await site.app.inject({ method: "HEAD", url: path });
    assert.equal(head.statusCode, 200);
    assert.equal((await site.stranger().send(path, {})).status, 200);
    assert.equal(await stateOf(auditId), "submitted");
    assert.match((await send(path)).text, /We have your answers/);
    assert.equal(await stateOf(auditId), "complete");
  });

  it("is answered once, by one of two who send at the same time", async () => {
    const { path, auditId } = await letter();
    const sent = await Promise.all([
      send(path),
      send(path, { ...answer, workingWell: "Other words." }),
      send(path),
    ]);
    assert.deepEqual(sent.map(({ status }) => status).sort(), [200, 404, 404]);
    assert.equal((await send(path)).status, 404);
    const { rows } = await database.owner.query("select from family_answer where audit_id = $1", [auditId]);
    assert.equal(rows.length, 1);
  });

  it("looks and answers the same where it is wrong, used, withdrawn, replaced or expired", async () => {
    const [used, withdrawn, replaced, expired] = [
      await letter(),
      await letter(),
      await letter(),
      await letter(),
    ];
    await send(used.path);
    const manager = await auditor();
    await manager.post(`/audits/${withdrawn.auditId}/family`, { step: "withdraw" });
    const next = await makeLetter(manager, replaced.auditId);
    assert.equal((await open(next.path)).status, 200);
    days(28);
    const wrong = `/f/${"A".repeat(43)}`;
    const paths = [wrong, "/f/x", used.path, withdrawn.path, replaced.path, expired.path];
    const pages = await Promise.all(paths.map(open));
    for (const { status, response } of pages) {
      assert.equal(status, 404);
      assert.equal(response.body, pages[0]?.response.body);
      assert.deepEqual(Object.keys(response.headers), Object.keys(pages[0]?.response.headers ?? {}));
    }
    for (const path of paths) assert.equal((await send(path)).response.body, pages[0]?.response.body);
    for (const { code } of [used, withdrawn, replaced, expired])
      assert.equal((await send("/f", { code })).response.body, pages[0]?.response.body);
  });

  it("is open until the instant it expires, and not at it", async () => {
    const { path } = await letter();
    council.clock.moveTo(new Date(council.clock.now().getTime() + 28 * 86_400_000 - 1));
    assert.equal((await open(path)).status, 200);
    council.clock.moveTo(new Date(council.clock.now().getTime() + 1));
    assert.equal((await open(path)).status, 404);
  });

  it("is stored as a hash only, with its code; neither stands in any table, message or log line", async () => {
    const { path, code } = await letter();
    await open(path);
    await send("/f", { code });
    await send(path);
    const token = path.slice("/f/".length);
    const { rows } = await database.owner.query(
      "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
    );
    const plainCode = code.replaceAll("-", "");
    for (const { name } of rows) {
      const found = await database.owner.query(
        `select from "${name}" as r where r::text like $1 or r::text like $2 or r::text like $3`,
        [`%${token}%`, `%${plainCode}%`, `%${code}%`],
      );
      assert.equal(found.rowCount, 0, name);
    }
    assert.ok(logged.some((line) => line.includes("/f/:token")));
    for (const line of logged)
      assert.ok(![token, plainCode, code].some((secret) => line.includes(secret)), line);
  });

  it("names nobody and nothing of the case, and sets no cookie, runs no script, tells no other site and is kept nowhere", async () => {
    const { path, auditId } = await letter();
    const { rows } = await database.owner.query(
      `select child_id from audit where id = $1
       union all select name from person union all select name from team union all select name from service
       union all select name from authority`,
      [auditId],
    );
    for (const page of [await open(path), await open("/f"), await open("/f/x")]) {
      for (const { child_id: name } of rows) assert.ok(!page.response.body.includes(name), name);
      assert.ok(!/<script|javascript:| on\w+=/i.test(page.response.body));
      const { headers } = page.response;
      assert.equal(headers["set-cookie"], undefined);
      assert.equal(headers["referrer-policy"], "no-referrer");
      assert.equal(headers["cache-control"], "no-store");
      assert.equal(headers["x-robots-tag"], "noindex");
      assert.match(String(headers["content-security-policy"]), /default-src 'self'.*frame-ancestors 'none'/);
      const leave = page.html.querySelector(".leave a");
      assert.match(leave?.getAttribute("href") ?? "", /^https:\/\/www\.bbc\.co\.uk\/weather$/);
      assert.match(leave?.getAttribute("rel") ?? "", /noreferrer/);
    }
  });
});

describe("the short code", () => {
  it("opens the same questions however it is typed, and is answered with them", async () => {
    const { code, auditId } = await letter();
    const typed = ` ${code.toLowerCase().replaceAll("-", " ")} `;
    const page = await send("/f", { code: typed });
    assert.equal(page.status, 200);
    assert.match(page.text, /What worries you/);
    const kept = page.html.querySelector("input[name=code]")?.getAttribute("value") ?? "";
    assert.match((await send("/f", { ...answer, code: kept })).text, /We have your answers/);
    assert.equal(await stateOf(auditId), "complete");
  });

  it("can't be guessed: after ten wrong ones from one place none is taken for a quarter of an hour", async () => {
    const { code, path } = await letter();
    days(1);
    for (let at = 0; at < 10; at += 1) {
      const guess = String(at).padStart(12, "7");
      assert.equal((await send("/f", { code: guess })).status, 404);
    }
    assert.equal((await send("/f", { code })).status, 429);
    assert.equal((await open(path)).status, 200, "the link itself still opens");
    council.clock.moveTo(new Date(council.clock.now().getTime() + 15 * 60_000));
    assert.equal((await send("/f", { code })).status, 200);
  });
});

describe("the family's page", () => {
  it("keeps what was typed when its language or wording changes, and runs from right to left where it should", async () => {
    const { path } = await letter();
    const typed = { ...answer, language: "en", worriedAbout: "Who comes next?" };
    for (const [show, dir] of [
      ["ur", "rtl"],
      ["ar", "rtl"],
      ["pa", "ltr"],
      ["cy", "ltr"],
      ["child", "ltr"],
    ] as const) {
      const page = await send(path, { ...typed, show });
      assert.equal(page.status, 200);
      const root = page.html.querySelector("html");
      assert.equal(root?.getAttribute("dir"), dir);
      if (show !== "child") assert.equal(root?.getAttribute("lang")?.slice(0, 2), show);
      assert.equal(page.html.querySelector("#worriedAbout")?.text.trim(), "Who comes next?");
      assert.ok(page.html.querySelector("input[name=scale][value='7']")?.hasAttribute("checked"));
    }
    assert.equal((await open(path)).status, 200);
  });

  it("asks again, kindly, where nothing or too much was written, and keeps it", async () => {
    const { path } = await letter();
    const empty = await send(path, { send: "yes", language: "en", wording: "adult" });
    assert.equal(empty.status, 422);
    assert.match(empty.text, /Choose a number or write a few words first/);
    const long = await send(path, { ...answer, workingWell: "a".repeat(5_001) });
    assert.equal(long.status, 422);
    assert.equal(long.html.querySelector("#workingWell")?.text.trim().length, 5_001);
  });

  it("starts in the words that were planned: a child's, or easy ones", async () => {
    for (const planned of [{ from: "child" }, { help: "easy-words" }]) {
      const { path } = await sendLetter(council, await auditor(), { ...planned, language: "pl" });
      const page = await open(path);
      assert.equal(page.html.querySelector("html")?.getAttribute("lang"), "pl");
      assert.equal(page.html.querySelector("input[name=wording]")?.getAttribute("value"), "child");
    }
  });
});
