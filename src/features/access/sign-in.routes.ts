// Signing in and out, with words held that were sent after a session had ended.
import type { FastifyReply, FastifyRequest } from "fastify";
import { read } from "../../platform/change.js";
import { today } from "../../platform/clock.js";
import { type Council, listAuthorities } from "../../platform/db/authorities.queries.js";
import { inAuthority } from "../../platform/db/in-authority.js";
import { page, redirect } from "../../platform/http/answers.js";
import { readForm, textOf } from "../../platform/http/form.js";
import { holdWords } from "../../platform/http/held-words.queries.js";
import { HELD_COOKIE } from "../../platform/http/pages.js";
import { hashToken } from "../../platform/http/secrets.js";
import { sendAnswer } from "../../platform/http/send-answer.js";
import { type HttpParts, SESSION_COOKIE } from "../../platform/http/server.js";
import { endSession } from "../../platform/http/sessions.queries.js";
import { signInForm } from "./access.forms.js";
import { firstPage } from "./access.pages.js";
import { listDemonstrationPeople } from "./access.queries.js";
import { fieldsOf, type OpenPages } from "./open-pages.js";
import { type Session, signIn } from "./sign-in.command.js";
import { type SignInView, signInPage } from "./sign-in.page.js";
import { safePath, sealedWordsOf, wordsShape } from "./words-on-the-way.js";

const MESSAGES = {
  wrong: [{ field: "email", text: "The email address or the password is not right" }],
  "too-many-guesses": [
    { field: "email", text: "There were too many tries. Wait 15 minutes, then try again" },
  ],
} as const;

/** Which councils sign in here, and who can be tried in a demonstration one. */
async function describeCouncils(
  parts: HttpParts,
  councils: readonly Council[],
): Promise<Pick<SignInView, "councilNames" | "demonstrationPeople">> {
  const demonstration = councils.find((council) => council.demonstration);
  return {
    councilNames: councils.map(({ name }) => name),
    demonstrationPeople: demonstration
      ? await inAuthority(parts.db, demonstration.authorityId, (work) =>
          listDemonstrationPeople(work, today(parts.clock)),
        )
      : [],
  };
}

export function addSignInPages(open: OpenPages): void {
  const { app, parts, signInParts } = open;
  const csrf = { preValidation: app.csrfProtection };

  app.get("/sign-in", async (request, reply) => {
    const councils = await listAuthorities(parts.db);
    if (request.person || councils.length === 0) return reply.redirect("/", 303);
    const next = safePath(textOf(fieldsOf(request.query), "next"));
    const view = { ...(await describeCouncils(parts, councils)), email: "", next, sealedWords: null };
    return open.send(request, reply, (csrfToken) => page(signInPage({ ...view, csrfToken }, [])));
  });

  app.post("/sign-in", csrf, async (request, reply) => {
    const fields = fieldsOf(request.body);
    const next = safePath(textOf(fields, "next"));
    const words = textOf(fields, "words");
    const form = readForm(signInForm, fields);
    const attempt = form.ok ? { ...form.value, from: request.ip, correlationId: request.id } : null;
    const session = attempt ? await signIn(signInParts, attempt) : null;
    if (session?.ok) {
      open.giveSession(reply, session.value);
      const path = await restoreWords(open, session.value, words, reply);
      return open.send(request, reply, () => redirect(path ?? next));
    }
    const errors = session ? MESSAGES[session.refusal] : form.ok ? [] : form.refusal;
    const councils = await describeCouncils(parts, await listAuthorities(parts.db));
    const view = { ...councils, email: textOf(fields, "email"), next, sealedWords: words || null };
    const status = session?.refusal === "too-many-guesses" ? 429 : 422;
    return open.send(request, reply, (csrfToken) => page(signInPage({ ...view, csrfToken }, errors), status));
  });

  app.post("/sign-out", csrf, async (request, reply) => {
    const token = request.cookies[SESSION_COOKIE];
    if (token && request.person)
      await read(parts.contextFor(request.person, request.id), (work) => endSession(work, hashToken(token)));
    return reply.clearCookie(SESSION_COOKIE, { path: "/" }).redirect("/sign-in", 303);
  });
}

/** Holds words that came sealed through the sign-in page, and answers the page they belong on. */
async function restoreWords(
  open: OpenPages,
  { authorityId, personId }: Session,
  sealed: string,
  reply: FastifyReply,
): Promise<string | null> {
  const { db, clock, sealer } = open.parts;
  const words = wordsShape.safeParse(sealer.open(sealed));
  if (!words.success) return null;
  await inAuthority(db, authorityId, (work) =>
    holdWords(work, { authorityId, personId, ...words.data, heldAt: clock.now() }),
  );
  open.setCookie(reply, HELD_COOKIE, "1");
  return words.data.path;
}

/** Answers a request that needs someone signed in: the first page, or sign-in with the words of a refused form kept. */
export const askToSignIn =
  (partsOf: () => HttpParts) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const parts = partsOf();
    const path = request.url.split("?")[0] ?? "/";
    const councils = await listAuthorities(parts.db);
    if (councils.length === 0 && path !== "/") return reply.redirect("/", 303);
    if (councils.length > 0 && request.method === "GET")
      return reply.redirect(path === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`, 303);
    const csrfToken = reply.generateCsrf();
    const frame = { person: null, path: "", csrfToken };
    if (councils.length === 0) return sendAnswer(reply, page(firstPage(csrfToken)), frame, parts);
    const sealedWords = sealedWordsOf(parts.sealer, path, request.body);
    const described = await describeCouncils(parts, councils);
    const view = { ...described, csrfToken, email: "", next: safePath(path), sealedWords };
    return sendAnswer(reply, page(signInPage(view, []), 401), frame, parts);
  };
