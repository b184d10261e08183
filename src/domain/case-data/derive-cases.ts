// Makes one record of a child from all rows about that child, and tells where the rows disagree.
import { type LocalDate, monthOf } from "../shared/calendar.js";
import { assembleCarePeriods, markShortBreak } from "./care-periods.js";
import { bySource, type CaseEntry, type EntryKind, type SourceFormat } from "./case-entry.js";
import type { CaseEvent } from "./case-event.js";
import type { CaseRecord } from "./case-record.js";
import { type Choice, chooseEntry, leaveOutCopies } from "./choose-entry.js";
import { type ChosenEntries, type DeriveContext, deriveStatus } from "./derive-status.js";
import { describePerson, whoHolds } from "./describe-case.js";
import { endAtDeath } from "./end-at-death.js";
import { gatherEvents, misplacedEvents } from "./gather-events.js";
import { noCell, type Problem, type ProblemCode, type ProblemDetail, problem } from "./problems.js";

export type DerivedCase = {
  /** Null where no row says that there is a case. */
  readonly record: CaseRecord | null;
  readonly problems: readonly Problem[];
  /** Rows that no record was made of: copies, earlier episodes of a list that holds one, rows without a case. */
  readonly passedOver: readonly CaseEntry[];
};

/** One child's record from all rows of that child. */
export const deriveCase = (rows: readonly CaseEntry[], context: DeriveContext): DerivedCase => {
  const { entries, problems: deaths } = endAtDeath(rows, context.asAt);
  const { choices, care } = chooseEach(entries, context.asAt);
  const chosen: ChosenEntries = {
    episode: choices.episode.chosen,
    care: choices.care.chosen,
    plan: choices.plan.chosen,
    leaver: choices.leaver.chosen,
    inNeedPlan: choices.inNeedPlan.chosen,
    assessment: choices.assessment.chosen,
  };
  const main = chosen.episode ?? chosen.care ?? chosen.plan ?? chosen.leaver ?? chosen.inNeedPlan;
  if (!main) return withoutCase(rows);
  const others = leaveOutCopies(
    entries.filter(({ kind }) => kind === "event" || kind === "person" || kind === "allocation"),
  );
  const made = makeRecord(main, chosen, bySource([...entries.filter(isNoPiece), ...care.periods]), context);
  const all = Object.values(choices);
  return {
    record: made.record,
    problems: [
      ...deaths,
      ...all.flatMap((choice) => choice.problems),
      ...care.problems,
      ...others.problems,
      ...made.problems,
    ],
    passedOver: [...all.flatMap((choice) => choice.passedOver), ...care.copies, ...others.copies],
  };
};

const isNoPiece = ({ kind }: CaseEntry): boolean => kind !== "care-episode";

const chooseEach = (entries: readonly CaseEntry[], asAt: LocalDate) => {
  const ofKind = (kind: EntryKind) => entries.filter((entry) => entry.kind === kind);
  const care = assembleCare(entries, ofKind("care-episode"), asAt);
  const assessments = leaveOutCopies(ofKind("assessment"));
  const assessment: Choice = {
    chosen: latestStart(assessments.distinct),
    passedOver: assessments.copies,
    problems: assessments.problems,
  };
  const choices = {
    episode: chooseEntry(ofKind("episode"), asAt),
    care: chooseEntry([...ofKind("care-period"), ...care.periods], asAt),
    plan: chooseEntry(ofKind("protection-plan"), asAt),
    leaver: chooseEntry(ofKind("care-leaver"), asAt),
    inNeedPlan: chooseEntry(ofKind("in-need-plan"), asAt),
    assessment,
  };
  return { choices, care };
};

