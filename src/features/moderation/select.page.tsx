// Names a moderator and a day of return for the audits that were ticked, for all of them or for one by itself (E1, E2).
import type { Person } from "../../domain/access/roles.js";
import { bandOf } from "../../domain/framework/bands.js";
import { checkModerator, selectionReasons, suggestedReason } from "../../domain/moderation/selection.js";
import type { PageContent } from "../../platform/http/answers.js";
import { textOf } from "../../platform/http/form.js";
import { DateField, HeldWords, type Typed } from "../../platform/http/typed-fields.js";
import { BandTag } from "../../ui/band-tag.js";
import { errorFor, Form } from "../../ui/form.js";
import { plural } from "../../ui/formats.js";
import { Button } from "../../ui/govuk/button.js";
import { Details } from "../../ui/govuk/details.js";
import { Fieldset } from "../../ui/govuk/fieldset.js";
import { Select } from "../../ui/govuk/select.js";
import type { AuditToChoose } from "./moderation-lists.queries.js";
import { ownModerator, ownReason, ownReturn } from "./select.form.js";

export type SelectView = Typed & {
  readonly csrfToken: string;
  readonly isHeld: boolean;
  readonly audits: readonly AuditToChoose[];
  readonly candidates: readonly Person[];
};

const choices = (people: readonly Person[]) => people.map(({ id, name }) => ({ value: id, text: name }));

const ForAll = ({ typed, errors, candidates }: SelectView) => (
  <>
    <Select
      name="moderator"
      label={{ text: "Moderator for all of them", classes: "govuk-label--s" }}
      hint="Below you can choose someone else for one audit"
      value={textOf(typed, "moderator")}
      items={[{ value: "", text: "Choose" }, ...choices(candidates)]}
      errorMessage={errorFor(errors, "moderator")}
    />
    <DateField typed={typed} errors={errors} name="return" label="Return by" hint="For example, 27 3 2026" />
  </>
);

const Legend = ({ audit }: { readonly audit: AuditToChoose }) => (
  <>
    Case {audit.childId}, {audit.teamName}
    {audit.grade !== null && (
      <>
        : {audit.grade} <BandTag band={bandOf(audit.grade)} />
      </>
    )}
  </>
);

function ForOne({ view, audit }: { readonly view: SelectView; readonly audit: AuditToChoose }) {
  const { typed, errors } = view;
  const suggested = audit.grade === null ? "other" : suggestedReason(audit.grade);
  const dateName = ownReturn(audit.id);
  const dateError = errorFor(errors, `${dateName}-day`);
  return (
    <Fieldset legend={{ text: <Legend audit={audit} />, classes: "govuk-fieldset__legend--m" }}>
      <input type="hidden" name="audit" value={audit.id} />
      <Select
        name={ownModerator(audit.id)}
        label="Moderator"
        hint={`Not ${audit.managerName}, the case’s worker, or anyone in the case’s own line`}
        value={textOf(typed, ownModerator(audit.id))}
        items={[
          { value: "", text: "The one for all of them" },
          ...choices(view.candidates.filter((person) => checkModerator(person, audit).ok)),
        ]}
        errorMessage={errorFor(errors, ownModerator(audit.id))}
      />
      <Select
        name={ownReason(audit.id)}
        label="Why it is selected"
        value={textOf(typed, ownReason(audit.id)) || suggested}
        items={Object.entries(selectionReasons).map(([value, text]) => ({ value, text }))}
      />
      <Details
        summary="Another day of return for this one"
        open={dateError !== undefined || textOf(typed, `${dateName}-day`) !== ""}
      >
        <DateField typed={typed} errors={errors} name={dateName} label="Return this one by" />
      </Details>
    </Fieldset>
  );
}

export const selectPage = (view: SelectView): PageContent => ({
  title: "Choose moderators",
  errors: view.errors,
  back: { href: "/moderations", text: "Moderation" },
  body: (
    <>
      <h1 class="govuk-heading-l">Choose moderators for {plural(view.audits.length, "audit")}</h1>
      <HeldWords isHeld={view.isHeld} />
      <p class="govuk-body">
        Each moderator gets a message with the case id and the day of return. Nobody moderates in their own
        line, so the service manager of a case’s team is left out for that case.
      </p>
      <Form csrfToken={view.csrfToken} keepsWords>
        <ForAll {...view} />
        {view.audits.map((audit) => (
          <ForOne key={audit.id} view={view} audit={audit} />
        ))}
        <Button preventDoubleClick>Ask the moderators</Button>
      </Form>
    </>
  ),
});
