// The real web application on a test database, and visitors who sign in and fill in forms as a browser would.
import { randomBytes } from "node:crypto";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { type HTMLElement, parse } from "node-html-parser";
import { makeApp } from "../../src/app.js";
import { findPerson } from "../../src/features/people/people.queries.js";
import { read } from "../../src/platform/change.js";
import type { Clock } from "../../src/platform/clock.js";
import { JobQueue } from "../../src/platform/jobs/job-queue.js";
import { readSettings, type Settings } from "../../src/platform/settings.js";
import { Signals } from "../../src/platform/signals/signals.js";
import { TEST_PASSWORD, type TestCouncil } from "./council.js";
import type { TestDatabase } from "./database.js";

export type SeenPage = {
  readonly status: number;
  /** Where a redirect leads, else null. */
  readonly location: string | null;
  readonly html: HTMLElement;
  /** The words of the page's main part, white space made single. */
  readonly text: string;
  /** What came, as it came: for files and headers. */
  readonly response: LightMyRequestResponse;
};

type FormFields = Readonly<Record<string, string | readonly string[]>>;
type FormFile = { readonly field: string; readonly name: string; readonly content: string | Uint8Array };

const seen = (response: LightMyRequestResponse): SeenPage => {
  const isHtml = response.headers["content-type"]?.toString().startsWith("text/html") ?? false;
  const html = parse(isHtml ? response.body : "");
  const text = (html.querySelector("main") ?? html).structuredText.replace(/\s+/g, " ").trim();
  const location = response.headers.location?.toString() ?? null;
  return { status: response.statusCode, location, html, text, response };
};

/** A browser: it keeps cookies, and sends forms with the CSRF token of the page they stand on. */
export class Visitor {
  readonly #app: FastifyInstance;
  readonly cookies = new Map<string, string>();

  constructor(app: FastifyInstance) {
    this.#app = app;
  }

  async get(path: string): Promise<SeenPage> {
    return this.#keep(await this.#app.inject({ method: "GET", url: path, headers: this.#headers() }));
  }

  /** Opens the page, then posts its form. */
  async post(path: string, fields: FormFields = {}): Promise<SeenPage> {
    const token = csrfTokenOn(await this.get(path));
    return this.send(path, { ...fields, ...(token && { _csrf: token }) });
  }

  /** Posts without opening the page first; `_csrf` is sent only where it is among the fields. */
  async send(path: string, fields: FormFields): Promise<SeenPage> {
    const pairs = Object.entries(fields).flatMap(([name, value]) =>
      (typeof value === "string" ? [value] : value).map((one) => [name, one]),
    );
    const payload = new URLSearchParams(pairs).toString();
    const headers = { ...this.#headers(), "content-type": "application/x-www-form-urlencoded" };
    return this.#keep(await this.#app.inject({ method: "POST", url: path, headers, payload }));
  }

  /** Opens the page, then posts its form with files. */
  async upload(path: string, fields: FormFields, files: readonly FormFile[]): Promise<SeenPage> {
    const form = new FormData();
    form.append("_csrf", csrfTokenOn(await this.get(path)) ?? "");
    for (const [name, value] of Object.entries(fields))
      for (const one of typeof value === "string" ? [value] : value) form.append(name, one);
    for (const { field, name, content } of files)
      form.append(field, new Blob([typeof content === "string" ? content : new Uint8Array(content)]), name);
    const body = new Response(form);
    const headers = { ...this.#headers(), "content-type": body.headers.get("content-type") ?? "" };
    const payload = Buffer.from(await body.arrayBuffer());
    return this.#keep(await this.#app.inject({ method: "POST", url: path, headers, payload }));
  }

  signIn(email: string, password = TEST_PASSWORD): Promise<SeenPage> {
    return this.post("/sign-in", { email, password });
  }

  #headers(): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    return cookie ? { cookie } : {};
  }

  #keep(response: LightMyRequestResponse): SeenPage {
    for (const { name, value, expires } of response.cookies) {
      if (value === "" || (expires && expires.getTime() <= 0)) this.cookies.delete(name);
      else this.cookies.set(name, encodeURIComponent(value));
    }
    return seen(response);
  }
}

/** The CSRF token of the first form on a page. */
export const csrfTokenOn = (page: SeenPage): string | null =>
  page.html.querySelector("input[name=_csrf]")?.getAttribute("value") ?? null;

export type SiteOptions = {
  /** Settings as the environment names them, such as SMTP_URL. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly logTo?: { write(line: string): void };
};

export type Site = {
  readonly app: FastifyInstance;
  readonly settings: Settings;
  readonly jobs: JobQueue;
  readonly signals: Signals;
  /** Someone who has signed in. */
  visitor(key: string): Promise<Visitor>;
  /** Someone who has not. */
  stranger(): Visitor;
};

/** Opens the application on the database with a clock; it closes before the database does. */
export async function openSite(
  database: TestDatabase,
  council: Pick<TestCouncil, "as" | "id"> & { readonly clock: Clock },
  options: SiteOptions = {},
): Promise<Site> {
  const settings = readSettings({ LOG_LEVEL: "silent", ...options.environment }, "/");
  if (!settings.ok) throw new Error(settings.refusal);
  const jobs = await JobQueue.open({ url: database.url }, () => {}, false);
  const signals = await Signals.open({ url: database.url }, () => {});
  const app = await makeApp({
    settings: settings.value,
    cookieSecret: randomBytes(32).toString("hex"),
    db: database.db,
    clock: council.clock,
    jobs,
    signals,
    ...(options.logTo && { logTo: options.logTo }),
  });
  database.closeFirst(async () => {
    await app.close();
    await jobs.close(1_000);
    await signals.close();
  });
  const stranger = () => new Visitor(app);
  const visitor = async (key: string) => {
    const found = await read(council.as("admin"), (work) => findPerson(work, council.id(key)));
    if (!found) throw new Error(`Nobody is called ${key}`);
    const someone = stranger();
    const page = await someone.signIn(found.email);
    if (page.status !== 303) throw new Error(`${key} can't sign in: ${page.text}`);
    return someone;
  };
  return { app, settings: settings.value, jobs, signals, visitor, stranger };
}
