// What a page's handler answers: a page, a way on, a file, data or events for its script, or that there is nothing here for this person.

import type { Readable } from "node:stream";
import type { ComponentChildren } from "preact";

/** What to mend: the id of a field on the page, or the path of the page where it is mended. */
export type FormError = { readonly field: string; readonly text: string };

export type PageContent = {
  readonly title: string;
  readonly body: ComponentChildren;
  /** Shown in the linked error summary; the title then starts with "Error". */
  readonly errors?: readonly FormError[];
  readonly back?: { readonly href: string; readonly text: string };
  readonly wide?: boolean;
};

export type Answer =
  | { readonly kind: "page"; readonly content: PageContent; readonly status: number }
  | { readonly kind: "redirect"; readonly to: string }
  | { readonly kind: "data"; readonly status: number; readonly data: object }
  | { readonly kind: "events"; readonly body: Readable }
  | { readonly kind: "file"; readonly name: string; readonly type: string; readonly body: string | Readable }
  | { readonly kind: "not-found" };

/** A page. Status 422 says that what was sent was refused, 409 that someone else saved first. */
export const page = (content: PageContent, status = 200): Answer => ({ kind: "page", content, status });

/** On to another page after a change; `notice` names what happened, in the words of that page's feature. */
export const redirect = (to: string, notice?: string): Answer => ({
  kind: "redirect",
  to: notice ? `${to}${to.includes("?") ? "&" : "?"}notice=${notice}` : to,
});

export const file = (name: string, type: string, body: string | Readable): Answer => ({
  kind: "file",
  name,
  type,
  body,
});

/** For the page's own script, as JSON. */
export const data = (data: object, status = 200): Answer => ({ kind: "data", data, status });

/** Server-sent events, for as long as the stream is open. */
export const events = (body: Readable): Answer => ({ kind: "events", body });

/** There is no such thing, or it is not this person's to see: the two look alike. */
export const notFound = (): Answer => ({ kind: "not-found" });
