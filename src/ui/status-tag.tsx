// Where something stands, in words on a colour that says how pressing it is.
import { Tag } from "./govuk/tag.js";
import type { Words } from "./govuk/words.js";

const classesOf = {
  waiting: "govuk-tag--grey",
  underway: "govuk-tag--blue",
  done: "govuk-tag--green",
  attention: "govuk-tag--yellow",
  late: "govuk-tag--red",
} as const;

export interface StatusTagProps {
  readonly tone: keyof typeof classesOf;
  readonly children: Words;
}

export const StatusTag = ({ tone, children }: StatusTagProps) => (
  <Tag classes={classesOf[tone]}>{children}</Tag>
);
