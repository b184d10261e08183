// What radios and checkboxes share: one item with its label, hint and what choosing it opens.
import type { ComponentChildren } from "preact";
import { Fieldset, type FieldsetOptions } from "./fieldset.js";
import { describing, FormGroup, HintAndError, type QuestionProps } from "./form-group.js";
import { Hint } from "./hint.js";
import { Label } from "./label.js";
import {
  type Attributes,
  classNames,
  idList,
  isGiven,
  type Maybe,
  type Styling,
  type Words,
} from "./words.js";

export interface Divider {
  readonly divider: string;
}

export interface Choice {
  readonly value: string | number;
  readonly text: Words;
  readonly id?: string | undefined;
  readonly checked?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly hint?: Words | undefined;
  /** Shown where the item is chosen. */
  readonly conditional?: ComponentChildren;
  readonly label?: Styling | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface ChoicesProps<Item> extends QuestionProps {
  readonly name: string;
  readonly idPrefix?: string | undefined;
  readonly fieldset?: FieldsetOptions | undefined;
  readonly items: readonly Maybe<Item | Divider>[];
}

type Kind = "checkboxes" | "radios";

interface ChoiceItemProps {
  readonly kind: Kind;
  readonly item: Choice & {
    readonly name?: string | undefined;
    readonly behaviour?: "exclusive" | undefined;
  };
  readonly id: string;
  readonly name: string;
  readonly isChecked: boolean;
  readonly describedBy: string | undefined;
}

function ChoiceItem({ kind, item, id, name, isChecked, describedBy }: ChoiceItemProps) {
  const conditionalId = `conditional-${id}`;
  const hasHint = isGiven(item.hint);
  return (
    <>
      <div class={`govuk-${kind}__item`}>
        <input
          class={`govuk-${kind}__input`}
          id={id}
          name={item.name || name}
          type={kind === "radios" ? "radio" : "checkbox"}
          value={item.value}
          checked={isChecked}
          disabled={item.disabled}
          data-aria-controls={isGiven(item.conditional) ? conditionalId : undefined}
          data-behaviour={item.behaviour}
          aria-describedby={idList(describedBy, hasHint && `${id}-item-hint`)}
          {...item.attributes}
        />
        <Label {...item.label} for={id} classes={classNames(`govuk-${kind}__label`, item.label?.classes)}>
          {item.text}
        </Label>
        {hasHint && (
          <Hint id={`${id}-item-hint`} classes={`govuk-${kind}__hint`}>
            {item.hint}
          </Hint>
        )}
      </div>
      {isGiven(item.conditional) && (
        <div
          class={classNames(`govuk-${kind}__conditional`, !isChecked && `govuk-${kind}__conditional--hidden`)}
          id={conditionalId}
        >
          {item.conditional}
        </div>
      )}
    </>
  );
}

interface ChoiceGroupProps extends ChoicesProps<ChoiceItemProps["item"]> {
  readonly kind: Kind;
  readonly chosen: readonly (string | number)[];
}

/** Radios or checkboxes. Without a fieldset, checkboxes carry the description that the fieldset would. */
export function ChoiceGroup({ kind, chosen, fieldset, items, ...props }: ChoiceGroupProps) {
  const idPrefix = props.idPrefix || props.name;
  const told = fieldset?.describedBy ?? props.describedBy;
  const isChosen = ({ checked, value }: Choice) =>
    checked === true || (checked !== false && chosen.some((one) => String(one) === String(value)));
  const inner = (
    <>
      <HintAndError id={idPrefix} hint={props.hint} errorMessage={props.errorMessage} />
      <div
        class={classNames(`govuk-${kind}`, props.classes)}
        {...props.attributes}
        data-module={`govuk-${kind}`}
      >
        {items.map((item, index) => {
          if (!item) return null;
          if ("divider" in item) return <div class={`govuk-${kind}__divider`}>{item.divider}</div>;
          return (
            <ChoiceItem
              kind={kind}
              item={item}
              id={item.id || (index === 0 ? idPrefix : `${idPrefix}-${index + 1}`)}
              name={props.name}
              isChecked={isChosen(item)}
              describedBy={
                kind === "checkboxes" && !fieldset
                  ? describing(idPrefix, { ...props, describedBy: told })
                  : undefined
              }
            />
          );
        })}
      </div>
    </>
  );
  return (
    <FormGroup hasError={isGiven(props.errorMessage)} classes={props.formGroupClasses}>
      {fieldset ? (
        <Fieldset {...fieldset} describedBy={describing(idPrefix, { ...props, describedBy: told })}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  );
}
