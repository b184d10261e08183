// What a page says where a list has nothing in it yet, and what to do about it.
import type { ComponentChildren } from "preact";

export interface EmptyStateProps {
  readonly title: string;
  readonly children?: ComponentChildren;
}

export const EmptyState = ({ title, children }: EmptyStateProps) => (
  <div class="fc-empty">
    <h2 class="govuk-heading-m">{title}</h2>
    {children}
  </div>
);
