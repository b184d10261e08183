// The page's line to the server: what it sends and, over server-sent events, what it hears of others on the same page.
import type { SentEdit, ServerAnswer, TheirText } from "../../domain/audit/field-queue.js";

export type Heard = TheirText & { readonly field: string; readonly says: string };
export type SeenPerson = { readonly says: string; readonly name: string; readonly field: string | null };

export type Reply =
  | (ServerAnswer & { readonly at?: string; readonly says?: string })
  | { readonly outcome: "refused"; readonly says: string }
  | { readonly outcome: "closed"; readonly says: string }
  | { readonly outcome: "signed-out" }
  | { readonly outcome: "too-old" }
  | { readonly outcome: "no-connection" };

export type Hears = {
  opened(): void;
  words(heard: readonly Heard[]): void;
  people(people: readonly SeenPerson[]): void;
  closed(why: string): void;
};

type Answered = { readonly status: number; readonly body: string };

/** A server that starts is there within seconds; one that has no room for more lines is asked less and less often. */
const TRY_AGAIN_MS = [2_000, 2_000, 5_000, 10_000, 30_000] as const;
const ANSWERS_WITHIN_MS = 10_000;
const LISTENS_HIDDEN_MS = 60_000;
/** The server sends a beat every ten seconds. After a closed lid a line may look open and be dead. */
const SILENT_MS = 25_000;
const LOOKS_EVERY_MS = 5_000;

export class Line {
  readonly #page: string;
  readonly #csrf: string;
  readonly #tab: string;
  #since: number;
  #source: EventSource | null = null;
  #again = 0;
  #tries = 0;
  #heardAt = 0;
  #isLost = false;
  /** Ends what waits for an answer on a line that was lost. */
  #sending = new AbortController();

  constructor(page: string, csrf: string, tab: string, since: number) {
    this.#page = page;
    this.#csrf = csrf;
    this.#tab = tab;
    this.#since = since;
  }

  /** `last` outlives the page; it may be cut off after 64 kB, which is why the words are kept on this machine too. */
  async send(field: string, edit: SentEdit, isSettled: boolean, last = false): Promise<Reply> {
    const { tab, number, base, text } = edit;
    const settled = isSettled ? "1" : "";
    const sent = { field, tab, number: String(number), version: String(base), text, settled };
    try {
      return replyOf(await this.#post("field", sent, last));
    } catch {
      return { outcome: "no-connection" };
    }
  }

  /** Where the reader of this page is. It is said again with the next change, so a lost one does not matter. */
  sayWhere(field: string, isChoosing: boolean): void {
    this.#post("here", { tab: this.#tab, field, choosing: isChoosing ? "1" : "" }, false).catch(() => {});
  }

  /** Reads each answer to its end: one left unread keeps a connection, of which a browser has six, until it times out. */
  async #post(what: string, sent: Readonly<Record<string, string>>, keepalive: boolean): Promise<Answered> {
    const response = await fetch(`${this.#page}/${what}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ _csrf: this.#csrf, ...sent }),
      credentials: "same-origin",
      redirect: "manual",
      keepalive,
      // A line that neither answers nor breaks counts as none.
      signal: AbortSignal.any([AbortSignal.timeout(ANSWERS_WITHIN_MS), this.#sending.signal]),
    });
    return { status: response.status, body: await response.text() };
  }

  /** Listens while the page is in sight: a browser has few lines, and a page in the background needs none. */
  listen(hears: Hears): void {
    let hiding = 0;
    document.addEventListener("visibilitychange", () => {
      window.clearTimeout(hiding);
      if (document.visibilityState === "visible") {
        this.#lookAfter(hears);
        this.#open(hears);
      } else hiding = window.setTimeout(() => this.#close(), LISTENS_HIDDEN_MS);
    });
    window.addEventListener("pagehide", () => this.#close());
    window.addEventListener("pageshow", () => this.#open(hears));
    window.addEventListener("online", () => this.#open(hears));
    document.addEventListener("resume", () => this.#lookAfter(hears));
    window.setInterval(() => this.#lookAfter(hears), LOOKS_EVERY_MS);
    this.#open(hears);
  }

  #lookAfter(hears: Hears): void {
    if (this.#source?.readyState !== EventSource.OPEN || Date.now() - this.#heardAt < SILENT_MS) return;
    this.#close();
    this.#isLost = true;
    this.#open(hears);
  }

  /** What was sent before the line was lost may wait for an answer that never comes; sent again it is the same edit. */
  #isThere(): void {
    this.#heardAt = Date.now();
    this.#tries = 0;
    if (!this.#isLost) return;
    this.#isLost = false;
    this.#sending.abort();
    this.#sending = new AbortController();
  }

  #close(): void {
    window.clearTimeout(this.#again);
    this.#source?.close();
    this.#source = null;
  }

  #open(hears: Hears): void {
    if (this.#source && this.#source.readyState !== EventSource.CLOSED) return;
    this.#close();
    const source = new EventSource(`${this.#page}/events?tab=${this.#tab}&since=${this.#since}`);
    this.#source = source;
    source.addEventListener("open", () => {
      this.#isThere();
      hears.opened();
    });
    source.addEventListener("beat", () => {
      this.#heardAt = Date.now();
    });
    source.addEventListener("words", ({ data }) => {
      const news = JSON.parse(data);
      this.#since = Math.max(this.#since, news.version);
      hears.words(news.fields);
    });
    source.addEventListener("people", ({ data }) => hears.people(JSON.parse(data).people));
    source.addEventListener("closed", ({ data }) => {
      this.#close();
      hears.closed(JSON.parse(data).why);
    });
    source.addEventListener("error", () => {
      hears.people([]);
      this.#isLost = true;
      if (source.readyState !== EventSource.CLOSED) return;
      window.clearTimeout(this.#again);
      const wait = TRY_AGAIN_MS[Math.min(this.#tries, TRY_AGAIN_MS.length - 1)];
      this.#tries += 1;
      this.#again = window.setTimeout(() => this.#open(hears), wait);
    });
  }
}

function replyOf({ status, body }: Answered): Reply {
  if (status === 401) return { outcome: "signed-out" };
  if (status === 403) return { outcome: "too-old" };
  if (status === 413) return { outcome: "refused", says: "Shorten this. Until then it is not saved" };
  if (status === 404)
    return { outcome: "closed", says: "This page can’t be written in any more. Copy what you want to keep" };
  if (status === 200 || status === 409 || status === 422) return JSON.parse(body);
  return { outcome: "no-connection" };
}
