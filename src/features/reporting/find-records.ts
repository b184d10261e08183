// The records behind a figure, as one reader may see them: the case and its grades only where they may open the record.
import {
  may,
  mayReadActions,
  mayReadAudit,
  relationsByRole,
  relationsToAudit,
} from "../../domain/access/policy.js";
import type { Person } from "../../domain/access/roles.js";
import type { FigureRecord, RecordKind } from "../../domain/reporting/figures/definition.js";
import type { Figures } from "../../domain/reporting/take-figures.js";
import type { Relation } from "../../domain/shared/lifecycle.js";
import type { Work } from "../../platform/db/in-authority.js";
import type { RecordRow } from "./figure.page.js";
import { listOwnActions, listPartiesOfAudits } from "./reporting.queries.js";

/** The action that a record is, or is a note on. */
const actionIdOf = ({ kind, id }: FigureRecord): string | null => {
  if (kind === "action") return id;
  return kind === "note" ? id.slice(0, id.lastIndexOf("-")) : null;
};

const hrefOf = (record: FigureRecord): string | null => {
  const { kind, id, auditId } = record;
  const paths: Readonly<Record<RecordKind, string | null>> = {
    selection: auditId && `/audits/${auditId}`,
    audit: `/audits/${auditId}`,
    moderation: `/moderations/${id}`,
    action: `/actions/${id}`,
    note: `/actions/${actionIdOf(record)}`,
  };
  return paths[kind];
};

const mayOpen = (person: Person, kind: RecordKind, relations: ReadonlySet<Relation>): boolean => {
  if (kind === "action" || kind === "note") return may(person, "see-actions") && mayReadActions(relations);
  return may(person, kind === "moderation" ? "see-moderations" : "see-audits") && mayReadAudit(relations);
};

/** What someone is to each record's audit or action; a drawn case without an audit is known by roles alone. */
async function relationsToRecords(
  work: Work,
  person: Person,
  records: readonly FigureRecord[],
): Promise<(record: FigureRecord) => ReadonlySet<Relation>> {
  const auditIds = [...new Set(records.flatMap(({ auditId }) => auditId ?? []))];
  const actionIds = [...new Set(records.flatMap((record) => actionIdOf(record) ?? []))];
  const parties = new Map(
    (await listPartiesOfAudits(work, auditIds)).map((audit) => [audit.id, audit] as const),
  );
  const own = new Set((await listOwnActions(work, person.id, actionIds)).map(({ id }) => id));
  const byRole = relationsByRole(person);
  return (record) => {
    const audit = record.auditId === null ? undefined : parties.get(record.auditId);
    const actionOwnerId = own.has(actionIdOf(record) ?? "") ? person.id : null;
    return audit ? relationsToAudit(person, { ...audit, actionOwnerId }) : byRole;
  };
}

export async function findRecords(
  work: Work,
  person: Person,
  figures: Figures,
  key: string,
): Promise<readonly RecordRow[]> {
  const found = (figures.values[key]?.entries ?? []).flatMap(({ id, grades, weight }) => {
    const record = figures.records[id];
    return record ? [{ record, grades, weight }] : [];
  });
  const relationsTo = await relationsToRecords(
    work,
    person,
    found.map(({ record }) => record),
  );
  return found.map(({ record, grades, weight }) => ({
    weight,
    month: record.month,
    teamName: record.teamName,
    opened: mayOpen(person, record.kind, relationsTo(record))
      ? { childId: record.childId, grades, href: hrefOf(record) }
      : null,
  }));
}
