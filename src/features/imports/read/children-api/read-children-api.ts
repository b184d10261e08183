// Reads what councils send to the Department for Education's children's social care data service: JSON, child by child.
import { stat } from "node:fs/promises";
import type { EntryField, EntryKind } from "../../../../domain/case-data/case-entry.js";
import type { EventKind, Supplied } from "../../../../domain/case-data/case-event.js";
import { noCell, problem } from "../../../../domain/case-data/problems.js";
import { splitJson } from "../../../../platform/files/split-json.js";
import { fileLimits, RefusedFile } from "../../../../platform/files/spreadsheet.js";
import { readText, type TextEncoding } from "../../../../platform/files/text-encoding.js";
import type { CaseFile, Intake } from "../intake.js";
import { type LookFor, lookThrough } from "../look-through.js";
import { type CaseListRefusal, noChildren, otherJson, refusedFile } from "../refusals.js";
import { WholeChildren } from "../whole-children.js";
import { type ChildOfJson, childOfJson, personalNames, serviceNames } from "./child-of-json.js";

const longestId = 200;

export const lookForInJson: LookFor = {
  mark: '"la_child_id"',
  after: null,
  idIn: (piece: Buffer, at: number) => {
    const text = piece.toString("latin1", at, at + longestId);
    const found = /^(\s*:\s*")([^"\\]*)"/.exec(text) ?? /^(\s*:\s*)(\d{1,15})\s*[,}]/.exec(text);
    const from = at + (found?.[1]?.length ?? 0);
    return found ? { from, to: from + (found[2]?.length ?? 0) } : null;
  },
  personal: personalNames.map((name) => ({ name, marks: [`"${name}"`, `\\"${name}\\"`] })),
};

const kinds: readonly EntryKind[] = [
  ...(["episode", "assessment", "in-need-plan", "protection-plan", "care-episode"] as const),
  ...(["allocation", "care-leaver", "event", "person"] as const),
];
const fields: readonly EntryField[] = [
  ...(["childId", "bornOn", "sex", "ethnicity", "disability", "startedOn", "endedOn", "workerRef"] as const),
];
const allThatWere: readonly EventKind[] = [
  ...(["referral", "assessment", "section-47", "initial-conference", "in-need-plan"] as const),
  ...(["protection-plan", "care-period", "placement", "allocation", "permanence-plan"] as const),
];
const supplied: Supplied = {
  ...Object.fromEntries(allThatWere.map((kind) => [kind, { since: null, latestOnly: false }])),
  "adviser-contact": { since: null, latestOnly: true },
};

/** Null where the file was read; else why it can't be used. */
export async function readChildrenApi(
  file: CaseFile,
  encoding: TextEncoding,
  intake: Intake,
): Promise<CaseListRefusal | null> {
  try {
    const { size } = await stat(file.path);
    if (size > fileLimits.childrenFileBytes) throw new RefusedFile({ code: "too-large" });
    return await readChildren(file, encoding, intake);
  } catch (error) {
    if (error instanceof RefusedFile) return refusedFile(file.name, error.refusal);
    throw error;
  }
}

async function readChildren(
  file: CaseFile,
  encoding: TextEncoding,
  intake: Intake,
): Promise<CaseListRefusal | null> {
  const { asAt } = intake;
  const source = { source: "children-api", names: serviceNames, asAt, ownDay: null } as const;
  const children = new WholeChildren(file.name, source, intake);
  let waiting: ChildOfJson[] = [];
  const split = splitJson(
    (name) => name === "children",
    (object) => waiting.push(childOfJson(parse(object))),
  );
  let began = false;
  let characters = 0;
  for await (const piece of readText(file.path, encoding)) {
    split.write(piece);
    if (waiting[0] === "no-child" && !began) return otherJson(file.name);
    if (waiting.length > 0 && !began) {
      await begin(file, encoding, intake);
      began = true;
    }
    for (const child of waiting) add(children, child);
    waiting = [];
    if (children.isFull) await children.give();
    characters += piece.length;
    intake.progress(file, characters);
  }
  split.end();
  await children.give();
  return began ? null : noChildren(file.name);
}

const parse = (object: string): unknown => {
  try {
    return JSON.parse(object);
  } catch {
    throw new RefusedFile({ code: "damaged" });
  }
};

const add = (children: WholeChildren, child: ChildOfJson): void => {
  if (child === "purged") children.skip((place) => problem("marked-for-deletion", place, noCell));
  else children.add(child === "no-child" ? { disabilities: [], referrals: [] } : child);
};

const begin = async (file: CaseFile, encoding: TextEncoding, intake: Intake): Promise<void> => {
  const { repeated, personal } = await lookThrough(file.path, lookForInJson, encoding);
  intake.begin({
    source: "children-api",
    name: "data for the children’s social care data service",
    file: file.name,
    sheet: null,
    kinds,
    fields,
    supplied,
    leftOut: personal,
    wholeChildren: repeated !== null,
    repeated,
  });
};
