// cases export: the case records as CSV, for scripts.
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Command } from "commander";
import { stringify } from "csv-stringify";
import { type LocalDate, parseMonth, yearsSince } from "../domain/shared/calendar.js";
import { eachCaseRecord, findConfirmedSnapshot } from "../features/imports/public.js";
import { read } from "../platform/change.js";
import { inAuthority } from "../platform/db/in-authority.js";
import { dateOrEnd } from "./dates.js";
import { calledFrom } from "./terminal.js";
import { councilContext, withDatabase } from "./with-database.js";

/** The columns of the export, as docs/case-records.md says. */
const EXPORT_COLUMNS = [
  "child_id",
  "dob_month",
  "age",
  "sex",
  "ethnicity",
  "disability",
  "status",
  "open_date",
  "close_date",
  "team",
  "worker",
  "last_seen",
  "latest_assessment_start",
  "latest_assessment_auth",
  "local_status",
  "worker_ref",
  "family_ref",
  "events",
];

/** By the month of birth; where that is not known, as the list had it. */
const ageOf = (
  { birthMonth, ageYears }: { readonly birthMonth: string | null; readonly ageYears: number | null },
  on: LocalDate,
): number | null => {
  const born = birthMonth === null ? null : parseMonth(birthMonth);
  return born === null ? ageYears : yearsSince(born, on);
};

async function exportCases(options: { asAt: string; out: string; council?: string }): Promise<void> {
  const asAt = dateOrEnd(options.asAt);
  const target = resolve(calledFrom(), options.out);
  await withDatabase(async (database) => {
    const context = await councilContext(database, options.council);
    const snapshot = await read(context, (work) => findConfirmedSnapshot(work, asAt));
    if (!snapshot) throw new Error(`There is no confirmed list as at ${asAt} or before.`);
    const count = await inAuthority(context.db, context.actor.authorityId, async (work) => {
      let written = 0;
      async function* rows() {
        for await (const record of eachCaseRecord(work, snapshot?.id ?? "")) {
          written += 1;
          yield [
            record.childId,
            record.birthMonth,
            ageOf(record, snapshot?.asAt ?? asAt),
            record.sex,
            record.ethnicity,
            record.disability,
            record.status,
            record.openedOn,
            record.closedOn,
            record.teamName,
            record.workerName,
            record.lastSeenOn,
            record.assessmentStartedOn,
            record.assessmentAuthorisedOn,
            record.localStatus,
            record.workerRef,
            record.familyRef,
            JSON.stringify(record.events),
          ];
        }
      }
      const csv = stringify({ header: true, columns: EXPORT_COLUMNS, escape_formulas: true });
      await pipeline(Readable.from(rows()), csv, createWriteStream(`${target}.unfinished`, { mode: 0o600 }));
      return written;
    }).catch(async (error: unknown) => {
      await rm(`${target}.unfinished`, { force: true });
      throw error;
    });
    await rename(`${target}.unfinished`, target);
    process.stdout.write(`${count} case records as at ${snapshot.asAt} written to ${options.out}.\n`);
  });
}

export function addCaseCommands(program: Command): void {
  const cases = program.command("cases").description("case records");
  cases
    .command("export")
    .description("write the case records of the newest confirmed list as CSV")
    .requiredOption("--as-at <date>", "the newest list as at this day or before")
    .requiredOption("--out <file>", "where to write")
    .option("--council <name>", "which council, where there are several")
    .action(exportCases);
}
