// One choice of several.
import { type Choice, ChoiceGroup, type ChoicesProps } from "./choices.js";

export interface RadiosProps extends Omit<ChoicesProps<Choice>, "describedBy"> {
  /** The value of the item that is chosen. */
  readonly value?: string | undefined;
}

export const Radios = ({ value, ...props }: RadiosProps) => (
  <ChoiceGroup {...props} kind="radios" chosen={value ? [value] : []} />
);
