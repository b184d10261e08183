// Step 8: actions are reviewed in supervision and closed; after an inadequate audit the service manager confirms (F1 to F3).
import type { Desk } from "../harness/desk.js";
import type { Office } from "../harness/office.js";

export async function closeActions(office: Office): Promise<void> {
  office.later("2025-02-24T09:00:00Z");
  const manager = await office.seat("manager");
  await review(manager, "Write the plan again with the family");
  await manager.write("How do you know that the standard is met?", "The family read it out to me.");
  await manager.press("Close the action");
  await manager.says("The action is closed");
  await manager.look("Action, closed");
  const manager2 = await office.seat("manager2");
  await review(manager2, "Visit this week, and each week until Easter");
  await manager2.write("How do you know that the standard is met?", "She was seen each week, alone.");
  await manager2.press("Ask to close it");
  await manager2.says("The service manager is asked to confirm");
  await confirm(office);
}

async function review(manager: Desk, what: string): Promise<void> {
  await manager.follow("Actions");
  await manager.look("Actions");
  await manager.follow(what);
  await manager.look("Action, open");
  await manager.press("Record the review");
  await manager.mends(/./);
  await manager.look("Action, review refused");
  await manager.date("reviewOn", "2025-02-20");
  await manager.write("What was said", "It is done, and she says it helps.");
  await manager.press("Record the review");
  await manager.says("The review is recorded", "It is done, and she says it helps.");
  await manager.look("Action, reviewed");
}

async function confirm(office: Office): Promise<void> {
  const service = await office.seat("service2");
  await service.follow("Confirm that an action is done, or say what is still needed");
  await service.look("Action, to be confirmed");
  await service.write("What satisfied you?", "I read the visits, and spoke with the worker.");
  await service.press("Confirm and close");
  await service.says("The action is closed");
}
