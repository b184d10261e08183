// Audits of the test council's teams, put straight into the tables in the state that a test starts from.
import { randomUUID } from "node:crypto";
import type { AuditState } from "../../src/domain/audit/audit-lifecycle.js";
import {
  addMonths,
  type LocalDate,
  londonDateAt,
  type Month,
  monthOf,
} from "../../src/domain/shared/calendar.js";
import { read } from "../../src/platform/change.js";
import { day, type TestCouncil } from "./council.js";

export type WantedAudit = {
  readonly state?: AuditState;
  readonly grade?: number | null;
  readonly team?: "north" | "south";
  /** Each audit has a month of its own unless told otherwise: a team manager audits one case a month (C1). */
  readonly month?: Month;
  readonly submittedOn?: LocalDate;
};

export type MadeAudit = { readonly id: string; readonly childId: string };

const EARLIEST = day("2001-01-15");
let made = 0;

const isGraded = (state: AuditState) => state === "submitted" || state === "complete";

/** The team's manager and worker are those of the test council. The clock's day is the day it was submitted. */
export function makeAudit(council: TestCouncil, wanted: WantedAudit = {}): Promise<MadeAudit> {
  made += 1;
  const { authorityId } = council;
  const { state = "complete", team = "north", grade = isGraded(state) ? 6 : null } = wanted;
  const month = wanted.month ?? monthOf(addMonths(EARLIEST, made));
  const childId = `90${String(made).padStart(4, "0")}`;
  const [managerId, workerId] = (team === "north" ? ["manager", "worker"] : ["manager2", "worker2"]).map(
    council.id,
  );
  if (!managerId || !workerId) throw new Error("A team has a manager and a worker.");
  const now = council.clock.now();
  const today = londonDateAt(now.getTime());
  const ids = { snapshot: randomUUID(), selection: randomUUID(), audit: randomUUID() };
  return read(council.as("performance"), async (work) => {
    const earlier = await work.selectFrom("draw").select("id").where("month", "=", month).executeTakeFirst();
    const drawId = earlier?.id ?? randomUUID();
    if (!earlier) await addDraw(council, work, { drawId, snapshotId: ids.snapshot, month });
    await work
      .insertInto("drawCase")
      .values({
        authorityId,
        drawId,
        childId,
        status: "child-in-need",
        auditInProgress: false,
        place: 1,
        chance: 1 / 8,
        managerId,
        workerId,
        teamId: council.teams[team],
      })
      .execute();
    await work
      .insertInto("drawSelection")
      .values({ authorityId, id: ids.selection, drawId, managerId, childId, place: 1, state: "selected" })
      .execute();
    await work
      .insertInto("audit")
      .values({
        authorityId,
        id: ids.audit,
        selectionId: ids.selection,
        childId,
        month,
        teamId: council.teams[team],
        managerId,
        workerId,
        caseStatus: "child-in-need",
        periodFrom: day("2024-07-01"),
        periodTo: day("2024-12-31"),
        selfAssessmentState: state === "awaiting-self-assessment" ? "awaited" : "submitted",
        selfAssessmentDueOn: today,
        state,
        auditDueOn: today,
        feedbackDueOn: today,
        submittedAt: isGraded(state) ? now : null,
        submittedOn: isGraded(state) ? (wanted.submittedOn ?? today) : null,
        completedAt: state === "complete" ? now : null,
      })
      .execute();
    await work
      .insertInto("judgement")
      .values({
        authorityId,
        auditId: ids.audit,
        grade,
        reasons: "The visits were regular.",
        savedBy: managerId,
        savedAt: now,
      })
      .execute();
    return { id: ids.audit, childId };
  });
}

type Work = Parameters<Parameters<typeof read>[1]>[0];

async function addDraw(
  council: TestCouncil,
  work: Work,
  { drawId, snapshotId, month }: { drawId: string; snapshotId: string; month: Month },
): Promise<void> {
  const { authorityId } = council;
  const now = council.clock.now();
  const today = londonDateAt(now.getTime());
  await work
    .insertInto("snapshot")
    .values({
      authorityId,
      id: snapshotId,
      asAt: today,
      format: "test",
      fileNames: ["cases.csv"],
      state: "confirmed",
      rowsRead: 0,
      rowsAccepted: 0,
      rowsRefused: 0,
      rowsSkipped: 0,
      uploadedBy: council.id("performance"),
      uploadedAt: now,
    })
    .execute();
  await work
    .insertInto("draw")
    .values({
      authorityId,
      id: drawId,
      month,
      kind: "monthly",
      drawnOn: today,
      snapshotId,
      certificate: "{}",
      seedSource: "given",
      state: "released",
      drawnBy: council.id("performance"),
      drawnAt: now,
    })
    .execute();
}
