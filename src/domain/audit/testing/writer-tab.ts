// One opening of a page by someone who writes in a field, on a line that loses, repeats and reorders what goes over it.
import { fingerprint } from "../../shared/fingerprint.js";
import {
  answer,
  type Choice,
  choose,
  isUnsaved,
  openField,
  type QueuedField,
  type SentEdit,
  type ServerAnswer,
  sendEdit,
  sendLastEdit,
  showTold,
  tell,
  typed,
} from "../field-queue.js";
import type { Merged } from "../merge-fields.js";
import type { OneFieldServer } from "./one-field-server.js";

export const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== "");

/** Whether an edit took the place of someone else's words that its writer had not seen. */
export const wroteOverUnseen = (merged: Merged, by: string, seen: ReadonlySet<string>): boolean =>
  merged.outcome === "kept" &&
  merged.overwritten !== null &&
  merged.overwritten.by !== by &&
  wordsOf(merged.overwritten.text).some((word) => !seen.has(word));

type OnItsWay = { readonly edit: SentEdit; readonly merged: Merged };

export class WriterTab {
  field: QueuedField;
  readonly #server: OneFieldServer;
  readonly #by: string;
  #tab: string;
  #number = 0;
  /** Sent and not yet arrived; kept after arriving, so that the line can deliver it again. */
  readonly requests: SentEdit[] = [];
  readonly answers: OnItsWay[] = [];
  readonly acknowledged: string[] = [];
  /** Words that stood before the writer, in the field or in a conflict. */
  readonly #seen = new Set<string>();
  unseen = 0;
  /** Words typed here, but for those that the writer gave up for someone else's. */
  readonly typedHere = new Set<string>();

  constructor(server: OneFieldServer, by: string, tab: string) {
    this.#server = server;
    this.#by = by;
    this.#tab = tab;
    this.field = this.#opened();
  }

  #opened(): QueuedField {
    const { text } = this.#server.kept;
    return openField(text, fingerprint(text), this.#server.version);
  }

  type(word: string): void {
    this.#see();
    this.typedHere.add(word);
    this.field = typed(this.field, `${this.field.text} ${word}`);
  }

  /** A second after typing stopped, or when the line is back: what is on its way goes again as it was. */
  save(): void {
    const next = sendEdit(this.field, this.#tab, this.#number + 1);
    if (next) {
      this.field = next;
      this.#number += 1;
    }
    if (this.field.sending) this.requests.push(this.field.sending);
  }

  /** The line does all that it should: typed, sent, arrived, answered. */
  write(word: string): void {
    this.type(word);
    this.save();
    this.arrive(this.requests.length - 1);
    this.hearAnswer(this.answers.length - 1);
  }

  /** The page is hidden: all its words go at once. */
  saveBeforeLeaving(): void {
    const next = sendLastEdit(this.field, this.#tab, this.#number + 1);
    if (!next) return;
    this.field = next;
    this.#number += 1;
    if (next.sending) this.requests.push(next.sending);
  }

  /** The line delivers a request, perhaps not the oldest and perhaps not for the first time. */
  arrive(which: number): void {
    const edit = this.requests[which % Math.max(1, this.requests.length)];
    if (!edit) return;
    const merged = this.#server.receive({ ...edit, by: this.#by });
    if (wroteOverUnseen(merged, this.#by, this.#seen)) this.unseen += 1;
    this.answers.push({ edit, merged });
  }

  #see(): void {
    for (const text of [this.field.text, this.field.conflict?.text ?? ""])
      for (const word of wordsOf(text)) this.#seen.add(word);
  }

  hearAnswer(which: number): void {
    const heard = this.answers[which % Math.max(1, this.answers.length)];
    if (!heard) return;
    const { edit, merged } = heard;
    const { sending } = this.field;
    const isAwaited = sending?.tab === edit.tab && sending.number === edit.number;
    if (isAwaited && merged.outcome !== "conflict") this.acknowledged.push(...wordsOf(edit.text));
    this.field = answer(this.field, edit, answerOf(merged), false);
  }

  hearStream(isTypedIn: boolean): void {
    const { text, version, tab, by } = this.#server.kept;
    if (tab === this.#tab) return;
    this.field = tell(this.field, { text, version, byName: by ?? "" }, isTypedIn);
  }

  leaveField(): void {
    this.field = showTold(this.field, false);
  }

  choose(choice: Choice): void {
    this.#see();
    if (choice === "theirs" && this.field.conflict)
      for (const word of wordsOf(this.field.text)) this.typedHere.delete(word);
    this.field = choose(this.field, choice);
  }

  /** The browser ended and the page is opened again: what lay sealed on this machine is put back, under a new tab. */
  restart(tab: string): void {
    const before = this.field;
    this.#tab = tab;
    this.#number = 0;
    this.field = isUnsaved(before)
      ? { ...openField(before.text, before.keptPrint, before.version), sending: before.sending }
      : this.#opened();
  }

  /** The line is well again: everything is sent and answered, and conflicts are settled by keeping both texts. */
  settle(): void {
    for (let round = 0; round < 50 && isUnsaved(this.field); round += 1) {
      this.choose("both");
      this.save();
      this.requests.splice(0, this.requests.length - 1);
      this.answers.splice(0);
      this.arrive(0);
      this.hearAnswer(0);
    }
  }
}

const answerOf = (merged: Merged): ServerAnswer => {
  switch (merged.outcome) {
    case "kept":
      return { outcome: "kept", version: merged.field.version };
    case "conflict":
      return {
        outcome: "conflict",
        text: merged.kept.text,
        version: merged.kept.version,
        byName: merged.kept.by ?? "",
      };
    default:
      return merged;
  }
};
