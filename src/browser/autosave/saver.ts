// Saves the fields of one form while someone types: a second after typing stops, when a field is left, and before the page goes.
// What becomes of each field is decided in src/domain/audit/field-queue.ts; this only carries it out.
import {
  answer,
  bothTexts,
  type Choice,
  choose,
  isDirty,
  isUnsaved,
  openField,
  type QueuedField,
  sendEdit,
  sendLastEdit,
  showTold,
  tell,
  typed,
} from "../../domain/audit/field-queue.js";
import { fingerprint } from "../../domain/shared/fingerprint.js";
import type { FormField } from "./form-fields.js";
import type { Heard, Line, Reply } from "./line.js";
import type { Unsaved } from "./sealed-store.js";

const AFTER_TYPING_MS = 1_000;
const TRY_AGAIN_MS = [1_000, 2_000, 3_000, 5_000] as const;

/** What the page shows of each field and of saving. */
export type Shows = {
  changed(name: string, field: QueuedField): void;
  /** Someone else's words are now in a field. */
  tookOver(name: string, byName: string): void;
  replied(reply: Reply): void;
  /** Something is unsaved, or nothing any more. */
  kept(unsaved: Unsaved): void;
};

export class Saver {
  readonly tab: string;
  readonly #inputs: ReadonlyMap<string, FormField>;
  readonly #fields = new Map<string, QueuedField>();
  readonly #line: Line;
  readonly #shows: Shows;
  readonly #timers = new Map<string, number>();
  /** Fields of a refused form: nobody is overruled by just opening the page, so they wait for their writer. */
  readonly #resting = new Set<string>();
  #number = 0;
  #tries = 0;
  #again = 0;
  #isLeaving = false;

  constructor(parts: { tab: string; inputs: ReadonlyMap<string, FormField>; line: Line; shows: Shows }) {
    this.tab = parts.tab;
    this.#inputs = parts.inputs;
    this.#line = parts.line;
    this.#shows = parts.shows;
  }

  /** The fields as the page came. */
  open(
    opened: (name: string) => { readonly print: string; readonly version: number },
    isRefused: boolean,
  ): void {
    for (const [name, input] of this.#inputs) {
      const { print, version } = opened(name);
      const field = openField(input.read(), print || fingerprint(input.read()), version);
      this.#fields.set(name, field);
      if (!isDirty(field)) continue;
      if (isRefused) this.#resting.add(name);
      else this.#plan(name, 0);
    }
  }