const assembleCare = (entries: readonly CaseEntry[], pieces: readonly CaseEntry[], asAt: LocalDate) => {
  if (pieces.length === 0) return { periods: [], copies: [], problems: [] };
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

const withoutCase = (entries: readonly CaseEntry[]): DerivedCase => ({
  record: null,
  problems: entries.map(({ kind, place }) =>
    problem(kind === "assessment" ? "assessment-without-case" : "row-without-case", place, noCell),
  ),
  passedOver: entries,
});

/** How many rows give nothing: those all of whose entries are passed over. */
export const countRowsPassedOver = (
  entries: readonly CaseEntry[],
  passedOver: readonly CaseEntry[],
): number => {
  if (passedOver.length === 0) return 0;
  const unused = new Set(passedOver);
  const rowOf = ({ place }: CaseEntry) => `${place.file}\n${place.sheet ?? ""}\n${place.row}`;
  const used = new Set(entries.filter((entry) => !unused.has(entry)).map(rowOf));
  return new Set(passedOver.map(rowOf).filter((row) => !used.has(row))).size;
};

const makeRecord = (
  main: CaseEntry,
  chosen: ChosenEntries,
  entries: readonly CaseEntry[],
  context: DeriveContext,
): { readonly record: CaseRecord; readonly problems: readonly Problem[] } => {
  const { asAt, fields } = context;
  const problems: Problem[] = [];
  const tell = (code: ProblemCode, detail: ProblemDetail = {}) =>
    problems.push(problem(code, main.place, { column: null, value: detail.value ?? null }, detail));
  const person = describePerson(entries, chosen);
  const { status, doubts } = deriveStatus(chosen, person.bornOn, context);
  const current = status === "care-leaver" && main.endedOn !== null && chosen.leaver ? chosen.leaver : main;
  const held = whoHolds(current, status, chosen, entries, context);
  for (const { code, ...detail } of [...person.doubts, ...doubts]) tell(code, detail);
  problems.push(...notAmongPersons(entries, context.personTablesOf ?? new Set()));
  if (status !== "closed") {
    for (const { code, ...detail } of held.doubts) tell(code, detail);
    if (held.teamName === null && fields.has("teamName")) tell("missing-team");
    const isHeld = held.workerName !== null || held.workerRef !== null;
    if (!isHeld && (fields.has("workerName") || fields.has("workerRef"))) tell("unallocated-worker");
    if (current.startedOn === null && current.kind !== "care-leaver") tell("missing-open-date");
  }
  const events = gatherEvents(entries);
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
    lastSeenOn: chosen.episode?.seenOn ?? latestSeen(entries, events, asAt),
    latestAssessmentStartedOn: chosen.assessment?.startedOn ?? null,
    latestAssessmentAuthorisedOn: chosen.assessment?.endedOn ?? null,
    events,
  };
  return { record, problems };
};

const personTables: Readonly<Partial<Record<SourceFormat, string>>> = {
  ssd: "ssd_person",
  ssda903: "the table of children (header)",
};

/** Tables that belong together name everyone in one of them. */
const notAmongPersons = (entries: readonly CaseEntry[], sent: ReadonlySet<SourceFormat>): Problem[] =>
  [...sent].flatMap((format) => {
    const other = personTables[format];
    const own = other === undefined ? [] : entries.filter(({ source }) => source === format);
    const [first] = own;
    if (!first || other === undefined || own.some(({ kind }) => kind === "person")) return [];
    return [problem("not-among-persons", first.place, noCell, { other })];
  });

const visits: ReadonlySet<string> = new Set(["seen", "protection-visit", "in-need-visit", "care-visit"]);

const latestSeen = (
  entries: readonly CaseEntry[],
  events: readonly CaseEvent[],
  asAt: LocalDate,
): LocalDate | null => {
  let latest: LocalDate | null = null;
  const consider = (day: LocalDate | null) => {
    if (day !== null && day <= asAt && day > (latest ?? "")) latest = day;
  };
  for (const { seenOn } of entries) consider(seenOn);
  for (const { kind, startedOn, seen } of events)
    if (visits.has(kind) && seen !== "not-seen") consider(startedOn);
  return latest;
};
