// Sends one field of a page as its script does, and says what it was answered.
import { csrfTokenOn, type openSite, type Visitor } from "../../../../test/harness/site.js";

type Site = Awaited<ReturnType<typeof openSite>>;

let made = 1000;

export async function sendField(
  site: Site,
  who: Visitor,
  page: string,
  sent: Readonly<Record<string, string>>,
): Promise<{ readonly status: number; readonly outcome?: string; readonly says?: string }> {
  const token = csrfTokenOn(await who.get(page)) ?? "";
  const cookie = [...who.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const response = await site.app.inject({
    method: "POST",
    url: `${page}/field`,
    headers: { cookie, "content-type": "application/json" },
    payload: JSON.stringify({ number: String(++made), _csrf: token, ...sent }),
  });
  const isJson = response.headers["content-type"]?.toString().startsWith("application/json") ?? false;
  return { status: response.statusCode, ...(isJson ? response.json() : {}) };
}
