// The page on which it is planned how a family is asked: safe and wanted first, then who, how, in which language, with what help.
import { heardFrom } from "../../../domain/feedback/family-feedback.js";
import {
  askingHelp,
  askingWays,
  familyLanguages,
  familyPlanLifecycle,
  notAskedReasons,
} from "../../../domain/feedback/family-plan.js";
import type { PageContent } from "../../../platform/http/answers.js";
import { textOf, textsOf } from "../../../platform/http/form.js";
import { errorFor, Form } from "../../../ui/form.js";
import { joinWords } from "../../../ui/formats.js";
import { Button } from "../../../ui/govuk/button.js";
import { Checkboxes } from "../../../ui/govuk/checkboxes.js";
import { Details } from "../../../ui/govuk/details.js";
import { InsetText } from "../../../ui/govuk/inset-text.js";
import { Radios } from "../../../ui/govuk/radios.js";
import { Select } from "../../../ui/govuk/select.js";
import { SummaryList } from "../../../ui/govuk/summary-list.js";
import { HeldWords, type Typed, WordsField } from "../../audit/public.js";
import { familyWords } from "../family-words/catalogue.js";
import type { FoundPlan } from "./family-plan.queries.js";
import { LinkSteps, type LinkView, Script } from "./plan-steps.js";

export type PlanView = Typed &
  LinkView & {
    readonly auditId: string;
    readonly childId: string;
    readonly isHeld: boolean;
    readonly plan: FoundPlan | undefined;
    readonly notice: string | null;
  };

const itemsOf = (choices: Readonly<Record<string, string>>) =>
  Object.entries(choices).map(([value, text]) => ({ value, text }));

const legend = (text: string) => ({ legend: { text, classes: "govuk-fieldset__legend--s" } });

const Asking = ({ typed, errors }: Typed) => (
  <>
    <Checkboxes
      name="looked"
      fieldset={legend("Before anyone is asked")}
      values={[...textsOf(typed, "looked")]}
      errorMessage={errorFor(errors, "looked")}
      items={[
        {
          value: "safe",
          text: "It is safe: nobody who must not know can see a letter or hear a call",
        },
        { value: "wanted", text: "They want to be asked, as far as we know" },
      ]}
    />
    <Radios
      name="from"
      fieldset={legend("Who is asked")}
      value={textOf(typed, "from")}
      errorMessage={errorFor(errors, "from")}
      items={itemsOf(heardFrom)}
    />
    <Radios
      name="way"
      fieldset={legend("How")}
      value={textOf(typed, "way")}
      errorMessage={errorFor(errors, "way")}
      items={itemsOf(askingWays)}
    />
    <Select
      name="language"
      label={{ text: "In which language", classes: "govuk-label--s" }}
      hint="For another language, ask by telephone or on a visit, with an interpreter."
      value={textOf(typed, "language")}
      errorMessage={errorFor(errors, "language")}
      items={[
        { value: "", text: "Choose" },
        ...familyLanguages.map((value) => ({ value, text: familyWords[value].name })),
      ]}
    />
    <Checkboxes
      name="help"
      fieldset={legend("With what help")}
      hint="If any is needed."
      values={[...textsOf(typed, "help")]}
      items={itemsOf(askingHelp)}
    />
  </>
);

const NotAsking = (view: Typed) => (
  <>
    <Radios
      name="reason"
      fieldset={legend("Why nobody is asked")}
      value={textOf(view.typed, "reason")}
      errorMessage={errorFor(view.errors, "reason")}
      items={itemsOf(notAskedReasons)}
    />
    <WordsField {...view} name="words" label="More about it" hint="This completes the audit." rows={3} />
  </>
);

const PlanForm = ({ csrfToken, typed, errors, plan }: PlanView) => (
  <Form csrfToken={csrfToken} keepsWords>
    <input type="hidden" name="step" value="plan" />
    <input type="hidden" name="version" value={textOf(typed, "version") || String(plan?.version ?? 0)} />
    <Radios
      name="asks"
      fieldset={{ legend: { text: "Will you ask the family?", classes: "govuk-fieldset__legend--m" } }}
      value={textOf(typed, "asks")}
      errorMessage={errorFor(errors, "asks")}
      items={[
        { value: "yes", text: "Yes", conditional: <Asking typed={typed} errors={errors} /> },
        {
          value: "no",
          text: "No, it is not safe or not right",
          conditional: <NotAsking typed={typed} errors={errors} />,
        },
      ]}
    />
    <Button preventDoubleClick>Save the plan</Button>
  </Form>
);

const Planned = ({ plan }: { readonly plan: FoundPlan }) => (
  <SummaryList
    rows={[
      { key: "Who is asked", value: plan.heardFrom ? heardFrom[plan.heardFrom] : "" },
      { key: "How", value: plan.way ? askingWays[plan.way] : "" },
      { key: "Language", value: plan.language ? familyWords[plan.language].name : "" },
      { key: "Help", value: joinWords(plan.help.map((code) => askingHelp[code])) || "None" },
      { key: "Planned by", value: plan.savedByName },
    ]}
  />
);

export const planPage = (view: PlanView): PageContent => {
  const { auditId, childId, plan, notice } = view;
  const isPlanned = plan !== undefined && (plan.state === "to-ask" || plan.state === "link-out");
  return {
    title: "Asking the family",
    errors: view.errors,
    back: { href: `/audits/${auditId}`, text: "About this audit" },
    body: (
      <>
        {notice && <InsetText>{notice}</InsetText>}
        <span class="govuk-caption-l">
          Case {childId}. {familyPlanLifecycle.states[plan?.state ?? "to-decide"]}
        </span>
        <h1 class="govuk-heading-l">Asking the family</h1>
        <HeldWords isHeld={view.isHeld} />
        {isPlanned && <Planned plan={plan} />}
        {isPlanned && plan.way === "link" && <LinkSteps {...view} />}
        {isPlanned && plan.way !== "link" && <Script plan={plan} />}
        {isPlanned && (
          <p class="govuk-body">
            <a class="govuk-link" href={`/audits/${auditId}/feedback`}>
              Write down what they said, or why they could not be heard
            </a>
          </p>
        )}
        {plan?.state === "link-out" ? (
          <p class="govuk-body">To change the plan, withdraw the link first.</p>
        ) : isPlanned ? (
          <Details summary="Change the plan" open={view.errors.length > 0}>
            <PlanForm {...view} />
          </Details>
        ) : (
          <PlanForm {...view} />
        )}
      </>
    ),
  };
};
