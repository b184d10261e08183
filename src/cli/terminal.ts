// What a command says and reads where it was called: one clear line when it can't go on, and the files it is given.
import { access, constants } from "node:fs/promises";
import { resolve } from "node:path";

/** Ends the command with one line on standard error. */
export function fail(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

/** What went wrong, and why where that is known, on one line. */
export function lineOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // A server that does not answer at any of its addresses fails with one error each, and no words of its own.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : undefined;
  const [own = error.name] = (error.message || (first ? lineOf(first) : "")).split("\n");
  return error.cause === undefined ? own : `${own}: ${lineOf(error.cause)}`;
}

/** The folder that the command was called from: npm runs it in the project's. */
export const calledFrom = (): string => process.env.FULL_CIRCLE_CALLED_FROM ?? process.cwd();

/** The path of a file that a command is given to read; ends the command where it can't be read. */
export async function fileToRead(name: string): Promise<string> {
  const path = resolve(calledFrom(), name);
  await access(path, constants.R_OK).catch((error: unknown) =>
    fail(`${name} can't be read: ${lineOf(error)}`),
  );
  return path;
}

export const logToStandardError = (line: string): void => void process.stderr.write(`${line}\n`);
