// The pages that are open without signing in: set-up, sign-in, choosing a password, the accessibility statement.
import type { FastifyInstance } from "fastify";
import { listAuthorities } from "../../platform/db/authorities.queries.js";
import { page } from "../../platform/http/answers.js";
import { readForm, textOf } from "../../platform/http/form.js";
import type { HttpParts } from "../../platform/http/server.js";
import { hashPassword } from "../../platform/passwords.js";
import { setUpCouncil } from "../people/public.js";
import { acceptInvitation, isOpenInvitation } from "./accept-invitation.command.js";
import { choosePasswordForm, setUpForm } from "./access.forms.js";
import { choosePasswordPage, linkNotOpenPage, setUpPage } from "./access.pages.js";
import { accessibilityPage } from "./accessibility.page.js";
import { fieldsOf, OpenPages } from "./open-pages.js";
import { openSession } from "./sign-in.command.js";
import { addSignInPages } from "./sign-in.routes.js";

export function addAccessPages(app: FastifyInstance, parts: HttpParts): void {
  const open = new OpenPages(app, parts);
  addSignInPages(open);
  addSetUpPages(open);
  addPasswordPages(open);
  app.get("/accessibility", async (request, reply) =>
    open.send(request, reply, () => page(accessibilityPage)),
  );
}

function addSetUpPages(open: OpenPages): void {
  const { app, parts, signInParts } = open;

  app.get("/set-up", async (request, reply) => {
    if ((await listAuthorities(parts.db)).length > 0) return reply.redirect("/", 303);
    const values = { councilName: "", name: "", email: "" };
    return open.send(request, reply, (csrfToken) => page(setUpPage(csrfToken, values, [])));
  });

  app.post("/set-up", { preValidation: app.csrfProtection }, async (request, reply) => {
    const fields = fieldsOf(request.body);
    const form = readForm(setUpForm, fields);
    if (!form.ok) {
      const [councilName, name, email] = ["councilName", "name", "email"].map((field) =>
        textOf(fields, field),
      );
      const values = { councilName: councilName ?? "", name: name ?? "", email: email ?? "" };
      return open.send(request, reply, (csrfToken) => page(setUpPage(csrfToken, values, form.refusal), 422));
    }
    const { councilName, name, email, password } = form.value;
    const administrator = { name, email, passwordHash: await hashPassword(password) };
    const made = await setUpCouncil(
      { db: parts.db, clock: parts.clock, correlationId: request.id },
      { councilName, demonstration: false, administrator },
    );
    if (!made.ok) return reply.redirect("/sign-in", 303);
    const session = await openSession(signInParts, made.value, request.id);
    if (session.ok) open.giveSession(reply, session.value);
    return reply.redirect("/people?notice=set-up", 303);
  });
}

function addPasswordPages(open: OpenPages): void {
  const { app, signInParts } = open;
  const csrf = { preValidation: app.csrfProtection };

  app.get<{ Params: { token: string } }>("/choose-password/:token", async (request, reply) => {
    const isOpen = await isOpenInvitation(signInParts, request.params.token);
    return open.send(request, reply, (csrfToken) =>
      isOpen ? page(choosePasswordPage(csrfToken, [])) : page(linkNotOpenPage, 404),
    );
  });

  app.post<{ Params: { token: string } }>("/choose-password/:token", csrf, async (request, reply) => {
    const form = readForm(choosePasswordForm, fieldsOf(request.body));
    if (!form.ok)
      return open.send(request, reply, (csrfToken) => page(choosePasswordPage(csrfToken, form.refusal), 422));
    const session = await acceptInvitation(signInParts, {
      token: request.params.token,
      password: form.value.password,
      correlationId: request.id,
    });
    if (!session.ok) return open.send(request, reply, () => page(linkNotOpenPage, 404));
    open.giveSession(reply, session.value);
    return reply.redirect("/", 303);
  });
}
