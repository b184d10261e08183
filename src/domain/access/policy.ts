// The one policy: what someone may do at all, what they are to a record, and whether they may read it. Deny by default.
import type { ReportState } from "../reporting/report-lifecycle.js";
import type { Relation } from "../shared/lifecycle.js";
import { hasRole, type Person, type Role } from "./roles.js";

/** What a whole page or command asks for, before any record is known. */
export const permissions = {
  "see-people": ["administrator", "head-of-quality-assurance"],
  "change-people": ["administrator"],
  "see-messages": ["administrator"],
  "see-activity": ["administrator", "head-of-quality-assurance"],
  "import-cases": ["performance-officer"],
  "see-case-list": ["performance-officer", "quality-assurance-officer", "head-of-quality-assurance"],
  "draw-sample": ["performance-officer"],
  "see-draws": ["performance-officer", "quality-assurance-officer", "head-of-quality-assurance"],
  "see-coverage": [
    "performance-officer",
    "quality-assurance-officer",
    "head-of-quality-assurance",
    "head-of-service",
    "director",
  ],
  "release-sample": ["quality-assurance-officer", "head-of-quality-assurance"],
  "see-audits": [
    "social-worker",
    "team-manager",
    "service-manager",
    "head-of-service",
    "director",
    "independent-reviewer",
    "quality-assurance-officer",
    "head-of-quality-assurance",
  ],
  "see-family-voice": [
    "head-of-service",
    "director",
    "quality-assurance-officer",
    "head-of-quality-assurance",
  ],
  "set-safeguarding-route": ["head-of-quality-assurance"],
  "see-standards": [
    "social-worker",
    "team-manager",
    "service-manager",
    "head-of-service",
    "director",
    "independent-reviewer",
    "performance-officer",
    "quality-assurance-officer",
    "head-of-quality-assurance",
  ],
  "change-standards": ["performance-officer", "head-of-quality-assurance"],
  "select-for-moderation": ["quality-assurance-officer", "head-of-quality-assurance"],
  "see-moderations": [
    "team-manager",
    "service-manager",
    "head-of-service",
    "director",
    "independent-reviewer",
    "quality-assurance-officer",
    "head-of-quality-assurance",
  ],
  "see-disparities": ["head-of-quality-assurance", "quality-assurance-officer"],
  "change-themes": ["quality-assurance-officer", "head-of-quality-assurance"],
  "see-burden": ["quality-assurance-officer", "head-of-quality-assurance"],
  "see-reliability": [
    "team-manager",
    "head-of-service",
    "director",
    "quality-assurance-officer",
    "head-of-quality-assurance",
  ],
  "see-actions": [
    "social-worker",
    "team-manager",
    "service-manager",
    "head-of-service",
    "director",
    "quality-assurance-officer",
    "head-of-quality-assurance",
  ],
  "see-timeliness": [
    "performance-officer",
    "quality-assurance-officer",
    "head-of-quality-assurance",
    "head-of-service",
    "director",
    "service-manager",
    "team-manager",
  ],
  "see-disputed-data": ["performance-officer", "quality-assurance-officer", "head-of-quality-assurance"],
  "see-reports": [
    "team-manager",
    "service-manager",
    "head-of-service",
    "director",
    "independent-reviewer",
    "workforce-development",
    "performance-officer",
    "quality-assurance-officer",
    "head-of-quality-assurance",
  ],
  "write-reports": ["quality-assurance-officer", "head-of-quality-assurance"],
  "read-published-summaries": [
    "social-worker",
    "team-manager",
    "service-manager",
    "head-of-service",
    "director",
    "independent-reviewer",
    "workforce-development",
    "performance-officer",
    "quality-assurance-officer",
    "head-of-quality-assurance",
    "outside-reader",
  ],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Permission = keyof typeof permissions;

export const may = (person: Person, permission: Permission): boolean =>
  hasRole(person, ...permissions[permission]);

/** Whose an audit is: enough to say what someone is to it. */
export type AuditParties = {
  readonly workerId: string | null;
  readonly managerId: string;
  readonly teamId: string;
  readonly serviceId: string;
  readonly moderatorId?: string | null;
  readonly actionOwnerId?: string | null;
  readonly askedById?: string | null;
};

const relationByRole: Partial<Readonly<Record<Role, Relation>>> = {
  "performance-officer": "performance-officer",
  "quality-assurance-officer": "quality-assurance-officer",
  "head-of-quality-assurance": "head-of-quality-assurance",
  "head-of-service": "senior-manager",
  director: "senior-manager",
};

/** What someone is where no single audit is meant: their roles only. */
export const relationsByRole = (person: Person): ReadonlySet<Relation> =>
  new Set(person.positions.flatMap((position) => relationByRole[position.role] ?? []));

const isServiceManagerOf = (person: Person, serviceId: string) =>
  person.positions.some((held) => held.role === "service-manager" && held.serviceId === serviceId);

const isTeamManagerOf = (person: Person, teamId: string) =>
  person.positions.some((held) => held.role === "team-manager" && held.teamId === teamId);

/**
 * What someone is to an audit: by their role, by their part in it, and by the line of management. A team manager who took
 * over the team stands in the place of the one who left.
 */
export function relationsToAudit(person: Person, audit: AuditParties): ReadonlySet<Relation> {
  const relations = new Set(relationsByRole(person));
  if (audit.workerId === person.id) relations.add("allocated-worker");
  if (isTeamManagerOf(person, audit.teamId)) relations.add("audit-manager");
  if (isServiceManagerOf(person, audit.serviceId)) relations.add("service-manager");
  if (audit.moderatorId === person.id) relations.add("moderator");
  if (audit.actionOwnerId === person.id) relations.add("action-owner");
  if (audit.askedById === person.id) relations.add("asked-for-it");
  return relations;
}

/** What someone is to a fact that was said to be wrong. */
export function relationsToDispute(
  person: Person,
  dispute: { readonly raisedBy: string },
): ReadonlySet<Relation> {
  const relations = new Set(relationsByRole(person));
  if (dispute.raisedBy === person.id) relations.add("asked-for-it");
  return relations;
}

const READERS: readonly Relation[] = [
  "quality-assurance-officer",
  "head-of-quality-assurance",
  "allocated-worker",
  "audit-manager",
  "service-manager",
  "senior-manager",
  "moderator",
];

/** Whether someone may read an audit's words and grades. */
export const mayReadAudit = (relations: ReadonlySet<Relation>): boolean =>
  READERS.some((relation) => relations.has(relation));

/** Which records someone may read, for lists of many: everything, or those of their teams, services and own. */
export type ReadingScope = {
  readonly everything: boolean;
  readonly teamIds: readonly string[];
  readonly serviceIds: readonly string[];
  readonly personId: string;
};

/** Says for lists what `mayReadAudit` says for one audit. */
export const readingScope = (person: Person): ReadingScope => ({
  everything: mayReadAudit(relationsByRole(person)),
  teamIds: person.positions.flatMap((held) =>
    held.role === "team-manager" && held.teamId ? [held.teamId] : [],
  ),
  serviceIds: person.positions.flatMap((held) =>
    held.role === "service-manager" && held.serviceId ? [held.serviceId] : [],
  ),
  personId: person.id,
});

const TIMELINESS_READERS: readonly Relation[] = [
  "performance-officer",
  "quality-assurance-officer",
  "head-of-quality-assurance",
  "senior-manager",
];

/**
 * Of which teams and services someone may see how timely the work is, and the children behind the counts (D9): senior
 * managers and those who look after data and quality of all, other managers of their own. Nobody's own cases are here:
 * a worker sees what the data say on the audit's form.
 */
export const timelinessScope = (person: Person): Omit<ReadingScope, "personId"> => {
  const relations = relationsByRole(person);
  const { teamIds, serviceIds } = readingScope(person);
  return { everything: TIMELINESS_READERS.some((relation) => relations.has(relation)), teamIds, serviceIds };
};

/** Whether someone may read the worker's self-assessment: before it is submitted, only the worker (D1). */
export const mayReadSelfAssessment = (relations: ReadonlySet<Relation>, submitted: boolean): boolean =>
  submitted ? mayReadAudit(relations) : relations.has("allocated-worker");

/** Whether someone may read the actions of an audit: its readers, and whoever owns the action. */
export const mayReadActions = (relations: ReadonlySet<Relation>): boolean =>
  mayReadAudit(relations) || relations.has("action-owner");

const REPLACEMENT_READERS: readonly Relation[] = [
  "audit-manager",
  "quality-assurance-officer",
  "head-of-quality-assurance",
];

/** Whether someone may read why a drawn case is to be replaced, and what was decided. */
export const mayReadReplacement = (relations: ReadonlySet<Relation>): boolean =>
  REPLACEMENT_READERS.some((relation) => relations.has(relation));

/** Whether someone may read a quarter's report: a draft only who may write it. */
export const mayReadReport = (person: Person, state: ReportState): boolean =>
  may(person, state === "published" ? "see-reports" : "write-reports");
