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

/** Choices under a heading of their own. */
export interface SelectGroup {
  readonly label: string;
  readonly items: readonly SelectItem[];
}

export interface SelectProps extends FieldProps {
  readonly items: readonly Maybe<SelectItem>[];
  /** Stand below the items. */
  readonly groups?: readonly SelectGroup[] | undefined;
  /** The value of the item that is chosen. */
  readonly value?: string | number | undefined;
  readonly disabled?: boolean | undefined;
}

const isChosen = ({ selected, value, text }: SelectItem, chosen: SelectProps["value"]) =>
  selected === true ||
  (selected !== false && chosen !== undefined && String(value ?? text) === String(chosen));

const Option = ({ item, chosen }: { readonly item: SelectItem; readonly chosen: SelectProps["value"] }) => (
  <option value={item.value} selected={isChosen(item, chosen)} disabled={item.disabled} {...item.attributes}>
    {item.text}
  </option>
);

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
        {props.items.map((item) => item && <Option item={item} chosen={props.value} />)}
        {props.groups?.map(({ label, items }) => (
          <optgroup key={label} label={label}>
            {items.map((item) => (
              <Option key={item.value} item={item} chosen={props.value} />
            ))}
          </optgroup>
        ))}
      </select>
    </LabelledGroup>
  );
}
