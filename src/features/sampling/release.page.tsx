// The page on which a drawn sample is released, with the day each stage is due; and those days for a replacement.
import type { DrawKind } from "../../domain/programme/draw-kind.js";
import type { Month } from "../../domain/shared/calendar.js";
import type { PageContent } from "../../platform/http/answers.js";
import { DateField, HeldWords, type Typed } from "../../platform/http/typed-fields.js";
import { Form } from "../../ui/form.js";
import { formatMonth, plural } from "../../ui/formats.js";
import { Button } from "../../ui/govuk/button.js";
import { sampleNames } from "./sampling-words.js";

export const DueDateFields = ({ typed, errors }: Typed) => (
  <>
    <DateField typed={typed} errors={errors} name="selfAssessment" label="Self-assessment due by" />
    <DateField typed={typed} errors={errors} name="audit" label="Audit due by" />
    <DateField typed={typed} errors={errors} name="feedback" label="Family’s feedback due by" />
  </>
);

export type ReleaseView = Typed & {
  readonly drawId: string;
  readonly month: Month;
  readonly kind: DrawKind;
  readonly version: number;
  readonly caseCount: number;
  readonly csrfToken: string;
  readonly isHeld: boolean;
};

export const releasePage = (view: ReleaseView): PageContent => {
  const title = `Release the ${sampleNames[view.kind]} for ${formatMonth(view.month)}`;
  return {
    title,
    errors: view.errors,
    back: { href: `/draws/${view.drawId}`, text: "The draw" },
    body: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">
          This opens {plural(view.caseCount, "audit")}. Each team manager and worker gets a message with the
          case id and these days.
        </p>
        <HeldWords isHeld={view.isHeld} />
        <Form csrfToken={view.csrfToken} keepsWords>
          <input type="hidden" name="version" value={view.version} />
          <DueDateFields {...view} />
          <Button preventDoubleClick>Release to teams</Button>
        </Form>
      </>
    ),
  };
};
