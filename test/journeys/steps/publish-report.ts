// Step 9: the quarter's report is opened, followed to its records, written and published; a reader outside sees the summary
// and nothing else (G1, G2).
import assert from "node:assert/strict";
import type { Desk } from "../harness/desk.js";
import type { Office } from "../harness/office.js";

const QUARTER = "2024-Q4";
const COMMENTARY = "Plans are where the work is weakest. They are written for us, and not with families.";
const SUMMARY = "Children are seen and heard. Plans are not always theirs yet, and that is what we change.";

export async function publishReport(office: Office): Promise<void> {
  office.later("2025-04-02T09:00:00Z");
  const quality = await office.seat("quality");
  await quality.look("Your tasks, a report waits");
  await quality.follow(/^Open the report of/);
  await quality.look("Reports");
  await quality.press(/^Open the report of January to March 2025/);
  await quality.says("The report is open");
  await quality.look("Report, draft");
  await followFigure(quality);
  await quality.press("Publish it");
  await quality.press("Publish");
  await quality.mends("Write the commentary", "Add at least one recommendation");
  await quality.look("Publish a report, refused");
  await quality.mendAt("Write the commentary");
  await write(quality);
  await quality.press("Go on to publish");
  await quality.look("Publish a report");
  await quality.press("Publish");
  await quality.says("The report is published");
  await quality.look("Report, published");
}

/** A number leads to as many records as it counts. */
async function followFigure(quality: Desk): Promise<void> {
  const figure = quality.page
    .locator(`main a[href*="/reports/${QUARTER}/figures/"]`)
    .filter({ hasText: /^2$/ });
  await figure.first().click();
  await quality.page.waitForLoadState("load");
  assert.equal(await quality.page.locator("main tbody tr").count(), 2);
  await quality.look("Figure, its records");
  await quality.follow("The report");
}

async function write(quality: Desk): Promise<void> {
  await quality.look("Write a report");
  await quality.write("Commentary", COMMENTARY);
  await quality.write("Summary for readers outside", SUMMARY);
  await quality.press("Save");
  await quality.says("Your words are saved");
  await quality.press("Add a recommendation");
  await quality.press("Add it");
  await quality.mends(/./);
  await quality.look("Add a recommendation, refused");
  await quality.write("What should change", "Write every plan with the family, in their words.");
  await quality.page.getByRole("radio").first().check({ force: true });
  await quality.press("Add it");
  await quality.says("The recommendation is added");
  await quality.look("Write a report, with a recommendation");
}

/** The pages that were opened, each kind once: one audit stands for all of them. */
const oneOfEachKind = (paths: readonly string[]): readonly string[] => [
  ...new Map(
    paths
      .filter((path) => !path.startsWith("/summaries"))
      .map((path) => [path.replace(/[\da-f-]{36}/g, ":id"), path] as const),
  ).values(),
];

/** Everything else is as if it were not there. */
export async function readOutside(office: Office): Promise<void> {
  const visited = office.visited();
  const outside = await office.seat("outside");
  assert.equal(outside.path, "/summaries");
  await outside.look("Summaries");
  await outside.follow(/2025/);
  await outside.says(SUMMARY, "Write every plan with the family, in their words.");
  assert.doesNotMatch(await outside.holds(), /7001\d\d|written for us/);
  await outside.look("Summary");
  for (const path of oneOfEachKind(visited)) {
    const answer = await outside.fetch(path);
    const isElsewhere = ["/summaries", "/accessibility"].includes(new URL(answer.url()).pathname);
    assert.ok(answer.status() === 404 || isElsewhere, `${path} answers a reader outside`);
    assert.doesNotMatch(await answer.text(), /\b7001\d\d\b/, path);
  }
}
