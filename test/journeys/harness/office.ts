// A council with the whole application running, and the people who sit at its desks, each with a browser of their own.
import assert from "node:assert/strict";
import { it } from "node:test";
import type { BrowserContext } from "playwright-core";
import { makeCouncil, type TestCouncil } from "../../harness/council.js";
import { makeTestDatabase, type TestDatabase } from "../../harness/database.js";
import { openSite } from "../../harness/site.js";
import type { JourneyBrowser } from "./browser.js";
import { Desk } from "./desk.js";

export type Office = {
  readonly council: TestCouncil;
  readonly database: TestDatabase;
  readonly withScripts: boolean;
  /** A new browser window, in which nobody is signed in yet. */
  openDesk(): Promise<Desk>;
  /** Someone of the test council, just signed in, on "Your tasks". */
  seat(key: string): Promise<Desk>;
  /** Goes on in the story: the clock moves, and everyone's session has long ended. */
  later(instant: string): void;
  laterBy(time: { readonly hours: number }): void;
  /** The paths of all pages that anyone opened so far. */
  visited(): readonly string[];
  /** One step of the story; none follows one that failed. It fails too where a page that was looked at is not for everyone. */
  step(name: string, run: (office: Office) => Promise<void>): void;
};

/** Call it at the top of the file: it closes what it opens when the file is done. */
export async function openOffice(browser: JourneyBrowser, withScripts: boolean): Promise<Office> {
  const database = await makeTestDatabase();
  const council = await makeCouncil(database.db);
  const contexts: BrowserContext[] = [];
  const leave = async () => {
    for (const context of contexts.splice(0)) await context.close();
  };
  database.closeFirst(leave);
  const site = await openSite(database, council);
  const address = await site.app.listen({ host: "127.0.0.1", port: 0 });
  const found: string[] = [];
  const visited = new Set<string>();
  let isBroken = false;
  const openDesk = async () => {
    const context = await browser.openContext(withScripts);
    contexts.push(context);
    return new Desk(await context.newPage(), { address, browser, withScripts, found, visited });
  };
  const office: Office = {
    council,
    database,
    withScripts,
    openDesk,
    seat: async (key) => {
      const desk = await openDesk();
      await desk.signIn(key);
      return desk;
    },
    visited: () => [...visited],
    step: (name, run) =>
      void it(name, async (test) => {
        assert.ok(!isBroken, "a step before this one failed");
        isBroken = true;
        try {
          await run(office);
          isBroken = false;
        } finally {
          for (const problem of found) test.diagnostic(problem);
          await leave();
        }
        assert.deepEqual(found.splice(0), []);
      }),
    later: (instant) => council.clock.moveTo(new Date(instant)),
    laterBy: ({ hours }) => council.clock.moveTo(new Date(council.clock.now().getTime() + hours * 3_600_000)),
  };
  return office;
}
