// Words posted after a session ended travel through the sign-in page, sealed, so that nothing typed is lost.
import { z } from "zod";
import { fieldsShape } from "../../platform/http/held-words.queries.js";
import type { Sealer } from "../../platform/http/secrets.js";

/** A path on this site, or the start page: never another site's address. */
export const safePath = (path: string): string => (/^\/(?![/\\])[\w\-./]*$/.test(path) ? path : "/");

export const wordsShape = z.object({
  path: z.string().refine((path) => safePath(path) === path),
  fields: fieldsShape,
});

export function sealedWordsOf(sealer: Sealer, path: string, body: unknown): string | null {
  const fields = fieldsShape.safeParse(body);
  if (!fields.success) return null;
  const { _csrf, ...words } = fields.data;
  return Object.keys(words).length > 0 && safePath(path) === path
    ? sealer.seal({ path, fields: words })
    : null;
}
