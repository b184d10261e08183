// The guidance beside the scale: the signs of work in each band, open for the chosen grade's band and its neighbours. Each sign
// may be ticked as seen in this case or as missing, so that a finding says which sign it is about; nobody must tick any.
import type { VNode } from "preact";
import { criterionField } from "../../domain/audit/field-texts.js";
import type { Criteria } from "../../domain/audit/section-words.js";
import { BANDS, bandLabelInFull, bandsBeside, parseGrade } from "../../domain/framework/bands.js";
import { DESCRIPTORS, type Descriptor, descriptorsOf } from "../../domain/framework/descriptors.js";
import type { SectionCode } from "../../domain/framework/sections.js";
import { textOf } from "../../platform/http/form.js";
import type { Fields } from "../../platform/http/held-words.queries.js";
import { Details } from "../../ui/govuk/details.js";
import { Radios } from "../../ui/govuk/radios.js";

const words: Readonly<Record<string, string>> = { seen: "Seen in this case", missing: "Missing" };

/** What a tick says to people. */
export const wordsOfCriterion = (said: string): string => words[said] ?? "Not ticked";

/** The sign that a field is for, in words. */
export const criterionText = (field: string): string | undefined =>
  DESCRIPTORS.find(({ id }) => criterionField(id) === field)?.text;

const Sign = ({ sign, typed }: { readonly sign: Descriptor; readonly typed: Fields }) => {
  const name = criterionField(sign.id);
  const said = textOf(typed, name);
  return (
    <li class="fc-sign" data-sign>
      <Radios
        name={name}
        idPrefix={name}
        classes="govuk-radios--small govuk-radios--inline"
        fieldset={{ legend: { text: sign.text } }}
        value={said in words ? said : "undecided"}
        items={[
          { value: "seen", text: "Seen in this case" },
          { value: "missing", text: "Missing" },
          { value: "undecided", text: "Not ticked" },
        ]}
      />
    </li>
  );
};

export const Guidance = ({
  section,
  typed,
}: {
  readonly section: SectionCode;
  readonly typed: Fields;
}): VNode => {
  const beside = bandsBeside(parseGrade(textOf(typed, "grade")));
  return (
    <section aria-labelledby="guidance" class="fc-guidance" data-guidance>
      <h2 class="govuk-heading-m" id="guidance">
        What it looks like
      </h2>
      <p class="govuk-body">
        These describe work. They help you to choose a grade, and do not add up to one. Tick what you saw in
        this case and what is missing, where it helps to say why; you can leave all of them.
      </p>
      {BANDS.toReversed().map((band) => (
        <Details
          key={band}
          summary={bandLabelInFull(band)}
          open={beside.includes(band)}
          attributes={{ "data-band": band }}
        >
          <ul class="govuk-list">
            {descriptorsOf(section, band).map((sign) => (
              <Sign key={sign.id} sign={sign} typed={typed} />
            ))}
          </ul>
        </Details>
      ))}
    </section>
  );
};

const lists = [
  { said: "seen", title: "Signs seen in this case" },
  { said: "missing", title: "Signs that are missing" },
] as const;

/** The ticked signs of a reading, as it was written. */
export const TickedCriteria = ({ criteria }: { readonly criteria: Criteria }): VNode => (
  <>
    {lists.map(({ said, title }) => {
      const signs = DESCRIPTORS.filter(({ id }) => criteria[id] === said);
      return (
        signs.length > 0 && (
          <div key={said}>
            <h4 class="govuk-heading-s govuk-!-margin-bottom-1">{title}</h4>
            <ul class="govuk-list govuk-list--bullet">
              {signs.map(({ id, text }) => (
                <li key={id}>{text}</li>
              ))}
            </ul>
          </div>
        )
      );
    })}
  </>
);
