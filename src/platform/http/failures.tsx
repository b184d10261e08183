// The pages for what went wrong: plain words, what to do, a reference for the log; never a stack trace.
import type { FastifyReply, FastifyRequest } from "fastify";
import type { PageContent } from "./answers.js";
import { sendPage } from "./send-answer.js";
import type { HttpParts } from "./server.js";

const failurePage = (title: string, lines: readonly string[]): PageContent => ({
  title,
  body: (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      {lines.map((line) => (
        <p key={line} class="govuk-body">
          {line}
        </p>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          Go to your tasks
        </a>
      </p>
    </>
  ),
});

const pageFor = (status: number, reference: string): PageContent => {
  if (status === 404)
    return failurePage("There is nothing here", ["Check the address, or start again from your tasks."]);
  if (status === 403)
    return failurePage("This page was open too long", [
      "For safety, what you sent was not saved. Go back in your browser: your words are still there. Copy them, reload the page, and send it again.",
    ]);
  if (status === 413)
    return failurePage("That is too large", [
      "The file or text is larger than Full Circle takes. Nothing was changed.",
    ]);
  if (status < 500)
    return failurePage("That could not be read", ["Go back and try again. Nothing was changed."]);
  return failurePage("Something went wrong on our side", [
    "Nothing that you saved before is lost. Go back in your browser and try again in a minute.",
    `If it happens again, tell your administrator this reference: ${reference}.`,
  ]);
};

const statusOf = (error: unknown): number => {
  const status: unknown = error && typeof error === "object" ? Reflect.get(error, "statusCode") : undefined;
  return typeof status === "number" && status >= 400 ? status : 500;
};

/** The stack's places and the code, but not the message: a database error's message can quote a record. */
const describeForLog = (error: unknown) =>
  error instanceof Error
    ? {
        type: error.name,
        code: Reflect.get(error, "code"),
        at: error.stack?.split("\n").filter((line) => line.startsWith("    at ")),
      }
    : { type: typeof error };

export function sendFailure(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  parts: HttpParts,
): FastifyReply {
  const status = error === null ? 404 : statusOf(error);
  if (status >= 500)
    request.log.error({ id: request.id, route: request.routeOptions.url, failure: describeForLog(error) });
  const frame = { person: request.person, path: "", csrfToken: request.person ? reply.generateCsrf() : "" };
  return sendPage(reply, status, pageFor(status, request.id), frame, parts);
}
