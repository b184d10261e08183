// The family's page: a few questions in plain words, for an old phone, without scripts and without cookies. It names nobody and
// nothing of a case, and can be left at once (D7).
import { LONGEST_ANSWER } from "../../../domain/feedback/family-answer.js";
import type { FamilyLanguage, Version } from "../../../domain/feedback/family-plan.js";
import { GRADES } from "../../../domain/framework/bands.js";
import { textOf } from "../../../platform/http/form.js";
import type { Fields } from "../../../platform/http/held-words.queries.js";
import { renderPage } from "../../../ui/page.js";
import { familyWords } from "../family-words/catalogue.js";
import type { FamilyWords } from "../family-words/family-words.js";
import { Frame, Languages, Safety } from "./family-frame.js";

const Choices = (props: {
  readonly legend: string;
  readonly name: string;
  readonly value: string;
  readonly items: readonly (readonly [string, string])[];
  readonly hints?: readonly string[];
}) => (
  <fieldset class="choices">
    <legend>{props.legend}</legend>
    {props.hints?.map((hint) => (
      <p key={hint}>{hint}</p>
    ))}
    <div>
      {props.items.map(([value, text], at) => (
        <label key={value}>
          <input
            type="radio"
            id={at === 0 ? props.name : undefined}
            name={props.name}
            value={value}
            checked={props.value === value}
          />
          {text}
        </label>
      ))}
    </div>
  </fieldset>
);

const Words = ({
  label,
  name,
  value,
}: {
  readonly label: string;
  readonly name: string;
  readonly value: string;
}) => (
  <p>
    <label for={name}>{label}</label>
    <textarea id={name} name={name} rows={4} dir="auto" maxLength={LONGEST_ANSWER}>
      {value}
    </textarea>
  </p>
);

export type QuestionsView = {
  readonly language: FamilyLanguage;
  readonly wording: Version;
  /** Where someone came with a code: it goes with the answers. */
  readonly code: string | null;
  readonly typed: Fields;
  readonly error: "nothing-answered" | "too-long" | null;
  readonly route: string | null;
};

const Problem = ({ words, error }: { readonly words: FamilyWords; readonly error: QuestionsView["error"] }) =>
  error && (
    <div class="problem" role="alert">
      <h2>{words.errors.title}</h2>
      <p>
        <a href="#scale">{error === "too-long" ? words.errors.tooLong : words.errors.nothingAnswered}</a>
      </p>
    </div>
  );

const WhatHappens = ({ words }: { readonly words: FamilyWords }) => (
  <section aria-labelledby="what-happens">
    <h2 id="what-happens">{words.whatHappens.title}</h2>
    <ul>
      <li>{words.whatHappens.read}</li>
      <li>{words.whatHappens.kept}</li>
      <li>{words.whatHappens.help}</li>
      <li>{words.whatHappens.danger}</li>
      <li>{words.whatHappens.once}</li>
    </ul>
  </section>
);

const Questions = ({ view, words }: { readonly view: QuestionsView; readonly words: FamilyWords }) => {
  const asked = words[view.wording];
  const { page } = words;
  const yesNo = [
    ["yes", page.yes],
    ["no", page.no],
  ] as const;
  const typed = (name: string) => textOf(view.typed, name);
  return (
    <>
      <Choices
        legend={asked.scale}
        name="scale"
        value={typed("scale")}
        hints={[asked.scaleLow, asked.scaleHigh]}
        items={[...GRADES.map((grade) => [String(grade), String(grade)] as const), ["", page.noNumber]]}
      />
      <Words label={asked.workingWell} name="workingWell" value={typed("workingWell")} />
      <Words label={asked.worriedAbout} name="worriedAbout" value={typed("worriedAbout")} />
      <Words label={asked.shouldHappen} name="shouldHappen" value={typed("shouldHappen")} />
      <Choices legend={asked.mayTalk} name="mayTalk" value={typed("mayTalk")} items={yesNo} />
      <Choices legend={asked.tellBack} name="tellBack" value={typed("tellBack")} items={yesNo} />
    </>
  );
};

export function questionsPage(view: QuestionsView): string {
  const words = familyWords[view.language];
  const asked = words[view.wording];
  const other = view.wording === "child" ? "adult" : "child";
  return renderPage(
    <Frame words={words}>
      <form method="post" novalidate>
        {/* Enter in a field sends the answers: the first button of a form is the one that it presses. */}
        <button type="submit" class="first" name="send" value="yes" tabIndex={-1} aria-hidden="true" />
        {view.code && <input type="hidden" name="code" value={view.code} />}
        <input type="hidden" name="language" value={view.language} />
        <input type="hidden" name="wording" value={view.wording} />
        <Problem words={words} error={view.error} />
        <h1>{asked.title}</h1>
        <p>{asked.intro}</p>
        <Languages language={view.language} words={words} />
        <p>
          <button type="submit" class="plain" name="show" value={other}>
            {other === "child" ? words.page.forChildren : words.page.forAdults}
          </button>
        </p>
        <Questions view={view} words={words} />
        <WhatHappens words={words} />
        <p>
          <button type="submit" class="send" name="send" value="yes">
            {words.page.send}
          </button>
        </p>
      </form>
      <Safety words={words} route={view.route} />
    </Frame>,
  );
}

export function thanksPage(view: {
  readonly language: FamilyLanguage;
  readonly wording: Version;
  readonly suggestsRisk: boolean;
  readonly route: string | null;
}): string {
  const words = familyWords[view.language];
  return renderPage(
    <Frame words={words}>
      <h1>{words.page.thanksTitle}</h1>
      <p>{words[view.wording].thanks}</p>
      {view.suggestsRisk && (
        <div class="problem" role="alert">
          <h2>{words.safety.riskTitle}</h2>
          <p>{words.safety.riskText}</p>
        </div>
      )}
      <Safety words={words} route={view.route} />
      <p>{words.page.close}</p>
    </Frame>,
  );
}

export function codePage(language: FamilyLanguage): string {
  const words = familyWords[language];
  return renderPage(
    <Frame words={words}>
      <h1>{words.code.title}</h1>
      <form method="post" novalidate>
        <button type="submit" class="first" name="send" value="" tabIndex={-1} aria-hidden="true" />
        <p>
          <label for="code">{words.code.label}</label>
          <input
            id="code"
            name="code"
            dir="ltr"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
          />
        </p>
        <p>
          <button type="submit" class="send">
            {words.code.open}
          </button>
        </p>
        <Languages language={language} words={words} />
      </form>
      <Safety words={words} route={null} />
    </Frame>,
  );
}

/** Wrong, used, withdrawn and expired links and codes are this page, word for word. */
export function closedPage(language: FamilyLanguage): string {
  const words = familyWords[language];
  return renderPage(
    <Frame words={words}>
      <h1>{words.closed.title}</h1>
      <p>{words.closed.text}</p>
      <p>
        <a href="/f">{words.code.title}</a>
      </p>
      <Safety words={words} route={null} />
    </Frame>,
  );
}
