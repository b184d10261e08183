// Manager and worker on one audit at once, from two browsers, with the program as a process of its own: they type in different
// fields and in the same one, the network is pulled, the program is killed and started again, a page is closed on unsaved
// words, a session ends, one person has two tabs. All words are there.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { BrowserContext } from "playwright-core";
import { read } from "../../src/platform/change.js";
import { makeAudit } from "../harness/audits.js";
import { makeCouncil } from "../harness/council.js";
import { makeTestDatabase } from "../harness/database.js";
import { makeFolder, type Program, serve, until } from "../integration/program/program.js";
import { openBrowser } from "./harness/browser.js";
import { Desk } from "./harness/desk.js";

const WELL = "What is working well";
const WORRIED = "What we are worried about";
const NEEDS = "What needs to happen";

const browser = await openBrowser();
const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
database.closeFirst(() => browser.close());

/** What a browser says by itself while there is no connection. */
const NO_LINE =
  /ERR_CONNECTION|ERR_SOCKET|ERR_INTERNET_DISCONNECTED|ERR_INCOMPLETE_CHUNKED|ERR_EMPTY_RESPONSE|ERR_NETWORK/;

type Seat = { readonly desk: Desk; readonly context: BrowserContext };

class Story {
  readonly found: string[] = [];
  readonly page: string;
  address = "";

  constructor(auditId: string) {
    this.page = `/audits/${auditId}/audit/planning`;
  }

  async seat(key: string): Promise<Seat> {
    const context = await browser.openContext(true);
    const desk = await this.desk(context);
    await desk.signIn(key);
    await desk.go(this.page);
    return { desk, context };
  }

  async desk(context: BrowserContext): Promise<Desk> {
    const room = {
      address: this.address,
      browser,
      withScripts: true,
      found: this.found,
      visited: new Set<string>(),
    };
    return new Desk(await context.newPage(), room);
  }

  /** What no line has to do with. */
  troubles(): readonly string[] {
    return this.found.filter((text) => !NO_LINE.test(text));
  }
}

const status = (desk: Desk) => desk.page.locator(".fc-saving__line").innerText();
const says = (desk: Desk, what: RegExp) =>
  until(`${what} is said`, async () => what.test(await status(desk)), 30_000).catch(async (error: Error) => {
    throw new Error(`${error.message} It says: ${await status(desk)}`);
  });
const shows = (desk: Desk, label: string, words: string, within = 5_000) =>
  until(`${label} shows ${words}`, async () => (await desk.valueOf(label)).includes(words), within);

const kept = async (auditId: string) =>
  read(council.as("quality"), (work) =>
    work
      .selectFrom("sectionEntry")
      .select(["workingWell", "worriedAbout", "needsToHappen", "toGetToGood"])
      .where("auditId", "=", auditId)
      .where("section", "=", "planning")
      .executeTakeFirst(),
  );

async function tabTo(desk: Desk, text: string): Promise<void> {
  for (let steps = 0; steps < 40; steps += 1) {
    await desk.page.keyboard.press("Tab");
    if ((await desk.page.locator("button:focus").filter({ hasText: text }).count()) === 1) return;
  }
  assert.fail(`${text} can't be reached by Tab`);
}

/** In different fields: no conflict, the other's words within two seconds, and each sees where the other is. */
async function typeSideBySide(manager: Desk, worker: Desk): Promise<void> {
  await until("each sees the other", async () => /Wanda Worke is here too/.test(await manager.words()));
  await worker.page.getByLabel(WELL, { exact: true }).click();
  await manager.page.getByLabel(WORRIED, { exact: true }).click();
  await until("the place is told", async () =>
    /Wanda Worke is here too: “What is working well”/.test(await manager.words()),
  );
  await worker.page.keyboard.type("She chairs her own meetings.");
  await manager.page.keyboard.type("Her brother is not in school.");
  await says(worker, /^Saved at/);
  await says(manager, /^Saved at/);
  const began = performance.now();
  await shows(manager, WELL, "She chairs her own meetings.");
  await shows(worker, WORRIED, "Her brother is not in school.");
  assert.ok(performance.now() - began < 2_000, "the other's words come within two seconds");
  assert.equal(await manager.page.locator(".fc-choice").count(), 0);
  await manager.look("Audit of a section, two at work");
}

