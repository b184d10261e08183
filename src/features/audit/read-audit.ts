// Reads an audit for a page: only for someone who may read it, and noted in the activity log.
import { mayReadAudit, relationsToAudit } from "../../domain/access/policy.js";
import type { Reading, SectionReadings } from "../../domain/audit/section-words.js";
import type { Relation } from "../../domain/shared/lifecycle.js";
import { readLogged } from "../../platform/change.js";
import type { Work } from "../../platform/db/in-authority.js";
import type { Visit } from "../../platform/http/pages.js";
import { type AuditWithParties, findAuditWithParties, type SectionEntry } from "./audit.queries.js";

export const isId = (text: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text);

/** One reading of the case, by section. */
export const readingOf = (
  entries: readonly SectionEntry[],
  reading: Reading,
): SectionReadings<SectionEntry> =>
  new Map(entries.filter((entry) => entry.reading === reading).map((entry) => [entry.section, entry]));

export type AuditVisit = {
  readonly audit: AuditWithParties;
  readonly relations: ReadonlySet<Relation>;
};

/**
 * The audit that a page's path names, with what the page reads besides; null where there is none, or it is not this
 * person's to read. `part` says in the activity log which of its pages was read.
 */
export const readAudit = <Besides>(
  visit: Visit,
  part: string,
  besides: (work: Work, found: AuditVisit) => Promise<Besides>,
): Promise<(AuditVisit & { readonly besides: Besides }) | null> =>
  readLogged(visit.context, async (work) => {
    const { id = "" } = visit.params;
    const audit = isId(id) ? await findAuditWithParties(work, id) : undefined;
    const relations = audit ? relationsToAudit(visit.person, audit) : null;
    if (!audit || !relations || !mayReadAudit(relations)) return { answer: null, line: null };
    const found = { audit, relations };
    return {
      answer: { ...found, besides: await besides(work, found) },
      line: { action: "read-audit", recordType: "audit", recordId: audit.id, detail: { part } },
    };
  });
