// import: case data in, for scripts, with a report as words or as one JSON object.
import { stat } from "node:fs/promises";
import type { Command } from "commander";
import type { Problem } from "../domain/case-data/problems.js";
import type { DecideRefusal, previewCaseList } from "../features/imports/public.js";
import type { CasesRead } from "../features/imports/read/cases-read.js";
import { readCases } from "../features/imports/read/read-cases.js";
import type { Context } from "../platform/context.js";
import type { JobQueue } from "../platform/jobs/job-queue.js";
import { dateOrEnd } from "./dates.js";
import { ProblemSpool } from "./problem-spool.js";
import { progressBar } from "./progress.js";
import { fail, fileToRead } from "./terminal.js";

type ImportOptions = {
  readonly asAt: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly council?: string;
  readonly mapping?: string;
};

const megabyte = 1_000_000;

/** Counts how much of all files has been read; every file ends at its full size. */
async function progressOf(files: readonly { readonly name: string; readonly path: string }[]) {
  const sizes = new Map<string, number>();
  for (const { path } of files) sizes.set(path, (await stat(path)).size);
  const whole = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const bar = await progressBar("MB read");
  const done = new Map<string, number>();
  return {
    onProgress: ({ path }: { readonly path: string }, bytes: number) => {
      done.set(path, bytes);
      const read = [...done.values()].reduce((sum, size) => sum + size, 0);
      bar.update(Math.round(read / megabyte), Math.max(1, Math.round(whole / megabyte)));
    },
    stop: bar.stop,
  };
}

async function report(list: CasesRead, problems: ProblemSpool, options: ImportOptions): Promise<void> {
  const { formats, asAt, rows, children, open, byStatus } = list;
  if (options.json) {
    const facts = JSON.stringify({ format: formats.join(" + "), asAt, children, open, byStatus, rows });
    process.stdout.write(`${facts.slice(0, -1)},"problems":[`);
    for await (const chunk of problems.jsonText()) process.stdout.write(chunk);
    process.stdout.write("]}\n");
    return;
  }
  process.stdout.write(
    `${children} children, ${open} with an open case. ` +
      `${rows.read} rows: ${rows.accepted} used, ${rows.refused} left out, ${rows.skipped} passed over. ${problems.count} remarks.\n`,
  );
}

type ListToRead = Parameters<typeof previewCaseList>[1] & {
  readonly onProgress: (file: { readonly path: string }, bytes: number) => void;
};

/** What a reading needs beside the files: where problems go, and how the progress bar ends. */
type Reading = { readonly problems: ProblemSpool; readonly options: ImportOptions; stop(): void };

async function importFiles(names: readonly string[], options: ImportOptions): Promise<void> {
  const asAt = dateOrEnd(options.asAt);
  const files = await Promise.all(names.map(async (name) => ({ name, path: await fileToRead(name) })));
  const problems = new ProblemSpool();
  const { onProgress, stop } = await progressOf(files);
  const reading = { problems, options, stop };
  try {
    if (!options.dryRun || options.mapping !== undefined)
      return await readInCouncil({ files, asAt, onProgress }, reading);
    const refused = await readOnly({ files, asAt, onProgress }, reading);
    if (refused !== null) fail(refused);
  } finally {
    stop();
    await problems.end();
  }
}

/** Reports and keeps nothing. Null, or why the files can't be read. */
async function readOnly(
  { files, asAt, mappings = [], onProgress }: ListToRead,
  { problems, options, stop }: Reading,
): Promise<string | null> {
  const keep = { records: async () => {}, problems: (found: readonly Problem[]) => problems.add(found) };
  const list = await readCases(files, { asAt, mappings, onProgress }, keep);
  stop();
  if (!list.ok) return `${list.refusal.message} ${list.refusal.fix}`;
  await report(list.value, problems, options);
  return null;
}

/** The database's parts are loaded only here: a dry run without a saved mapping needs none. */
async function readInCouncil(toRead: ListToRead, reading: Reading): Promise<void> {
  const { options } = reading;
  const { councilContext, withDatabase, withJobs } = await import("./with-database.js");
  await withDatabase(async (database) => {
    const context = await councilContext(database, options.council);
    const named = options.mapping === undefined ? {} : await mappingsNamed(context, toRead, options.mapping);
    if (!options.dryRun)
      return withJobs(database, (jobs) => keepList(context, jobs, { ...toRead, ...named }, reading));
    const refused = await readOnly({ ...toRead, ...named }, reading);
    if (refused !== null) throw new Error(refused);
  });
}

async function mappingsNamed(context: Context, { files }: ListToRead, name: string) {
  const { findMappingFor } = await import("../features/imports/public.js");
  const found = await findMappingFor(context, name, files);
  if (found.ok) return { mappings: [found.value] };
  throw new Error(
    found.refusal === "no-such-mapping"
      ? `No report is saved under the name ${name}. The page “How your own reports are read” lists them.`
      : `None of the files has all the columns that are saved under the name ${name}. Nothing was changed.`,
  );
}

const decidedBefore: Readonly<Record<DecideRefusal, string>> = {
  "no-such-list": "it is not there any more",
  "already-decided": "someone decided about it meanwhile",
};

async function keepList(
  context: Context,
  jobs: JobQueue,
  toRead: ListToRead,
  reading: Reading,
): Promise<void> {
  const { problems, options, stop } = reading;
  const { decideCaseList, previewCaseList } = await import("../features/imports/public.js");
  const onProblems = (found: readonly Problem[]) => problems.add(found);
  const previewed = await previewCaseList(context, { ...toRead, onProblems });
  stop();
  if (!previewed.ok)
    throw new Error(`${previewed.refusal.message} ${previewed.refusal.fix} Nothing was changed.`);
  const { snapshotId, list } = previewed.value;
  if (list === null && previewed.value.state === "confirmed") {
    process.stdout.write(
      options.json
        ? `${JSON.stringify({ unchanged: true, asAt: toRead.asAt })}\n`
        : `These files were imported before as at ${toRead.asAt}. Nothing was changed.\n`,
    );
    return;
  }
  const decided = await decideCaseList(context, snapshotId, "confirmed", jobs);
  if (!decided.ok) throw new Error(`The list was not confirmed: ${decidedBefore[decided.refusal]}.`);
  if (list) return report(list, problems, options);
  process.stdout.write(`The preview of these files as at ${toRead.asAt} is now confirmed.\n`);
}

export function addImportCommand(program: Command): void {
  program
    .command("import")
    .description("read case data in any format we know, and confirm it")
    .argument("<files...>", "workbooks, CSV, XML or JSON files of one day, read together")
    .requiredOption("--as-at <date>", "the day the files are for, as 2026-03-31")
    .option("--dry-run", "only read and report; keep nothing")
    .option("--json", "report as one JSON object")
    .option("--mapping <name>", "read a report of your own as it is saved under this name")
    .option("--council <name>", "which council, where there are several")
    .action(importFiles);
}
