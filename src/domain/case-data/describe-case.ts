// Who a child is and who holds the case, where several rows and files say so: each fact from the first that has it.
import type { LocalDate } from "../shared/calendar.js";
import { bySource, type CaseEntry } from "./case-entry.js";
import type { CaseStatus, Ethnicity } from "./case-record.js";
import type { ChosenEntries, DeriveContext, StatusDoubt } from "./derive-status.js";
import { nameKey } from "./name-key.js";

/** The facts of the rows that count first, then those of any other; birth date and sex that differ are told. */
export const describePerson = (entries: readonly CaseEntry[], chosen: ChosenEntries) => {
  const { episode, care, plan, leaver } = chosen;
  const given = bySource([episode, care, plan, leaver, ...entries].filter((entry) => entry !== null));
  const bornOn = given.find((entry) => entry.bornOn !== null)?.bornOn ?? null;
  const age = bornOn === null ? (given.find((entry) => entry.age !== undefined)?.age ?? null) : null;
  const sex = given.find((entry) => entry.sex !== "unknown")?.sex ?? "unknown";
  const doubts: StatusDoubt[] = [];
  if (given.some((entry) => entry.bornOn !== null && entry.bornOn !== bornOn))
    doubts.push({ code: "birth-date-differs" });
  const otherSex = given.find((entry) => entry.sex !== "unknown" && entry.sex !== sex);
  if (otherSex) doubts.push({ code: "sex-differs", value: sex, other: otherSex.sex });
  const ethnicity = given.find((entry) => entry.ethnicity !== "unknown")?.ethnicity ?? "unknown";
  const otherEthnicity = given.find((entry) => saysAnother(entry.ethnicity, ethnicity));
  if (otherEthnicity)
    doubts.push({ code: "differs-between-files", value: ethnicity, other: otherEthnicity.ethnicity });
  const disabled = given.find(({ disability }) => disability !== "unknown");
  const hasOneMore = given.some(
    ({ disability, kind, source }) =>
      disability === "yes" && kind === "event" && kind === disabled?.kind && source === disabled.source,
  );
  return {
    bornOn,
    age,
    sex,
    ethnicity,
    disability: hasOneMore ? "yes" : (disabled?.disability ?? "unknown"),
    familyRef: given.find(({ familyRef }) => familyRef !== null)?.familyRef ?? null,
    doubts,
  } as const;
};

/** Refused and not obtained contradict nothing. */
const saysAnother = (said: Ethnicity, other: Ethnicity): boolean =>
  said !== other && [said, other].every((code) => !["unknown", "REFU", "NOBT"].includes(code));

const entryOfStatus = (status: CaseStatus, { care, plan, leaver }: ChosenEntries): CaseEntry | null => {
  if (status === "looked-after") return care;
  if (status === "child-protection") return plan;
  return status === "care-leaver" ? leaver : null;
};

const isOpenAt = ({ endedOn }: CaseEntry, asAt: LocalDate) => endedOn === null || endedOn > asAt;

/** The latest allocation that is open on the day, else the latest of all; an unsure one only where there is no other. */
const latestAllocation = (allocations: readonly CaseEntry[], asAt: LocalDate): CaseEntry | null => {
  const rank = (entry: CaseEntry) =>
    `${isOpenAt(entry, asAt) ? "open" : "ended"} ${entry.unsure ? 0 : 1} ${entry.startedOn ?? ""}`;
  return allocations.reduce<CaseEntry | null>((best, entry) => {
    if (best === null) return entry;
    const [one, other] = [rank(entry), rank(best)];
    return (one[0] === other[0] ? one >= other : one[0] === "o") ? entry : best;
  }, null);
};

/** Allocations, and the rows of reports, which name who holds the case beside whatever else they say. */
const allHolders = (entries: readonly CaseEntry[]): readonly CaseEntry[] =>
  entries.filter(
    ({ kind, source, teamName, workerName, workerRef }) =>
      kind === "allocation" || (source === "report" && (teamName ?? workerName ?? workerRef) !== null),
  );

type Holder = Pick<CaseEntry, "teamName" | "workerName" | "workerRef">;

const nobody: Holder = { teamName: null, workerName: null, workerRef: null };

/** Who holds the case by the allocations of its own source: nobody holds an open case whose allocations have all ended. */
const holderOfCase = (
  main: CaseEntry,
  allocation: CaseEntry | null,
  isOpenCase: boolean,
  asAt: LocalDate,
): Holder => {
  if (allocation === null || allocation.source !== main.source) return main;
  if (isOpenCase && !isOpenAt(allocation, asAt))
    return { ...nobody, teamName: main.teamName ?? allocation.teamName };
  return { ...allocation, teamName: allocation.teamName ?? main.teamName };
};

/** The number that goes with a name, unless it is another person's. */
const refOf = (entry: CaseEntry | null, workerName: string | null): string | null =>
  entry === null ||
  (entry.workerName !== null && workerName !== null && nameKey(entry.workerName) !== nameKey(workerName))
    ? null
    : entry.workerRef;

/**
 * Allocations say who holds a case where its source has them, else the list of cases; the list of the child's status fills
 * what that leaves blank, then the allocations of other sources.
 */
export const whoHolds = (
  main: CaseEntry,
  status: CaseStatus,
  chosen: ChosenEntries,
  entries: readonly CaseEntry[],
  { asAt }: DeriveContext,
) => {
  const doubts: StatusDoubt[] = [];
  const allocations = entries.filter(({ kind }) => kind === "allocation");
  const own = latestAllocation(
    allocations.filter(({ source }) => source === main.source),
    asAt,
  );
  const elsewhere = bySource(allHolders(entries).filter(({ source }) => source !== main.source));
  const others = elsewhere.filter((entry) => status === "closed" || isOpenAt(entry, asAt));
  const other = latestAllocation(
    others.filter(({ source }) => source === others[0]?.source),
    asAt,
  );
  const holder = holderOfCase(main, own, status !== "closed", asAt);
  const listed = own?.source === main.source ? null : entryOfStatus(status, chosen);
  const pick = (field: "teamName" | "workerName"): string | null => {
    const [value, second] = [holder[field], listed?.[field] ?? other?.[field] ?? null];
    if (value !== null && second !== null && nameKey(value) !== nameKey(second)) {
      doubts.push({ code: "worker-differs-between-lists", value, other: second });
    }
    return value ?? second;
  };
  const teamName = pick("teamName");
  const workerName = pick("workerName");
  return {
    teamName,
    workerName,
    workerRef: holder.workerRef ?? refOf(listed, workerName) ?? refOf(other, workerName),
    doubts,
  };
};
