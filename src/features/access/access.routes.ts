// Signing in and out, setting up the first council, and choosing a password from an invitation.
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { read } from "../../platform/change.js";
import { listAuthorities } from "../../platform/db/authorities.queries.js";
import { type Answer, page, redirect } from "../../platform/http/answers.js";
import { readForm, textOf } from "../../platform/http/form.js";
import { type Fields, fieldsShape, holdWords } from "../../platform/http/held-words.queries.js";
import { HELD_COOKIE } from "../../platform/http/pages.js";
import { hashToken } from "../../platform/http/secrets.js";
import { sendAnswer } from "../../platform/http/send-answer.js";
import { type HttpParts, SESSION_COOKIE } from "../../platform/http/server.js";
import { endSession } from "../../platform/http/sessions.queries.js";
import { hashPassword } from "../../platform/passwords.js";
import { acceptInvitation, isOpenInvitation } from "./accept-invitation.command.js";
import { choosePasswordForm, setUpForm, signInForm } from "./access.forms.js";
import { choosePasswordPage, firstPage, linkNotOpenPage, setUpPage, signInPage } from "./access.pages.js";
import { setUpCouncil } from "./set-up-council.command.js";
import { openSession, type Session, type SignInParts, signIn } from "./sign-in.command.js";
import { safePath, sealedWordsOf, wordsShape } from "./words-on-the-way.js";

const MESSAGES = {
  wrong: [{ field: "email", text: "The email address or the password is not right" }],
  "too-many-guesses": [
    { field: "email", text: "There were too many tries. Wait 15 minutes, then try again" },
  ],
} as const;

