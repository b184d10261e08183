// What follows a plan: what to say in a talk, or the letter with its link.
import { versionFor } from "../../../domain/feedback/family-plan.js";
import type { LocalDate } from "../../../domain/shared/calendar.js";
import { Form } from "../../../ui/form.js";
import { formatDate } from "../../../ui/formats.js";
import { Button } from "../../../ui/govuk/button.js";
import { Details } from "../../../ui/govuk/details.js";
import { InsetText } from "../../../ui/govuk/inset-text.js";
import { familyWords } from "../family-words/catalogue.js";
import type { FoundPlan } from "./family-plan.queries.js";

export type LinkView = {
  readonly csrfToken: string;
  /** The last day of an open link; null where none is open. */
  readonly openUntil: LocalDate | null;
  /** Whether the council has written how a family reports that a child is not safe. */
  readonly hasRoute: boolean;
};

/** The questions in their words and, beside them, in ours: for a talk, with or without an interpreter. */
export const Script = ({ plan }: { readonly plan: FoundPlan }) => {
  const version = versionFor({ from: plan.heardFrom ?? "parent", help: plan.help });
  const words = familyWords[plan.language ?? "en"];
  const asked = words[version];
  const questions = [asked.scale, asked.workingWell, asked.worriedAbout, asked.shouldHappen, asked.mayTalk];
  return (
    <section aria-labelledby="script">
      <h2 class="govuk-heading-m" id="script">
        What to say
      </h2>
      <p class="govuk-body">
        Say who you are and that nothing they say changes the help they get. Ask if now is a good time, and if
        anyone can hear. Stop when they want to stop.
      </p>
      <div lang={words.lang} dir={words.dir}>
        <p class="govuk-body">{asked.intro}</p>
        <ul class="govuk-list govuk-list--bullet">
          {[...questions, asked.tellBack].map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
        <p class="govuk-body">{words.whatHappens.danger}</p>
      </div>
      {plan.language !== "en" && (
        <Details summary="The same in English">
          <ul class="govuk-list govuk-list--bullet">
            {Object.entries(familyWords.en[version])
              .filter(([key]) => !["title", "thanks", "scaleLow", "scaleHigh"].includes(key))
              .map(([key, text]) => (
                <li key={key}>{text}</li>
              ))}
          </ul>
        </Details>
      )}
    </section>
  );
};

const StepForm = ({
  csrfToken,
  step,
  text,
  secondary = false,
}: {
  readonly csrfToken: string;
  readonly step: string;
  readonly text: string;
  readonly secondary?: boolean;
}) => (
  <Form csrfToken={csrfToken}>
    <input type="hidden" name="step" value={step} />
    <Button preventDoubleClick classes={secondary ? "govuk-button--secondary" : undefined}>
      {text}
    </Button>
  </Form>
);

export const LinkSteps = ({ csrfToken, openUntil, hasRoute }: LinkView) => (
  <section aria-labelledby="link">
    <h2 class="govuk-heading-m" id="link">
      The letter with its link
    </h2>
    {!hasRoute && (
      <InsetText>
        Before a link can be made, the head of quality assurance writes down{" "}
        <a class="govuk-link" href="/family/route">
          how a family reports that a child is not safe
        </a>
        . Whoever answers is shown it.
      </InsetText>
    )}
    {openUntil ? (
      <>
        <p class="govuk-body">
          A link is with the family. It opens as often as they like, and can be answered once, until{" "}
          {formatDate(openUntil)}. Nobody can read it here again: if the letter is lost, make a new one, and
          the first stops working.
        </p>
        <StepForm csrfToken={csrfToken} step="link" text="Make a new letter" secondary />
        <StepForm csrfToken={csrfToken} step="withdraw" text="Withdraw the link" secondary />
      </>
    ) : (
      hasRoute && (
        <>
          <p class="govuk-body">
            You get a letter to print, with a link, a short code and a square for a phone’s camera. It names
            nobody.
          </p>
          <StepForm csrfToken={csrfToken} step="link" text="Make the letter" />
        </>
      )
    )}
  </section>
);
