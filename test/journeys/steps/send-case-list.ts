// Step 1: the performance officer sends the open-case list, sees what is in it, and confirms it (C2).
import { makeCaseListFile } from "../case-list-file.js";
import type { Office } from "../harness/office.js";

export async function sendCaseList(office: Office): Promise<void> {
  const desk = await office.openDesk();
  await desk.go("/case-list");
  await desk.look("Sign in");
  await desk.write("Email address", "performance@council.example");
  await desk.press("Sign in");
  await desk.mends(/password/i);
  await desk.look("Sign in, refused");
  await desk.giveName("performance");
  await desk.says("There is no list yet.");
  await desk.look("Case list, empty");
  await desk.follow("Your tasks");
  await desk.says("Nothing waits for you");
  await desk.look("Your tasks, none");
  await desk.follow(/^Case list$/);
  await desk.press("Send a new list");
  await desk.look("Send a case list");
  await desk.press("Look at the list");
  await desk.mends("Choose one or more files");
  await desk.look("Send a case list, refused");
  await desk.page.locator("input[type=file]").setInputFiles(makeCaseListFile());
  await desk.date("asAt", "2024-12-31");
  await desk.press("Look at the list");
  await desk.says("Nothing has changed yet", "Children with an open case 12");
  await desk.look("Preview of a case list");
  await desk.press("Confirm this list");
  await desk.says("The list is confirmed.");
  await desk.look("Case list, confirmed");
  await desk.go("/case-list");
  await desk.look("Case list");
  await desk.go("/no-such-page");
  await desk.says("There is nothing here");
  await desk.look("Nothing here");
}
