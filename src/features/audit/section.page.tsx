// The page on which one section is written: by the worker alone (D1), or by manager and worker together with the guidance,
// the worker's own reading and the section's actions beside it (D2 to D6).
import type { VNode } from "preact";
import type { SectionQuestion } from "../../domain/audit/grade-and-words.js";
import { COLUMNS, SECTIONS, type Section, type SectionCode } from "../../domain/framework/sections.js";
import type { PageContent } from "../../platform/http/answers.js";
import { Form } from "../../ui/form.js";
import { Button } from "../../ui/govuk/button.js";
import { UserText } from "../../ui/text.js";
import type { SectionEntry } from "./audit.queries.js";
import { gradeWords, writingPath } from "./audit-words.js";
import { type FactsShown, SectionFacts } from "./case-facts.js";
import { TickedCriteria } from "./criteria.js";
import { LastAuditsAtHand } from "./last-audits.js";
import type { LastAudits } from "./list-audits.queries.js";
import { BothTexts, type Differences, HeldWords, Notice } from "./news.js";
import { type ProposedAction, SaveByEnter, SectionActions } from "./proposed-actions.js";
import { AskedHere } from "./questions.js";
import type { SavesFields } from "./saves-fields.js";
import { EarlierTexts, Opened, SectionFields, type Typed } from "./section-fields.js";

export type WritingView = Typed & {
  readonly auditId: string;
  readonly childId: string;
  readonly csrfToken: string;
  readonly isHeld: boolean;
  readonly notice: string | null;
  readonly differences: Differences | null;
  /** Null where nothing can be saved any more. */
  readonly saves: SavesFields | null;
};

export type SectionView = WritingView &
  FactsShown & {
    readonly section: Section;
    /** Where what is saved of grade and words seems to disagree. */
    readonly asks: readonly SectionQuestion[];
    /** Null on the worker's own page. */
    readonly together: {
      readonly selfAssessed: SectionEntry | null;
      /** Why there is no self-assessment, in words; null where there is one. */
      readonly setAside: string | null;
      readonly last: LastAudits | null;
      readonly actions: readonly ProposedAction[];
    } | null;
  };

const place = (code: SectionCode) => SECTIONS.findIndex((section) => section.code === code) + 1;

/** A reading of a section as it was written. */
export const WrittenSection = ({ entry }: { readonly entry: SectionEntry }): VNode =>
  entry.notApplicable ? (
    <>
      <p class="govuk-body">Does not apply to this case</p>
      <UserText text={entry.notApplicableReason} />
    </>
  ) : (
    <>
      <p class="govuk-body">
        <strong>{entry.grade === null ? "No grade" : gradeWords(entry.grade)}</strong>
      </p>
      {COLUMNS.map(({ code, label }) => (
        <div key={code}>
          <h4 class="govuk-heading-s govuk-!-margin-bottom-1">{label}</h4>
          <UserText text={entry[code]} />
        </div>
      ))}
      {entry.reading === "audit" && entry.toGetToGood !== "" && (
        <div>
          <h4 class="govuk-heading-s govuk-!-margin-bottom-1">What would get it to good</h4>
          <UserText text={entry.toGetToGood} />
        </div>
      )}
      <WrittenBesides entry={entry} />
    </>
  );

const BESIDES = [
  { code: "evidence", label: "Where in the case file" },
  { code: "identity", label: "Who the child is" },
] as const;

/** What nobody must say, where it was said. */
const WrittenBesides = ({ entry }: { readonly entry: SectionEntry }) => (
  <>
    {BESIDES.filter(({ code }) => entry[code] !== "").map(({ code, label }) => (
      <div key={code}>
        <h4 class="govuk-heading-s govuk-!-margin-bottom-1">{label}</h4>
        <UserText text={entry[code]} />
      </div>
    ))}
    <TickedCriteria criteria={entry.criteria} />
  </>
);

const WorkersReading = ({ together }: { readonly together: NonNullable<SectionView["together"]> }) => (
  <section aria-labelledby="workers-reading">
    <h2 class="govuk-heading-m" id="workers-reading">
      How the worker sees it
    </h2>
    <h3 class="govuk-visually-hidden">Self-assessment of this section</h3>
    {together.selfAssessed ? (
      <WrittenSection entry={together.selfAssessed} />
    ) : (
      <p class="govuk-body">
        {together.setAside
          ? `There is no self-assessment for this audit: ${together.setAside}.`
          : "Nothing is written here."}
      </p>
    )}
  </section>
);

function SectionForm({ view }: { readonly view: SectionView }) {
  const isLast = place(view.section.code) === SECTIONS.length;
  return (
    <Form csrfToken={view.csrfToken} keepsWords data={view.saves ?? undefined}>
      <SaveByEnter />
      <Opened reading={view.together ? "audit" : "self-assessment"} part={view.section.code} {...view} />
      <SectionFields
        section={view.section}
        withToGetToGood={view.together !== null}
        typed={view.typed}
        errors={view.errors}
      />
      {view.together && <SectionActions actions={view.together.actions} />}
      <div class="govuk-button-group">
        <Button name="onward" value="next">
          {isLast && view.together === null ? "Save and go to the list" : "Save and go on"}
        </Button>
        <Button name="onward" value="list" classes="govuk-button--secondary">
          Save as draft
        </Button>
      </div>
      <EarlierTexts
        path={writingPath(view.auditId, view.together ? "audit" : "self-assessment", view.section.code)}
      />
    </Form>
  );
}

export function sectionPage(view: SectionView): PageContent {
  const { section, together } = view;
  const reading = together ? "audit" : "self-assessment";
  const title = `${section.title}: ${together ? "audit" : "self-assessment"}`;
  const form = (
    <>
      <HeldWords isHeld={view.isHeld} />
      <BothTexts differences={view.differences} />
      <AskedHere asks={view.asks} />
      <SectionForm view={view} />
    </>
  );
  const facts = <SectionFacts {...view} section={section.code} />;
  return {
    title,
    errors: view.errors,
    back: { href: writingPath(view.auditId, reading), text: "All sections" },
    wide: together !== null,
    body: (
      <>
        <Notice notice={view.notice} />
        <span class="govuk-caption-l">
          Section {place(section.code)} of {SECTIONS.length}, case {view.childId}
        </span>
        <h1 class="govuk-heading-l">{section.title}</h1>
        <p class="govuk-body">{section.aim}</p>
        <p class="govuk-body">{together ? section.hints.audit : section.hints.selfAssessment}</p>
        {together ? (
          <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">{form}</div>
            <div class="govuk-grid-column-one-third">
              <WorkersReading together={together} />
              {facts}
              <LastAuditsAtHand last={together.last} />
            </div>
          </div>
        ) : (
          <>
            {facts}
            {form}
          </>
        )}
      </>
    ),
  };
}
