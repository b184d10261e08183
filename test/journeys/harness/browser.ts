// The browser of the journeys, and what every page that someone passes must hold up to: axe, a narrow screen, a clean address.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 800 };
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

export type JourneyBrowser = {
  /** A window of its own, with its own cookies. */
  openContext(withScripts: boolean): Promise<BrowserContext>;
  /** Why the page, in the state it is in, can't be used by everyone. Pictures are kept where FC_SCREENSHOTS names a folder. */
  inspect(page: Page, name: string, withScripts: boolean): Promise<readonly string[]>;
  close(): Promise<void>;
};

export async function openBrowser(): Promise<JourneyBrowser> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-dev-shm-usage",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
  const glass = await openGlass(browser);
  let pictures = 0;
  return {
    openContext: async (withScripts) => {
      const context = await browser.newContext({
        viewport: WIDE,
        javaScriptEnabled: withScripts,
        locale: "en-GB",
        timezoneId: "Europe/London",
        reducedMotion: "reduce",
      });
      context.setDefaultTimeout(30_000);
      return context;
    },
    inspect: async (page, name, withScripts) => {
      pictures += 1;
      const shot = `${withScripts ? "with" : "without"} scripts ${String(pictures).padStart(3, "0")} ${name}`;
      const barriers = withScripts
        ? await findBarriers(page, true)
        : await findBarriers(await glass.show(page), false);
      if (process.env.FC_SCREENSHOTS) await keepPicture(page, `${shot}, wide`);
      await page.setViewportSize(NARROW);
      const overflow = await findOverflow(page);
      if (process.env.FC_SCREENSHOTS) await keepPicture(page, `${shot}, narrow`);
      await page.setViewportSize(WIDE);
      return [...barriers, ...overflow];
    },
    close: () => browser.close(),
  };
}

/** axe needs scripts of its own: a page seen without scripts is shown again as it is, with the site's scripts kept out. */
async function openGlass(browser: Browser) {
  const context = await browser.newContext({ viewport: WIDE, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.route("**/assets/main.js", (route) => route.abort());
  return {
    show: async (seen: Page): Promise<Page> => {
      const body = await seen.content();
      await page.route(seen.url(), (route) =>
        route.fulfill({ body, contentType: "text/html; charset=utf-8" }),
      );
      await page.goto(seen.url());
      await page.unroute(seen.url());
      return page;
    },
  };
}

/** govuk-frontend tells of a reveal on the radio button itself, which is the one thing of it that axe does not like. */
const isReveal = (rule: string, html: string) =>
  rule === "aria-allowed-attr" && /class="govuk-radios__input".* aria-expanded=/.test(html);

/** Colours take axe half of its time and are the same with scripts and without: it looks at them once. */
async function findBarriers(page: Page, withColours: boolean): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({
      runOnly: RULES,
      rules: { "color-contrast": { enabled: withColours } },
      resultTypes: ["violations"],
      selectors: false,
    })
    .setLegacyMode(true)
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      .filter(({ html }) => !isReveal(id, html))
      .map(({ html }) => `${id}: ${help}: ${html.slice(0, 300)}`),
  );
}

async function findOverflow(page: Page): Promise<readonly string[]> {
  const width: number = await page.locator("html").evaluate((html) => html.scrollWidth);
  return width <= NARROW.width ? [] : [`${width} pixels wide on a screen of ${NARROW.width}`];
}

async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env.FC_SCREENSHOTS ?? "";
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name.replace(/[^\w ,()-]/g, "")}.png`), fullPage: true });
}
