// Confirmed case lists of the test council, put straight into the tables.
import { randomUUID } from "node:crypto";
import { day, type TestCouncil } from "../../../../test/harness/council.js";
import { read } from "../../../platform/change.js";

export type ListedCase = {
  readonly childId: string;
  readonly team?: "north" | "south" | null;
  readonly openedOn?: string | null;
  readonly closedOn?: string | null;
  readonly status?: string;
  readonly birthMonth?: string | null;
  readonly ageYears?: number | null;
  readonly ethnicity?: string;
  readonly disability?: string;
  readonly familyRef?: string | null;
};

export const casesOf = (team: "north" | "south", ...childIds: readonly string[]): readonly ListedCase[] =>
  childIds.map((childId) => ({ childId, team }));

/** A list as at a day, confirmed. Cases are the north team's, and open since 2023, unless told otherwise. Answers its id. */
export function addCaseList(
  council: TestCouncil,
  asAt: string,
  cases: readonly ListedCase[],
): Promise<string> {
  const { authorityId } = council;
  const id = randomUUID();
  const decided = { decidedBy: council.id("performance"), decidedAt: council.clock.now() };
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
        uploadedBy: council.id("performance"),
        uploadedAt: council.clock.now(),
        ...decided,
      })
      .execute();
    const rows = cases.map(({ team = "north", openedOn = "2023-05-01", closedOn, status, ...known }) => ({
      authorityId,
      snapshotId: id,
      sex: "unknown",
      ethnicity: "unknown",
      disability: "unknown",
      ...known,
      status: status ?? "child-in-need",
      openedOn: openedOn === null ? null : day(openedOn),
      closedOn: closedOn ? day(closedOn) : null,
      teamId: team && council.teams[team],
      workerName: team === "south" ? "Wilfred Arbeit" : "Wanda Worke",
      workerId: team && council.id(team === "south" ? "worker2" : "worker"),
    }));
    for (let from = 0; from < rows.length; from += 1_000)
      await work
        .insertInto("caseRecord")
        .values(rows.slice(from, from + 1_000))
        .execute();
    return id;
  });
}
