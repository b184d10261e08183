// A page that listens over a real line: the events that it heard, and what it says of where its reader is.
import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { csrfTokenOn, type Site, type Visitor } from "../../../../test/harness/site.js";

export type Heard = {
  readonly event: string;
  readonly id: number | null;
  readonly data: Readonly<Record<string, unknown>>;
};

export type Listener = {
  readonly status: number;
  readonly heard: readonly Heard[];
  readonly raw: () => string;
  /** Waits for an event that fits, and answers it. */
  next(event: string, fits?: (data: Heard["data"]) => boolean): Promise<Heard>;
  /** Resolves when the other end hung up. */
  readonly ended: Promise<void>;
  hangUp(): void;
};

const addresses = new WeakMap<Site, Promise<string>>();

const addressOf = (site: Site): Promise<string> => {
  const known = addresses.get(site) ?? site.app.listen({ host: "127.0.0.1", port: 0 });
  addresses.set(site, known);
  return known;
};

export const cookiesOf = (who: Visitor): string =>
  [...who.cookies].map(([name, value]) => `${name}=${value}`).join("; ");

/** `page` is the path of a section; `since` the version it was opened at. */
export async function listenTo(
  site: Site,
  who: Visitor,
  page: string,
  { tab, since = 0, lastEventId }: { tab: string; since?: number; lastEventId?: string },
): Promise<Listener> {
  // A connection of its own, as an open page has one.
  const request = get(`${await addressOf(site)}${page}/events?tab=${tab}&since=${since}`, {
    agent: false,
    headers: { cookie: cookiesOf(who), ...(lastEventId && { "last-event-id": lastEventId }) },
  });
  const [response]: [IncomingMessage] = (await once(request, "response")) as [IncomingMessage];
  const heard: Heard[] = [];
  let text = "";
  let rest = "";
  const reading = (async () => {
    for await (const chunk of response.setEncoding("utf8")) {
      text += chunk;
      const blocks = (rest + chunk).split("\n\n");
      rest = blocks.pop() ?? "";
      heard.push(...blocks.flatMap(readEvent));
    }
  })().catch(() => {});
  const next: Listener["next"] = async (event, fits = () => true) => {
    for (let tries = 0; tries < 500; tries += 1) {
      const found = heard.find((one) => one.event === event && fits(one.data));
      if (found) return found;
      await wait(10);
    }
    throw new Error(`${event} was not heard, but ${JSON.stringify(heard)}`);
  };
  return {
    status: Number(response.statusCode),
    heard,
    raw: () => text,
    next,
    ended: reading,
    hangUp: () => void request.destroy(),
  };
}

function readEvent(block: string): readonly Heard[] {
  const fields = new Map(
    block.split("\n").map((line) => [line.split(":")[0] ?? "", line.slice(line.indexOf(":") + 1).trim()]),
  );
  const [event, id, data] = [fields.get("event"), fields.get("id"), fields.get("data")];
  return event && data ? [{ event, id: id === undefined ? null : Number(id), data: JSON.parse(data) }] : [];
}

/** Sends JSON as a page's script does, with the token of that page. */
export async function sendAsScript(
  site: Site,
  who: Visitor,
  page: string,
  what: "field" | "here",
  sent: Readonly<Record<string, string>>,
) {
  const _csrf = csrfTokenOn(await who.get(page)) ?? "";
  const headers = { cookie: cookiesOf(who), "content-type": "application/json" };
  const payload = JSON.stringify({ _csrf, ...sent });
  const response = await site.app.inject({ method: "POST", url: `${page}/${what}`, headers, payload });
  return { status: response.statusCode, body: response.body };
}
