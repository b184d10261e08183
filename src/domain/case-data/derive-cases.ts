// Makes one record of a child from all rows about that child, and tells where the rows disagree.
import { ageAt, type LocalDate, monthOf } from "../shared/calendar.js";
import { assembleCarePeriods, markShortBreak } from "./care-periods.js";
import { bySource, type CaseEntry, type EntryField, type EntryKind } from "./case-entry.js";
import type { CaseRecord } from "./case-record.js";
import { type Choice, chooseEntry, leaveOutCopies } from "./choose-entry.js";
import { type ChosenEntries, type DeriveContext, deriveStatus } from "./derive-status.js";
import { describePerson, whoHolds } from "./describe-case.js";
import { endAtDeath } from "./end-at-death.js";
import { gatherEvents, misplacedEvents } from "./gather-events.js";
import { lastSeen } from "./last-seen.js";
import { notAmongPersons } from "./persons-missing.js";
import { noCell, type Problem, type ProblemCode, type ProblemDetail, problem } from "./problems.js";
import { isToldByDates, withWorkByDates } from "./work-by-dates.js";

export type DerivedCase = {
  /** Null where no row says that there is a case. */
  readonly record: CaseRecord | null;
  readonly problems: readonly Problem[];
  /** Rows that no record was made of: copies, earlier episodes of a list that holds one, rows without a case. */
  readonly passedOver: readonly CaseEntry[];
};

const nothingElse: Omit<ChosenEntries, "episode"> = {
  care: null,
  plan: null,
  leaver: null,
  inNeedPlan: null,
  assessment: null,
};

/** One child's record from all rows of that child. */
export const deriveCase = (rows: readonly CaseEntry[], context: DeriveContext): DerivedCase => {
  const { asAt } = context;
  const { entries, problems: deaths } = endAtDeath(rows, asAt);
  const [only] = entries;
  const isPlain = only?.kind === "episode" && (only.events.length === 0 || !isToldByDates(only));
  if (entries.length === 1 && only && isPlain) {
    const made = makeRecord(only, { ...nothingElse, episode: only }, entries, context);
    return { ...made, problems: joined([deaths, made.problems]), passedOver: [] };
  }
  const of = partByKind(entries);
  const care = of.pieces.length === 0 ? noCare : assembleCare(entries, of.pieces, asAt);
  const choices: readonly Choice[] = [
    chooseEntry(of.episodes, asAt),
    chooseEntry(care === noCare ? of.care : [...of.care, ...care.periods], asAt),
    chooseEntry(of.plans, asAt),
    chooseEntry(of.leavers, asAt),
    chooseEntry(of.inNeedPlans, asAt),
    chooseAssessment(of.assessments),
  ];
  const [episode = null, inCare = null, plan = null, leaver = null, inNeedPlan = null, assessment = null] =
    choices.map(({ chosen }) => chosen);
  const listed = { episode, care: inCare, plan, leaver, inNeedPlan, assessment };
  const chosen = withWorkByDates(listed, entries, context);
  const main = chosen.episode ?? chosen.care ?? chosen.plan ?? chosen.leaver ?? chosen.inNeedPlan;
  if (!main) return withoutCase(rows);
  const others = leaveOutCopies(of.others);
  const used = bySource(care === noCare ? entries : [...entries.filter(isNoPiece), ...care.periods]);
  const { record, problems } = makeRecord(main, chosen, used, context);
  return {
    record,
    problems: copiesOnce(
      joined([deaths, ...choices.map((one) => one.problems), care.problems, others.problems, problems]),
    ),
    passedOver: joined([...choices.map((one) => one.passedOver), care.copies, others.copies]),
  };
};

/** Most lists of most children are empty. */
const joined = <One>(lists: readonly (readonly One[])[]): readonly One[] => {
  const filled = lists.filter((list) => list.length > 0);
  return filled.length === 1 ? (filled[0] ?? []) : filled.flat();
};

/** A row of which several entries repeat another's is a copy once. */
const copiesOnce = (problems: readonly Problem[]): readonly Problem[] => {
  const isCopy = ({ code }: Problem) => code === "duplicate-row";
  if (problems.filter(isCopy).length < 2) return problems;
  const isSame = (one: Problem, other: Problem) =>
    isCopy(other) && other.message === one.message && other.row === one.row && other.file === one.file;
  return problems.filter(
    (one, at) => !isCopy(one) || problems.findIndex((other) => isSame(one, other)) === at,
  );
};

const isNoPiece = ({ kind }: CaseEntry): boolean => kind !== "care-episode";

const none: CaseEntry[] = [];

const partByKind = (entries: readonly CaseEntry[]) => {
  const parts = {
    episodes: none,
    pieces: none,
    care: none,
    plans: none,
    leavers: none,
    inNeedPlans: none,
    assessments: none,
    others: none,
  };
  for (const entry of entries) {
    const part = partOfKind[entry.kind];
    if (parts[part].length === 0) parts[part] = [entry];
    else parts[part].push(entry);
  }
  return parts;
};

const partOfKind = {
  episode: "episodes",
  "care-episode": "pieces",
  "care-period": "care",
  "protection-plan": "plans",
  "care-leaver": "leavers",
  "in-need-plan": "inNeedPlans",
  assessment: "assessments",
  event: "others",
  person: "others",
  allocation: "others",
} as const satisfies Readonly<Record<EntryKind, string>>;

