// Someone at a browser: everything is done as a person does it, by the words on the page.
import assert from "node:assert/strict";
import type { APIResponse, Page, Response } from "playwright-core";
import { TEST_PASSWORD } from "../../harness/council.js";
import type { JourneyBrowser } from "./browser.js";

/** What a browser says on its own when an answer is a refusal or nothing at all: both are part of the journeys. */
const EXPECTED =
  /Failed to load resource: (the server responded with a status of 4\d\d|net::ERR_INTERNET_DISCONNECTED)/;

/** Its title says nothing of where its reader is. */
const FAMILYS_PAGE = /^\/f(\/|$)/;

/** The ids of children in the journeys' case list. */
const CASE_ID = /\b7001\d\d\b/;

export type Room = {
  readonly address: string;
  readonly browser: JourneyBrowser;
  readonly withScripts: boolean;
  /** What was found that is not as it should be. */
  readonly found: string[];
  readonly visited: Set<string>;
};

export class Desk {
  readonly page: Page;
  readonly #room: Room;

  constructor(page: Page, room: Room) {
    this.page = page;
    this.#room = room;
    page.on("framenavigated", () => room.visited.add(this.path));
    page.on("pageerror", (error) => this.#note(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" && !EXPECTED.test(message.text())) this.#note(message.text());
    });
  }

  #note(what: string): void {
    this.#room.found.push(`${this.path}: ${what}`);
  }

  /** A second window of the same person. */
  async openTab(): Promise<Desk> {
    return new Desk(await this.page.context().newPage(), this.#room);
  }

  get path(): string {
    return new URL(this.page.url()).pathname;
  }

  async go(path: string): Promise<Response> {
    const response = await this.page.goto(this.#room.address + path);
    assert.ok(response, `${path} was not opened`);
    return response;
  }

  /** What an address answers, without opening it as a page. */
  fetch(path: string): Promise<APIResponse> {
    return this.page.request.get(this.#room.address + path);
  }

  async signIn(key: string): Promise<void> {
    await this.go("/sign-in");
    await this.giveName(key);
    assert.notEqual(this.path, "/sign-in", `${key} can't sign in`);
  }

  /** Fills in and sends the sign-in page that is open. */
  async giveName(key: string): Promise<void> {
    await this.write("Email address", `${key}@council.example`);
    await this.write("Password", TEST_PASSWORD);
    await this.press("Sign in");
  }

  /** Follows a link of the page. */
  async follow(text: string | RegExp): Promise<void> {
    await this.#leave(this.page.getByRole("link", { name: text, exact: typeof text === "string" }).first());
  }

  async press(text: string | RegExp): Promise<void> {
    await this.#leave(this.page.getByRole("button", { name: text, exact: typeof text === "string" }).first());
  }

  async #leave(what: ReturnType<Page["locator"]>): Promise<void> {
    await what.click();
    await this.page.waitForLoadState("load");
  }

  async write(label: string | RegExp, text: string): Promise<void> {
    await this.page.getByLabel(label, { exact: typeof label === "string" }).fill(text);
  }

  /** A radio button or check box. */
  async choose(label: string | RegExp): Promise<void> {
    await this.page.getByLabel(label, { exact: typeof label === "string" }).check({ force: true });
  }

  async grade(grade: number, name = "grade"): Promise<void> {
    await this.page.locator(`input[name="${name}"][value="${grade}"]`).check({ force: true });
  }

  /** A date as three fields: day, month, year. */
  async date(name: string, iso: string): Promise<void> {
    const [year = "", month = "", day = ""] = iso.split("-");
    for (const [part, text] of Object.entries({ day, month, year }))
      await this.page.locator(`[name="${name}-${part}"]`).fill(String(Number(text)));
  }

  valueOf(label: string | RegExp): Promise<string> {
    return this.page.getByLabel(label, { exact: typeof label === "string" }).inputValue();
  }

  /** The words of the page's main part, white space made single. */
  async words(): Promise<string> {
    return (await this.page.locator("main").innerText()).replace(/\s+/g, " ").trim();
  }

  /** What the page holds, also where it is folded away. */
  async holds(): Promise<string> {
    return (await this.page.locator("body").textContent()) ?? "";
  }

  /** Opens what is folded away under these words. */
  async unfold(text: string): Promise<void> {
    await this.page.locator("summary").filter({ hasText: text }).first().click();
  }

  async says(...expected: readonly (string | RegExp)[]): Promise<void> {
    const words = await this.words();
    for (const one of expected)
      assert.ok(
        typeof one === "string" ? words.includes(one) : one.test(words),
        `${this.path} does not say ${one}. It says: ${words}`,
      );
  }

  /** Looks at the page as everyone may have to: axe, a narrow screen, an address and a title that tell of no child. */
  async look(name: string): Promise<void> {
    const { browser, withScripts, found } = this.#room;
    const title = await this.page.title();
    for (const text of [title, this.page.url()])
      if (CASE_ID.test(text)) found.push(`${name}: its address or title tells of a child: ${text}`);
    if (!title.endsWith(" – Full Circle") && !FAMILYS_PAGE.test(this.path))
      found.push(`${name}: its title is ${title}`);
    for (const problem of await browser.inspect(this.page, name, withScripts))
      found.push(`${name} (${this.path}): ${problem}`);
  }

  /** A refused form: says what to mend, and each of its links leads to the field or page where it is mended. */
  async mends(...expected: readonly (string | RegExp)[]): Promise<void> {
    const summary = this.page.locator(".govuk-error-summary");
    assert.match(await this.page.title(), /^Error: /);
    const texts = await summary.getByRole("link").allInnerTexts();
    for (const one of expected)
      assert.ok(
        texts.some((text) => (typeof one === "string" ? text === one : one.test(text))),
        `${one} is not among ${texts.join(" | ")}`,
      );
    for (const href of await summary
      .getByRole("link")
      .evaluateAll((all) => all.map((one) => one.getAttribute("href"))))
      if (typeof href === "string" && href.startsWith("#")) await this.#leadsToField(href);
  }

  /** Follows the error of a refused form to the page on which it is mended. */
  async mendAt(text: string): Promise<void> {
    await this.#leave(
      this.page.locator(".govuk-error-summary").getByRole("link", { name: text, exact: true }),
    );
    await this.#stoodAt(decodeURIComponent(new URL(this.page.url()).hash));
  }

  /** The cursor stands in a field; where the link leads to a heading, the heading is the target. */
  async #stoodAt(href: string): Promise<void> {
    const stands = this.page.locator(`${href}:focus, ${href}:target`);
    assert.equal(await stands.count(), 1, `the error leads to ${href}`);
    const isField = await stands.evaluate((element) => element.matches("input, select, textarea"));
    if (isField)
      assert.equal(await this.page.locator(`${href}:focus`).count(), 1, `the cursor stands in ${href}`);
  }

  async #leadsToField(href: string): Promise<void> {
    await this.page.locator(`.govuk-error-summary a[href="${href}"]`).first().click();
    await this.#stoodAt(href);
  }
}
