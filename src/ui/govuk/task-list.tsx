// Tasks with where each stands.
import { classNames, idList, isGiven, type Maybe, type Styling, styled, type Words } from "./words.js";

type Part = Words | { readonly text?: Words | undefined; readonly classes?: string | undefined };

export interface TaskListItem {
  readonly title: Part;
  readonly href?: string | undefined;
  readonly hint?: Words | undefined;
  /** Words, or a `<Tag>`. */
  readonly status: Part;
  readonly classes?: string | undefined;
}

export interface TaskListProps extends Styling {
  readonly idPrefix?: string | undefined;
  readonly items: readonly Maybe<TaskListItem>[];
}

const classesOf = (part: object) =>
  "classes" in part && typeof part.classes === "string" ? part.classes : undefined;

function Task({ item, id }: { readonly item: TaskListItem; readonly id: string }) {
  const [title, status] = [styled(item.title), styled(item.status)];
  const hasHint = isGiven(item.hint);
  return (
    <li
      class={classNames(
        "govuk-task-list__item",
        item.href && "govuk-task-list__item--with-link",
        item.classes,
      )}
    >
      <div class="govuk-task-list__name-and-hint">
        {item.href ? (
          <a
            class={classNames("govuk-link govuk-task-list__link", classesOf(title))}
            href={item.href}
            aria-describedby={idList(hasHint && `${id}-hint`, `${id}-status`)}
          >
            {title.text}
          </a>
        ) : (
          <div class={classesOf(title)}>{title.text}</div>
        )}
        {hasHint && (
          <div id={`${id}-hint`} class="govuk-task-list__hint">
            {item.hint}
          </div>
        )}
      </div>
      <div class={classNames("govuk-task-list__status", classesOf(status))} id={`${id}-status`}>
        {status.text}
      </div>
    </li>
  );
}

export const TaskList = ({ idPrefix, items, classes, attributes }: TaskListProps) => (
  <ul class={classNames("govuk-task-list", classes)} {...attributes}>
    {items.map((item, index) => item && <Task item={item} id={`${idPrefix || "task-list"}-${index + 1}`} />)}
  </ul>
);
