// import and cases export: case data in and out, for scripts.
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Command } from "commander";
import { stringify } from "csv-stringify";
import { isOpenCase } from "../domain/case-data/case-record.js";
import { type LocalDate, parseLocalDate } from "../domain/shared/calendar.js";
import {
  decideCaseList,
  eachCaseRecord,
  findConfirmedSnapshot,
  previewCaseList,
} from "../features/imports/public.js";
import { readCaseList } from "../features/imports/read/read-case-list.js";
import { read } from "../platform/change.js";
import { inAuthority } from "../platform/db/in-authority.js";
import { calledFrom, fail, fileToRead } from "./settings.js";
import { councilContext, withDatabase } from "./with-database.js";

/** The columns of the export, as docs/case-records.md says. */
const EXPORT_COLUMNS = [
  "child_id",
  "dob_month",
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
];

const dateOrEnd = (text: string): LocalDate =>
  parseLocalDate(text) ?? fail(`${text} is not a date: write it as 2026-03-31.`);

type ImportOptions = {
  readonly asAt: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly council?: string;
};
type Summary = Awaited<ReturnType<typeof readCaseList>>;

function report(summary: Extract<Summary, { ok: true }>["value"], options: ImportOptions): void {
  const open = summary.records.filter((record) => isOpenCase(record.status));
  const byStatus = Object.fromEntries(
    Object.entries(Object.groupBy(summary.records, (record) => record.status)).map(([status, of]) => [
      status,
      of?.length ?? 0,
    ]),
  );
  if (options.json) {
    const { format, asAt, rows, problems } = summary;
    process.stdout.write(
      `${JSON.stringify({ format, asAt, children: summary.records.length, open: open.length, byStatus, rows, problems })}\n`,
    );
    return;
  }
  const { read: rowsRead, accepted, refused, skipped } = summary.rows;
  process.stdout.write(
    `${summary.records.length} children, ${open.length} with an open case. ` +
      `${rowsRead} rows: ${accepted} used, ${refused} left out, ${skipped} passed over. ${summary.problems.length} remarks.\n`,
  );
}

async function importFiles(names: readonly string[], options: ImportOptions): Promise<void> {
  const asAt = dateOrEnd(options.asAt);
  const files = await Promise.all(names.map(async (name) => ({ name, path: await fileToRead(name) })));
  if (options.dryRun) {
    const list = await readCaseList(files, { asAt });
    if (!list.ok) fail(`${list.refusal.message} ${list.refusal.fix}`);
    return report(list.value, options);
  }
  await withDatabase(async (database) => {
    const context = await councilContext(database, options.council);
    const previewed = await previewCaseList(context, { files, asAt });
    if (!previewed.ok)
      throw new Error(`${previewed.refusal.message} ${previewed.refusal.fix} Nothing was changed.`);
    const decided = await decideCaseList(context, previewed.value.snapshotId, "confirmed");
    if (!decided.ok) throw new Error(`The list was not confirmed: ${decided.refusal}.`);
    report(previewed.value.list, options);
  });
}

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
  program
    .command("import")
    .description("read a case list (Annex A workbook, or its lists as CSV) and confirm it")
    .argument("<files...>", "one workbook, or several CSV files")
    .requiredOption("--as-at <date>", "the day the list is for, as 2026-03-31")
    .option("--dry-run", "only read and report; keep nothing")
    .option("--json", "report as one JSON object")
    .option("--council <name>", "which council, where there are several")
    .action(importFiles);
  const cases = program.command("cases").description("case records");
  cases
    .command("export")
    .description("write the case records of the newest confirmed list as CSV")
    .requiredOption("--as-at <date>", "the newest list as at this day or before")
    .requiredOption("--out <file>", "where to write")
    .option("--council <name>", "which council, where there are several")
    .action(exportCases);
}
