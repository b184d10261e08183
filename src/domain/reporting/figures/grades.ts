// How audits were graded: overall, by section and by service, counted by band with the median beside. Bands are never
// averaged (D3). Overall the standing grade counts: the agreed one of a finalised moderation, else the audit's own (E4).
import { BANDS, bandLabel, bandOf, type Grade, gradesOf } from "../../framework/bands.js";
import { SECTIONS, type SectionCode } from "../../framework/sections.js";
import { standingGrade } from "../../moderation/standing-grade.js";
import type { AuditFacts, QuarterFacts, ServiceName } from "../quarter-facts.js";
import { type FigureDefinition, type FigureEntry, type FigureGroup, recordOf } from "./definition.js";

export const auditRecord = (audit: AuditFacts) => recordOf("audit", { ...audit, auditId: audit.id });

/** The agreed grade stands only once the moderation is finalised. */
export const gradeThatStands = ({ overallGrade, moderation }: AuditFacts): Grade | null =>
  standingGrade({
    overallGrade,
    agreedGrade: moderation?.state === "finalised" ? moderation.agreedGrade : null,
  });

export const sectionGrade = (audit: AuditFacts, section: SectionCode): Grade | null =>
  audit.sections.find((one) => one.section === section && !one.notApplicable)?.audited ?? null;

type Graded = {
  readonly prefix: string;
  readonly group: FigureGroup;
  /** Such as "Planning"; empty for the whole. */
  readonly of: string;
  readonly what: string;
  readonly gradeOf: (audit: AuditFacts) => Grade | null;
};

const rangeOf = (grades: readonly Grade[]): string => `${grades.at(0)} to ${grades.at(-1)}`;

/** A figure for each band, and the median. */
const distributionOf = ({ prefix, group, of, what, gradeOf }: Graded): readonly FigureDefinition[] => {
  const find = ({ audits }: QuarterFacts, includes: (grade: Grade) => boolean): readonly FigureEntry[] =>
    audits.flatMap((audit) => {
      const grade = gradeOf(audit);
      return grade !== null && includes(grade) ? [{ record: auditRecord(audit), grades: [grade] }] : [];
    });
  const named = (label: string) => (of === "" ? label : `${of}: ${label.toLowerCase()}`);
  return [
    ...BANDS.map(
      (band): FigureDefinition => ({
        key: `${prefix}-${band}`,
        group,
        label: named(bandLabel(band)),
        counts: `Audits submitted in the quarter ${what} ${rangeOf(gradesOf(band))}.`,
        kind: "count",
        gradeNames: ["Grade"],
        find: (facts) => find(facts, (grade) => bandOf(grade) === band),
      }),
    ),
    {
      key: `${prefix}-median`,
      group,
      label: named("Median grade"),
      counts: `The middle grade of all audits submitted in the quarter ${what} 0 to 10.`,
      kind: "median",
      gradeNames: ["Grade"],
      find: (facts) => find(facts, () => true),
    },
  ];
};

const notApplicable = (section: SectionCode, title: string): FigureDefinition => ({
  key: `section-${section}-not-applicable`,
  group: "sections",
  label: `${title}: not applicable`,
  counts: `Audits submitted in the quarter in which ${title.toLowerCase()} did not apply. They are left out of its grades.`,
  kind: "count",
  gradeNames: [],
  find: ({ audits }) =>
    audits
      .filter((audit) => audit.sections.some((one) => one.section === section && one.notApplicable))
      .map((audit) => ({ record: auditRecord(audit), grades: [] })),
});

const audited: FigureDefinition = {
  key: "audited",
  group: "overall",
  label: "Audits submitted in the quarter",
  counts: "Audits submitted on a day of the quarter, whichever month their case was drawn for.",
  kind: "count",
  gradeNames: [],
  find: ({ audits }) => audits.map((audit) => ({ record: auditRecord(audit), grades: [] })),
};

export const overallFigures: readonly FigureDefinition[] = [
  audited,
  ...distributionOf({
    prefix: "overall",
    group: "overall",
    of: "",
    what: "whose grade for the case as a whole, after moderation where it is finalised, stands at",
    gradeOf: gradeThatStands,
  }),
];

export const sectionFigures: readonly FigureDefinition[] = SECTIONS.flatMap(({ code, title }) => [
  ...distributionOf({
    prefix: `section-${code}`,
    group: "sections",
    of: title,
    what: `in which ${title.toLowerCase()} was graded`,
    gradeOf: (audit) => sectionGrade(audit, code),
  }),
  notApplicable(code, title),
]);

export const serviceFigures = (services: readonly ServiceName[]): readonly FigureDefinition[] =>
  services.flatMap(({ id, name }) =>
    distributionOf({
      prefix: `service-${id}`,
      group: "services",
      of: name,
      what: `in ${name} whose grade for the case as a whole stands at`,
      gradeOf: (audit) => (audit.serviceId === id ? gradeThatStands(audit) : null),
    }),
  );
