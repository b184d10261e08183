// The start page: everyone's own tasks, read from the records of every feature.
import { may } from "../../domain/access/policy.js";
import type { Task } from "../../domain/programme/task.js";
import { read } from "../../platform/change.js";
import { page, redirect } from "../../platform/http/answers.js";
import type { Pages } from "../../platform/http/pages.js";
import type { SignedIn } from "../../platform/http/sessions.queries.js";
import { countWhatIsSetUp } from "../people/public.js";
import { arrangeTasks } from "./arrange-tasks.js";
import { stepsLeft } from "./set-up-steps.js";
import { taskSources } from "./task-sources.js";
import { tasksPage, type WayOn } from "./tasks.page.js";

/** Readers outside the council have one page: the published summaries (G2). */
const readsSummariesOnly = (person: SignedIn): boolean =>
  person.positions.length > 0 && person.positions.every(({ role }) => role === "outside-reader");

export function addTaskPages(pages: Pages, navigationFor: (person: SignedIn) => readonly WayOn[]): void {
  pages.get("/", "signed-in", async ({ person, context, today }) => {
    if (readsSummariesOnly(person)) return redirect("/summaries");
    const { tasks, setUp } = await read(context, async (work) => {
      const found: Task[] = [];
      for (const list of taskSources) found.push(...(await list(work, person, today)));
      return {
        tasks: found,
        setUp: may(person, "change-people") ? await countWhatIsSetUp(work, today) : null,
      };
    });
    return page(
      tasksPage({
        groups: arrangeTasks(tasks, today),
        setUpSteps: setUp ? stepsLeft(setUp) : [],
        waysOn: navigationFor(person).filter(({ href }) => href !== "/"),
      }),
    );
  });
}