/** The network is pulled on one; both write in one field; the later one is shown both texts and chooses by keyboard. */
async function writeInOneField({ desk: manager, context }: Seat, worker: Desk): Promise<void> {
  await context.setOffline(true);
  await manager.page.getByLabel(NEEDS, { exact: true }).click();
  await manager.page.keyboard.type("Speak with the school.");
  await says(manager, /^Not saved yet: no connection\. Your words are kept on this page/);
  await manager.look("Audit of a section, no connection");
  await until("it is kept on the machine", async () => (await storageOf(manager)).includes("fc-kept"));
  assert.doesNotMatch(await storageOf(manager), /school/i);
  await worker.write(NEEDS, "Speak with her grandmother.");
  await worker.page.getByLabel(NEEDS, { exact: true }).blur();
  await says(worker, /^Saved at/);
  await context.setOffline(false);
  await manager.page.locator(".fc-choice").waitFor();
  await manager.says(
    "Two texts in “What needs to happen”",
    "Speak with the school.",
    "Speak with her grandmother.",
  );
  assert.equal(await manager.valueOf(NEEDS), "Speak with the school.");
  await manager.look("Audit of a section, two texts");
  await manager.page.getByLabel(NEEDS, { exact: true }).focus();
  await tabTo(manager, "Keep both");
  await manager.page.keyboard.press("Enter");
  assert.equal(
    await manager.page
      .getByLabel(NEEDS, { exact: true })
      .evaluate((field) => field === document.activeElement),
    true,
  );
  await says(manager, /^Saved at/);
  await shows(worker, NEEDS, "Speak with her grandmother.\n\nSpeak with the school.");
  assert.equal(await manager.page.locator(".fc-choice").count(), 0);
}

const storageOf = (desk: Desk): Promise<string> =>
  desk.page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));

