// import: case data in, for scripts, with a report as words or as one JSON object.
import { stat } from "node:fs/promises";
import type { Command } from "commander";
import type { Problem } from "../domain/case-data/problems.js";
import type { LocalDate } from "../domain/shared/calendar.js";
import { type CasesRead, readCases } from "../features/imports/read/read-cases.js";
import { dateOrEnd } from "./dates.js";
import { ProblemSpool } from "./problem-spool.js";
import { progressBar } from "./progress.js";
import { fail, fileToRead } from "./settings.js";

type ImportOptions = {
  readonly asAt: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly council?: string;
};

const megabyte = 1_000_000;

/** Counts how much of all files has been read; every file ends at its full size. */
async function progressOf(files: readonly { readonly name: string; readonly path: string }[]) {
  const sizes = new Map<string, number>();
  for (const { path } of files) sizes.set(path, (await stat(path)).size);
  const whole = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const bar = progressBar("MB read");
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

async function importFiles(names: readonly string[], options: ImportOptions): Promise<void> {
  const asAt = dateOrEnd(options.asAt);
  const files = await Promise.all(names.map(async (name) => ({ name, path: await fileToRead(name) })));
  const problems = new ProblemSpool();
  const { onProgress, stop } = await progressOf(files);
  try {
    if (options.dryRun) {
      const keep = { records: async () => {}, problems: (found: readonly Problem[]) => problems.add(found) };
      const list = await readCases(files, { asAt, onProgress }, keep);
      stop();
      if (!list.ok) fail(`${list.refusal.message} ${list.refusal.fix}`);
      return await report(list.value, problems, options);
    }
    await keepList({ files, asAt, onProgress }, problems, options, stop);
  } finally {
    stop();
    await problems.end();
  }
}

type ListToKeep = {
  readonly files: readonly { readonly name: string; readonly path: string }[];
  readonly asAt: LocalDate;
  readonly onProgress: (file: { readonly path: string }, bytes: number) => void;
};

/** The database's parts are loaded only here: a dry run needs none. */
async function keepList(
  toKeep: ListToKeep,
  problems: ProblemSpool,
  options: ImportOptions,
  stop: () => void,
): Promise<void> {
  const { councilContext, withDatabase } = await import("./with-database.js");
  const { decideCaseList, previewCaseList } = await import("../features/imports/public.js");
  await withDatabase(async (database) => {
    const context = await councilContext(database, options.council);
    const onProblems = (found: readonly Problem[]) => problems.add(found);
    const previewed = await previewCaseList(context, { ...toKeep, onProblems });
    stop();
    if (!previewed.ok)
      throw new Error(`${previewed.refusal.message} ${previewed.refusal.fix} Nothing was changed.`);
    const { snapshotId, list } = previewed.value;
    if (list === null && previewed.value.state === "confirmed") {
      process.stdout.write(
        options.json
          ? `${JSON.stringify({ unchanged: true, asAt: toKeep.asAt })}\n`
          : `These files were imported before as at ${toKeep.asAt}. Nothing was changed.\n`,
      );
      return;
    }
    const decided = await decideCaseList(context, snapshotId, "confirmed");
    if (!decided.ok) throw new Error(`The list was not confirmed: ${decided.refusal}.`);
    if (list) return report(list, problems, options);
    process.stdout.write(`The preview of these files as at ${toKeep.asAt} is now confirmed.\n`);
  });
}

export function addImportCommand(program: Command): void {
  program
    .command("import")
    .description("read case data in any format we know, and confirm it")
    .argument("<files...>", "workbooks, CSV, XML or JSON files of one day, read together")
    .requiredOption("--as-at <date>", "the day the files are for, as 2026-03-31")
    .option("--dry-run", "only read and report; keep nothing")
    .option("--json", "report as one JSON object")
    .option("--council <name>", "which council, where there are several")
    .action(importFiles);
}
