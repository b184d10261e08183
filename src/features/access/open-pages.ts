// What the pages share that are open to people who have not signed in.
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Answer } from "../../platform/http/answers.js";
import { type Fields, fieldsShape } from "../../platform/http/held-words.queries.js";
import { sendAnswer } from "../../platform/http/send-answer.js";
import { type HttpParts, SESSION_COOKIE } from "../../platform/http/server.js";
import type { Session, SignInParts } from "./sign-in.command.js";

export class OpenPages {
  readonly app: FastifyInstance;
  readonly parts: HttpParts;
  readonly signInParts: SignInParts;

  constructor(app: FastifyInstance, parts: HttpParts) {
    this.app = app;
    this.parts = parts;
    this.signInParts = { db: parts.db, clock: parts.clock, sessionMinutes: parts.settings.sessionMinutes };
  }

  /** One token a page: a second one would come with a cookie that does not fit the first. */
  send(
    request: FastifyRequest,
    reply: FastifyReply,
    answerWith: (csrfToken: string) => Answer,
  ): FastifyReply {
    const csrfToken = reply.generateCsrf();
    const frame = { person: request.person, path: "", csrfToken };
    return sendAnswer(reply, answerWith(csrfToken), frame, this.parts);
  }

  /** A cookie that scripts can't read, sent to this site only. */
  setCookie(reply: FastifyReply, name: string, value: string): void {
    const secure = this.parts.secureCookies;
    reply.setCookie(name, value, { path: "/", httpOnly: true, sameSite: "lax", secure });
  }

  giveSession(reply: FastifyReply, session: Session): void {
    this.setCookie(reply, SESSION_COOKIE, session.token);
  }
}

export const fieldsOf = (body: unknown): Fields => fieldsShape.catch({}).parse(body ?? {});
