// report: a quarter's report written to a file, to read, print or work on.
import { rename, rm, writeFile } from "node:fs/promises";
import { extname, resolve } from "node:path";
import type { Command } from "commander";
import { parseReportQuarter } from "../domain/reporting/quarters.js";
import { readReport, renderReportHtml, reportAsJson } from "../features/reporting/public.js";
import { read } from "../platform/change.js";
import { today } from "../platform/clock.js";
import { listAuthorities } from "../platform/db/authorities.queries.js";
import { calledFrom, fail } from "./terminal.js";
import { councilContext, withDatabase } from "./with-database.js";

type Options = { readonly quarter: string; readonly out: string; readonly council?: string };

/** Whole or not at all: an earlier file of the name stays until the new one is complete. */
async function writeWhole(target: string, text: string): Promise<void> {
  const unfinished = `${target}.unfinished`;
  try {
    await writeFile(unfinished, text, { mode: 0o600 });
    await rename(unfinished, target);
  } finally {
    await rm(unfinished, { force: true });
  }
}

async function writeReport(options: Options): Promise<void> {
  const quarter =
    parseReportQuarter(options.quarter) ??
    fail(`${options.quarter} is not a quarter: write April to June 2026 as 2026-Q1.`);
  const target = resolve(calledFrom(), options.out);
  const kind = extname(target).toLowerCase();
  if (kind !== ".html" && kind !== ".json")
    fail(`${options.out} must end in .html or .json: that says what is written.`);
  await withDatabase(async (database) => {
    const context = await councilContext(database, options.council);
    const councils = await listAuthorities(database.db);
    const council = councils.find((one) => one.authorityId === context.actor.authorityId)?.name ?? "";
    const report = await read(context, (work) => readReport(work, quarter, today(context.clock)));
    await writeWhole(
      target,
      kind === ".html"
        ? renderReportHtml(report, council)
        : `${JSON.stringify(reportAsJson(report, council), null, 2)}\n`,
    );
    const state = report.state === "published" ? "published" : "not published, so its figures are today's";
    process.stdout.write(`The report of ${quarter} (${state}) written to ${options.out}.\n`);
  });
}

export function addReportCommand(program: Command): void {
  program
    .command("report")
    .description("write a quarter's report as a page (.html) or as JSON (.json)")
    .requiredOption("--quarter <quarter>", "a quarter of the financial year: 2026-Q1 is April to June 2026")
    .requiredOption("--out <file>", "where to write")
    .option("--council <name>", "which council, where there are several")
    .action(writeReport);
}
