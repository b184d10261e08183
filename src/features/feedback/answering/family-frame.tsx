// What all pages for a family share: the way out of them, the languages, and whom to tell when someone is not safe.
import type { ComponentChildren } from "preact";
import { type FamilyLanguage, familyLanguages } from "../../../domain/feedback/family-plan.js";
import { familyWords } from "../family-words/catalogue.js";
import type { FamilyWords } from "../family-words/family-words.js";

/** A page that says nothing of where someone was; the words say that the browser may still. */
const ELSEWHERE = "https://www.bbc.co.uk/weather";

export const Frame = ({
  words,
  children,
}: {
  readonly words: FamilyWords;
  readonly children: ComponentChildren;
}) => (
  <html lang={words.lang} dir={words.dir}>
    <head>
      <meta charset="utf-8" />
      <title>{words.page.tab}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <link rel="icon" href="data:," />
      <link rel="stylesheet" href="/assets/family.css" />
    </head>
    <body>
      <header class="leave">
        <a href={ELSEWHERE} rel="noreferrer noopener" aria-describedby="leave-hint">
          {words.page.leave}
        </a>
        <small id="leave-hint">{words.page.leaveHint}</small>
      </header>
      <main>{children}</main>
    </body>
  </html>
);

export const Safety = ({ words, route }: { readonly words: FamilyWords; readonly route: string | null }) => (
  <section class="safety" aria-labelledby="safety">
    <h2 id="safety">{words.safety.title}</h2>
    <p>{words.safety.emergency}</p>
    <p>{words.safety.childline}</p>
    {route && (
      <>
        <p>{words.safety.council}</p>
        <p class="own-words" dir="auto">
          {route}
        </p>
      </>
    )}
  </section>
);

export const Languages = ({
  language,
  words,
}: {
  readonly language: FamilyLanguage;
  readonly words: FamilyWords;
}) => (
  <fieldset class="languages">
    <legend>{words.page.chooseLanguage}</legend>
    {familyLanguages.map((one) => (
      <button
        type="submit"
        key={one}
        name="show"
        value={one}
        lang={familyWords[one].lang}
        dir={familyWords[one].dir}
        aria-current={one === language ? "true" : undefined}
      >
        {familyWords[one].name}
      </button>
    ))}
  </fieldset>
);
