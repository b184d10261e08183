// Steps 2 and 3: the performance officer draws the month's sample, which anyone can check; the quality assurance officer
// releases it with due dates, and managers and workers are told the case id (C1 to C4).
import type { Desk } from "../harness/desk.js";
import type { Office } from "../harness/office.js";
import { isTold } from "./read-outbox.js";

export async function drawSample(office: Office): Promise<void> {
  const desk = await office.seat("performance");
  await desk.look("Your tasks, a sample to draw");
  await desk.follow("Draw the sample for January 2025");
  await desk.says("Could be drawn", "12");
  await desk.look("Draw a month's sample");
  await desk.choose("January 2025");
  await desk.press("Draw the sample");
  await desk.says("The sample is drawn.", "Manny Jere", "Minnie Steer");
  await desk.look("Draw, drawn");
  await desk.follow("Certificate to print");
  await desk.says("Fingerprint of the list");
  await desk.look("Certificate of a draw");
  await desk.follow("The draw");
  await desk.follow("Check this draw");
  await desk.says("Everything comes out as it was recorded");
  await desk.look("Check of a draw");
  await desk.go("/draws");
  await desk.look("Draws");
}

export async function releaseSample(office: Office): Promise<void> {
  const desk = await office.seat("quality");
  await desk.follow("Release the sample for January 2025");
  await desk.look("Release a sample");
  await giveDates(desk, "2025-01-31", "2025-01-17", "2025-02-14");
  await desk.press("Release to teams");
  await desk.mends("The audit can’t be due before the self-assessment");
  await desk.look("Release a sample, refused");
  await giveDates(desk, "2025-01-17", "2025-01-31", "2025-02-14");
  await desk.press("Release to teams");
  await desk.says("The sample is released.");
  await desk.look("Draw, released");
  await isTold(office, "An audit for your team", "Manny Jere", "Minnie Steer");
  await isTold(office, "Please write a self-assessment", "Wanda Worke", "Wilfred Arbeit");
}

async function giveDates(desk: Desk, selfAssessment: string, audit: string, feedback: string): Promise<void> {
  for (const [name, day] of Object.entries({ selfAssessment, audit, feedback })) await desk.date(name, day);
}
