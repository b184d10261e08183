// Fields that belong together, under one legend.
import type { ComponentChildren } from "preact";
import { classNames, isGiven, type Styling, styled, type Words } from "./words.js";

export interface LegendOptions {
  readonly text?: Words | undefined;
  readonly classes?: string | undefined;
  readonly isPageHeading?: boolean | undefined;
}

export interface FieldsetOptions extends Styling {
  readonly legend?: Words | LegendOptions | undefined;
  readonly describedBy?: string | undefined;
}

export interface FieldsetProps extends FieldsetOptions {
  readonly role?: "group" | "radiogroup" | undefined;
  readonly children?: ComponentChildren;
}

function Legend({ text, classes, isPageHeading }: LegendOptions) {
  if (!isGiven(text)) return null;
  return (
    <legend class={classNames("govuk-fieldset__legend", classes)}>
      {isPageHeading ? <h1 class="govuk-fieldset__heading">{text}</h1> : text}
    </legend>
  );
}

export const Fieldset = ({ legend, describedBy, role, classes, attributes, children }: FieldsetProps) => (
  <fieldset
    class={classNames("govuk-fieldset", classes)}
    role={role}
    aria-describedby={describedBy || undefined}
    {...attributes}
  >
    {isGiven(legend) && <Legend {...styled(legend)} />}
    {children}
  </fieldset>
);
