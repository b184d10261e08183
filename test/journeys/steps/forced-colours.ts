// In the colours of the reader's own system backgrounds and shadows are gone: what is chosen, what has the focus and where
// things stand must be told by what is left.
import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import type { Desk } from "../harness/desk.js";

const lookOf = async (page: Page, what: string): Promise<string> =>
  (await page.locator(what).first().screenshot()).toString("base64");

/** The chosen grade, the focus on it and on a field and a button, and the line that says what is saved. */
export async function staysInSight(desk: Desk): Promise<void> {
  const { page } = desk;
  await page.emulateMedia({ forcedColors: "active" });
  try {
    const scale = "fieldset:has(input[name=grade])";
    await page.locator("h1").click();
    const chosen = await lookOf(page, scale);
    await desk.grade(8);
    await page.locator("input[name=grade]:checked").evaluate((seen: HTMLElement) => seen.blur());
    assert.notEqual(await lookOf(page, scale), chosen, "which grade is chosen can be seen");
    for (const what of ["input[name=grade]:checked", "#workingWell", "button[value=next]", "main a[href]"]) {
      const around = what.startsWith("input") ? scale : what;
      const element = page.locator(what).first();
      await element.scrollIntoViewIfNeeded();
      const style = (): Promise<string> =>
        element.evaluate((seen) =>
          [seen, seen.nextElementSibling]
            .flatMap((one) => (one ? [getComputedStyle(one), getComputedStyle(one, "::before")] : []))
            .map(({ outlineStyle, outlineWidth, borderWidth }) =>
              [outlineStyle, outlineWidth, borderWidth].join(" "),
            )
            .join(),
        );
      const [atRest, restStyle] = [await lookOf(page, around), await style()];
      await element.focus();
      await page.keyboard.press("Shift");
      assert.notEqual(await lookOf(page, around), atRest, `the focus is in sight on ${what}`);
      assert.notEqual(await style(), restStyle, `the focus on ${what} is a line, not a colour alone`);
      await element.evaluate((seen: HTMLElement) => seen.blur());
    }
  } finally {
    await page.emulateMedia({ forcedColors: "none" });
  }
}
