// The actions proposed for a section or for the case as a whole, with buttons that save the page first, so that no word is lost.
import type { ActionState } from "../../domain/actions/action-lifecycle.js";
import type { SectionCode } from "../../domain/framework/sections.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import { formatDate } from "../../ui/formats.js";
import { Button } from "../../ui/govuk/button.js";

export type ProposedAction = {
  readonly id: string;
  readonly section: SectionCode | null;
  readonly what: string;
  readonly ownerName: string;
  readonly dueOn: LocalDate;
  readonly state: ActionState;
  readonly version: number;
};

export const REMOVE = "remove-";

export const SectionActions = ({ actions }: { readonly actions: readonly ProposedAction[] }) => (
  <section aria-labelledby="actions">
    <h2 class="govuk-heading-m" id="actions">
      Actions
    </h2>
    {actions.length === 0 ? (
      <p class="govuk-body">No action yet. Where the grade is 5 or less, add at least one.</p>
    ) : (
      <ul class="govuk-list govuk-list--spaced">
        {actions.map((action) => (
          <li key={action.id}>
            <span class="fc-text">{action.what}</span>
            <br />
            <span class="govuk-hint">
              {action.ownerName}, by {formatDate(action.dueOn)}
            </span>
            <br />
            <Button
              name="onward"
              value={`${REMOVE}${action.id}`}
              classes="govuk-button--secondary govuk-!-margin-bottom-0"
            >
              Save and remove this action
              <span class="govuk-visually-hidden">: {action.what}</span>
            </Button>
          </li>
        ))}
      </ul>
    )}
    <Button name="onward" value="action" classes="govuk-button--secondary">
      Save and add an action
    </Button>
  </section>
);

/** What the Enter key presses: it saves, and takes nobody anywhere else. */
export const SaveByEnter = () => (
  <button
    type="submit"
    name="onward"
    value="list"
    class="govuk-visually-hidden"
    tabIndex={-1}
    aria-hidden="true"
  >
    Save
  </button>
);
