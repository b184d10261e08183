// What the page of a section or of the judgement tells its script, so that it saves each field while someone types.
import { fieldsOf, type Part } from "../../domain/audit/field-texts.js";
import type { Reading } from "../../domain/audit/section-words.js";
import type { Visit } from "../../platform/http/pages.js";
import { writingPath } from "./audit-words.js";

export type SavesFields = Readonly<Record<`data-${string}`, string>>;

/**
 * The name and the key under which the browser keeps what the server has not acknowledged: made anew from who the person is
 * and what they write, so that nobody else is given them and nothing about a child can be told from them.
 */
export function savesFields(visit: Visit, auditId: string, reading: Reading, part: Part): SavesFields {
  const { person } = visit;
  const who = `${person.authorityId} ${person.id}`;
  const page = `${who} ${auditId} ${reading} ${part}`;
  const short = (purpose: string) => visit.keyFor(purpose).toString("hex").slice(0, 16);
  return {
    "data-saves-fields": writingPath(auditId, reading, part),
    "data-fields": fieldsOf(reading, part).join(" "),
    "data-kept-name": `${short(`who ${who}`)}.${short(`name ${page}`)}`,
    "data-kept-key": visit.keyFor(`key ${page}`).toString("base64url"),
  };
}
