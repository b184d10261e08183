// The reports that we know how to read: all of them, and one to be changed or taken out of use.
import type { FormError, PageContent } from "../../../platform/http/answers.js";
import { Form } from "../../../ui/form.js";
import { formatInstant, formatNumber } from "../../../ui/formats.js";
import { Button } from "../../../ui/govuk/button.js";
import { InsetText } from "../../../ui/govuk/inset-text.js";
import { WarningText } from "../../../ui/govuk/warning-text.js";
import { ScrollingTable } from "../../../ui/scrolling-table.js";
import { Notice } from "../notices.js";
import { type MappingFields, MappingFieldset } from "./mapping-fields.js";
import type { KeptMapping } from "./mappings.queries.js";

export const savedMappingsPage = (mappings: readonly KeptMapping[], notice: string | null): PageContent => ({
  title: "How your own reports are read",
  back: { href: "/case-list", text: "Case list" },
  body: (
    <>
      <Notice code={notice} />
      <h1 class="govuk-heading-l">How your own reports are read</h1>
      <p class="govuk-body">
        A report that has all the columns of one of these is read like it at once. When several fit, the one
        with most columns counts.
      </p>
      {mappings.length === 0 ? (
        <InsetText>
          There is none yet. Send a report of your own, and you will be asked what its columns are.
        </InsetText>
      ) : (
        <ScrollingTable
          caption="Reports that we know"
          head={["Name", { text: "Columns read", format: "numeric" }, "Saved"]}
          rows={mappings.map(({ id, name, mapping, savedAt, savedByName }) => [
            <a class="govuk-link" href={`/case-list/mappings/${id}`}>
              {name}
            </a>,
            { text: formatNumber(Object.keys(mapping.columns).length), format: "numeric" },
            `${formatInstant(savedAt)}, ${savedByName}`,
          ])}
        />
      )}
    </>
  ),
});

export type SavedMappingPage = MappingFields & {
  readonly csrfToken: string;
  readonly kept: KeptMapping;
  readonly isHeld: boolean;
};

export const savedMappingPage = (of: SavedMappingPage): PageContent => ({
  title: "How a report is read",
  errors: of.errors satisfies readonly FormError[],
  back: { href: "/case-list/mappings", text: "How your own reports are read" },
  body: (
    <>
      <h1 class="govuk-heading-l">How “{of.kept.name}” is read</h1>
      {of.isHeld && <InsetText>These are your choices from before. They are not saved yet.</InsetText>}
      <p class="govuk-body">
        What you change here counts for reports sent from now on. Lists that were read before stay as they
        are.
      </p>
      <Form csrfToken={of.csrfToken} keepsWords>
        <input type="hidden" name="version" value={of.kept.version} />
        <MappingFieldset {...of} />
        <Button name="do" value="change" preventDoubleClick>
          Save
        </Button>
        <h2 class="govuk-heading-m">No longer needed?</h2>
        <WarningText>
          When it is taken out of use, the next report like it has to be explained again.
        </WarningText>
        <Button name="do" value="retire" classes="govuk-button--secondary" preventDoubleClick>
          Take it out of use
        </Button>
      </Form>
    </>
  ),
});
