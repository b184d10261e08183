// Choosing a password from an invitation: once, within seven days, with the newest link only.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeCouncil, SET_UP_AT } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { openSite } from "../../../test/harness/site.js";
import { sendLink } from "../people/send-link.command.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const site = await openSite(database, council);
const PASSWORD = "nine brisk yellow ladders";

const linkFor = async (key: string): Promise<string> => {
  await sendLink(council.as("admin"), council.id(key));
  const { rows } = await database.owner.query(
    "select body from message where to_person_id = $1 order by ctid desc limit 1",
    [council.id(key)],
  );
  return /\/choose-password\/\S+/.exec(String(rows[0]?.body))?.[0] ?? "";
};
const isOpen = async (link: string) => (await site.stranger().get(link)).status === 200;

describe("an invitation", () => {
  it("lets its reader choose a password, and signs them in", async () => {
    const link = await linkFor("worker");
    const visitor = site.stranger();
    assert.equal((await visitor.post(link, { password: PASSWORD })).location, "/");
    assert.match((await visitor.get("/")).html.text, /Wanda Worke/);
    assert.equal((await site.stranger().signIn("worker@council.example", PASSWORD)).status, 303);
    assert.equal((await site.stranger().signIn("worker@council.example")).status, 422);
  });

  it("works once", async () => {
    const link = await linkFor("worker2");
    assert.equal((await site.stranger().post(link, { password: PASSWORD })).status, 303);
    const again = await site.stranger().get(link);
    assert.equal(again.status, 404);
    assert.match(again.text, /Ask your administrator for a new one/);
  });

  it("works for one of two who use it at the same time", async () => {
    const link = await linkFor("manager");
    const visitors = [site.stranger(), site.stranger()];
    const pages = await Promise.all(visitors.map((visitor) => visitor.post(link, { password: PASSWORD })));
    assert.deepEqual(pages.map(({ status }) => status).sort(), [303, 404]);
  });

  it("keeps the rules of a good password, and stays open until one is chosen", async () => {
    const link = await linkFor("manager2");
    const page = await site.stranger().post(link, { password: "too short" });
    assert.equal(page.status, 422);
    assert.match(page.text, /at least 12 characters/);
    assert.equal(await isOpen(link), true);
  });

  it("ends the sessions of whoever used the old password", async () => {
    const link = await linkFor("service");
    const before = await site.visitor("service");
    await site.stranger().post(link, { password: PASSWORD });
    assert.equal((await before.get("/")).location, "/sign-in");
  });

  it("closes the ones before it, and itself when its reader leaves", async () => {
    const first = await linkFor("director");
    const second = await linkFor("director");
    assert.equal(await isOpen(first), false);
    assert.equal(await isOpen(second), true);
    const admin = await site.visitor("admin");
    await admin.post(`/people/${council.id("director")}/left`);
    assert.equal(await isOpen(second), false);
  });

  it("can't be guessed", async () => {
    for (const link of ["/choose-password/x", `/choose-password/${"A".repeat(43)}`])
      assert.equal(await isOpen(link), false);
  });

  it("is over after seven days", async () => {
    const link = await linkFor("workforce");
    const days = (count: number) => council.clock.moveTo(new Date(SET_UP_AT.getTime() + count * 86_400_000));
    days(6.99);
    assert.equal(await isOpen(link), true);
    days(7.01);
    assert.equal(await isOpen(link), false);
  });
});
