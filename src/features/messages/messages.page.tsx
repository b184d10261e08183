// The outbox: every message, where it stands, and its words; so that nothing needs a mail server.
import type { FormError, PageContent } from "../../platform/http/answers.js";
import { EmptyState } from "../../ui/empty-state.js";
import { Filters } from "../../ui/filters.js";
import { Form } from "../../ui/form.js";
import { formatInstant, plural } from "../../ui/formats.js";
import { Button } from "../../ui/govuk/button.js";
import { Details } from "../../ui/govuk/details.js";
import { InsetText } from "../../ui/govuk/inset-text.js";
import { NotificationBanner } from "../../ui/govuk/notification-banner.js";
import { Pagination } from "../../ui/govuk/pagination.js";
import { ScrollingTable } from "../../ui/scrolling-table.js";
import { StatusTag, type StatusTagProps } from "../../ui/status-tag.js";
import { linesOf } from "./message-body.js";
import type { listMessages } from "./messages.queries.js";

const messageStates = {
  queued: { text: "Waiting to be sent", tone: "waiting" },
  sent: { text: "Sent", tone: "done" },
  held: { text: "Held here", tone: "underway" },
  failed: { text: "Could not be sent yet", tone: "attention" },
} as const satisfies Readonly<Record<string, { text: string; tone: StatusTagProps["tone"] }>>;

export type MessageState = keyof typeof messageStates;
export const isMessageState = (text: string): text is MessageState => Object.hasOwn(messageStates, text);

export type ListedMessage = Awaited<ReturnType<typeof listMessages>>[number];

export type MessagesView = {
  readonly messages: readonly ListedMessage[];
  readonly counts: Readonly<Record<MessageState, number>>;
  /** Only messages of this state are shown. */
  readonly state: MessageState | null;
  readonly pageNumber: number;
  readonly pageCount: number;
  /** Messages that no more tries are made for. */
  readonly givenUp: ReadonlySet<string>;
  readonly sendsMail: boolean;
  readonly demonstration: boolean;
  /** The address that people use, or nothing where links are told by their path. */
  readonly baseUrl: string;
  readonly csrfToken: string;
  readonly errors: readonly FormError[];
  readonly notice: string | null;
};

const Body = ({ body, baseUrl }: { readonly body: string; readonly baseUrl: string }) => (
  <>
    {linesOf(body).map(({ text, path }) => (
      <p key={text} class="govuk-body fc-text">
        {path === null ? (
          text
        ) : (
          <a class="govuk-link" href={path}>
            {`${baseUrl}${path}`}
          </a>
        )}
      </p>
    ))}
  </>
);

const SendAgain = ({
  id,
  subject,
  csrfToken,
}: Pick<ListedMessage, "id" | "subject"> & { csrfToken: string }) => (
  <Form csrfToken={csrfToken} action="/messages">
    <input type="hidden" name="messageId" value={id} />
    <Button classes="govuk-button--secondary govuk-!-margin-bottom-0" preventDoubleClick>
      Send again<span class="govuk-visually-hidden">: {subject}</span>
    </Button>
  </Form>
);

const rowOf = (view: MessagesView) => (message: ListedMessage) => {
  const state = isMessageState(message.state) ? message.state : "queued";
  const { text, tone } = messageStates[state];
  const waits = state === "failed" || state === "held";
  return [
    <>
      {message.toName}
      <br />
      {message.toEmail}
    </>,
    <Details summary={message.subject} classes="govuk-!-margin-bottom-0">
      <Body body={message.body} baseUrl={view.baseUrl} />
    </Details>,
    formatInstant(message.createdAt),
    <>
      <StatusTag tone={tone}>{text}</StatusTag>
      {message.sentAt && <div>{formatInstant(message.sentAt)}</div>}
      {message.attempts > 1 && <div>{plural(message.attempts, "try", "tries")}</div>}
      {message.lastError && <div class="fc-text">{message.lastError}</div>}
      {view.givenUp.has(message.id) && state === "failed" && <div>No more tries are made by themselves.</div>}
      {waits && view.sendsMail && (
        <SendAgain id={message.id} subject={message.subject} csrfToken={view.csrfToken} />
      )}
    </>,
  ];
};

const pageHref = ({ state }: MessagesView, number: number) =>
  `/messages?${new URLSearchParams({ ...(state && { state }), page: String(number) })}`;

const HeldNote = ({ demonstration }: Pick<MessagesView, "demonstration">) => (
  <InsetText>
    {demonstration
      ? "Messages of a demonstration council are never sent. You can read them all here."
      : "No mail server is set, so messages are held here. Open one to read it, and pass it on yourself."}
  </InsetText>
);

export const messagesPage = (view: MessagesView): PageContent => ({
  title: "Messages",
  errors: view.errors,
  wide: true,
  body: (
    <>
      {view.notice && <NotificationBanner type="success">{view.notice}</NotificationBanner>}
      <h1 class="govuk-heading-l">Messages</h1>
      {!view.sendsMail && <HeldNote {...view} />}
      <Filters
        action="/messages"
        filters={[
          {
            name: "state",
            label: "Show messages that are",
            value: view.state ?? "",
            items: [
              { value: "", text: "All" },
              ...Object.entries(messageStates).map(([value, { text }]) => ({
                value,
                text: `${text} (${isMessageState(value) ? view.counts[value] : 0})`,
              })),
            ],
          },
        ]}
      />
      {view.messages.length === 0 ? (
        <EmptyState title="No messages">
          <p class="govuk-body">Messages to people are listed here from the first one on.</p>
        </EmptyState>
      ) : (
        <ScrollingTable
          caption="Messages, newest first"
          captionClasses="govuk-table__caption--m"
          head={["To", "Subject", "Written", "State"]}
          rows={view.messages.map(rowOf(view))}
        />
      )}
      {view.pageCount > 1 && (
        <Pagination
          {...(view.pageNumber > 1 && { previous: { href: pageHref(view, view.pageNumber - 1) } })}
          {...(view.pageNumber < view.pageCount && { next: { href: pageHref(view, view.pageNumber + 1) } })}
        />
      )}
    </>
  ),
});
