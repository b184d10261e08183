// The performance team sends a case list of the demonstration: written as CSV files to a folder of its own, read by the real
// import, and removed again.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LocalDate } from "../../domain/shared/calendar.js";
import { decideCaseList, previewCaseList } from "../imports/public.js";
import { done } from "./cast.js";
import type { CaseLists } from "./invent/case-list.js";
import type { Story } from "./story.js";

/** Sends the list of a day as a preview, and answers the preview's id. */
export async function sendCaseList({ cast }: Story, lists: CaseLists, asAt: LocalDate): Promise<string> {
  const officer = cast.holder("performance-officer");
  const folder = await mkdtemp(join(tmpdir(), "full-circle-list-"));
  try {
    const files = lists
      .asAt(asAt)
      .map(({ fileName, text }) => ({ name: fileName, path: join(folder, fileName), text }));
    for (const { path, text } of files) await writeFile(path, text);
    return (await done("preview a list", previewCaseList(cast.as(officer), { files, asAt }))).snapshotId;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function confirmCaseList(story: Story, lists: CaseLists, asAt: LocalDate): Promise<void> {
  const previewed = await sendCaseList(story, lists, asAt);
  const officer = story.cast.holder("performance-officer");
  await done("confirm a list", decideCaseList(story.cast.as(officer), previewed, "confirmed", null));
}

export async function setAsideCaseList(story: Story, lists: CaseLists, asAt: LocalDate): Promise<void> {
  const previewed = await sendCaseList(story, lists, asAt);
  const officer = story.cast.holder("performance-officer");
  await done("set a list aside", decideCaseList(story.cast.as(officer), previewed, "set-aside", null));
}
