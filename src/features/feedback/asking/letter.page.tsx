// The letter that a family gets: once on the screen, to print. It names nobody and says nothing of the case (D7).
import { generate } from "lean-qr";
import { toSvgPath } from "lean-qr/extras/svg";
import { codeInFours } from "../../../domain/feedback/family-link.js";
import type { FamilyLanguage } from "../../../domain/feedback/family-plan.js";
import { londonDateAt } from "../../../domain/shared/calendar.js";
import type { PageContent } from "../../../platform/http/answers.js";
import { formatDate } from "../../../ui/formats.js";
import { Details } from "../../../ui/govuk/details.js";
import { InsetText } from "../../../ui/govuk/inset-text.js";
import { familyWords } from "../family-words/catalogue.js";
import type { FamilyWords } from "../family-words/family-words.js";

export type LetterView = {
  readonly auditId: string;
  readonly language: FamilyLanguage;
  /** Where the program is reached, without a slash at the end. */
  readonly origin: string;
  readonly token: string;
  readonly code: string;
  readonly expiresAt: Date;
};

/** A square for a phone's camera, drawn as one path. */
const Square = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const bitmap = generate(text);
  const size = bitmap.size + 8;
  return (
    <svg class="fc-letter__square" viewBox={`-4 -4 ${size} ${size}`} role="img" aria-label={label}>
      <path d={toSvgPath(bitmap)} />
    </svg>
  );
};

const dayIn = (words: FamilyWords, at: Date): string =>
  new Intl.DateTimeFormat(`${words.lang}-u-nu-latn-ca-gregory`, {
    dateStyle: "long",
    timeZone: "Europe/London",
  }).format(at);

const Letter = ({ language, origin, token, code, expiresAt }: LetterView) => {
  const words = familyWords[language];
  const { letter } = words;
  return (
    <article class="fc-letter" lang={words.lang} dir={words.dir}>
      <h2 class="govuk-heading-l">{letter.title}</h2>
      <p class="govuk-body">{letter.why}</p>
      <p class="govuk-body">{letter.choice}</p>
      <p class="govuk-body">{letter.how}</p>
      <div class="fc-letter__ways">
        <Square text={`${origin}/f/${token}`} label={letter.how} />
        <dl class="govuk-body">
          <dt class="govuk-visually-hidden">{words.code.title}</dt>
          <dd dir="ltr">{`${origin.replace(/^https?:\/\//, "")}/f`}</dd>
          <dt>{letter.code}</dt>
          <dd dir="ltr" class="fc-letter__code">
            {codeInFours(code)}
          </dd>
        </dl>
      </div>
      <p class="govuk-body">
        {letter.until} <bdi>{dayIn(words, expiresAt)}</bdi>.
      </p>
      <p class="govuk-body">{letter.help}</p>
    </article>
  );
};

export const letterPage = (view: LetterView): PageContent => ({
  title: "A letter for the family",
  back: { href: `/audits/${view.auditId}/family`, text: "Asking the family" },
  body: (
    <>
      <div class="fc-screen-only">
        <h1 class="govuk-heading-l">A letter for the family</h1>
        <InsetText>
          Print this page now, or copy the link: it is shown this once only. It can be answered until{" "}
          {formatDate(londonDateAt(view.expiresAt.getTime()))}. Give it to the person themselves, as you
          planned.
        </InsetText>
        <p class="govuk-body fc-letter__link">{`${view.origin}/f/${view.token}`}</p>
      </div>
      <Letter {...view} />
      {view.language !== "en" && (
        <div class="fc-screen-only">
          <Details summary="The same in English">
            <Letter {...view} language="en" />
          </Details>
        </div>
      )}
    </>
  ),
});
