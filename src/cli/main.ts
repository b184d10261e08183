// The command line, full-circle: for what officers and operators script. Exit codes: 0 done, 1 refused or failed, 2 misused.
import { Command } from "commander";
import { addCaseCommands } from "./cases.js";
import { addDemoCommand } from "./demo.js";
import { addDrawCommands } from "./draw.js";
import { addImportCommand } from "./import.js";
import { addKeepCommands } from "./keep.js";
import { addReportCommand } from "./report.js";
import { addServeCommands } from "./serve.js";
import { fail, lineOf, logToStandardError } from "./settings.js";

const program = new Command("full-circle")
  .description("Quality assurance for children's social care, with the loop closed")
  .showHelpAfterError("Try --help.")
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

addServeCommands(program);
addImportCommand(program);
addCaseCommands(program);
addDemoCommand(program);
addDrawCommands(program);
addReportCommand(program);
addKeepCommands(program);

await program.parseAsync().catch((error: unknown) => {
  if (process.env.LOG_LEVEL === "debug" && error instanceof Error) logToStandardError(error.stack ?? "");
  fail(lineOf(error));
});
