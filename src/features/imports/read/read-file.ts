// Tells by its content what a file is, and has the reader of that format read it.
import type { CaseFile, Intake } from "./intake.js";
import { readTables } from "./read-tables.js";
import type { CaseListRefusal } from "./refusals.js";

/** Null where the file was read; else why it can't be used. */
export const readFile = (file: CaseFile, intake: Intake): Promise<CaseListRefusal | null> =>
  readTables(file, intake);
