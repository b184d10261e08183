// The figures that may leave the council with a published summary (G2): no case, no team, no small count.
import { BANDS, type Band } from "../framework/bands.js";
import { type Shown, suppress, suppressOne } from "./suppress.js";
import { countOf, type Figures } from "./take-figures.js";

export type OutsideFigures = {
  readonly audited: Shown;
  readonly bands: readonly { readonly band: Band; readonly shown: Shown }[];
  readonly familiesHeard: Shown;
  readonly moderated: Shown;
  readonly drawn: Shown;
  readonly drawnAndSubmitted: Shown;
  readonly actionsOpened: Shown;
  readonly actionsClosed: Shown;
};

const NOT_SHOWN: Shown = { kind: "not-shown" };

export function outsideFigures(figures: Figures): OutsideFigures {
  const count = (key: string) => countOf(figures, key) ?? 0;
  const audited = count("audited");
  const bands = BANDS.map((band) => count(`overall-${band}`));
  const [heard, moderated] = [count("family-heard"), count("moderated")];
  // What is not told, such as the families not heard, is a part too: it could be worked out from the part that is told.
  const audits = suppress([bands, [heard, audited - heard], [moderated, audited - moderated]]);
  const [drawn, submitted, replaced] = [count("drawn"), count("submitted"), count("replaced")];
  const draws = suppress([[submitted, replaced, drawn - submitted - replaced]]);
  const part = (row: number, at: number) => audits.rows[row]?.[at] ?? NOT_SHOWN;
  return {
    audited: audits.total,
    bands: BANDS.map((band, at) => ({ band, shown: part(0, at) })),
    familiesHeard: part(1, 0),
    moderated: part(2, 0),
    drawn: draws.total,
    drawnAndSubmitted: draws.rows[0]?.[0] ?? NOT_SHOWN,
    actionsOpened: suppressOne(count("actions-opened")),
    actionsClosed: suppressOne(count("actions-closed")),
  };
}
