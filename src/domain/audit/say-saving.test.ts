// What a screen reader is told of saving: news, and no chatter.
import assert from "node:assert/strict";
import { test } from "node:test";
import { isSaidAloud } from "./say-saving.js";

test("a change of standing is said aloud, each save in between is not", () => {
  assert.ok(isSaidAloud(null, { standing: "saved", at: 0 }));
  assert.ok(!isSaidAloud({ standing: "saved", at: 0 }, { standing: "saved", at: 2_000 }));
  assert.ok(isSaidAloud({ standing: "saved", at: 0 }, { standing: "saved", at: 60_000 }));
  assert.ok(isSaidAloud({ standing: "saved", at: 0 }, { standing: "offline", at: 100 }));
  assert.ok(!isSaidAloud({ standing: "offline", at: 100 }, { standing: "offline", at: 90_000 }));
  assert.ok(isSaidAloud({ standing: "offline", at: 100 }, { standing: "saved", at: 200 }));
  assert.ok(!isSaidAloud({ standing: "saved", at: 0 }, { standing: "waiting", at: 5 }));
});
