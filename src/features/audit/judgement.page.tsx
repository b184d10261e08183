// The page on which manager and worker judge the case as a whole: grade, reasons, what would get it to good, themes.
import type { JudgementQuestion } from "../../domain/audit/grade-and-words.js";
import type { ManagedTheme } from "../../domain/framework/managed-themes.js";
import { PRACTICE_AREAS } from "../../domain/framework/practice-areas.js";
import type { PageContent } from "../../platform/http/answers.js";
import { textOf, textsOf } from "../../platform/http/form.js";
import { errorFor, Form } from "../../ui/form.js";
import { Button } from "../../ui/govuk/button.js";
import { Checkboxes } from "../../ui/govuk/checkboxes.js";
import { Fieldset } from "../../ui/govuk/fieldset.js";
import { Input } from "../../ui/govuk/input.js";
import { GradeScale } from "../../ui/grade-scale.js";
import { writingPath } from "./audit-words.js";
import { BothTexts, HeldWords, Notice } from "./news.js";
import { type ProposedAction, SaveByEnter, SectionActions } from "./proposed-actions.js";
import { AskedHere } from "./questions.js";
import type { WritingView } from "./section.page.js";
import { EarlierTexts, gradeBands, Opened, WordsField } from "./section-fields.js";

export type JudgementView = WritingView & {
  readonly actions: readonly ProposedAction[];
  /** Those that may be chosen here. */
  readonly themes: readonly ManagedTheme[];
  /** Where the grade of the whole seems to disagree with those of the sections. */
  readonly asks: readonly JudgementQuestion[];
};

const AREAS = [...PRACTICE_AREAS, { code: null, label: "Proposed in audits" }] as const;

const Themes = ({ typed, errors, themes }: Pick<JudgementView, "typed" | "errors" | "themes">) => {
  const chosen = textsOf(typed, "themes");
  return (
    <Fieldset legend={{ text: "Themes", classes: "govuk-fieldset__legend--m" }}>
      <p class="govuk-hint">Choose those that this case tells something about, good or not yet good.</p>
      {AREAS.map(({ code, label }) => {
        const listed = themes.filter(({ practiceArea }) => practiceArea === code);
        return (
          listed.length > 0 && (
            <Checkboxes
              key={code}
              name="themes"
              idPrefix={`themes-${code ?? "proposed"}`}
              fieldset={{ legend: { text: label, classes: "govuk-fieldset__legend--s" } }}
              values={chosen}
              items={listed.map((theme) => ({
                value: theme.code,
                text: theme.label,
                hint: theme.covers || undefined,
              }))}
            />
          )
        );
      })}
      <Input
        name="newTheme"
        label={{ text: "Another theme, where none of these fits" }}
        hint="Type it, then save: it is chosen for this audit, and the quality assurance team looks at it for the list."
        value={textOf(typed, "newTheme")}
        errorMessage={errorFor(errors, "newTheme")}
      />
    </Fieldset>
  );
};

export const judgementPage = (view: JudgementView): PageContent => ({
  title: "Overall judgement: audit",
  errors: view.errors,
  back: { href: writingPath(view.auditId, "audit"), text: "All sections" },
  body: (
    <>
      <Notice notice={view.notice} />
      <span class="govuk-caption-l">Case {view.childId}</span>
      <h1 class="govuk-heading-l">Overall judgement</h1>
      <p class="govuk-body">
        Look at the whole of the work for this child. It is a judgement, not an average of the sections.
      </p>
      <HeldWords isHeld={view.isHeld} />
      <BothTexts differences={view.differences} />
      <AskedHere asks={view.asks} />
      <Form csrfToken={view.csrfToken} keepsWords data={view.saves ?? undefined}>
        <SaveByEnter />
        <Opened reading="audit" part="judgement" typed={view.typed} />
        <GradeScale
          name="grade"
          legend={{ text: "Overall grade", classes: "govuk-fieldset__legend--m" }}
          hint="0 is the weakest, 10 the strongest."
          bands={gradeBands}
          value={textOf(view.typed, "grade")}
          errorMessage={errorFor(view.errors, "grade")}
        />
        <WordsField
          {...view}
          name="reasons"
          label="Reasons"
          isColumn
          hint="What weighed most, and what life is like for the child because of the work."
        />
        <WordsField
          {...view}
          name="toGetToGood"
          label="What would get it to good"
          isColumn
          hint="Needed where the grade is 5 or less, with at least one action in this audit."
          rows={4}
        />
        <Themes {...view} />
        <SectionActions actions={view.actions} />
        <div class="govuk-button-group">
          <Button name="onward" value="list">
            Save
          </Button>
        </div>
        <EarlierTexts path={writingPath(view.auditId, "audit", "judgement")} />
      </Form>
    </>
  ),
});
