// Grades overall with each audit counted by the cases it stands for, beside the plain shares; and dip samples by themselves.
import { BANDS, bandLabel } from "../../domain/framework/bands.js";
import { formatQuarter, plural } from "../../ui/formats.js";
import type { TableCell } from "../../ui/govuk/table.js";
import type { Words } from "../../ui/govuk/words.js";
import { ScrollingTable } from "../../ui/scrolling-table.js";
import {
  count,
  FigureTable,
  FigureValue,
  type Group,
  GroupHeading,
  shareOf,
  wordsOf,
} from "./figure-tables.js";

const numeric = (text: Words): TableCell => ({ text, format: "numeric" });

const rows = [
  ...BANDS.map((band) => ({ label: bandLabel(band), plain: `overall-${band}`, code: band as string })),
  { label: "Good or better", plain: "good-or-better", code: "good-or-better" },
];

export function Weighted({ shown }: Group) {
  const { figures, before } = shown;
  const graded = (of: typeof figures) => BANDS.reduce((sum, band) => sum + count(of, `overall-${band}`), 0);
  const without = count(figures, "weighted-without");
  const columns = ["Audits", "Share of audits", "Share of cases (weighted)"];
  return (
    <section>
      <GroupHeading of="weighted" />
      <p class="govuk-body">
        Each team manager has one case drawn a month, so a child of a small team is likelier to be drawn than
        one of a large team. The weighted share makes up for that: an audit counts for as many cases as had
        the same chance in its draw. It says what share of those cases one would expect in each band; the
        plain share says how the audits themselves came out. A case that came in for a replaced one has the
        chance of the cases it stood among. Neither says anything of children audited in the year before, whom
        the draw passes over.
      </p>
      <ScrollingTable
        caption="Grades overall, plain and weighted"
        captionClasses="govuk-table__caption--s"
        firstCellIsHeader
        head={["Band", ...columns.map(numeric), numeric(`Weighted, ${formatQuarter(before.quarter)}`)]}
        rows={rows.map(({ label, plain, code }) => [
          label,
          numeric(<FigureValue shown={shown} of={plain} />),
          numeric(shareOf(count(figures, plain), graded(figures))),
          numeric(<FigureValue shown={shown} of={`weighted-share-${code}`} />),
          numeric(wordsOf(before, `weighted-share-${code}`)),
        ])}
      />
      {without > 0 && (
        <p class="govuk-body">
          {plural(without, "audit")} could be given no weight:{" "}
          <FigureValue shown={shown} of="weighted-without" />. The weighted shares leave{" "}
          {without === 1 ? "it" : "them"} out.
        </p>
      )}
    </section>
  );
}

export const DipSamples = ({ shown }: Group) =>
  count(shown.figures, "dip-drawn") +
    count(shown.figures, "dip-audited") +
    count(shown.before, "dip-drawn") ===
  0 ? null : (
    <section>
      <GroupHeading of="dip-sample" />
      <p class="govuk-body">
        Dip samples are of children whose case has been open for less than six months, whom the monthly draw
        never reaches. No figure above counts their audits; the actions that follow from them count with all
        others.
      </p>
      <FigureTable
        shown={shown}
        caption="Newer cases drawn and audited"
        rows={[
          { key: "dip-drawn" },
          { key: "dip-audited" },
          ...BANDS.map((band) => ({ key: `dip-${band}`, shareOf: "dip-audited" })),
          { key: "dip-median" },
        ]}
      />
    </section>
  );
