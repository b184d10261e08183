// What a family that wants to hear of it is told of what was changed: written down, then a letter to print.
import type { FamilyLanguage } from "../../../domain/feedback/family-plan.js";
import type { PageContent } from "../../../platform/http/answers.js";
import { Form } from "../../../ui/form.js";
import { formatInstant } from "../../../ui/formats.js";
import { Button } from "../../../ui/govuk/button.js";
import { HeldWords, type Typed, WordsField } from "../../audit/public.js";
import { familyWords } from "../family-words/catalogue.js";

export type TellingView = Typed & {
  readonly auditId: string;
  readonly childId: string;
  readonly csrfToken: string;
  readonly isHeld: boolean;
  readonly language: FamilyLanguage;
  readonly version: number;
  readonly told: { readonly words: string; readonly by: string; readonly at: Date } | null;
};

const Letter = ({ language, words }: { readonly language: FamilyLanguage; readonly words: string }) => {
  const own = familyWords[language];
  return (
    <article class="fc-letter" lang={own.lang} dir={own.dir}>
      <h2 class="govuk-heading-l">{own.news.title}</h2>
      <p class="govuk-body">{own.news.intro}</p>
      <p class="govuk-body fc-letter__words" dir="auto">
        {words}
      </p>
    </article>
  );
};

export const tellingPage = (view: TellingView): PageContent => ({
  title: "Telling the family what changed",
  errors: view.errors,
  back: { href: `/audits/${view.auditId}`, text: "About this audit" },
  body: (
    <>
      <div class="fc-screen-only">
        <span class="govuk-caption-l">Case {view.childId}</span>
        <h1 class="govuk-heading-l">Telling the family what changed</h1>
        <p class="govuk-body">
          They asked to hear what you change. Please write it in short plain words, to them, and without
          names. Write it in {familyWords[view.language].name} if you can, or go through it with them and an
          interpreter.
        </p>
        <HeldWords isHeld={view.isHeld} />
        <Form csrfToken={view.csrfToken} keepsWords>
          <input type="hidden" name="version" value={String(view.version)} />
          <WordsField {...view} name="words" label="What you changed" rows={5} />
          <Button preventDoubleClick>Save, and make the letter</Button>
        </Form>
        {view.told && (
          <p class="govuk-body">
            Saved by {view.told.by}, {formatInstant(view.told.at)}. The letter below can be printed.
          </p>
        )}
      </div>
      {view.told && <Letter language={view.language} words={view.told.words} />}
    </>
  ),
});
