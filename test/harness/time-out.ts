// A form that is sent after its session has ended, as happens to someone who writes for a long time.
import assert from "node:assert/strict";
import { TEST_PASSWORD } from "./council.js";
import { csrfTokenOn, type SeenPage, type Site } from "./site.js";

/**
 * Opens a page, lets the session end, sends its form, signs in again where asked to, and answers the page that this
 * leads to. `path` may carry a query; the form is sent to the path alone.
 */
export async function sendAfterTimeOut(
  site: Site,
  key: string,
  path: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
): Promise<SeenPage> {
  const visitor = await site.visitor(key);
  const token = csrfTokenOn(await visitor.get(path)) ?? "";
  const action = path.split("?")[0] ?? "";
  visitor.cookies.delete("fc_session");
  const asked = await visitor.send(action, { ...fields, _csrf: token });
  assert.equal(asked.status, 401);
  const back = await visitor.send("/sign-in", {
    email: `${key}@council.example`,
    password: TEST_PASSWORD,
    words: asked.html.querySelector("input[name=words]")?.getAttribute("value") ?? "",
    _csrf: csrfTokenOn(asked) ?? "",
  });
  assert.equal(back.location, action);
  return visitor.get(action);
}
