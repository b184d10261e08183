// A quarter's figures: as they were frozen when the report was published, else as the records stand today.
import { z } from "zod";
import { isGrade } from "../../domain/framework/bands.js";
import { standsInadequate } from "../../domain/moderation/standing-grade.js";
import type { DrawKind } from "../../domain/programme/draw-kind.js";
import type {
  AuditFacts,
  QuarterFacts,
  SectionFacts,
  SelectionFacts,
} from "../../domain/reporting/quarter-facts.js";
import { type Figures, takeFigures } from "../../domain/reporting/take-figures.js";
import {
  daysOfQuarter,
  type LocalDate,
  parseLocalDate,
  parseMonth,
  parseQuarter,
  type Quarter,
} from "../../domain/shared/calendar.js";
import type { Work } from "../../platform/db/in-authority.js";
import { listServices } from "../people/public.js";
import {
  type AuditRow,
  listActions,
  listAudits,
  listNotes,
  listSections,
  listSelections,
  type SectionRow,
} from "./quarter-facts.queries.js";

/** A self-assessment that was set aside is not compared, though some of it may have been written. */
function sectionsOf(rows: readonly SectionRow[], { selfAssessmentState }: AuditRow): readonly SectionFacts[] {
  const selfAssessed = (section: string) =>
    selfAssessmentState === "submitted"
      ? (rows.find((row) => row.reading === "self-assessment" && row.section === section)?.grade ?? null)
      : null;
  return rows
    .filter(({ reading }) => reading === "audit")
    .map(({ section, grade, notApplicable }) => ({
      section,
      audited: grade,
      notApplicable,
      selfAssessed: selfAssessed(section),
    }));
}

const feedbackOf = ({ heard, scale, notHeardReason }: AuditRow): AuditFacts["feedback"] => {
  if (heard) return { heard, scale };
  return notHeardReason === null ? null : { heard: false, reason: notHeardReason };
};

const moderationOf = (row: AuditRow): AuditFacts["moderation"] => {
  const { moderationId: id, moderationState: state, auditedGrade, moderatedGrade, agreedGrade } = row;
  return id === null || state === null || auditedGrade === null
    ? null
    : { id, state, auditedGrade, moderatedGrade, agreedGrade };
};

/** One by the chance, to nine digits: 1 in 7 stands for 7 cases. A case that came after all others had no chance. */
const weightOf = ({ chance }: AuditRow): number | null =>
  chance ? Number((1 / chance).toPrecision(9)) : null;

type Drawn<Facts> = Facts & { readonly kind: DrawKind };

const ofKind = <Facts>(all: readonly Drawn<Facts>[], kind: DrawKind): readonly Facts[] =>
  all.filter((one) => one.kind === kind);

async function readAudits(
  work: Work,
  days: ReturnType<typeof daysOfQuarter>,
): Promise<readonly Drawn<AuditFacts>[]> {
  const audits = await listAudits(work, days);
  const sections = Map.groupBy(await listSections(work, days), ({ auditId }) => auditId);
  return audits.map((row) => ({
    id: row.id,
    childId: row.childId,
    month: row.month,
    teamName: row.teamName,
    serviceId: row.serviceId,
    kind: row.kind,
    overallGrade: row.overallGrade,
    weight: weightOf(row),
    themes: row.themes ?? [],
    sections: sectionsOf(sections.get(row.id) ?? [], row),
    feedback: feedbackOf(row),
    moderation: moderationOf(row),
  }));
}

async function readSelections(
  work: Work,
  days: ReturnType<typeof daysOfQuarter>,
): Promise<readonly Drawn<SelectionFacts>[]> {
  const selections = await listSelections(work, days);
  return selections.map(({ auditId, auditState, auditDueOn, submittedOn, ...row }) => ({
    ...row,
    reason: row.reasonCode,
    audit:
      auditId === null || auditState === null || auditDueOn === null
        ? null
        : { id: auditId, state: auditState, dueOn: auditDueOn, submittedOn },
  }));
}

async function readQuarterFacts(work: Work, quarter: Quarter, takenOn: LocalDate): Promise<QuarterFacts> {
  const days = daysOfQuarter(quarter);
  const selections = await readSelections(work, days);
  const audits = await readAudits(work, days);
  return {
    quarter,
    takenOn,
    services: await listServices(work),
    selections: ofKind(selections, "monthly"),
    audits: ofKind(audits, "monthly"),
    dipSelections: ofKind(selections, "dip-sample"),
    dipAudits: ofKind(audits, "dip-sample"),
    actions: (await listActions(work, days)).map((row) => ({
      ...row,
      afterInadequate: standsInadequate(row),
    })),
    notes: await listNotes(work, days),
  };
}

export const readLiveFigures = async (work: Work, quarter: Quarter, today: LocalDate): Promise<Figures> =>
  takeFigures(await readQuarterFacts(work, quarter, today));

const parsedBy = <Parsed extends string>(parse: (text: string) => Parsed | null) =>
  z.string().transform((text, problems): Parsed => {
    const parsed = parse(text);
    if (parsed !== null) return parsed;
    problems.addIssue("not what it should be");
    return z.NEVER;
  });

const frozenShape = z.object({
  quarter: parsedBy(parseQuarter),
  takenOn: parsedBy(parseLocalDate),
  services: z.array(z.object({ id: z.string(), name: z.string() })),
  records: z.record(
    z.string(),
    z.object({
      id: z.string(),
      kind: z.enum(["selection", "audit", "moderation", "action", "note"]),
      auditId: z.string().nullable(),
      childId: z.string(),
      month: parsedBy(parseMonth),
      teamName: z.string().nullable(),
    }),
  ),
  values: z.record(
    z.string(),
    z.object({
      median: z.number().nullable(),
      // Reports published before there were weights have none.
      share: z.number().nullable().default(null),
      entries: z.array(
        z.object({
          id: z.string(),
          grades: z.array(z.number()).transform((grades) => grades.filter(isGrade)),
          weight: z.number().nullable().default(null),
        }),
      ),
    }),
  ),
});

/** Frozen figures as they were stored. */
export const parseFrozenFigures = (stored: unknown): Figures => frozenShape.parse(stored);
