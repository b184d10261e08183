// The settings for a command, or one clear line and the end.
import { readSettings, type Settings } from "../platform/settings.js";

/** Ends the command with one line on standard error. */
export function fail(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

/** The folder that the command was called from: npm runs it in the project's. */
export const calledFrom = (): string => process.env.FULL_CIRCLE_CALLED_FROM ?? process.cwd();

export function settingsOrEnd(): Settings {
  const settings = readSettings(process.env, calledFrom());
  return settings.ok ? settings.value : fail(settings.refusal);
}

export const logToStandardError = (line: string): void => void process.stderr.write(`${line}\n`);
