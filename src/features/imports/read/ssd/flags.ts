// Reads the yes-or-no flags that some fields of the dataset hold as JSON.
import { readYesNo } from "../../../../domain/case-data/codes.js";

/** What a flag says; null where the text has no such flag, or it is neither yes nor no. */
export const flagOf = (json: string, flag: string): boolean | null => {
  const value = flagsIn(json)[flag];
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? readYesNo(String(value))
    : null;
};

/** The flags that say yes. */
export const flagsSet = (json: string): readonly string[] =>
  Object.keys(flagsIn(json)).filter((flag) => flagOf(json, flag) === true);

const flagsIn = (json: string): Readonly<Record<string, unknown>> => {
  if (!json.trimStart().startsWith("{")) return {};
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
};
