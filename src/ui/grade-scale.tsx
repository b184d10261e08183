// A grade from 0 to 10, chosen on a scale that shows which band each grade falls in (D3).
import type { Band } from "../domain/framework/bands.js";
import { Fieldset, type LegendOptions } from "./govuk/fieldset.js";
import { describing, FormGroup, HintAndError } from "./govuk/form-group.js";
import { isGiven, type Words } from "./govuk/words.js";

export interface GradeScaleBand {
  readonly band: Band;
  readonly label: string;
  readonly grades: readonly number[];
}

export interface GradeScaleProps {
  readonly name: string;
  readonly legend: Words | LegendOptions;
  readonly bands: readonly GradeScaleBand[];
  /** The grade that is chosen, as the form sends it. */
  readonly value?: string | number | null | undefined;
  readonly hint?: Words | undefined;
  readonly errorMessage?: Words | undefined;
}

interface GradeProps {
  readonly name: string;
  readonly grade: number;
  readonly bandLabel: string;
  /** The first grade has the field's name for its id, so that an error links to it. */
  readonly isFirst: boolean;
  readonly isChosen: boolean;
}

function Grade({ name, grade, bandLabel, isFirst, isChosen }: GradeProps) {
  const id = isFirst ? name : `${name}-${grade}`;
  return (
    <div class="fc-grade-scale__grade">
      <input
        class="fc-grade-scale__input"
        type="radio"
        id={id}
        name={name}
        value={grade}
        checked={isChosen}
      />
      <label class="fc-grade-scale__label" for={id}>
        {grade}
        <span class="govuk-visually-hidden">, {bandLabel}</span>
      </label>
    </div>
  );
}

export function GradeScale({ name, legend, bands, value, hint, errorMessage }: GradeScaleProps) {
  const first = bands[0]?.grades[0];
  return (
    <FormGroup hasError={isGiven(errorMessage)}>
      <Fieldset legend={legend} describedBy={describing(name, { hint, errorMessage })}>
        <HintAndError id={name} hint={hint} errorMessage={errorMessage} />
        <div class="fc-grade-scale">
          {bands.map(({ band, label, grades }) => (
            <div
              key={band}
              data-grades-band={band}
              class={`fc-grade-scale__band fc-grade-scale__band--${band}`}
            >
              <p class="fc-grade-scale__name" aria-hidden="true">
                {label}
              </p>
              <div class="fc-grade-scale__grades">
                {grades.map((grade) => (
                  <Grade
                    key={grade}
                    name={name}
                    grade={grade}
                    bandLabel={label}
                    isFirst={grade === first}
                    isChosen={isGiven(value) && String(value) === String(grade)}
                  />
                ))}
              </div>
            </div>
          ))}
        </div>
      </Fieldset>
    </FormGroup>
  );
}