export function addAccessPages(app: FastifyInstance, parts: HttpParts): void {
  const signInParts: SignInParts = {
    db: parts.db,
    clock: parts.clock,
    sessionMinutes: parts.settings.sessionMinutes,
  };
  const csrf = { preValidation: app.csrfProtection };
  /** One token a page: a second one would come with a cookie that does not fit the first. */
  const send = (
    request: FastifyRequest,
    reply: FastifyReply,
    answerWith: (csrfToken: string) => Answer,
  ): FastifyReply => {
    const csrfToken = reply.generateCsrf();
    return sendAnswer(reply, answerWith(csrfToken), { person: request.person, path: "", csrfToken }, parts);
  };
  const fieldsOf = (request: FastifyRequest): Fields => fieldsShape.catch({}).parse(request.body ?? {});
  const giveSession = (reply: FastifyReply, session: Session) =>
    reply.setCookie(SESSION_COOKIE, session.token, {
      path: "/",
      httpOnly: true,
      sameSite: "lax",
      secure: parts.secureCookies,
    });

  app.get("/sign-in", async (request, reply) => {
    if (request.person) return reply.redirect("/", 303);
    const councils = await listAuthorities(parts.db);
    if (councils.length === 0) return reply.redirect("/", 303);
    const next = safePath(textOf(fieldsShape.catch({}).parse(request.query), "next"));
    const view = { email: "", next, sealedWords: null, councilNames: councils.map(({ name }) => name) };
    return send(request, reply, (csrfToken) => page(signInPage({ ...view, csrfToken }, [])));
  });

  app.post("/sign-in", csrf, async (request, reply) => {
    const fields = fieldsOf(request);
    const next = safePath(textOf(fields, "next"));
    const words = textOf(fields, "words");
    const form = readForm(signInForm, fields);
    const attempt = form.ok ? { ...form.value, from: request.ip, correlationId: request.id } : null;
    const session = attempt ? await signIn(signInParts, attempt) : null;
    if (session?.ok) {
      giveSession(reply, session.value);
      const path = await restoreWords(session.value, words, reply);
      return send(request, reply, () => redirect(path ?? next));
    }
    const errors = session ? MESSAGES[session.refusal] : form.ok ? [] : form.refusal;
    const councilNames = (await listAuthorities(parts.db)).map(({ name }) => name);
    const view = { email: textOf(fields, "email"), next, sealedWords: words || null, councilNames };
    const status = session?.refusal === "too-many-guesses" ? 429 : 422;
    return send(request, reply, (csrfToken) => page(signInPage({ ...view, csrfToken }, errors), status));
  });

  /** Holds words that came sealed through the sign-in page, and answers the page they belong on. */
  async function restoreWords(session: Session, sealed: string, reply: FastifyReply): Promise<string | null> {
    const words = wordsShape.safeParse(parts.sealer.open(sealed));
    if (!words.success) return null;
    const { authorityId, personId } = session;
    const actor = { authorityId, kind: "person", personId, correlationId: reply.request.id } as const;
    const now = parts.clock.now();
    await read({ db: parts.db, clock: parts.clock, actor, mailJobs: null }, (work) =>
      holdWords(work, { authorityId, personId, ...words.data, heldAt: now }),
    );
    reply.setCookie(HELD_COOKIE, "1", {
      path: "/",
      httpOnly: true,
      sameSite: "lax",
      secure: parts.secureCookies,
    });
    return words.data.path;
  }

  app.post("/sign-out", csrf, async (request, reply) => {
    const token = request.cookies[SESSION_COOKIE];
    if (token && request.person) {
      await read(parts.contextFor(request.person, request.id), (work) => endSession(work, hashToken(token)));
    }
    return reply.clearCookie(SESSION_COOKIE, { path: "/" }).redirect("/sign-in", 303);
  });

  app.get("/set-up", async (request, reply) => {
    if ((await listAuthorities(parts.db)).length > 0) return reply.redirect("/", 303);
    const values = { councilName: "", name: "", email: "" };
    return send(request, reply, (csrfToken) => page(setUpPage(csrfToken, values, [])));
  });

  app.post("/set-up", csrf, async (request, reply) => {
    const fields = fieldsOf(request);
    const form = readForm(setUpForm, fields);
    if (!form.ok) {
      const values = {
        councilName: textOf(fields, "councilName"),
        name: textOf(fields, "name"),
        email: textOf(fields, "email"),
      };
      return send(request, reply, (csrfToken) => page(setUpPage(csrfToken, values, form.refusal), 422));
    }
    const { councilName, name, email, password } = form.value;
    const made = await setUpCouncil(
      { db: parts.db, clock: parts.clock, correlationId: request.id },
      {
        councilName,
        demonstration: false,
        administrator: { name, email, passwordHash: await hashPassword(password) },
      },
    );
    if (!made.ok) return reply.redirect("/sign-in", 303);
    const session = await openSession(signInParts, made.value, request.id);
    if (session.ok) giveSession(reply, session.value);
    return reply.redirect("/people?notice=set-up", 303);
  });

  app.get<{ Params: { token: string } }>("/choose-password/:token", async (request, reply) => {
    const open = await isOpenInvitation(signInParts, request.params.token);
    return send(request, reply, (csrfToken) =>
      open ? page(choosePasswordPage(csrfToken, [])) : page(linkNotOpenPage, 404),
    );
  });

  app.post<{ Params: { token: string } }>("/choose-password/:token", csrf, async (request, reply) => {
    const form = readForm(choosePasswordForm, fieldsOf(request));
    if (!form.ok)
      return send(request, reply, (csrfToken) => page(choosePasswordPage(csrfToken, form.refusal), 422));
    const { token } = request.params;
    const session = await acceptInvitation(signInParts, {
      token,
      password: form.value.password,
      correlationId: request.id,
    });
    if (!session.ok) return send(request, reply, () => page(linkNotOpenPage, 404));
    giveSession(reply, session.value);
    return reply.redirect("/", 303);
  });
}

/** Answers a request that needs someone signed in: the first page, or sign-in with the words of a refused form kept. */
export const askToSignIn =
  (partsOf: () => HttpParts) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const parts = partsOf();
    const path = request.url.split("?")[0] ?? "/";
    const councils = await listAuthorities(parts.db);
    const frame = { person: null, path: "", csrfToken: reply.generateCsrf() };
    if (councils.length === 0) {
      return path === "/"
        ? sendAnswer(reply, page(firstPage(frame.csrfToken)), frame, parts)
        : reply.redirect("/", 303);
    }
    if (request.method === "GET")
      return reply.redirect(path === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`, 303);
    const view = {
      csrfToken: frame.csrfToken,
      email: "",
      next: safePath(path),
      sealedWords: sealedWordsOf(parts.sealer, path, request.body),
      councilNames: councils.map(({ name }) => name),
    };
    return sendAnswer(reply, page(signInPage(view, []), 401), frame, parts);
  };
