import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { temporaryFile } from "../../../platform/files/testing/temporary-file.js";
import { lookForInJson } from "./children-api/read-children-api.js";
import { lookForInCensus } from "./cin-census/read-cin-census.js";
import { type LookFor, lookThrough } from "./look-through.js";

const look = async (context: TestContext, content: string, lookFor: LookFor) =>
  lookThrough(await temporaryFile(context, "children", content), lookFor);

const element = (id: string) => `<Child><LAchildID>${id}</LAchildID><UPN>A1</UPN></Child>`;

test("repeated ids are found however far apart, wherever the file is cut into pieces", async (context) => {
  const ids = Array.from({ length: 60_000 }, (_, at) => `C${at}`);
  const again = ids.filter((_, at) => at % 997 === 0);
  for (const padding of ["", " ", "123456789"]) {
    const all = [...ids, ...again]
      .map((id) => element(`${padding.trim() ? "" : padding}${id}`))
      .join(padding);
    const { repeated, personal } = await look(context, all, lookForInCensus);
    for (const id of again) assert.ok(repeated?.has(id), id);
    assert.ok((repeated?.size ?? 0) < again.length + 5);
    assert.deepEqual(personal, ["UPN"]);
  }
});

test("ids in JSON are found as texts and as numbers", async (context) => {
  const children = ['{"la_child_id": "7"}', '{"la_child_id":8 }', '{"la_child_id" : 7}'];
  const { repeated } = await look(context, `[${children.join(",\n")}]`, lookForInJson);
  assert.deepEqual([...(repeated ?? [])], ["7"]);
});

test("where an id can't be read plainly, nothing is said of repeats", async (context) => {
  for (const id of ["1&amp;2", "é1", "1  2", "<![CDATA[1]]>", "<!-- x -->1"])
    assert.equal((await look(context, element(id), lookForInCensus)).repeated, null, id);
  for (const id of ['"1\\n"', "1e9", "null", "12345678901234567890"])
    assert.equal((await look(context, `[{"la_child_id": ${id}}]`, lookForInJson)).repeated, null, id);
  assert.equal((await look(context, "<Message/>", lookForInCensus)).repeated, null);
});
