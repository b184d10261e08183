// Words that the server has not acknowledged, kept on this machine in case the browser ends: sealed with a key that only the
// server can make again, for this person and page, and that is never stored here. Acknowledged words are taken out at once,
// signing out takes out all, and what is left lies for three days at most (docs/adr/0023).
import type { QueuedField } from "../../domain/audit/field-queue.js";

const PREFIX = "fc-kept.";
const WHO = "fc-kept-who";
const KEPT_FOR_MS = 3 * 24 * 60 * 60_000;

export type Unsaved = Readonly<
  Record<string, Pick<QueuedField, "text" | "keptPrint" | "version" | "sending">>
>;

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
const textOf = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** Over a line that is not secure, browsers have no keys to seal with: then nothing is stored. */
const canSeal = (): boolean => window.isSecureContext && "locks" in navigator;

export class SealedStore {
  readonly #name: string;
  readonly #tab: string;
  readonly #key: Promise<CryptoKey>;
  #writing: Promise<void> = Promise.resolve();

  private constructor(name: string, tab: string, key: Uint8Array<ArrayBuffer>) {
    this.#name = `${PREFIX}${name}.`;
    this.#tab = tab;
    this.#key = crypto.subtle.importKey("raw", key, "AES-GCM", false, ["encrypt", "decrypt"]);
    localStorage.setItem(WHO, name.split(".")[0] ?? "");
    // Held for as long as this page is open, so that no other page takes its words for those of one that ended.
    void navigator.locks.request(this.#name + tab, () => new Promise(() => {}));
    clearOld();
  }

  static open(name: string, tab: string, key: string): SealedStore | null {
    return canSeal() ? new SealedStore(name, tab, bytesOf(key)) : null;
  }

  /** Takes the place of what this page kept before; nothing unsaved leaves nothing behind. */
  keep(unsaved: Unsaved): Promise<void> {
    this.#writing = this.#writing.then(() => this.#write(unsaved)).catch(() => {});
    return this.#writing;
  }

  async #write(unsaved: Unsaved): Promise<void> {
    const place = this.#name + this.#tab;
    if (Object.keys(unsaved).length === 0) {
      localStorage.removeItem(place);
      return;
    }
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const plain = new TextEncoder().encode(JSON.stringify(unsaved));
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await this.#key, plain);
    localStorage.setItem(
      place,
      JSON.stringify({ at: Date.now(), iv: textOf(iv), sealed: textOf(new Uint8Array(sealed)) }),
    );
  }

  /** What pages of this person left that ended before the server had it all. `take` gets each; then it is forgotten. */
  async adopt(take: (unsaved: Unsaved) => Promise<void>): Promise<void> {
    const left = Object.keys(localStorage).filter(
      (name) => name.startsWith(this.#name) && name !== this.#name + this.#tab,
    );
    for (const place of left)
      await navigator.locks.request(place, { ifAvailable: true }, async (lock) => {
        const unsaved = lock && (await this.#read(place));
        if (!unsaved) return;
        await take(unsaved);
        localStorage.removeItem(place);
      });
  }

  async #read(place: string): Promise<Unsaved | null> {
    try {
      const { iv, sealed } = JSON.parse(localStorage.getItem(place) ?? "");
      const plain = await crypto.subtle.decrypt(
        { name: "AES-GCM", iv: bytesOf(iv) },
        await this.#key,
        bytesOf(sealed),
      );
      return JSON.parse(new TextDecoder().decode(plain));
    } catch {
      return null;
    }
  }
}

function clearOld(): void {
  for (const name of Object.keys(localStorage).filter((one) => one.startsWith(PREFIX))) {
    const at = Number(/"at":(\d+)/.exec(localStorage.getItem(name) ?? "")?.[1] ?? 0);
    if (Date.now() - at > KEPT_FOR_MS) localStorage.removeItem(name);
  }
}

/** When someone signs out, nothing of theirs stays on this machine, sealed or not. */
export function forgetAtSignOut(): void {
  document.addEventListener("submit", ({ target }) => {
    // A form's own `action` is hidden by a field of that name.
    if (!(target instanceof HTMLFormElement) || target.getAttribute("action") !== "/sign-out") return;
    const who = localStorage.getItem(WHO);
    const names = Object.keys(localStorage).filter(
      (name) => name === WHO || name.startsWith(`${PREFIX}${who}.`),
    );
    for (const name of names) localStorage.removeItem(name);
  });
}
