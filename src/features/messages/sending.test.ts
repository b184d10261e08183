// Messages on their way: a real mail server that takes them, refuses them, and takes them later.
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { openSite } from "../../../test/harness/site.js";
import { accept } from "../../domain/shared/result.js";
import { change } from "../../platform/change.js";
import { startWorking } from "../../worker.js";
import { writeMessage } from "./public.js";

const taken: ParsedMail[] = [];
let refuses = false;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  logger: false,
  onData: (stream, _session, done) => {
    simpleParser(stream).then((mail) => {
      if (refuses) return done(new Error("451 busy, try worker@council.example later"));
      taken.push(mail);
      return done();
    }, done);
  },
});
const port = await new Promise<number>((resolve) => {
  const listening = server.listen(0, "127.0.0.1", () => {
    const address = listening.address();
    resolve(address && typeof address === "object" ? address.port : 0);
  });
});
after(() => new Promise<void>((resolve) => server.close(() => resolve())));

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const BASE_URL = "https://circle.testshire.example";
const site = await openSite(database, council, {
  environment: {
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    BASE_URL,
    MAIL_FROM: "Circle <circle@testshire.example>",
  },
});
const { settings, jobs } = site;
const working = await startWorking({
  settings,
  db: database.db,
  clock: council.clock,
  jobs,
  baseUrl: BASE_URL,
});
after(() => working.stop());
const admin = await site.visitor("admin");

const AUDIT = "9f1b2c3d-0000-4000-8000-000000000001";

/** As a command of another feature would: about a case, with the path of its page. */
const write = () =>
  change<null, never>({ ...council.as("admin"), mailJobs: jobs }, async (now) => {
    await writeMessage(now, {
      toPersonId: council.id("manager"),
      kind: "audit-asked",
      subject: "A case to audit",
      lines: ["Case 100200 is yours to audit this month.", `/audits/${AUDIT}`],
    });
    now.record({ action: "ask", recordType: "test", recordId: AUDIT });
    return accept(null);
  });

const until = async (what: string, isSo: () => boolean | Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await isSo()) return;
    await pause(100);
  }
  assert.fail(`${what} did not happen`);
};

const newest = async () =>
  (
    await database.owner.query(
      "select * from message order by created_at desc, sent_at desc nulls first limit 1",
    )
  ).rows[0];
const hasState = (state: string) => async () => (await newest()).state === state;
const writeMany = (count: number) =>
  change<null, never>({ ...council.as("admin"), mailJobs: jobs }, async (now) => {
    for (let n = 1; n <= count; n += 1)
      await writeMessage(now, {
        toPersonId: council.id("worker"),
        kind: "audit-asked",
        subject: "A case to audit",
        lines: [`Message ${n}`],
      });
    now.record({ action: "ask", recordType: "test", recordId: AUDIT });
    return accept(null);
  });
/** A try that was put off until later comes now. */
const bringForward = () =>
  database.owner.query("update pgboss.job set start_after = now() where state in ('retry', 'created')");
const atMinute = (minute: number) => council.clock.moveTo(new Date(Date.UTC(2025, 0, 6, 9, minute)));

describe("a message", () => {
  it("reaches its reader, with the case in the text only and the full address of the page", async () => {
    atMinute(1);
    await write();
    await until("sending", () => taken.length === 1);
    await until("noting it", hasState("sent"));
    const [mail] = taken;
    assert.equal(mail?.subject, "A case to audit");
    assert.doesNotMatch(mail?.subject ?? "", /\d/);
    assert.match(mail?.text ?? "", /Case 100200/);
    assert.ok(mail?.text?.includes(`${BASE_URL}/audits/${AUDIT}`));
    assert.deepEqual(
      [mail?.to].flat().map((to) => to?.value[0]?.address),
      ["manager@council.example"],
    );
    assert.equal(mail?.from?.text, '"Circle" <circle@testshire.example>');
  });

  it("that the server refuses is kept, shown, tried again later, and then sent exactly once", async () => {
    taken.length = 0;
    refuses = true;
    atMinute(2);
    await write();
    await until("failing", hasState("failed"));
    const page = await admin.get("/messages?state=failed");
    assert.match(page.text, /Manny Jere/);
    assert.match(page.text, /Could not be sent yet/);
    assert.match(page.text, /451 busy, try \(address\) later/);
    refuses = false;
    await until("the next try", async () => {
      await bringForward();
      return taken.length > 0;
    });
    await until("noting it", hasState("sent"));
    await pause(300);
    assert.equal(taken.length, 1);
    assert.equal((await newest()).attempts, 2);
    assert.equal((await newest()).last_error, null);
  });

  it("is sent again when the administrator asks, once", async () => {
    taken.length = 0;
    refuses = true;
    atMinute(3);
    await write();
    await until("failing", hasState("failed"));
    refuses = false;
    const { id } = await newest();
    const sent = await admin.post("/messages", { messageId: id });
    assert.equal(sent.location, "/messages?notice=again");
    await until("sending", () => taken.length === 1);
    await until("noting it", hasState("sent"));
    await bringForward();
    await pause(300);
    assert.equal(taken.length, 1);
    const again = await admin.post("/messages", { messageId: id });
    assert.equal(again.status, 422);
    assert.match(again.text, /not waiting any more/);
  });

  it("to someone who has left is held instead", async () => {
    taken.length = 0;
    refuses = true;
    atMinute(4);
    await write();
    await until("failing", hasState("failed"));
    refuses = false;
    await database.owner.query("update person set status = 'left' where id = $1", [council.id("manager")]);
    await admin.post("/messages", { messageId: (await newest()).id });
    await until("holding", hasState("held"));
    assert.equal(taken.length, 0);
    assert.match((await admin.get("/messages?state=held")).text, /They have left, so it was not sent/);
  });

  it("that no more tries are made for says so", async () => {
    refuses = true;
    atMinute(5);
    await writeMany(1);
    await until("failing", hasState("failed"));
    await database.owner.query("update pgboss.job set retry_count = retry_limit where state = 'retry'");
    await until("giving up", async () => {
      await bringForward();
      return (await admin.get("/messages?state=failed")).text.includes("No more tries");
    });
    refuses = false;
  });
});

describe("many messages of one change", () => {
  it("are all sent at once, each to its reader", async () => {
    taken.length = 0;
    atMinute(6);
    await writeMany(12);
    await until("sending all", () => taken.length === 12);
    assert.equal(new Set(taken.map(({ messageId }) => messageId)).size, 12);
    await until("noting it", async () => {
      const left = await database.owner.query("select from message where state = 'queued'");
      return left.rowCount === 0;
    });
  });
});

describe("an invitation", () => {
  it("keeps its link only until it is sent", async () => {
    taken.length = 0;
    atMinute(7);
    const day = { "startsOn-day": "6", "startsOn-month": "1", "startsOn-year": "2025" };
    const fields = { name: "Nova", email: "nova@council.example", role: "director", ...day };
    assert.match((await admin.post("/people/new", fields)).location ?? "", /notice=invited$/);
    await until("sending", () => taken.length === 1);
    await until("noting it", hasState("sent"));
    const link = /https:\/\/\S+(\/choose-password\/[\w-]+)/.exec(taken[0]?.text ?? "")?.[1] ?? "";
    assert.equal((await site.stranger().get(link)).status, 200);
    const { body } = await newest();
    assert.doesNotMatch(body, /choose-password/);
    assert.match(body, /A link for the reader alone stood here/);
  });
});
