import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { parseLocalDate } from "../../../domain/shared/calendar.js";
import { buildWorkbook } from "../../../platform/files/testing/build-zip.js";
import { temporaryFile } from "../../../platform/files/testing/temporary-file.js";
import { suggestAsAt } from "./suggest-as-at.js";

const april = parseLocalDate("2026-04-20");
assert.ok(april);
const today = april;
const headings = [
  "Child Unique ID",
  "CIN Start Date",
  "Primary Need Code",
  "CIN Closure Date",
  "Case status",
];
const dated = { attributes: 's="1"', xml: "<v>46112</v>" };

async function suggest(
  context: TestContext,
  name: string,
  ...titles: Parameters<typeof buildWorkbook>[0][number]["rows"]
) {
  const content = buildWorkbook([{ name: "List 6", rows: [...titles, headings, ["1", "01/01/2020"]] }]);
  const suggested = await suggestAsAt([{ name, path: await temporaryFile(context, "list.xlsx", content) }], {
    today,
  });
  return suggested && `${suggested.asAt} ${suggested.foundIn}`;
}

test("the day of a list is found in its title, its file's name or its report line, in that order", async (context) => {
  assert.equal(
    await suggest(context, "annex a 2026-02-28.xlsx", ["Data as at 31st March 2026"]),
    "2026-03-31 title",
  );
  assert.equal(
    await suggest(context, "annex a 2026-02-28.xlsx", ["Report run: 31/03/2026 07:45"]),
    "2026-02-28 file-name",
  );
  assert.equal(await suggest(context, "annex_a.xlsx", ["Report run: 31/03/2026 07:45"]), "2026-03-31 title");
  assert.equal(await suggest(context, "annex_a.xlsx", ["As at:", dated]), "2026-03-31 title");
});

test("file names carry their day in many ways", async (context) => {
  for (const name of [
    "AnnexA_31-03-2026.xlsx",
    "AnnexA_31_03_2026.xlsx",
    "20260331 list.xlsx",
    "list 31 March 2026 v2.xlsx",
  ]) {
    assert.equal(await suggest(context, name), "2026-03-31 file-name", name);
  }
});

test("no day is made up: not from the rows of cases, not from the future", async (context) => {
  assert.equal(await suggest(context, "annex a.xlsx", ["List 6: Children in Need"]), null);
  assert.equal(await suggest(context, "annex a 2027-03-31.xlsx"), null);
});

test("a census says its own day, which goes before any file name", async (context) => {
  const say = async (content: string) => {
    const path = await temporaryFile(context, "census.xml", content);
    const found = await suggestAsAt([{ name: "census 2026-01-31.xml", path }], { today });
    return found && `${found.asAt} ${found.foundIn}`;
  };
  const head = (day: string) => `<Message><Header><ReferenceDate>${day}</ReferenceDate></Header></Message>`;
  assert.equal(await say(head("2026-03-31")), "2026-03-31 reference-date");
  assert.equal(await say(head("2026-03-31T00:00:00")), "2026-03-31 reference-date");
  assert.equal(await say(head("2027-03-31")), "2026-01-31 file-name");
  assert.equal(await say("<Message><Header>"), "2026-01-31 file-name");
});
