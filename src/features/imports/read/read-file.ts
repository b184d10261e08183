// Tells by its content what a file is, and has the reader of that format read it.
import { readChildrenApi } from "./children-api/read-children-api.js";
import { readCinCensus } from "./cin-census/read-cin-census.js";
import { formOf } from "./file-form.js";
import type { CaseFile, Intake } from "./intake.js";
import { readTables } from "./read-tables.js";
import type { CaseListRefusal } from "./refusals.js";
import { readReturnXml, returnRoot } from "./ssda903/read-return-xml.js";

/** Null where the file was read; else why it can't be used. */
export async function readFile(file: CaseFile, intake: Intake): Promise<CaseListRefusal | null> {
  const { form, encoding, root } = await formOf(file.path);
  if (form === "xml" && root === returnRoot) return readReturnXml(file, encoding, intake);
  if (form === "xml") return readCinCensus(file, encoding, intake);
  if (form === "json") return readChildrenApi(file, encoding, intake);
  return readTables(file, intake);
}
