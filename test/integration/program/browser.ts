// A browser of the whole program over HTTP: it keeps cookies and the CSRF token, and can go on after a restart.

export type Answered = { readonly status: number; readonly location: string; readonly text: string };

export const administrator = {
  councilName: "Testshire",
  name: "Ada Ministrator",
  email: "ada@council.example",
  password: "four quiet purple otters",
};

export class Browser {
  /** Changes when the program was started again on another port. */
  address: string;
  readonly #cookies = new Map<string, string>();

  constructor(address: string) {
    this.address = address;
  }

  get(path: string): Promise<Answered> {
    return this.#ask("GET", path);
  }

  /** Posts a form with the CSRF token that its page shows. */
  async post(path: string, fields: Readonly<Record<string, string>>): Promise<Answered> {
    return this.send(path, { ...fields, _csrf: await this.readToken(path) });
  }

  async readToken(path: string): Promise<string> {
    const { text } = await this.get(path);
    const token =
      /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? /value="([^"]+)" name="_csrf"/.exec(text)?.[1];
    if (!token) throw new Error(`${path} has no form.`);
    return token;
  }

  /** Posts a form as it is. */
  send(path: string, fields: Readonly<Record<string, string>>): Promise<Answered> {
    return this.#ask("POST", path, new URLSearchParams(fields));
  }

  signIn(email: string, password = administrator.password): Promise<Answered> {
    return this.post("/sign-in", { email, password });
  }

  /** The Cookie header, for requests that are made by hand. */
  get cookieHeader(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  async #ask(method: string, path: string, body?: URLSearchParams): Promise<Answered> {
    const response = await fetch(`${this.address}${path}`, {
      method,
      redirect: "manual",
      headers: { cookie: this.cookieHeader },
      ...(body && { body }),
      signal: AbortSignal.timeout(30_000),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name && value !== undefined) this.#cookies.set(name, value);
    }
    const location = response.headers.get("location") ?? "";
    return { status: response.status, location, text: await response.text() };
  }
}

/** Sets up a council on a new program and stays signed in as its administrator. */
export async function setUpCouncil(address: string): Promise<Browser> {
  const browser = new Browser(address);
  const answer = await browser.post("/set-up", administrator);
  if (answer.status !== 303) throw new Error(`The council was not set up: ${answer.status}`);
  return browser;
}
