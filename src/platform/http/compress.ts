// Compresses pages for the line. A page holds the token of its forms and words about a child, and compression can tell an
// onlooker how alike two parts of a page are: so the token is masked anew on every page, and each page ends with a comment of
// random length (docs/adr/0023).
import { randomBytes, randomInt } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { FastifyInstance, FastifyRequest } from "fastify";

const WORTH_IT_BYTES = 1_024;
const MOST_PADDING_BYTES = 96;
/** Fast: more would cost the server longer than it saves the reader. */
const BROTLI_QUALITY = 4;

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

/** The better of the two that a browser takes; "q=0" says that it does not. */
function encodingFor(request: FastifyRequest): "br" | "gzip" | null {
  const accepted = String(request.headers["accept-encoding"] ?? "")
    .split(",")
    .map((one) => one.trim().toLowerCase())
    .filter((one) => !/;\s*q=0(\.0+)?$/.test(one))
    .map((one) => one.split(";")[0]);
  return (["br", "gzip"] as const).find((encoding) => accepted.includes(encoding)) ?? null;
}

const padded = (html: string): string =>
  `${html}<!-- ${randomBytes(randomInt(1, MOST_PADDING_BYTES)).toString("base64")} -->`;

const compress = (encoding: "br" | "gzip", html: string): Promise<Buffer> =>
  encoding === "br"
    ? asBrotli(html, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        },
      })
    : asGzip(html);

export function addCompression(app: FastifyInstance): void {
  app.addHook("onSend", async (request, reply, payload) => {
    const isPage = String(reply.getHeader("content-type") ?? "").startsWith("text/html");
    if (!isPage || typeof payload !== "string") return payload;
    reply.header("vary", "accept-encoding");
    const encoding = encodingFor(request);
    if (!encoding || payload.length < WORTH_IT_BYTES) return payload;
    reply.header("content-encoding", encoding);
    reply.removeHeader("content-length");
    return compress(encoding, padded(payload));
  });
}
