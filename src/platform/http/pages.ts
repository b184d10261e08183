// Registers pages. Each names the permission it needs; who is signed in, the CSRF check, held words, the page's frame and
// what an answer becomes are settled here, once. Every form posts to the path of the page that shows it.
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { may, type Permission } from "../../domain/access/policy.js";
import { type LocalDate, londonDateAt } from "../../domain/shared/calendar.js";
import { read } from "../change.js";
import type { Context } from "../context.js";
import { type Answer, data } from "./answers.js";
import { dropHeldWords, type Fields, fieldsShape, findHeldWords } from "./held-words.queries.js";
import { OpenLines } from "./open-lines.js";
import { type Frame, sendAnswer } from "./send-answer.js";
import { findWhoIs, type HttpParts } from "./server.js";
import type { SignedIn } from "./sessions.queries.js";

export const HELD_COOKIE = "fc_held";

/** Someone signed in, at a page. */
export type Visit = {
  readonly person: SignedIn;
  readonly context: Context;
  readonly today: LocalDate;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** The fields of a posted form; empty for a visit that only looks. */
  readonly fields: Fields;
  /** Words sent before from this page after the session had ended: show them, say so, and let the person save. */
  readonly held: Fields | null;
  /** What just happened, as a code that the feature words. */
  readonly notice: string | null;
  readonly csrfToken: string;
  /** Where this person reaches the program, as `https://host`. */
  readonly origin: string;
  /** A key for what a browser keeps sealed, by what it is for. */
  readonly keyFor: (purpose: string) => Buffer;
  /** The last event that a page's script heard before it lost the line. */
  readonly lastEventId: string | null;
  /** Who is signed in by now, for answers that go on for long; null once the session has ended. */
  readonly whoIsThere: () => Promise<SignedIn | null>;
  /** Files of an upload, kept in a temporary folder until the answer is sent. */
  readonly files: readonly UploadedFile[];
};

export type UploadedFile = { readonly name: string; readonly path: string };

export type Handler = (visit: Visit) => Promise<Answer>;

const textEntries = (value: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(value && typeof value === "object" ? value : {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    ),
  );

/** The text of a multipart field, however the parser wraps it. */
const fieldText = (field: unknown): string => {
  const value: unknown = field && typeof field === "object" ? Reflect.get(field, "value") : field;
  return typeof value === "string" ? value : "";
};

const isId = (text: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);

/** Whether every part of the path that names a record (`:id`, `:teamId`) can be one. */
const namesRecords = (params: Readonly<Record<string, string>>): boolean =>
  Object.entries(params).every(([name, value]) => !/(^i|I)d$/.test(name) || isId(value));

export class Pages {
  readonly #app: FastifyInstance;
  readonly #parts: HttpParts;
  readonly #lines = new OpenLines();

  constructor(app: FastifyInstance, parts: HttpParts) {
    this.#app = app;
    this.#parts = parts;
    app.addHook("preClose", async () => this.#lines.closeAll());
  }

  get(path: string, permission: Permission | "signed-in", handler: Handler): void {
    this.#app.get(path, (request, reply) => this.#visit(request, reply, permission, handler));
  }

  /**
   * Events for a page's script. Listening is no sign that someone is there: it does not renew the session. Where too many
   * listen, a page does without, and tries again later.
   */
  listen(path: string, permission: Permission, handler: Handler): void {
    const config = { renewsSession: false };
    const listening: Handler = async (visit) => {
      if (!this.#lines.hasRoomFor(visit.person.id)) return data({ outcome: "too-many" }, 429);
      const answer = await handler(visit);
      if (answer.kind === "events") this.#lines.add(visit.person.id, answer.body);
      return answer;
    };
    this.#app.get(path, { config }, (request, reply) =>
      request.person
        ? this.#visit(request, reply, permission, listening)
        : reply.code(401).send({ outcome: "signed-out" }),
    );
  }

  /** What a page's script sends, as JSON of texts. It is never held over: the script keeps it until it is answered. */
  receive(path: string, permission: Permission, bodyLimit: number, handler: Handler): void {
    const options = { preValidation: this.#app.csrfProtection, bodyLimit };
    this.#app.post(path, options, async (request, reply) =>
      request.person
        ? this.#visit(request, reply, permission, handler)
        : reply.code(401).send({ outcome: "signed-out" }),
    );
  }

  /** A form's post. When it succeeds (a redirect), words held for its page are dropped. */
  post(path: string, permission: Permission | "signed-in", handler: Handler): void {
    this.#app.post(path, { preValidation: this.#app.csrfProtection }, async (request, reply) => {
      const dropping: Handler = async (visit) => {
        const answer = await handler(visit);
        if (answer.kind === "redirect" && request.cookies[HELD_COOKIE]) {
          await read(visit.context, (work) =>
            dropHeldWords(work, visit.person.id, request.url.split("?")[0] ?? ""),
          );
          reply.clearCookie(HELD_COOKIE, { path: "/" });
        }
        return answer;
      };
      return this.#visit(request, reply, permission, dropping);
    });
  }

  /** A form's post with files. Nothing is read from someone who is not signed in. */
  upload(path: string, permission: Permission, handler: Handler): void {
    const receive = async (request: FastifyRequest, reply: FastifyReply) => {
      if (!request.person) return this.#parts.askToSignIn(request, reply);
      const { files, values } = await request.saveRequestFiles();
      request.body = Object.fromEntries(
        Object.entries(values).map(([name, field]) => [name, fieldText(field)]),
      );
      request.uploaded = files
        .map((file) => ({ name: file.filename, path: file.filepath }))
        .filter(({ name }) => name !== "");
      return undefined;
    };
    this.#app.post(path, { preValidation: [receive, this.#app.csrfProtection] }, (request, reply) =>
      this.#visit(request, reply, permission, handler),
    );
  }

  async #visit(
    request: FastifyRequest,
    reply: FastifyReply,
    permission: Permission | "signed-in",
    handler: Handler,
  ) {
    const { person } = request;
    if (!person) return this.#parts.askToSignIn(request, reply);
    const frame: Frame = { person, path: request.url.split("?")[0] ?? "", csrfToken: reply.generateCsrf() };
    const params = textEntries(request.params);
    if ((permission !== "signed-in" && !may(person, permission)) || !namesRecords(params))
      return sendAnswer(reply, { kind: "not-found" }, frame, this.#parts);
    const context = this.#parts.contextFor(person, request.id);
    const query = textEntries(request.query);
    const held =
      request.method === "GET" && request.cookies[HELD_COOKIE]
        ? await read(context, (work) => findHeldWords(work, person.id, frame.path))
        : null;
    const answer = await handler({
      person,
      context,
      today: londonDateAt(context.clock.now().getTime()),
      params,
      query,
      fields: fieldsShape.catch({}).parse(request.body ?? {}),
      held,
      notice: query.notice ?? null,
      csrfToken: frame.csrfToken,
      origin: this.#parts.settings.baseUrl ?? `${request.protocol}://${request.host}`,
      files: request.uploaded,
      keyFor: (purpose) => this.#parts.sealer.keyFor(purpose),
      lastEventId: request.headers["last-event-id"]?.toString() ?? null,
      whoIsThere: () => findWhoIs(request, this.#parts, false),
    });
    return sendAnswer(reply, answer, frame, this.#parts);
  }
}
