// The outbox where there is no mail server: every message is held, and can be read and passed on.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { openSite } from "../../../test/harness/site.js";
import { linesOf, withAddresses, withoutSecrets } from "./message-body.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const site = await openSite(database, council);
const admin = await site.visitor("admin");

describe("a message's body", () => {
  const body = "Choose a password here:\n\n/choose-password/abc\n\n/audits/1";
  it("has full addresses when it is sent", () => {
    assert.equal(
      withAddresses(body, "https://x.example"),
      "Choose a password here:\n\nhttps://x.example/choose-password/abc\n\nhttps://x.example/audits/1",
    );
  });
  it("does not keep its secret", () => {
    assert.doesNotMatch(withoutSecrets(body), /abc/);
    assert.match(withoutSecrets(body), /\/audits\/1$/);
  });
  it("is shown line by line, paths as links", () => {
    assert.deepEqual(
      linesOf(body).map(({ path }) => path),
      [null, "/choose-password/abc", "/audits/1"],
    );
  });
});

describe("the outbox", () => {
  it("says so when there is nothing in it", async () => {
    assert.match((await admin.get("/messages")).text, /No messages/);
  });

  it("holds messages, with links that open", async () => {
    await admin.post(`/people/${council.id("worker")}`);
    const page = await admin.get("/messages");
    assert.match(page.text, /No mail server is set/);
    assert.match(page.text, /Wanda Worke worker@council.example/);
    assert.match(page.text, /Held here \(1\)/);
    const link = page.html.querySelector('a[href^="/choose-password/"]')?.getAttribute("href") ?? "";
    assert.equal((await site.stranger().get(link)).status, 200);
    assert.equal(page.html.querySelectorAll("main form[method=post]").length, 0);
  });

  it("refuses to send without a mail server", async () => {
    const { rows } = await database.owner.query("select id from message");
    const page = await admin.post("/messages", { messageId: rows[0].id });
    assert.equal(page.status, 422);
    assert.match(page.text, /No mail server is set, so the message stays here/);
  });

  it("shows one state at a time, and pages", async () => {
    await database.owner.query(
      `insert into message (authority_id, id, to_person_id, kind, subject, body, state, created_at, sent_at)
       select $1, gen_random_uuid(), $2, 'audit-asked', 'Subject ' || n, 'Body', 'sent', now(), now() from generate_series(1, 60) n`,
      [council.authorityId, council.id("manager")],
    );
    const first = await admin.get("/messages?state=sent");
    assert.equal(first.html.querySelectorAll("tbody tr").length, 50);
    const next = first.html.querySelector(".govuk-pagination__next a")?.getAttribute("href") ?? "";
    assert.equal((await admin.get(next)).html.querySelectorAll("tbody tr").length, 10);
    assert.match((await admin.get("/messages?state=failed")).text, /No messages/);
    assert.equal((await admin.get("/messages?state=else")).html.querySelectorAll("tbody tr").length, 50);
  });

  it("is the administrator's alone", async () => {
    for (const key of ["head", "quality", "performance", "manager", "worker", "director", "outside"]) {
      const visitor = await site.visitor(key);
      assert.equal((await visitor.get("/messages")).status, 404, key);
      assert.equal((await visitor.post("/messages", { messageId: council.authorityId })).status, 404, key);
    }
  });
});
