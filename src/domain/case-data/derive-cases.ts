// Makes one record of each child from all rows about that child, and tells where the rows disagree.
import { type LocalDate, monthOf } from "../shared/calendar.js";
import type { CaseEntry, EntryKind } from "./case-entry.js";
import type { CaseRecord, CaseStatus } from "./case-record.js";
import { chooseEntry, leaveOutCopies } from "./choose-entry.js";
import { type ChosenEntries, deriveStatus } from "./derive-status.js";
import { noCell, type Problem, type ProblemCode, type ProblemDetail, problem } from "./problems.js";

export type DerivedCases = {
  readonly records: readonly CaseRecord[];
  readonly problems: readonly Problem[];
  /** Rows that no record was made of: copies, earlier episodes, assessments without a case. */
  readonly passedOver: number;
};

/** One record a child, in the order in which the rows first name the children. */
export const deriveCases = (entries: readonly CaseEntry[], asAt: LocalDate): DerivedCases => {
  const byChild = Map.groupBy(entries, ({ childId }) => childId);
  const kinds = new Set(entries.map(({ kind }) => kind));
  const records: CaseRecord[] = [];
  const problems: Problem[] = [];
  let passedOver = 0;
  for (const ofChild of byChild.values()) {
    const derived = deriveCase(ofChild, asAt, kinds);
    if (derived.record) records.push(derived.record);
    problems.push(...derived.problems);
    passedOver += derived.passedOver;
  }
  return { records, problems, passedOver };
};

const deriveCase = (entries: readonly CaseEntry[], asAt: LocalDate, kinds: ReadonlySet<EntryKind>) => {
  const ofKind = (kind: EntryKind) => entries.filter((entry) => entry.kind === kind);
  const choices = {
    episode: chooseEntry(ofKind("episode"), asAt),
    care: chooseEntry(ofKind("care-period"), asAt),
    plan: chooseEntry(ofKind("protection-plan"), asAt),
    leaver: chooseEntry(ofKind("care-leaver"), asAt),
  };
  const chosen: ChosenEntries = {
    episode: choices.episode.chosen,
    care: choices.care.chosen,
    plan: choices.plan.chosen,
    leaver: choices.leaver.chosen,
  };
  const assessments = leaveOutCopies(ofKind("assessment"));
  const main = chosen.episode ?? chosen.care ?? chosen.plan ?? chosen.leaver;
  if (!main) {
    const problems = entries.map(({ place }) => problem("assessment-without-case", place, noCell));
    return { record: null, problems, passedOver: entries.length };
  }
  const { record, problems } = makeRecord(main, chosen, latestAssessment(assessments.distinct), asAt, kinds);
  const passedOver = Object.values(choices).reduce((sum, choice) => sum + choice.passedOver, 0);
  return {
    record,
    problems: [
      ...Object.values(choices).flatMap((choice) => choice.problems),
      ...assessments.problems,
      ...problems,
    ],
    passedOver: passedOver + assessments.problems.length,
  };
};

const latestAssessment = (assessments: readonly CaseEntry[]): CaseEntry | null =>
  assessments
    .filter(({ startedOn }) => startedOn !== null)
    .reduce<CaseEntry | null>(
      (latest, entry) => ((entry.startedOn ?? "") > (latest?.startedOn ?? "") ? entry : latest),
      null,
    );

const makeRecord = (
  main: CaseEntry,
  chosen: ChosenEntries,
  assessment: CaseEntry | null,
  asAt: LocalDate,
  kinds: ReadonlySet<EntryKind>,
): { readonly record: CaseRecord; readonly problems: readonly Problem[] } => {
  const problems: Problem[] = [];
  const tell = (code: ProblemCode, detail: ProblemDetail = {}) =>
    problems.push(problem(code, main.place, { column: null, value: detail.value ?? null }, detail));
  const person = describePerson([chosen.episode, chosen.care, chosen.plan, chosen.leaver]);
  const { status, doubts } = deriveStatus(chosen, person.bornOn, asAt, kinds);
  for (const { code, ...detail } of doubts) tell(code, detail);
  const current = status === "care-leaver" && main.endedOn !== null && chosen.leaver ? chosen.leaver : main;
  const held = whoHolds(current, entryOfStatus(status, chosen));
  if (status !== "closed") {
    for (const { code, ...detail } of held.doubts) tell(code, detail);
    if (held.teamName === null) tell("missing-team");
    if (held.workerName === null) tell("unallocated-worker");
    if (current.startedOn === null && current.kind !== "care-leaver") tell("missing-open-date");
  }
  const { bornOn, ...facts } = person;
  const record: CaseRecord = {
    childId: main.childId,
    birthMonth: bornOn ? monthOf(bornOn) : null,
    ...facts,
    status,
    openedOn: current.startedOn,
    closedOn: current.endedOn,
    teamName: held.teamName,
    workerName: held.workerName,
    lastSeenOn: chosen.episode?.seenOn ?? latestSeen(chosen),
    latestAssessmentStartedOn: assessment?.startedOn ?? null,
    latestAssessmentAuthorisedOn: assessment?.endedOn ?? null,
  };
  return { record, problems };
};

const latestSeen = ({ care, plan, leaver }: ChosenEntries): LocalDate | null =>
  [care, plan, leaver].reduce<LocalDate | null>(
    (latest, entry) => (entry?.seenOn && entry.seenOn > (latest ?? "") ? entry.seenOn : latest),
    null,
  );

/** Each fact from the first list that has it. */
const describePerson = (entries: readonly (CaseEntry | null)[]) => {
  const given = entries.filter((entry) => entry !== null);
  return {
    bornOn: given.find(({ bornOn }) => bornOn !== null)?.bornOn ?? null,
    sex: given.find(({ sex }) => sex !== "unknown")?.sex ?? "unknown",
    ethnicity: given.find(({ ethnicity }) => ethnicity !== "unknown")?.ethnicity ?? "unknown",
    disability: given.find(({ disability }) => disability !== "unknown")?.disability ?? "unknown",
  } as const;
};

const entryOfStatus = (status: CaseStatus, { care, plan, leaver }: ChosenEntries): CaseEntry | null => {
  if (status === "looked-after") return care;
  if (status === "child-protection") return plan;
  return status === "care-leaver" ? leaver : null;
};

/** The list of cases names team and worker; the list of the child's status fills what that leaves blank. */
const whoHolds = (main: CaseEntry, other: CaseEntry | null) => {
  const doubts: { readonly code: ProblemCode; readonly value: string; readonly other: string }[] = [];
  const pick = (field: "teamName" | "workerName"): string | null => {
    const [value, others] = [main[field], other?.[field] ?? null];
    if (value !== null && others !== null && value.toLowerCase() !== others.toLowerCase()) {
      doubts.push({ code: "worker-differs-between-lists", value, other: others });
    }
    return value ?? others;
  };
  return { teamName: pick("teamName"), workerName: pick("workerName"), doubts };
};