const chooseAssessment = (entries: readonly CaseEntry[]): Choice => {
  const { distinct, copies, problems } = leaveOutCopies(entries);
  return { chosen: latestStart(distinct), passedOver: copies, problems };
};

type AssembledCare = {
  readonly periods: readonly CaseEntry[];
  readonly copies: readonly CaseEntry[];
  readonly problems: readonly Problem[];
};

const noCare: AssembledCare = { periods: [], copies: [], problems: [] };

const assembleCare = (
  entries: readonly CaseEntry[],
  pieces: readonly CaseEntry[],
  asAt: LocalDate,
): AssembledCare => {
  const { distinct, copies, problems } = leaveOutCopies(pieces);
  const assembled = assembleCarePeriods(distinct, asAt);
  return {
    periods: assembled.periods.map((period) => markShortBreak(period, entries, asAt)),
    copies,
    problems: [...problems, ...assembled.problems],
  };
};

const latestStart = (entries: readonly CaseEntry[]): CaseEntry | null =>
  entries.reduce<CaseEntry | null>(
    (latest, entry) => ((entry.startedOn ?? "") > (latest?.startedOn ?? "") ? entry : latest),
    null,
  );

/** Each row is told once, however many entries stand in it. */
const withoutCase = (entries: readonly CaseEntry[]): DerivedCase => {
  const byRow = new Map(entries.map((entry) => [rowOf(entry), entry]));
  return {
    record: null,
    problems: [...byRow.values()].map(({ kind, place }) =>
      problem(kind === "assessment" ? "assessment-without-case" : "row-without-case", place, noCell),
    ),
    passedOver: entries,
  };
};

const rowOf = ({ place }: CaseEntry): string => `${place.file}\n${place.sheet ?? ""}\n${place.row}`;

/** How many rows give nothing: those all of whose entries are passed over. */
export const countRowsPassedOver = (
  entries: readonly CaseEntry[],
  passedOver: readonly CaseEntry[],
): number => {
  if (passedOver.length === 0) return 0;
  const unused = new Set(passedOver);
  const used = new Set(entries.filter((entry) => !unused.has(entry)).map(rowOf));
  return new Set(passedOver.map(rowOf).filter((row) => !used.has(row))).size;
};

const ageOf = (
  { bornOn, age }: { readonly bornOn: LocalDate | null; readonly age: number | null },
  asAt: LocalDate,
): number | null => (bornOn === null ? age : ageAt(bornOn, asAt));

const makeRecord = (
  main: CaseEntry,
  chosen: ChosenEntries,
  entries: readonly CaseEntry[],
  context: DeriveContext,
): { readonly record: CaseRecord; readonly problems: readonly Problem[] } => {
  const { asAt, fields, fieldsOfCare } = context;
  const problems: Problem[] = [];
  const tell = (code: ProblemCode, detail: ProblemDetail = {}) =>
    problems.push(problem(code, main.place, { column: null, value: detail.value ?? null }, detail));
  const person = describePerson(entries, chosen);
  const { status, doubts } = deriveStatus(chosen, ageOf(person, asAt), context);
  const current = status === "care-leaver" && main.endedOn !== null && chosen.leaver ? chosen.leaver : main;
  const isGiven = (field: EntryField) =>
    fields.has(field) || (status === "looked-after" && fieldsOfCare?.has(field) === true);
  const held = whoHolds(current, status, chosen, entries, context);
  for (const { code, ...detail } of [...person.doubts, ...doubts]) tell(code, detail);
  problems.push(...notAmongPersons(entries, context.personTablesOf ?? new Set()));
  if (status !== "closed") {
    for (const { code, ...detail } of held.doubts) tell(code, detail);
    if (held.teamName === null && isGiven("teamName")) tell("missing-team");
    const isHeld = held.workerName !== null || held.workerRef !== null;
    if (!isHeld && (isGiven("workerName") || isGiven("workerRef"))) tell("unallocated-worker");
    const couldSay = main.source !== "report" || fields.has("startedOn");
    if (couldSay && current.startedOn === null && current.kind !== "care-leaver") tell("missing-open-date");
  }
  const events = gatherEvents(entries);
  const assessment = chosen.assessment ?? events.findLast(({ kind }) => kind === "assessment");
  const closedOn = status === "closed" ? current.endedOn : null;
  problems.push(...misplacedEvents(entries, { bornOn: person.bornOn, closedOn, asAt }));
  const { bornOn, doubts: _, ...facts } = person;
  const record: CaseRecord = {
    childId: main.childId,
    birthMonth: bornOn ? monthOf(bornOn) : null,
    ...facts,
    status,
    localStatus: chosen.episode?.localStatus ?? null,
    openedOn: current.startedOn,
    closedOn: current.endedOn,
    teamName: held.teamName,
    workerName: held.workerName,
    workerRef: held.workerRef,
    lastSeenOn: lastSeen(entries, chosen.episode, events, asAt),
    latestAssessmentStartedOn: assessment?.startedOn ?? null,
    latestAssessmentAuthorisedOn: assessment?.endedOn ?? null,
    events,
  };
  return { record, problems };
};
