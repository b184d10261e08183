// Reads small delimited files written out in a test, as if they had been sent together.
import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import { temporaryFile } from "../../../../platform/files/testing/temporary-file.js";
import { asAt } from "./list-six.js";
import { type CaseList, readAll } from "./read-all.js";

/** By name, each a text with lines and commas. */
export async function tryTexts(context: TestContext, texts: Readonly<Record<string, string>>) {
  const files = await Promise.all(
    Object.entries(texts).map(async ([name, text]) => ({
      name,
      path: await temporaryFile(context, name, text.replace(/^ +/gm, "").trimStart()),
    })),
  );
  return readAll(files, { asAt });
}

export async function readTexts(
  context: TestContext,
  texts: Readonly<Record<string, string>>,
): Promise<CaseList> {
  const result = await tryTexts(context, texts);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

export const codesOf = ({ problems }: CaseList): readonly string[] => problems.map(({ code }) => code);
