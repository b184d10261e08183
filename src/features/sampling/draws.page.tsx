// The draws made so far, of both kinds.
import { type DrawKind, drawKindLabels } from "../../domain/programme/draw-kind.js";
import { type DrawState, drawLifecycle } from "../../domain/programme/draw-lifecycle.js";
import type { LocalDate, Month } from "../../domain/shared/calendar.js";
import type { PageContent } from "../../platform/http/answers.js";
import { EmptyState } from "../../ui/empty-state.js";
import { formatDate, formatMonth, formatNumber } from "../../ui/formats.js";
import { Button } from "../../ui/govuk/button.js";
import { ScrollingTable } from "../../ui/scrolling-table.js";
import { StatusTag } from "../../ui/status-tag.js";

export type ListedDraw = {
  readonly id: string;
  readonly month: Month;
  readonly kind: DrawKind;
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
        check how. A dip sample besides reaches children whose case has been open for less than six months.
      </p>
      {mayDraw && (
        <div class="govuk-button-group">
          <Button href="/draws/new">Draw a month’s sample</Button>
          <Button href="/draws/new/dip-sample" classes="govuk-button--secondary">
            Draw a dip sample
          </Button>
        </div>
      )}
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
            "Kind",
            "State",
            "Drawn on",
            ...["Cases listed", "Could be drawn", "To audit", "Replaced"].map(numericHead),
          ]}
          rows={draws.map((draw) => [
            <a key={draw.id} class="govuk-link" href={`/draws/${draw.id}`}>
              {formatMonth(draw.month)}
            </a>,
            drawKindLabels[draw.kind],
            <DrawTag key={draw.id} state={draw.state} />,
            formatDate(draw.drawnOn),
            ...[draw.listCount, draw.eligibleCount, draw.selectedCount, draw.replacedCount].map(numeric),
          ])}
        />
      )}
    </>
  ),
});
