// The secret that signs cookies and seals words, and what is made from it: random tokens, their hashes, sealed words.
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Settings } from "../settings.js";

/** The secret of COOKIE_SECRET, else the one kept in the data folder, made at the first start. */
export async function readCookieSecret(settings: Settings): Promise<string> {
  if (settings.cookieSecret) return settings.cookieSecret;
  const file = join(settings.dataDir, "cookie-secret");
  const draft = `${file}.${randomBytes(4).toString("hex")}`;
  try {
    await mkdir(settings.dataDir, { recursive: true });
    const kept = await readFile(file, "utf8").catch(() => null);
    if (kept !== null) return kept;
    // Linked when it is whole: a kill in the middle leaves no half of one, and of two starts one makes it.
    await writeFile(draft, randomBytes(32).toString("hex"), { flag: "wx", mode: 0o600 });
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
    return await readFile(file, "utf8");
  } catch (error) {
    throw new Error(`DATA_DIR ${settings.dataDir} can't be used`, { cause: error });
  } finally {
    await rm(draft, { force: true }).catch(() => {});
  }
}

/** A token for a cookie or a link: 32 random bytes. Only its hash is ever stored. */
export const makeToken = (): string => randomBytes(32).toString("base64url");
export const hashToken = (token: string): Buffer => createHash("sha256").update(token).digest();

/** Seals words so that only this server can read them back (AES-256-GCM), for a page that goes through a browser. */
export class Sealer {
  readonly #key: Buffer;
  constructor(secret: string) {
    this.#key = Buffer.from(hkdfSync("sha256", secret, "", "sealed words", 32));
  }

  /** A key for words that a browser keeps, made from what they are for: the same again for whoever may ask, never stored. */
  keyFor(purpose: string): Buffer {
    return Buffer.from(hkdfSync("sha256", this.#key, "", `kept: ${purpose}`, 32));
  }

  seal(value: unknown): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv("aes-256-gcm", this.#key, nonce);
    const sealed = Buffer.concat([cipher.update(JSON.stringify(value), "utf8"), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
  }

  /** What was sealed, or null where it was not sealed here or was changed. */
  open(text: string): unknown {
    const bytes = Buffer.from(text, "base64url");
    if (bytes.length < 28) return null;
    try {
      const decipher = createDecipheriv("aes-256-gcm", this.#key, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return JSON.parse(
        Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8"),
      );
    } catch {
      return null;
    }
  }
}
