// The command line, full-circle: for what officers and operators script. Exit codes: 0 done, 1 refused or failed, 2 misused.
import { Command } from "commander";
import { fail, lineOf, logToStandardError } from "./terminal.js";

const program = new Command("full-circle")
  .description("Quality assurance for children's social care, with the loop closed")
  .showHelpAfterError("Try --help.")
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

// Whoever reads the output may stop reading, as "head" does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

type AddCommands = (program: Command) => void;

const serve = async (): Promise<AddCommands> => (await import("./serve.js")).addServeCommands;
const importing = async (): Promise<AddCommands> => (await import("./import.js")).addImportCommand;
const cases = async (): Promise<AddCommands> => (await import("./cases.js")).addCaseCommands;
const demo = async (): Promise<AddCommands> => (await import("./demo.js")).addDemoCommand;
const draw = async (): Promise<AddCommands> => (await import("./draw.js")).addDrawCommands;
const people = async (): Promise<AddCommands> => (await import("./people.js")).addPeopleCommands;
const report = async (): Promise<AddCommands> => (await import("./report.js")).addReportCommand;
const keep = async (): Promise<AddCommands> => (await import("./keep.js")).addKeepCommands;

/** Only what is asked for is loaded, because loading is most of what a small command takes; for anything else, all. */
const byName: Readonly<Record<string, () => Promise<AddCommands>>> = {
  import: importing,
  cases,
  draw,
  "check-draw": draw,
  people,
  report,
};
const asked = byName[process.argv[2] ?? ""];
const parts = asked ? [asked] : [serve, importing, cases, demo, draw, people, report, keep];
for (const part of parts) (await part())(program);

await program.parseAsync().catch((error: unknown) => {
  if (process.env.LOG_LEVEL === "debug" && error instanceof Error) logToStandardError(error.stack ?? "");
  fail(lineOf(error));
});
