// What a page holds up to for people who see it otherwise: large, spaced, narrow, or in the colours of their own system.
import assert from "node:assert/strict";
import type { Page } from "playwright-core";

/** Twice the size: text alone (WCAG 1.4.4), and the whole page on a window of half the width (1.4.10). */
export const TWICE = "html { font-size: 200% !important; }";

/** The spacing that a page must stand (WCAG 1.4.12). */
export const SPACED =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }";

/** Text that is cut off by its own box, boxes of text that lie on each other, and a page wider than its window. */
export async function findUnreadable(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const name = (seen: Element) =>
      `${seen.tagName.toLowerCase()}.${seen.className} “${seen.textContent?.trim().slice(0, 40)}”`;
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth)
      found.push(`the page is ${scrollWidth} wide in a window of ${clientWidth}`);
    const isSeen = (seen: Element) =>
      seen.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      !seen.closest(".govuk-visually-hidden, .govuk-skip-link, details:not([open])");
    const holdsText = (seen: Element) =>
      [...seen.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    const texts = [...document.querySelectorAll("body *")].filter((seen) => isSeen(seen) && holdsText(seen));
    for (const seen of texts) {
      const { overflowX, overflowY } = getComputedStyle(seen);
      const isCut =
        (overflowX !== "visible" && seen.scrollWidth > seen.clientWidth + 1) ||
        (overflowY === "hidden" && seen.scrollHeight > seen.clientHeight + 1);
      if (isCut && !(seen instanceof HTMLTextAreaElement)) found.push(`cut off: ${name(seen)}`);
    }
    // Where the letters are: the padding of a label may well reach under the hint below it.
    const boxes = texts
      .filter((seen) => getComputedStyle(seen).display !== "inline")
      .map((seen) => {
        const range = document.createRange();
        const own = [...seen.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
        if (own[0]) range.setStartBefore(own[0]);
        const last = own.at(-1);
        if (last) range.setEndAfter(last);
        return { seen, box: range.getBoundingClientRect() };
      });
    for (const [at, one] of boxes.entries())
      for (const other of boxes.slice(at + 1)) {
        if (one.seen.contains(other.seen) || other.seen.contains(one.seen)) continue;
        const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (wide > 2 && high > 2) found.push(`on each other: ${name(one.seen)} and ${name(other.seen)}`);
      }
    return found;
  });
}

/** Shows the page with styles on top of its own, and says what can't be read then. */
export async function readsWell(
  page: Page,
  name: string,
  { styles = "", width = 1280 }: { readonly styles?: string; readonly width?: number },
): Promise<readonly string[]> {
  const before = page.viewportSize();
  assert.ok(before);
  await page.setViewportSize({ width, height: 900 });
  // By the page's own script rather than a style element, which the page's security policy keeps out.
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, styles);
  const found = await findUnreadable(page);
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  await page.setViewportSize(before);
  return found.map((problem) => `${name}: ${problem}`);
}
