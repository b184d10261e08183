// Choices that narrow a list; they go into the page's address, so that a narrowed list can be linked to.
import { Button } from "./govuk/button.js";
import { Select, type SelectItem } from "./govuk/select.js";

export interface Filter {
  readonly name: string;
  readonly label: string;
  readonly items: readonly SelectItem[];
  readonly value?: string | undefined;
}

export interface FiltersProps {
  /** The list's own path. */
  readonly action: string;
  readonly filters: readonly Filter[];
}

export const Filters = ({ action, filters }: FiltersProps) => (
  <form class="fc-filters" method="get" action={action}>
    {filters.map((filter) => (
      <Select key={filter.name} {...filter} />
    ))}
    <div class="fc-filters__actions">
      <Button classes="govuk-button--secondary">Show</Button>
      {filters.some(({ value }) => value) && (
        <a class="govuk-link" href={action}>
          Show all
        </a>
      )}
    </div>
  </form>
);
