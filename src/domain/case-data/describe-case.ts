// Who a child is and who holds the case, where several rows and files say so: each fact from the first that has it.
import type { LocalDate } from "../shared/calendar.js";
import type { CaseEntry } from "./case-entry.js";
import type { CaseStatus } from "./case-record.js";
import type { ChosenEntries, StatusDoubt } from "./derive-status.js";

/** The facts of the rows that count first, then those of any other; birth date and sex that differ are told. */
export const describePerson = (entries: readonly CaseEntry[], chosen: ChosenEntries) => {
  const { episode, care, plan, leaver } = chosen;
  const given = [episode, care, plan, leaver, ...entries].filter((entry) => entry !== null);
  const bornOn = given.find((entry) => entry.bornOn !== null)?.bornOn ?? null;
  const sex = given.find((entry) => entry.sex !== "unknown")?.sex ?? "unknown";
  const doubts: StatusDoubt[] = [];
  if (given.some((entry) => entry.bornOn !== null && entry.bornOn !== bornOn))
    doubts.push({ code: "birth-date-differs" });
  const otherSex = given.find((entry) => entry.sex !== "unknown" && entry.sex !== sex);
  if (otherSex) doubts.push({ code: "sex-differs", value: sex, other: otherSex.sex });
  return {
    bornOn,
    sex,
    ethnicity: given.find(({ ethnicity }) => ethnicity !== "unknown")?.ethnicity ?? "unknown",
    disability: given.find(({ disability }) => disability !== "unknown")?.disability ?? "unknown",
    familyRef: given.find(({ familyRef }) => familyRef !== null)?.familyRef ?? null,
    doubts,
  } as const;
};

const entryOfStatus = (status: CaseStatus, { care, plan, leaver }: ChosenEntries): CaseEntry | null => {
  if (status === "looked-after") return care;
  if (status === "child-protection") return plan;
  return status === "care-leaver" ? leaver : null;
};

/** The latest allocation that is open on the day, else the latest of all. */
const currentAllocation = (entries: readonly CaseEntry[], asAt: LocalDate): CaseEntry | null => {
  const rank = ({ endedOn, startedOn }: CaseEntry) =>
    `${endedOn === null || endedOn > asAt ? "open" : "ended"} ${startedOn ?? ""}`;
  return entries
    .filter(({ kind }) => kind === "allocation")
    .reduce<CaseEntry | null>(
      (best, entry) => (best === null || rank(entry) >= rank(best) ? entry : best),
      null,
    );
};

/** The list of cases names team and worker; the list of the child's status fills what that leaves blank, then allocations. */
export const whoHolds = (
  main: CaseEntry,
  status: CaseStatus,
  chosen: ChosenEntries,
  entries: readonly CaseEntry[],
  asAt: LocalDate,
) => {
  const doubts: StatusDoubt[] = [];
  const other = entryOfStatus(status, chosen);
  const allocation = currentAllocation(entries, asAt);
  const pick = (field: "teamName" | "workerName"): string | null => {
    const [value, others] = [main[field], other?.[field] ?? null];
    if (value !== null && others !== null && value.toLowerCase() !== others.toLowerCase()) {
      doubts.push({ code: "worker-differs-between-lists", value, other: others });
    }
    return value ?? others ?? allocation?.[field] ?? null;
  };
  return {
    teamName: pick("teamName"),
    workerName: pick("workerName"),
    workerRef: main.workerRef ?? other?.workerRef ?? allocation?.workerRef ?? null,
    doubts,
  };
};
