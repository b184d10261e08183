// people: services, teams and people from a file, and the teams of a day, for scripts.
import type { Command } from "commander";
import { stringify } from "csv-stringify/sync";
import { type LocalDate, londonDateAt, parseLocalDate } from "../domain/shared/calendar.js";
import {
  importStructure,
  lookAtStructure,
  type PlannedFile,
  planAsText,
  servicesOfTeamsOn,
} from "../features/people/public.js";
import { read } from "../platform/change.js";
import { fail, fileToRead } from "./terminal.js";
import { councilContext, withDatabase } from "./with-database.js";

type Options = {
  readonly asAt: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly invite?: boolean;
  readonly council?: string;
};

const say = (plan: PlannedFile, applied: boolean, options: Options): void => {
  const { steps, problems, notInFile, unchanged, unknownHeadings } = plan;
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ asAt: options.asAt, applied, steps, problems, notInFile, unchanged, unknownHeadings })}\n`
      : planAsText(plan, applied),
  );
};

const dateOrEnd = (text: string): LocalDate =>
  parseLocalDate(text) ?? fail(`${text} is not a date: write it as 2026-03-31.`);

async function importPeople(name: string, options: Options): Promise<void> {
  const asAt = dateOrEnd(options.asAt);
  const file = { name, path: await fileToRead(name) };
  await withDatabase(async (database) => {
    const context = await councilContext(database, options.council);
    if (asAt > londonDateAt(context.clock.now().getTime())) throw new Error("The day is in the future.");
    if (options.dryRun) {
      const looked = await lookAtStructure(context, file, asAt);
      if (!looked.ok) throw new Error(`${looked.refusal.message} ${looked.refusal.fix}`);
      say(looked.value, false, options);
      return;
    }
    const done = await importStructure(context, file, asAt, { invites: options.invite ?? false });
    if (!done.ok) throw new Error(done.refusal);
    say(done.value, true, options);
  });
}

async function listTeams(options: { asAt: string; json?: boolean; council?: string }): Promise<void> {
  const asAt = dateOrEnd(options.asAt);
  await withDatabase(async (database) => {
    const context = await councilContext(database, options.council);
    const teams = await read(context, (work) => servicesOfTeamsOn(work, asAt));
    const rows = teams.map(({ serviceName, teamName }) => ({ service: serviceName, team: teamName }));
    process.stdout.write(
      options.json ? `${JSON.stringify(rows)}\n` : stringify(rows, { header: true, escape_formulas: true }),
    );
  });
}

export function addPeopleCommands(program: Command): void {
  const people = program.command("people").description("services, teams and people");
  people
    .command("import")
    .description("read a file of services, teams and people, and make its changes")
    .argument("<file>", "CSV or workbook")
    .requiredOption("--as-at <date>", "the day the file is for, as 2026-03-31")
    .option("--dry-run", "only read, plan and report; change nothing")
    .option("--json", "report as one JSON object")
    .option("--invite", "write a message with a sign-in link to each new person")
    .option("--council <name>", "which council, where there are several")
    .action(importPeople);
  people
    .command("teams")
    .description("list the services and their teams as they were on a day")
    .requiredOption("--as-at <date>", "the day, as 2026-03-31")
    .option("--json", "as JSON rather than CSV")
    .option("--council <name>", "which council, where there are several")
    .action(listTeams);
}
