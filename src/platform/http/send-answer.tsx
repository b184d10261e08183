// Turns a handler's answer into a response, in the frame that every page shares.
import type { FastifyReply } from "fastify";
import { roleNames } from "../../domain/access/roles.js";
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
    case "data":
      return reply.code(answer.status).header("cache-control", "no-store").send(answer.data);
    case "events":
      return reply
        .header("cache-control", "no-store, no-transform")
        .header("x-accel-buffering", "no")
        .type("text/event-stream; charset=utf-8")
        .send(answer.body);
    case "not-found":
      return sendPage(reply, 404, notFoundContent, frame, parts);
    case "page":
      return sendPage(reply, answer.status, answer.content, frame, parts);
  }
}

const notFoundContent: PageContent = {
  title: "There is nothing here for you",
  body: (
    <>
      <h1 class="govuk-heading-l">There is nothing here for you</h1>
      <p class="govuk-body">The page does not exist, or it is not one that your role can open.</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          Go to your tasks
        </a>
      </p>
    </>
  ),
};

export function sendPage(
  reply: FastifyReply,
  status: number,
  content: PageContent,
  frame: Frame,
  parts: FrameParts,
): FastifyReply {
  const { person } = frame;
  const html = renderPage(
    <Page
      title={content.title}
      council={person?.councilName}
      person={
        person && {
          name: person.name,
          roleNames: [...new Set(person.positions.map((held) => roleNames[held.role]))],
        }
      }
      demonstration={person?.demonstration}
      navigation={
        person
          ? parts
              .navigationFor(person)
              .map((item) => ({ ...item, current: isCurrent(item.href, frame.path) }))
          : []
      }
      errors={content.errors}
      back={content.back}
      wide={content.wide}
      csrfToken={frame.csrfToken}
    >
      {content.body}
    </Page>,
  );
  return reply.code(status).header("cache-control", "no-store").type("text/html; charset=utf-8").send(html);
}
