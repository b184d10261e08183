// Step 6: the family's feedback is recorded with the audit, which is then complete (D7).
import type { Office } from "../harness/office.js";

export async function hearFamily(office: Office): Promise<void> {
  office.later("2025-01-27T09:00:00Z");
  const manager = await office.seat("manager");
  await manager.follow("Record the family’s feedback");
  await manager.look("The family's feedback");
  await manager.press("Record it and complete the audit");
  await manager.mends("Say whether the family was heard");
  await manager.choose("Yes");
  await manager.press("Record it and complete the audit");
  await manager.mends("Choose who was heard", "Choose how they were heard");
  await manager.look("The family's feedback, refused");
  await manager.choose("The child or young person");
  await manager.choose("On a visit");
  await manager.date("on", "2025-01-24");
  await manager.write("What works well, in their words", "She listens, and she comes when she says so.");
  await manager.press("Record it and complete the audit");
  await manager.says("The audit is complete.", "She listens, and she comes when she says so.");
  await manager.look("Audit, complete");
  await manager.go("/audits");
  await manager.look("Audits");
}
