// Writing the sections of an audit, from the page of the first one on.
import type { Desk } from "../harness/desk.js";

export async function writeSection(desk: Desk, grade: number): Promise<void> {
  await desk.grade(grade);
  await desk.write("What is working well", "Visits are regular, and she is seen alone.");
  await desk.write("What we are worried about", "Her father has not been heard.");
  await desk.write("What needs to happen", "Speak with her father.");
  await desk.press("Save and go on");
}
