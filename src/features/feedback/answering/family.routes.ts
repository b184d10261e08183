// The family's pages, open to whoever holds a link or its code. No cookie is set, nothing is cached or indexed, and no address
// that leads here is told to another site. A form needs no other guard than the link: it can't be guessed.
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { versionFor } from "../../../domain/feedback/family-plan.js";
import { read } from "../../../platform/change.js";
import { textOf } from "../../../platform/http/form.js";
import { type Fields, fieldsShape } from "../../../platform/http/held-words.queries.js";
import type { HttpParts } from "../../../platform/http/server.js";
import { findRoute } from "../asking/family-plan.queries.js";
import { answerLink } from "./answer-link.command.js";
import { languageOf, readAnswer, readShowing } from "./family.form.js";
import { closedPage, codePage, type QuestionsView, questionsPage, thanksPage } from "./family.page.js";
import type { FoundLink } from "./family-link.queries.js";
import { type Key, type OpenRefusal, openLink } from "./open-link.js";

const MAX_ANSWER_BYTES = 256 * 1024;

const send = (reply: FastifyReply, status: number, html: string): FastifyReply =>
  reply
    .code(status)
    .header("cache-control", "no-store")
    .header("referrer-policy", "no-referrer")
    .header("x-robots-tag", "noindex")
    .type("text/html; charset=utf-8")
    .send(html);

const fieldsOf = (request: FastifyRequest): Fields => fieldsShape.catch({}).parse(request.body ?? {});

const ownLanguage = (request: FastifyRequest) => languageOf(request.headers["accept-language"]);

const refused = (request: FastifyRequest, reply: FastifyReply, refusal: OpenRefusal): FastifyReply =>
  send(reply, refusal === "too-many" ? 429 : 404, closedPage(ownLanguage(request)));

export function addFamilyPages(app: FastifyInstance, parts: HttpParts): void {
  const options = { bodyLimit: MAX_ANSWER_BYTES };
  const come = (request: FastifyRequest, reply: FastifyReply, key: Key) =>
    new Coming(parts, request, reply).by(key);

  app.get<{ Params: { token: string } }>("/f/:token", (request, reply) =>
    come(request, reply, { kind: "token", token: request.params.token, from: request.ip }),
  );
  app.post<{ Params: { token: string } }>("/f/:token", options, (request, reply) =>
    come(request, reply, { kind: "token", token: request.params.token, from: request.ip }),
  );
  app.get("/f", async (request, reply) => send(reply, 200, codePage(ownLanguage(request))));
  app.post("/f", options, async (request, reply) => {
    const fields = fieldsOf(request);
    const typed = textOf(fields, "code");
    if (typed === "") {
      const { language } = readShowing(fields, { language: ownLanguage(request), wording: "adult" });
      return send(reply, 200, codePage(language));
    }
    return come(request, reply, { kind: "code", typed, from: request.ip });
  });
}

/** One request of somebody who comes with a link or a code. */
class Coming {
  readonly #parts: HttpParts;
  readonly #request: FastifyRequest;
  readonly #reply: FastifyReply;

  constructor(parts: HttpParts, request: FastifyRequest, reply: FastifyReply) {
    this.#parts = parts;
    this.#request = request;
    this.#reply = reply;
  }

  async by(key: Key): Promise<FastifyReply> {
    const opened = await openLink(this.#parts, key);
    if (!opened.ok) return refused(this.#request, this.#reply, opened.refusal);
    return this.#meet(opened.value, key.kind === "code" ? key.typed : null);
  }

  async #meet(link: FoundLink, code: string | null): Promise<FastifyReply> {
    const fields = fieldsOf(this.#request);
    const showing = readShowing(fields, {
      language: link.language,
      wording: versionFor({ from: link.heardFrom, help: link.help }),
    });
    const { language, wording } = showing;
    const show = (status: number, error: QuestionsView["error"]) =>
      this.#show(link, status, { language, wording, code, typed: fields, error });
    if (showing.isChange || textOf(fields, "send") === "") return show(200, null);
    const context = this.#contextOf(link);
    const answered = await answerLink(context, link, { answer: readAnswer(fields), language, wording });
    if (answered.ok) return send(this.#reply, 200, thanksPage({ language, wording, ...answered.value }));
    if (answered.refusal === "closed") return refused(this.#request, this.#reply, "closed");
    return show(422, answered.refusal);
  }

  async #show(link: FoundLink, status: number, view: Omit<QuestionsView, "route">): Promise<FastifyReply> {
    const route = await read(this.#contextOf(link), findRoute);
    return send(this.#reply, status, questionsPage({ ...view, route: route?.words ?? null }));
  }

  #contextOf({ authorityId, demonstration }: FoundLink) {
    return this.#parts.systemContext({ authorityId, demonstration }, this.#request.id);
  }
}
