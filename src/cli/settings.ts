// The settings for a command, or one clear line and the end.
import { readSettings, type Settings } from "../platform/settings.js";

/** Ends the command with one line on standard error. */
export function fail(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

export function settingsOrEnd(): Settings {
  const folder = process.env.FULL_CIRCLE_CALLED_FROM ?? process.cwd();
  const settings = readSettings(process.env, folder);
  return settings.ok ? settings.value : fail(settings.refusal);
}

export const logToStandardError = (line: string): void => void process.stderr.write(`${line}\n`);
