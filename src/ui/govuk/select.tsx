// One choice of a long list.
import { describing, type FieldProps, LabelledGroup } from "./form-group.js";
import { type Attributes, classNames, isGiven, type Maybe } from "./words.js";

export interface SelectItem {
  readonly text: string | number;
  /** The text, where left out. */
  readonly value?: string | number | undefined;
  readonly selected?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface SelectProps extends FieldProps {
  readonly items: readonly Maybe<SelectItem>[];
  /** The value of the item that is chosen. */
  readonly value?: string | number | undefined;
  readonly disabled?: boolean | undefined;
}

const isChosen = ({ selected, value, text }: SelectItem, chosen: SelectProps["value"]) =>
  selected === true ||
  (selected !== false && chosen !== undefined && String(value ?? text) === String(chosen));

export function Select(props: SelectProps) {
  const id = props.id ?? props.name;
  return (
    <LabelledGroup field={{ ...props, id }}>
      <select
        class={classNames(
          "govuk-select",
          props.classes,
          isGiven(props.errorMessage) && "govuk-select--error",
        )}
        id={id}
        name={props.name}
        disabled={props.disabled}
        aria-describedby={describing(id, props)}
        {...props.attributes}
      >
        {props.items.map(
          (item) =>
            item && (
              <option
                value={item.value}
                selected={isChosen(item, props.value)}
                disabled={item.disabled}
                {...item.attributes}
              >
                {item.text}
              </option>
            ),
        )}
      </select>
    </LabelledGroup>
  );
}
