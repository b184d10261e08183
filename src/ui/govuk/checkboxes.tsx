// Any number of choices.
import { type Choice, ChoiceGroup, type ChoicesProps } from "./choices.js";

export interface CheckboxItem extends Choice {
  readonly name?: string | undefined;
  /** Choosing this one unchooses all others: "None of these". */
  readonly behaviour?: "exclusive" | undefined;
}

export interface CheckboxesProps extends ChoicesProps<CheckboxItem> {
  /** The values of the items that are chosen. */
  readonly values?: readonly (string | number)[] | undefined;
}

export const Checkboxes = ({ values = [], ...props }: CheckboxesProps) => (
  <ChoiceGroup {...props} kind="checkboxes" chosen={values} />
);
