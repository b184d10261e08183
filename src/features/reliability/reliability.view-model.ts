// Works out what the page of reliability tells, from the grades of two readers.
import { BANDS, type Band, bandOf } from "../../domain/framework/bands.js";
import { SECTIONS } from "../../domain/framework/sections.js";
import { biasOf } from "../../domain/reporting/agreement/bias.js";
import type { Figure } from "../../domain/reporting/agreement/figure.js";
import { quadraticAc2, quadraticKappa } from "../../domain/reporting/agreement/kappa.js";
import type { GradePair } from "../../domain/reporting/agreement/pairs.js";
import { type Severity, severityOf } from "../../domain/reporting/agreement/severity.js";
import { agreementWithin } from "../../domain/reporting/agreement/shares.js";
import { formatMonth } from "../../ui/formats.js";
import type { ModeratedGrade, SelfAssessedGrade } from "./reliability.queries.js";

const HIGHEST_GRADE = 10;

export type Agreement = {
  readonly label: string;
  readonly n: number;
  readonly exact: Figure;
  readonly withinOne: Figure;
  readonly bias: Figure;
  readonly kappa: Figure;
  readonly ac2: Figure;
};

const agreementOf = (label: string, pairs: readonly GradePair[]): Agreement => ({
  label,
  n: pairs.length,
  exact: agreementWithin(pairs, 0),
  withinOne: agreementWithin(pairs, 1),
  bias: biasOf(pairs),
  kappa: quadraticKappa(pairs, HIGHEST_GRADE),
  ac2: quadraticAc2(pairs, HIGHEST_GRADE),
});

const moderated = ({ auditedGrade, moderatedGrade }: ModeratedGrade): GradePair => ({
  first: auditedGrade,
  second: moderatedGrade,
});

const selfAssessed = ({ ownGrade, auditedGrade }: SelfAssessedGrade): GradePair => ({
  first: ownGrade,
  second: auditedGrade,
});

/** All together, then each month by itself. */
export const managersAgainstModerators = (grades: readonly ModeratedGrade[]): readonly Agreement[] => [
  agreementOf("All months", grades.map(moderated)),
  ...[...Map.groupBy(grades, ({ month }) => month)].map(([month, own]) =>
    agreementOf(formatMonth(month), own.map(moderated)),
  ),
];

/** All sections together, then each by itself, in the order of the form. */
export const workersAgainstAudits = (grades: readonly SelfAssessedGrade[]): readonly Agreement[] => [
  agreementOf("All sections", grades.map(selfAssessed)),
  ...SECTIONS.map(({ code, title }) =>
    agreementOf(title, grades.filter(({ section }) => section === code).map(selfAssessed)),
  ),
];

/** How many audits each pair of bands has: rows are the managers', columns the moderators'. */
export const countByBands = (
  grades: readonly ModeratedGrade[],
): readonly { readonly band: Band; readonly counts: readonly number[] }[] =>
  BANDS.map((band) => ({
    band,
    counts: BANDS.map(
      (other) =>
        grades.filter(
          ({ auditedGrade, moderatedGrade }) =>
            bandOf(auditedGrade) === band && bandOf(moderatedGrade) === other,
        ).length,
    ),
  }));

export type NamedSeverity = Severity & { readonly name: string };

/** By name, so that it is no league table. */
export function severities(grades: readonly ModeratedGrade[]): readonly NamedSeverity[] {
  const names = new Map(grades.map(({ managerId, managerName }) => [managerId, managerName]));
  const byManager = [...Map.groupBy(grades, ({ managerId }) => managerId)].map(([auditorId, own]) => ({
    auditorId,
    differences: own.map(({ auditedGrade, moderatedGrade }) => auditedGrade - moderatedGrade),
  }));
  return severityOf(byManager)
    .map((severity) => ({ ...severity, name: names.get(severity.auditorId) ?? "" }))
    .toSorted((one, other) => one.name.localeCompare(other.name, "en-GB"));
}
