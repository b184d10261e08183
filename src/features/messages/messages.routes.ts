// The administrator's outbox.
import { read } from "../../platform/change.js";
import { type FormError, page, redirect } from "../../platform/http/answers.js";
import { textOf } from "../../platform/http/form.js";
import type { Pages, Visit } from "../../platform/http/pages.js";
import { isMessageState, type MessageState, messagesPage } from "./messages.page.js";
import { countMessagesByState, listMessages, MESSAGES_PER_PAGE } from "./messages.queries.js";
import { type SendAgainRefusal, sendAgain } from "./send-again.command.js";

const refusals: Readonly<Record<SendAgainRefusal, FormError>> = {
  "no-mail-server": { field: "/messages", text: "No mail server is set, so the message stays here" },
  "not-waiting": { field: "/messages", text: "This message is not waiting any more" },
};

const notices: Readonly<Record<string, string>> = { again: "The message will be sent in a moment." };

const isId = (text: string): boolean => /^[\da-f-]{36}$/i.test(text);

async function show(visit: Visit, baseUrl: string, errors: readonly FormError[] = []) {
  const { context, person, query, csrfToken, notice } = visit;
  const state = isMessageState(query.state ?? "") ? (query.state as MessageState) : null;
  const wanted = /^[1-9]\d{0,5}$/.test(query.page ?? "") ? Number(query.page) : 1;
  const { authorityId } = context.actor;
  const failed = (await context.mailJobs?.listFailed("send-message", { authorityId })) ?? [];
  const found = await read(context, async (work) => {
    const counts: Record<MessageState, number> = { queued: 0, sent: 0, held: 0, failed: 0 };
    for (const row of await countMessagesByState(work))
      if (isMessageState(row.state)) counts[row.state] = row.count;
    const count = state ? counts[state] : Object.values(counts).reduce((sum, one) => sum + one, 0);
    const pageCount = Math.max(1, Math.ceil(count / MESSAGES_PER_PAGE));
    const pageNumber = Math.min(wanted, pageCount);
    return { counts, pageCount, pageNumber, messages: await listMessages(work, state, pageNumber) };
  });
  const view = {
    ...found,
    state,
    givenUp: new Set(failed.map(({ messageId }) => messageId)),
    sendsMail: context.mailJobs !== null,
    demonstration: person.demonstration,
    baseUrl,
    csrfToken,
    errors,
    notice: notices[notice ?? ""] ?? null,
  };
  return page(messagesPage(view), errors.length > 0 ? 422 : 200);
}

/** `baseUrl` is the address that people use; without one, links are told by their path. */
export function addMessagePages(pages: Pages, baseUrl: string): void {
  pages.get("/messages", "see-messages", (visit) => show(visit, baseUrl));

  pages.post("/messages", "see-messages", async (visit) => {
    const messageId = textOf(visit.fields, "messageId");
    if (!isId(messageId)) return show(visit, baseUrl, [refusals["not-waiting"]]);
    const sent = await sendAgain(visit.context, messageId);
    return sent.ok ? redirect("/messages", "again") : show(visit, baseUrl, [refusals[sent.refusal]]);
  });
}
