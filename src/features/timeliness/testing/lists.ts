// Confirmed case lists of the test council with dated events, put straight into the tables and counted as the job does.
import { randomUUID } from "node:crypto";
import { day, type TestCouncil } from "../../../../test/harness/council.js";
import type { CaseEvent, Supplied } from "../../../domain/case-data/case-event.js";
import type { CaseStatus } from "../../../domain/case-data/case-record.js";
import { read } from "../../../platform/change.js";
import { listStandards } from "../../standards/public.js";
import { countList } from "../count-list.js";

export type ListedCase = {
  readonly childId: string;
  readonly team?: "north" | "south" | null;
  readonly status?: CaseStatus;
  /** Of a child in need, unless told otherwise. */
  readonly visitedOn?: string;
  readonly supervisedOn?: string;
};

const eventsOf = ({ visitedOn, supervisedOn }: ListedCase): readonly CaseEvent[] => [
  { kind: "in-need-plan", startedOn: day("2024-01-08") },
  ...(visitedOn ? [{ kind: "in-need-visit", startedOn: day(visitedOn), seen: "alone" } as const] : []),
  ...(supervisedOn ? [{ kind: "supervision", startedOn: day(supervisedOn) } as const] : []),
];

const latest = { since: null, latestOnly: true };

/** What the sources of a list told of, unless told otherwise: of each child the latest, so that one event decides. */
export const suppliedInTests: Supplied = {
  "in-need-plan": latest,
  "in-need-visit": latest,
  supervision: latest,
};

const namesOf = { north: ["North Team", "Wanda Worke"], south: ["South Team", "Wilfred Arbeit"] } as const;

/** Answers the list's id. `counted: false` leaves it as a list from before there were counts. */
export function confirmList(
  council: TestCouncil,
  asAt: string,
  cases: readonly ListedCase[],
  { counted = true, supplied = suppliedInTests }: { counted?: boolean; supplied?: Supplied } = {},
): Promise<string> {
  const { authorityId } = council;
  const id = randomUUID();
  // Of two lists for one day, the one that was confirmed later is the newest.
  council.clock.moveTo(new Date(council.clock.now().getTime() + 60_000));
  const now = council.clock.now();
  return read(council.as("performance"), async (work) => {
    await work
      .insertInto("snapshot")
      .values({
        authorityId,
        id,
        asAt: day(asAt),
        format: "test",
        fileNames: ["cases.csv"],
        state: "confirmed",
        rowsRead: cases.length,
        rowsAccepted: cases.length,
        rowsRefused: 0,
        rowsSkipped: 0,
        uploadedAt: now,
        decidedAt: now,
        supplied: JSON.stringify(supplied),
      })
      .execute();
    for (const listed of cases) {
      const { childId, team = "north", status = "child-in-need" } = listed;
      await work
        .insertInto("caseRecord")
        .values({
          authorityId,
          snapshotId: id,
          childId,
          sex: "unknown",
          ethnicity: "unknown",
          disability: "unknown",
          status,
          openedOn: day("2024-01-08"),
          closedOn: status === "closed" ? day("2024-12-01") : null,
          teamId: team && council.teams[team],
          teamName: team && namesOf[team][0],
          workerName: team && namesOf[team][1],
          events: JSON.stringify(eventsOf(listed)),
        })
        .execute();
    }
    if (counted)
      await countList(
        work,
        { authorityId, now },
        { id, asAt: day(asAt), supplied },
        await listStandards(work),
      );
    return id;
  });
}
