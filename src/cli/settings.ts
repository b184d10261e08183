// The settings for a command, or one clear line and the end.
import { readSettings, type Settings } from "../platform/settings.js";
import { calledFrom, fail } from "./terminal.js";

export function settingsOrEnd(): Settings {
  const settings = readSettings(process.env, calledFrom());
  return settings.ok ? settings.value : fail(settings.refusal);
}
