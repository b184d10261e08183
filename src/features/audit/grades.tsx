// The grades of an audit side by side: the worker's own, the audit's, how far they lie apart, and what moderation agreed.
import type { VNode } from "preact";
import { gradeDifference } from "../../domain/audit/grade-difference.js";
import { bandOf, type Grade } from "../../domain/framework/bands.js";
import { SECTIONS, type SectionCode } from "../../domain/framework/sections.js";
import { BandTag } from "../../ui/band-tag.js";
import { ScrollingTable } from "../../ui/scrolling-table.js";
import type { AuditWithParties, SavedJudgement, SectionEntry } from "./audit.queries.js";

type GradesProps = {
  readonly audit: AuditWithParties;
  readonly selfAssessed: ReadonlyMap<SectionCode, SectionEntry>;
  readonly audited: ReadonlyMap<SectionCode, SectionEntry>;
  readonly judgement: SavedJudgement | undefined;
};

export const GradeCell = ({ grade }: { readonly grade: Grade }) => (
  <>
    {grade} <BandTag band={bandOf(grade)} />
  </>
);

const cellOf = (entry: SectionEntry | undefined) => {
  if (!entry) return "–";
  if (entry.notApplicable) return "Does not apply";
  return entry.grade === null ? "No grade yet" : <GradeCell grade={entry.grade} />;
};

/** As it was kept when the audit was submitted; until then, as it is. */
function differenceOf(own: SectionEntry | undefined, audited: SectionEntry | undefined): string {
  const difference = audited?.fromSelfAssessed ?? gradeDifference(own?.grade ?? null, audited?.grade ?? null);
  if (difference === null) return "–";
  if (difference === 0) return "Same";
  return difference > 0 ? `${difference} higher` : `${-difference} lower`;
}

export const Grades = ({ audit, selfAssessed, audited, judgement }: GradesProps): VNode => (
  <ScrollingTable
    caption="Grades"
    captionClasses="govuk-table__caption--m"
    firstCellIsHeader
    head={["Section", "Self-assessed", "Audited", "Difference"]}
    rows={[
      ...SECTIONS.map(({ code, title }) => [
        title,
        cellOf(selfAssessed.get(code)),
        cellOf(audited.get(code)),
        differenceOf(selfAssessed.get(code), audited.get(code)),
      ]),
      [
        "Overall",
        "–",
        judgement && judgement.grade !== null ? <GradeCell grade={judgement.grade} /> : "–",
        "–",
      ],
      audit.agreedGrade !== null && [
        "Agreed after moderation",
        "–",
        <GradeCell key="agreed" grade={audit.agreedGrade} />,
        "–",
      ],
    ]}
  />
);