  /** Words of an earlier opening of this page that never reached the server. */
  async adopt(unsaved: Unsaved): Promise<void> {
    for (const [name, left] of Object.entries(unsaved)) {
      const field = this.#fields.get(name);
      if (!field || field.text.includes(left.text)) continue;
      const isOwn = isDirty(field);
      const text = isOwn && this.#inputs.get(name)?.isWords ? bothTexts(left.text, field.text) : left.text;
      if (isOwn && text === left.text && field.text !== "") continue;
      this.#put(name, {
        ...openField(text, left.keptPrint, left.version),
        sending: isOwn ? null : left.sending,
      });
      this.#inputs.get(name)?.write(text);
      this.#plan(name, 0);
    }
    await this.#keep();
  }

  get unsaved(): Unsaved {
    return Object.fromEntries([...this.#fields].filter(([, field]) => isUnsaved(field)));
  }

  fieldOf(name: string): QueuedField | undefined {
    return this.#fields.get(name);
  }

  typedIn(name: string): void {
    const [field, input] = [this.#fields.get(name), this.#inputs.get(name)];
    if (!field || !input) return;
    this.#resting.delete(name);
    this.#put(name, typed(field, input.read()));
    void this.#keep();
    this.#plan(name, AFTER_TYPING_MS);
  }

  left(name: string): void {
    const field = this.#fields.get(name);
    if (!field) return;
    this.#take(name, showTold(field, false));
    this.#plan(name, 0);
  }

  choose(name: string, choice: Choice): void {
    const field = this.#fields.get(name);
    if (!field) return;
    const chosen = choose(field, choice);
    this.#put(name, chosen);
    this.#inputs.get(name)?.write(chosen.text);
    void this.#keep();
    this.#plan(name, 0);
  }

  hear(heard: readonly Heard[]): void {
    for (const { field: name, ...theirs } of heard) {
      const [field, input] = [this.#fields.get(name), this.#inputs.get(name)];
      if (field && input) this.#take(name, tell(field, theirs, input.isTypedIn), theirs.byName);
    }
  }

  /** The line is there again: what is on its way goes again as it was. */
  retry(): void {
    window.clearTimeout(this.#again);
    this.#again = 0;
    for (const name of this.#fields.keys()) if (!this.#resting.has(name)) this.#plan(name, 0);
  }

  /** The page goes, or is hidden: all words go at once, with requests that outlive it. */
  saveBeforeLeaving(): void {
    if (this.#isLeaving) return;
    for (const [name, field] of this.#fields) {
      if (this.#resting.has(name)) continue;
      const next = sendLastEdit(field, this.tab, this.#number + 1);
      if (next?.sending) this.#send(name, next, true);
    }
  }

  /** The form itself is sent: it is one more edit of this page, and overtakes those on their way. */
  formLeaves(): { readonly number: number; readonly fields: ReadonlyMap<string, QueuedField> } {
    this.#isLeaving = true;
    for (const timer of this.#timers.values()) window.clearTimeout(timer);
    this.#number += 1;
    return { number: this.#number, fields: this.#fields };
  }

  stays(): void {
    this.#isLeaving = false;
  }

  #plan(name: string, milliseconds: number): void {
    window.clearTimeout(this.#timers.get(name));
    this.#timers.set(
      name,
      window.setTimeout(() => this.#save(name), milliseconds),
    );
  }

  #save(name: string): void {
    const field = this.#fields.get(name);
    if (!field || this.#isLeaving) return;
    const next = field.sending ? field : sendEdit(field, this.tab, this.#number + 1);
    if (next?.sending) this.#send(name, next, false);
  }

  readonly #underway = new Map<string, number>();

  #send(name: string, field: QueuedField, isLast: boolean): void {
    const { sending } = field;
    if (!sending || (this.#underway.get(name) === sending.number && !isLast)) return;
    if (sending.tab === this.tab) this.#number = Math.max(this.#number, sending.number);
    this.#underway.set(name, sending.number);
    this.#put(name, field);
    const others = [...this.#fields].filter(([other, one]) => other !== name && isUnsaved(one));
    void this.#line.send(name, sending, others.length === 0, isLast).then((reply) => {
      if (this.#underway.get(name) === sending.number) this.#underway.delete(name);
      this.#hearReply(name, sending, reply);
    });
  }

  #hearReply(name: string, sent: { tab: string; number: number }, reply: Reply): void {
    const [field, input] = [this.#fields.get(name), this.#inputs.get(name)];
    if (!field || !input) return;
    this.#shows.replied(reply);
    if (reply.outcome === "no-connection") {
      this.#tryAgain();
      return;
    }
    this.#tries = 0;
    // One field got through: the others need not wait for their turn.
    if (this.#again !== 0) this.retry();
    if (reply.outcome === "refused") {
      this.#put(name, { ...field, sending: null });
      return;
    }
    if (reply.outcome === "closed" || reply.outcome === "signed-out" || reply.outcome === "too-old") return;
    this.#take(name, answer(field, sent, reply, input.isTypedIn));
    void this.#keep();
    const now = this.#fields.get(name);
    if (now && isDirty(now)) this.#plan(name, AFTER_TYPING_MS);
  }

  /** One try for all fields: a field that fails meanwhile, as someone types on, must not put it off. */
  #tryAgain(): void {
    if (this.#again !== 0) return;
    const wait = TRY_AGAIN_MS[Math.min(this.#tries, TRY_AGAIN_MS.length - 1)];
    this.#tries += 1;
    this.#again = window.setTimeout(() => this.retry(), wait);
  }

  /** A field's new state; where it says something else now, the page shows it. */
  #take(name: string, next: QueuedField, byName = ""): void {
    const before = this.#fields.get(name);
    this.#put(name, next);
    if (!before || before.text === next.text) return;
    this.#inputs.get(name)?.write(next.text);
    this.#shows.tookOver(name, byName || (before.told?.byName ?? ""));
  }

  #put(name: string, field: QueuedField): void {
    this.#fields.set(name, field);
    this.#shows.changed(name, field);
  }

  async #keep(): Promise<void> {
    this.#shows.kept(this.unsaved);
  }
}
