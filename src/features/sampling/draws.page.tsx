// The months' draws; and the page on which the month's sample is drawn.
import { type DrawState, drawLifecycle } from "../../domain/programme/draw-lifecycle.js";
import { exclusionLabels, exclusions } from "../../domain/sampling/eligibility.js";
import type { LocalDate, Month } from "../../domain/shared/calendar.js";
import type { PageContent } from "../../platform/http/answers.js";
import { textOf } from "../../platform/http/form.js";
import { HeldWords, type Typed } from "../../platform/http/typed-fields.js";
import { EmptyState } from "../../ui/empty-state.js";
import { errorFor, Form } from "../../ui/form.js";
import { formatDate, formatMonth, formatNumber, joinWords } from "../../ui/formats.js";
import { Button } from "../../ui/govuk/button.js";
import { Input } from "../../ui/govuk/input.js";
import { Radios } from "../../ui/govuk/radios.js";
import { SummaryList } from "../../ui/govuk/summary-list.js";
import { ScrollingTable } from "../../ui/scrolling-table.js";
import { StatusTag } from "../../ui/status-tag.js";
import type { DrawPreview } from "./preview-draw.js";

export type ListedDraw = {
  readonly id: string;
  readonly month: Month;
  readonly drawnOn: LocalDate;
  readonly state: DrawState;
  readonly listCount: number;
  readonly eligibleCount: number;
  readonly selectedCount: number;
  readonly replacedCount: number;
};

export const DrawTag = ({ state }: { readonly state: DrawState }) => (
  <StatusTag tone={state === "released" ? "done" : "attention"}>{drawLifecycle.states[state]}</StatusTag>
);

const numeric = (value: number) => ({ text: formatNumber(value), format: "numeric" as const });
const numericHead = (text: string) => ({ text, format: "numeric" as const });

export const drawsPage = (draws: readonly ListedDraw[], mayDraw: boolean): PageContent => ({
  title: "Draws",
  wide: true,
  body: (
    <>
      <h1 class="govuk-heading-l">Draws</h1>
      <p class="govuk-body">
        Each month, one case for each team manager is drawn by chance. A month is drawn once, and anyone can
        check how.
      </p>
      {mayDraw && <Button href="/draws/new">Draw a month’s sample</Button>}
      {draws.length === 0 ? (
        <EmptyState title="No month is drawn yet">
          <p class="govuk-body">
            The performance officer draws the first one, once a case list is confirmed.
          </p>
        </EmptyState>
      ) : (
        <ScrollingTable
          caption="Months drawn so far"
          head={[
            "Month",
            "State",
            "Drawn on",
            ...["Cases listed", "Could be drawn", "To audit", "Replaced"].map(numericHead),
          ]}
          rows={draws.map((draw) => [
            <a key={draw.id} class="govuk-link" href={`/draws/${draw.id}`}>
              {formatMonth(draw.month)}
            </a>,
            <DrawTag key={draw.id} state={draw.state} />,
            formatDate(draw.drawnOn),
            ...[draw.listCount, draw.eligibleCount, draw.selectedCount, draw.replacedCount].map(numeric),
          ])}
        />
      )}
    </>
  ),
});

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

export type NewDrawView = Typed & {
  readonly csrfToken: string;
  readonly isHeld: boolean;
  readonly preview: DrawPreview;
};

const DrawnAlready = ({ preview }: Pick<NewDrawView, "preview">) => (
  <>
    {preview.months.map(
      ({ month, drawId }) =>
        drawId !== null && (
          <p key={month} class="govuk-body">
            <a class="govuk-link" href={`/draws/${drawId}`}>
              {formatMonth(month)}
            </a>{" "}
            is drawn already. A month is never drawn again.
          </p>
        ),
    )}
  </>
);

const DrawForm = ({ csrfToken, typed, errors, preview }: NewDrawView) => {
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
      <Button preventDoubleClick>Draw the sample</Button>
    </Form>
  );
};

export const newDrawPage = (view: NewDrawView): PageContent => ({
  title: "Draw a month’s sample",
  errors: view.errors,
  back: { href: "/draws", text: "Draws" },
  body: (
    <>
      <h1 class="govuk-heading-l">Draw a month’s sample</h1>
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
