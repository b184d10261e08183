// A demonstration that was interrupted while it was made is cleared away; nothing else ever is.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, it } from "node:test";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { listAuthorities } from "./authorities.queries.js";
import { clearUnfinishedDemonstration } from "./clear-unfinished.js";

type Council = { readonly demonstration: boolean; readonly ready: boolean };

/** A fresh database that holds these councils, and what clearing it answers. */
async function clearOneWith(councils: readonly Council[]) {
  const { owner, db } = await makeTestDatabase();
  for (const { demonstration, ready } of councils)
    await owner.query(
      "insert into authority (authority_id, name, demonstration, created_at, ready_at) values ($1, 'Testshire', $2, now(), $3)",
      [randomUUID(), demonstration, ready ? new Date() : null],
    );
  const cleared = await clearUnfinishedDemonstration(owner);
  return { cleared, left: (await listAuthorities(db)).length };
}

const unfinished = { demonstration: true, ready: false };
const finished = { demonstration: true, ready: true };
const real = { demonstration: false, ready: true };

const cases: readonly [what: string, councils: readonly Council[], cleared: boolean, left: number][] = [
  ["an unfinished demonstration is cleared, and the first page opens again", [unfinished], true, 0],
  ["a finished demonstration stays", [finished], false, 1],
  ["a council of people stays", [real], false, 1],
  [
    "where there is a council of people, even an unfinished demonstration stays",
    [real, unfinished],
    false,
    2,
  ],
  ["an empty database stays as it is", [], false, 0],
];

describe("when the program starts", () => {
  for (const [what, councils, cleared, left] of cases)
    it(what, async () => assert.deepEqual(await clearOneWith(councils), { cleared, left }));
});
