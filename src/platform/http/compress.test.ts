// Pages are compressed as the browser takes it, and never twice alike in length.
import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { openSite } from "../../../test/harness/site.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const site = await openSite(database, council);

const ask = (encoding: string) =>
  site.app.inject({ method: "GET", url: "/accessibility", headers: { "accept-encoding": encoding } });

test("a page comes as the browser takes it", async () => {
  const plain = await ask("identity");
  assert.equal(plain.headers["content-encoding"], undefined);
  assert.equal(plain.headers.vary, "accept-encoding");
  const brotli = await ask("gzip, deflate, br");
  assert.equal(brotli.headers["content-encoding"], "br");
  assert.match(brotliDecompressSync(brotli.rawPayload).toString(), /Full Circle/);
  const gzipped = await ask("gzip, br;q=0");
  assert.equal(gzipped.headers["content-encoding"], "gzip");
  assert.match(gunzipSync(gzipped.rawPayload).toString(), /<\/html><!-- \S+ -->$/);
  assert.ok(brotli.rawPayload.length < plain.rawPayload.length / 2);
});

test("the length of a page says little of what stands in it", async () => {
  const lengths = new Set<number>();
  for (let time = 0; time < 12; time += 1) lengths.add((await ask("gzip")).rawPayload.length);
  assert.ok(lengths.size > 4);
});
