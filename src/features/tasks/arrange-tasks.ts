// Puts what waits for someone in order: what was due before today first, then by day, then what has no day.
import type { Task } from "../../domain/programme/task.js";
import { addDays, daysBetween, type LocalDate } from "../../domain/shared/calendar.js";
import { formatDate, plural } from "../../ui/formats.js";

export type ArrangedTask = Task & {
  /** When it is due, in words. */
  readonly due: string;
  readonly wasDue: boolean;
};

export type TaskGroup = { readonly heading: string; readonly tasks: readonly ArrangedTask[] };

const SOON_DAYS = 7;

const dueWords = (dueOn: LocalDate | null, today: LocalDate): string => {
  if (dueOn === null) return "No set day";
  const days = daysBetween(today, dueOn);
  if (days < 0) return `Was due ${formatDate(dueOn)}, ${plural(-days, "day")} ago`;
  if (days === 0) return "Due today";
  return days === 1 ? "Due tomorrow" : `Due ${formatDate(dueOn)}`;
};

const byDay = (one: Task, other: Task): number => {
  const [first, second] = [one.dueOn ?? "9999", other.dueOn ?? "9999"];
  return first < second ? -1 : first > second ? 1 : 0;
};

/** The groups that have something in them, in the order to take them up. */
export function arrangeTasks(tasks: readonly Task[], today: LocalDate): readonly TaskGroup[] {
  const soon = addDays(today, SOON_DAYS);
  const headingOf = ({ dueOn }: Task): string => {
    if (dueOn === null) return "When there is time";
    if (dueOn < today) return "Good to do first";
    return dueOn <= soon ? "In the next seven days" : "Later";
  };
  const groups = new Map<string, ArrangedTask[]>();
  for (const task of tasks.toSorted(byDay)) {
    const heading = headingOf(task);
    const group = groups.get(heading) ?? [];
    group.push({
      ...task,
      due: dueWords(task.dueOn, today),
      wasDue: task.dueOn !== null && task.dueOn < today,
    });
    groups.set(heading, group);
  }
  return [...groups].map(([heading, arranged]) => ({ heading, tasks: arranged }));
}
