// What the form costs: the median minutes of each section, and what could be left out because its answer never varies.
import {
  FEWEST_AUDITS,
  FEWEST_TO_RETIRE,
  type GradeSpread,
  LONGEST_GAP_MINUTES,
  type NeverVaries,
  type SectionTime,
} from "../../domain/audit/burden.js";
import { DESCRIPTORS } from "../../domain/framework/descriptors.js";
import { isSectionCode } from "../../domain/framework/sections.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import type { PageContent } from "../../platform/http/answers.js";
import { formatDate } from "../../ui/formats.js";
import { ScrollingTable } from "../../ui/scrolling-table.js";
import { partTitle } from "./audit-words.js";

export type BurdenView = {
  readonly since: LocalDate;
  readonly times: readonly SectionTime[];
  readonly signs: readonly NeverVaries[];
  readonly grades: readonly GradeSpread[];
};

const titleOf = (section: string): string => (isSectionCode(section) ? partTitle(section) : section);

const alwaysWords: Readonly<Record<NeverVaries["always"], string>> = {
  seen: "Always seen",
  missing: "Always missing",
  "not-ticked": "Never ticked",
};

const Times = ({ times }: Pick<BurdenView, "times">) => (
  <ScrollingTable
    caption="Minutes that a section takes"
    captionClasses="govuk-table__caption--m"
    firstCellIsHeader
    head={["Section", "Median", "Told by"]}
    rows={times.map(({ section, audits, medianMinutes }) => [
      titleOf(section),
      medianMinutes === null ? "Too few to say" : `${medianMinutes} minutes`,
      audits === 1 ? "1 reading" : `${audits} readings`,
    ])}
  />
);

const ToRetire = ({ signs, grades }: Pick<BurdenView, "signs" | "grades">) => (
  <section aria-labelledby="retire">
    <h2 class="govuk-heading-m" id="retire">
      What could be left out
    </h2>
    <p class="govuk-body">
      Where at least {FEWEST_TO_RETIRE} audits all said the same, the question tells nothing apart. It costs
      time, and may be retired or put in other words.
    </p>
    {signs.length + grades.length === 0 ? (
      <p class="govuk-body">Nothing so far.</p>
    ) : (
      <ScrollingTable
        caption="Answers that never vary"
        captionClasses="govuk-table__caption--s"
        head={["Section", "What is asked", "Answer"]}
        rows={[
          ...grades.map(({ section, weakest }) => [titleOf(section), "Grade", `Always ${weakest}`]),
          ...signs.map(({ id, always }) => {
            const sign = DESCRIPTORS.find((each) => each.id === id);
            return [sign ? titleOf(sign.section) : "–", sign?.text ?? id, alwaysWords[always]];
          }),
        ]}
      />
    )}
  </section>
);

export const burdenPage = (view: BurdenView): PageContent => ({
  title: "The burden of the form",
  body: (
    <>
      <h1 class="govuk-heading-l">The burden of the form</h1>
      <p class="govuk-body">
        What the audit form asks of people, so that it can be made shorter. It looks at audits submitted since{" "}
        {formatDate(view.since)}, self-assessments with them.
      </p>
      <Times times={view.times} />
      <p class="govuk-body">
        How it is worked out: the time between two saves of one person in one self-assessment or audit counts
        for the section that was saved second. A gap of more than {LONGEST_GAP_MINUTES} minutes is a break and
        counts for nothing, and so does what came before the first save. A median is shown from{" "}
        {FEWEST_AUDITS} readings on, and never for one person.
      </p>
      <ToRetire signs={view.signs} grades={view.grades} />
    </>
  ),
});
