// Turns a handler's answer into a response, in the frame that every page shares.
import type { FastifyReply } from "fastify";
import { h } from "preact";
import { roleNames } from "../../domain/access/roles.js";
import { ErrorSummary } from "../../ui/govuk/error-summary.js";
import { Page, renderPage } from "../../ui/page.js";
import type { Answer, PageContent } from "./answers.js";
import type { SignedIn } from "./sessions.queries.js";

export type NavigationItem = { readonly text: string; readonly href: string };

/** What the frame around a page needs to know. */
export type Frame = { readonly person: SignedIn | null; readonly path: string; readonly csrfToken: string };

export type FrameParts = { readonly navigationFor: (person: SignedIn) => readonly NavigationItem[] };

const isCurrent = (href: string, path: string) =>
  href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);

export function sendAnswer(
  reply: FastifyReply,
  answer: Answer,
  frame: Frame,
  parts: FrameParts,
): FastifyReply {
  switch (answer.kind) {
    case "redirect":
      return reply.redirect(answer.to, 303);
    case "file":
      return reply
        .header("content-disposition", `attachment; filename="${answer.name.replace(/[^\w.-]/g, "_")}"`)
        .type(answer.type)
        .send(answer.body);
    case "not-found":
      return sendPage(reply, 404, notFoundContent, frame, parts);
    case "page":
      return sendPage(reply, answer.status, answer.content, frame, parts);
  }
}

/** An error links to its field on this page, or to the page where it can be mended. */
const linkTo = (field: string) => (field.startsWith("/") ? field : `#${field}`);

const notFoundContent: PageContent = {
  title: "There is nothing here for you",
  body: h("div", null, [
    h("h1", { class: "govuk-heading-l" }, "There is nothing here for you"),
    h("p", { class: "govuk-body" }, "The page does not exist, or it is not one that your role can open."),
    h("p", { class: "govuk-body" }, [h("a", { class: "govuk-link", href: "/" }, "Go to your tasks"), "."]),
  ]),
};

export function sendPage(
  reply: FastifyReply,
  status: number,
  content: PageContent,
  frame: Frame,
  parts: FrameParts,
): FastifyReply {
  const { person } = frame;
  const errors = content.errors ?? [];
  const html = renderPage(
    h(
      Page,
      {
        title: content.title,
        council: person?.councilName ?? null,
        person: person
          ? {
              name: person.name,
              roleNames: [...new Set(person.positions.map((held) => roleNames[held.role]))],
            }
          : null,
        demonstration: person?.demonstration ?? false,
        navigation: person
          ? parts
              .navigationFor(person)
              .map((item) => ({ ...item, current: isCurrent(item.href, frame.path) }))
          : [],
        hasErrors: errors.length > 0,
        back: content.back ?? null,
        wide: content.wide ?? false,
        csrfToken: frame.csrfToken,
      },
      [
        errors.length > 0 &&
          h(ErrorSummary, { errorList: errors.map(({ field, text }) => ({ text, href: linkTo(field) })) }),
        content.body,
      ],
    ),
  );
  return reply.code(status).header("cache-control", "no-store").type("text/html; charset=utf-8").send(html);
}