test("two people on one audit lose no word", async (t) => {
  const { id } = await makeAudit(council, { state: "in-progress" });
  const story = new Story(id);
  const environment = {
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.url,
    DATA_DIR: await makeFolder(t),
    COOKIE_SECRET: "a secret for this journey alone, and no other",
  };
  let program: Program = await serve(t, environment);
  story.address = program.address;
  const restart = async () => {
    program = await serve(t, { ...environment, PORT: new URL(story.address).port });
  };
  const manager = await story.seat("manager");
  const worker = await story.seat("worker");

  await t.test("who type in different fields", () => typeSideBySide(manager.desk, worker.desk));
  await t.test("who write in one field, one of them without a network", () =>
    writeInOneField(manager, worker.desk),
  );

  await t.test("whose program is killed in the middle and started again", async () => {
    await program.kill();
    await manager.desk.write(WORRIED, "Her brother is not in school. He is nine.");
    await worker.desk.write(WELL, "She chairs her own meetings. She set the agenda.");
    await says(manager.desk, /^Not saved yet: no connection/);
    await says(worker.desk, /^Not saved yet: no connection/);
    // Typing on while there is no connection must not put off the next try.
    for (const words of [" She is eleven.", " Her aunt visits."]) {
      await manager.desk.page.keyboard.type(words);
      await manager.desk.page.waitForTimeout(1_200);
    }
    await restart();
    const began = performance.now();
    await says(manager.desk, /^Saved at/);
    await says(worker.desk, /^Saved at/);
    assert.ok(performance.now() - began < 8_000, "both are saved again within seconds");
    await manager.desk.page.getByLabel(WORRIED, { exact: true }).blur();
    await worker.desk.page.getByLabel(WELL, { exact: true }).blur();
    await shows(manager.desk, WELL, "She set the agenda.", 20_000);
    await shows(worker.desk, WORRIED, "He is nine.", 20_000);
    assert.deepEqual(await kept(id), {
      workingWell: "She chairs her own meetings. She set the agenda.",
      worriedAbout: "Her brother is not in school. He is nine. She is eleven. Her aunt visits.",
      needsToHappen: "Speak with her grandmother.\n\nSpeak with the school.",
      toGetToGood: "",
    });
  });

  await t.test("one of whom closes the page on words that are not saved", async () => {
    await program.kill();
    await worker.desk.write("What would get it to good", "Ask her grandmother too.");
    await says(worker.desk, /^Not saved yet/);
    await until("it is kept on the machine", async () => (await storageOf(worker.desk)).includes("fc-kept."));
    assert.doesNotMatch(await storageOf(worker.desk), /grandmother/);
    await worker.desk.page.close({ runBeforeUnload: false });
    await restart();
    const again = await story.desk(worker.context);
    await again.go(story.page);
    await shows(again, "What would get it to good", "Ask her grandmother too.");
    await says(again, /^Saved at/);
    assert.equal((await kept(id))?.toGetToGood, "Ask her grandmother too.");
    await until("nothing is left on the machine", async () => !(await storageOf(again)).includes("sealed"));
    await again.page.close();
  });

  await t.test("one of whom was signed out, and comes back to the same word", async () => {
    const { desk, context } = manager;
    await desk.page.getByLabel(WELL, { exact: true }).click();
    await desk.page.keyboard.press("ControlOrMeta+End");
    await context.clearCookies({ name: "fc_session" });
    await desk.page.keyboard.type(" Written after the time-out");
    await says(desk, /^Not saved yet: you were signed out/);
    await desk.look("Audit of a section, signed out");
    await desk.press("Sign in and go on");
    await desk.says("Your words are safe");
    await desk.giveName("manager");
    assert.equal(desk.path, story.page);
    await shows(desk, WELL, "Written after the time-out");
    const caret = await desk.page.evaluate(() => {
      const field = document.activeElement;
      return field instanceof HTMLTextAreaElement ? field.value.slice(0, field.selectionStart) : "";
    });
    assert.match(caret, /Written after the time-out$/);
    await says(desk, /^Saved at/);
    await desk.go(story.page);
    assert.doesNotMatch(await desk.words(), /not saved yet/);
    assert.match((await kept(id))?.workingWell ?? "", /She set the agenda\. Written after the time-out$/);
  });

  await t.test("one of whom closes the lid for a while", async () => {
    const { context } = worker;
    const again = await story.desk(context);
    await again.go(story.page);
    const lid = await context.newCDPSession(again.page);
    await lid.send("Page.setWebLifecycleState", { state: "frozen" });
    await manager.desk.write(NEEDS, "Written while the lid was closed.");
    await manager.desk.page.getByLabel(NEEDS, { exact: true }).blur();
    await says(manager.desk, /^Saved at/);
    await lid.send("Page.setWebLifecycleState", { state: "active" });
    await shows(again, NEEDS, "Written while the lid was closed.", 10_000);
    await again.write(WELL, "Written after the lid was opened.");
    await says(again, /^Saved at/);
    await shows(manager.desk, WELL, "Written after the lid was opened.");
    await again.page.close();
  });

  await t.test("one of whom has two tabs, and is in no conflict with themselves", async () => {
    const second = await story.desk(manager.context);
    await second.go(story.page);
    await manager.desk.write(WORRIED, "From the first tab.");
    await manager.desk.page.getByLabel(WORRIED, { exact: true }).blur();
    await shows(second, WORRIED, "From the first tab.");
    await manager.desk.write(NEEDS, "First tab.");
    await second.write(NEEDS, "Second tab.");
    await second.page.waitForTimeout(2_500);
    for (const desk of [manager.desk, second]) {
      assert.equal(await desk.page.locator(".fc-choice").count(), 0);
      assert.match(await status(desk), /^Saved at/);
    }
    const history = await database.owner.query("select text from overwritten_text where audit_id = $1", [id]);
    const all = [(await kept(id))?.needsToHappen, ...history.rows.map(({ text }) => text)];
    for (const text of ["First tab.", "Second tab."]) assert.ok(all.includes(text), text);
  });
  assert.deepEqual(story.troubles(), []);
});
