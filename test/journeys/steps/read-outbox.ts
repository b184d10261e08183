// The administrator's outbox: who is told, and that messages name a case by its id alone (C3, D8, E2).
import assert from "node:assert/strict";
import type { Office } from "../harness/office.js";

/** Each person is told that by a message of this subject. */
export async function isTold(office: Office, subject: string, ...names: readonly string[]): Promise<void> {
  const desk = await office.seat("admin");
  await desk.follow("Messages");
  for (const name of names) {
    const rows = desk.page.getByRole("row").filter({ hasText: name }).filter({ hasText: subject });
    assert.notEqual(await rows.count(), 0, `${name} is told: ${subject}`);
  }
}

/** Words of the journey about children and the work with them. */
const TELLING = /Lena|father|grandmother|chaired|not seen|listens|family's own|side by side/;

export async function readOutbox(office: Office): Promise<void> {
  const desk = await office.seat("admin");
  await desk.look("Your tasks, of an administrator");
  await desk.follow("Messages");
  await desk.look("Messages");
  const sent = await office.database.owner.query<{ subject: string; body: string }>(
    "select subject, body from message",
  );
  assert.ok(sent.rows.length > 10);
  for (const { subject, body } of sent.rows) {
    assert.doesNotMatch(subject, /7001\d\d/, "a subject tells of a child");
    assert.doesNotMatch(`${subject} ${body}`, TELLING);
    assert.doesNotMatch(body, /Wanda|Wilfred/, "a message names a worker");
  }
  await desk.follow("Activity");
  await desk.look("Activity");
  assert.ok(!TELLING.test(await desk.holds()), "the activity log tells what was written");
}
