// "Your tasks": what waits for someone; where nothing does, ways on.
import type { PageContent } from "../../platform/http/answers.js";
import { EmptyState } from "../../ui/empty-state.js";
import { TaskList } from "../../ui/govuk/task-list.js";
import { StatusTag } from "../../ui/status-tag.js";
import type { ArrangedTask, TaskGroup } from "./arrange-tasks.js";

export type TasksView = {
  readonly groups: readonly TaskGroup[];
  /** What an administrator still has to set up, in order; empty once the council can begin. */
  readonly setUpSteps: readonly WayOn[];
  /** Pages that this person can open. */
  readonly waysOn: readonly WayOn[];
};

export type WayOn = { readonly text: string; readonly href: string };

const Links = ({ to }: { readonly to: readonly WayOn[] }) => (
  <ul class="govuk-list govuk-list--spaced">
    {to.map(({ text, href }) => (
      <li key={href}>
        <a class="govuk-link" href={href}>
          {text}
        </a>
      </li>
    ))}
  </ul>
);

const itemOf = (task: ArrangedTask) => ({
  title: task.what,
  href: task.href,
  ...(task.childId !== null && { hint: `Case ${task.childId}` }),
  status: <StatusTag tone={task.wasDue ? "attention" : "waiting"}>{task.due}</StatusTag>,
});

const SetUp = ({ steps }: { readonly steps: readonly WayOn[] }) => (
  <section>
    <h2 class="govuk-heading-m">To begin</h2>
    <p class="govuk-body">Your council can start once these are in place.</p>
    <Links to={steps} />
  </section>
);

export const tasksPage = ({ groups, setUpSteps, waysOn }: TasksView): PageContent => ({
  title: "Your tasks",
  body: (
    <>
      <h1 class="govuk-heading-l">Your tasks</h1>
      {setUpSteps.length > 0 && <SetUp steps={setUpSteps} />}
      {groups.map(({ heading, tasks }, index) => (
        <section key={heading}>
          <h2 class="govuk-heading-m">{heading}</h2>
          <TaskList idPrefix={`tasks-${index + 1}`} items={tasks.map(itemOf)} />
        </section>
      ))}
      {groups.length === 0 && setUpSteps.length === 0 && (
        <EmptyState title="Nothing waits for you">
          <p class="govuk-body">
            You will get a message, and see it here, when there is something for you to do.
            {waysOn.length > 0 && " Until then you can look at:"}
          </p>
          {waysOn.length > 0 && <Links to={waysOn} />}
        </EmptyState>
      )}
    </>
  ),
});
