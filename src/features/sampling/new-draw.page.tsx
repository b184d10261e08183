// The pages on which a month's sample, or a dip sample of newer cases, is drawn.
import type { DrawKind } from "../../domain/programme/draw-kind.js";
import { exclusionLabels, exclusions } from "../../domain/sampling/eligibility.js";
import { STRATA, strataLabels } from "../../domain/sampling/strata.js";
import type { PageContent } from "../../platform/http/answers.js";
import { textOf, textsOf } from "../../platform/http/form.js";
import { HeldWords, type Typed } from "../../platform/http/typed-fields.js";
import { EmptyState } from "../../ui/empty-state.js";
import { errorFor, Form } from "../../ui/form.js";
import { formatDate, formatMonth, formatNumber, joinWords } from "../../ui/formats.js";
import { Button } from "../../ui/govuk/button.js";
import { Checkboxes } from "../../ui/govuk/checkboxes.js";
import { Input } from "../../ui/govuk/input.js";
import { Radios } from "../../ui/govuk/radios.js";
import { SummaryList } from "../../ui/govuk/summary-list.js";
import type { DrawPreview } from "./preview-draw.js";

export type NewDrawView = Typed & {
  readonly kind: DrawKind;
  readonly csrfToken: string;
  readonly isHeld: boolean;
  readonly preview: DrawPreview;
};

const Used = ({ list }: { readonly list: NonNullable<DrawPreview["list"]> }) => (
  <>
    <h2 class="govuk-heading-m">What it would be drawn from</h2>
    <SummaryList
      rows={[
        {
          key: "Case list",
          value: (
            <a class="govuk-link" href={`/case-list/${list.snapshotId}`}>
              As at {formatDate(list.asAt)}
            </a>
          ),
        },
        { key: "Open cases", value: formatNumber(list.open) },
        { key: "Could be drawn", value: formatNumber(list.eligible) },
        ...exclusions.flatMap((reason) => {
          const count = list.excluded.get(reason) ?? 0;
          return count > 0 ? [{ key: exclusionLabels[reason], value: formatNumber(count) }] : [];
        }),
        { key: "Team managers with a case to draw", value: formatNumber(list.managers) },
        { key: "Teams with no manager today", value: joinWords(list.teamsWithoutManager) || "None" },
        { key: "Teams with no case to draw", value: joinWords(list.teamsWithoutCase) || "None" },
      ]}
    />
  </>
);

const DrawnAlready = ({ preview, kind }: Pick<NewDrawView, "preview" | "kind">) => (
  <>
    {preview.months.map(
      ({ month, drawId }) =>
        drawId !== null && (
          <p key={month} class="govuk-body">
            <a class="govuk-link" href={`/draws/${drawId}`}>
              {formatMonth(month)}
            </a>{" "}
            {kind === "monthly"
              ? "is drawn already. A month is never drawn again."
              : "has its dip sample already. There is one a month."}
          </p>
        ),
    )}
  </>
);

const EvenOut = ({ typed, errors }: Typed) => (
  <Checkboxes
    name="strata"
    fieldset={{
      legend: { text: "What should the sample be evened out by?", classes: "govuk-fieldset__legend--m" },
    }}
    hint="Choose none, and each team manager’s case is drawn without regard to the others’. Choose some, and the month’s sample as a whole looks more like all the cases it is drawn from. Every case keeps the same chance."
    values={textsOf(typed, "strata")}
    errorMessage={errorFor(errors, "strata")}
    items={STRATA.map((stratum) => ({ value: stratum, text: strataLabels[stratum] }))}
  />
);

const HowMany = ({ typed, errors }: Typed) => (
  <Input
    name="sampleSize"
    label={{ text: "How many cases, of all teams together?", classes: "govuk-label--m" }}
    hint="Leave it empty to draw one case for each team manager"
    value={textOf(typed, "sampleSize")}
    inputmode="numeric"
    classes="govuk-input--width-5"
    errorMessage={errorFor(errors, "sampleSize")}
  />
);

const DrawForm = ({ csrfToken, typed, errors, preview, kind }: NewDrawView) => {
  const open = preview.months.filter(({ drawId }) => drawId === null);
  if (open.length === 0) return null;
  return (
    <Form csrfToken={csrfToken} keepsWords>
      <Radios
        name="month"
        fieldset={{
          legend: { text: "Which month are the audits for?", classes: "govuk-fieldset__legend--m" },
        }}
        value={textOf(typed, "month") || open[0]?.month}
        errorMessage={errorFor(errors, "month")}
        items={open.map(({ month }) => ({ value: month, text: formatMonth(month) }))}
      />
      {kind === "monthly" ? (
        <EvenOut typed={typed} errors={errors} />
      ) : (
        <HowMany typed={typed} errors={errors} />
      )}
      <Input
        name="seed"
        label={{ text: "Seed, if you have one", classes: "govuk-label--s" }}
        hint="Any text that nobody in the council controls, such as the numbers of a lottery agreed beforehand. It is published as you type it. Leave it empty, and chance takes one."
        value={textOf(typed, "seed")}
        autocomplete="off"
        spellcheck={false}
        errorMessage={errorFor(errors, "seed")}
      />
      <p class="govuk-body">
        The list is fixed first, then the seed is taken, then the cases are drawn. There is no second draw.
      </p>
      <Button preventDoubleClick>{kind === "monthly" ? "Draw the sample" : "Draw the dip sample"}</Button>
    </Form>
  );
};

const titles: Readonly<Record<DrawKind, string>> = {
  monthly: "Draw a month’s sample",
  "dip-sample": "Draw a dip sample of newer cases",
};

export const newDrawPage = (view: NewDrawView): PageContent => ({
  title: titles[view.kind],
  errors: view.errors,
  back: { href: "/draws", text: "Draws" },
  body: (
    <>
      <h1 class="govuk-heading-l">{titles[view.kind]}</h1>
      {view.kind === "dip-sample" && (
        <p class="govuk-body">
          The monthly sample never reaches a child whose case has been open for less than six months. This
          draws from just those. Their audits are counted apart from the monthly ones.
        </p>
      )}
      <HeldWords isHeld={view.isHeld} />
      {view.preview.list ? (
        <Used list={view.preview.list} />
      ) : (
        <EmptyState title="There is no case list to draw from yet">
          <p class="govuk-body">
            <a class="govuk-link" href="/case-list">
              Send a case list
            </a>{" "}
            and confirm it first.
          </p>
        </EmptyState>
      )}
      <DrawnAlready {...view} />
      {view.preview.list && <DrawForm {...view} />}
    </>
  ),
});
