// Wakes saving by field on the forms that offer it, and joins its parts: fields, queue, line, words on this machine, status.
import { ConflictView } from "./conflict-view.js";
import { FormField } from "./form-fields.js";
import { Line, type Reply } from "./line.js";
import { comeBack, leavePlace } from "./place.js";
import { Saver } from "./saver.js";
import { SealedStore } from "./sealed-store.js";
import { StatusView } from "./status-view.js";

const KEEP_AFTER_MS = 300;
const OFFLINE = "Not saved yet: no connection. Your words are kept on this page";
const SIGNED_OUT = "Not saved yet: you were signed out. Your words are kept on this page";
const TOO_OLD = "Not saved yet: this page was open too long. Reload it to go on: your words come back";

const hiddenOf = (form: HTMLFormElement, name: string): HTMLInputElement => {
  const found = form.querySelector<HTMLInputElement>(`input[type=hidden][name="${name}"]`);
  if (found) return found;
  const made = document.createElement("input");
  made.type = "hidden";
  made.name = name;
  form.append(made);
  return made;
};

const makeTab = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

export function saveWhileTyping(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-saves-fields]"))
    new Page(form).start();
}

class Page {
  readonly #form: HTMLFormElement;
  readonly #status = new StatusView();
  readonly #inputs: ReadonlyMap<string, FormField>;
  readonly #saver: Saver;
  readonly #line: Line;
  readonly #store: SealedStore | null;
  readonly #conflicts = new Map<string, ConflictView>();
  readonly #path: string;
  #keeping = 0;
  #isStuck = false;
  #where = "";

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#path = form.dataset.savesFields ?? "";
    const names = (form.dataset.fields ?? "").split(" ");
    this.#inputs = new Map(names.map((name) => [name, new FormField(form, name)]));
    const tab = makeTab();
    const { keptName = "", keptKey = "" } = form.dataset;
    this.#store = SealedStore.open(keptName, tab, keptKey);
    this.#line = new Line(this.#path, hiddenOf(form, "_csrf").value, tab, this.#version);
    this.#saver = new Saver({
      tab,
      inputs: this.#inputs,
      line: this.#line,
      shows: {
        changed: (name) => this.#showConflict(name),
        tookOver: (name, byName) => this.#noteChange(name, byName),
        replied: (reply) => this.#showReply(reply),
        kept: () => this.#keepSoon(),
      },
    });
  }

  get #version(): number {
    return Number(hiddenOf(this.#form, "version").value) || 0;
  }

  start(): void {
    this.#form.prepend(this.#status.box);
    this.#status.show("waiting", "What you write is saved by itself");
    const isRefused = document.querySelector(".govuk-error-summary") !== null;
    this.#saver.open((name) => {
      const base = hiddenOf(this.#form, `seen.${name}`).value;
      const version = base === "" ? this.#version : Number(base);
      return { print: hiddenOf(this.#form, `was.${name}`).value, version };
    }, isRefused);
    void this.#store?.adopt((unsaved) => this.#saver.adopt(unsaved).then(() => this.#keepNow()));
    this.#listenToForm();
    this.#line.listen({
      opened: () => this.#saver.retry(),
      words: (heard) => this.#saver.hear(heard),
      people: (people) => {
        this.#status.showPeople(people.map(({ says }) => says));
        this.#markPlaces(new Map(people.flatMap(({ field, name }) => (field ? [[field, name]] : []))));
      },
      closed: (why) => this.#showReply(why === "signed-out" ? { outcome: "signed-out" } : movedOn),
    });
    comeBack(this.#path, this.#inputs);
  }

  #listenToForm(): void {
    for (const [name, input] of this.#inputs)
      for (const control of input.controls) {
        control.addEventListener("input", () => this.#saver.typedIn(name));
        if (!input.isWords) control.addEventListener("change", () => this.#saver.left(name));
        control.addEventListener("focus", () => this.#sayWhere(name));
        control.addEventListener("blur", () => {
          this.#saver.left(name);
          this.#sayWhere("");
        });
      }
    this.#form.addEventListener("submit", () => this.#formLeaves());
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") this.#saver.saveBeforeLeaving();
      else this.#saver.retry();
    });
    window.addEventListener("pagehide", () => this.#saver.saveBeforeLeaving());
    window.addEventListener("pageshow", () => this.#saver.stays());
    window.addEventListener("online", () => this.#saver.retry());
    window.addEventListener("beforeunload", (event) => {
      this.#saver.saveBeforeLeaving();
      if (this.#isStuck && Object.keys(this.#saver.unsaved).length > 0) event.preventDefault();
    });
  }

  #formLeaves(): void {
    const { number, fields } = this.#saver.formLeaves();
    this.#isStuck = false;
    hiddenOf(this.#form, "tab").value = this.#saver.tab;
    hiddenOf(this.#form, "number").value = String(number);
    for (const [name, { version, keptPrint }] of fields) {
      hiddenOf(this.#form, `seen.${name}`).value = String(version);
      hiddenOf(this.#form, `was.${name}`).value = keptPrint;
    }
  }

  #keepSoon(): void {
    window.clearTimeout(this.#keeping);
    this.#keeping = window.setTimeout(() => void this.#keepNow(), KEEP_AFTER_MS);
  }

  async #keepNow(): Promise<void> {
    await this.#store?.keep(this.#saver.unsaved);
  }

  #sayWhere(name: string): void {
    const isChoosing = this.#conflicts.has(name);
    const where = `${name} ${isChoosing}`;
    if (where === this.#where) return;
    this.#where = where;
    // Moving on to the next field says so once, not twice.
    window.setTimeout(() => {
      if (this.#where === where) this.#line.sayWhere(name, isChoosing);
    }, 200);
  }

  #showConflict(name: string): void {
    const [field, input, shown] = [
      this.#saver.fieldOf(name),
      this.#inputs.get(name),
      this.#conflicts.get(name),
    ];
    if (!field || !input) return;
    if (!field.conflict) {
      shown?.remove();
      this.#conflicts.delete(name);
    }
    if (field.conflict && shown) shown.showMine();
    if (!field.conflict || shown) return;
    const { byName, text } = field.conflict;
    const view = new ConflictView(input, byName, input.wordsOf(text), (choice) => {
      this.#saver.choose(name, choice);
      input.focus();
    });
    this.#conflicts.set(name, view);
    this.#isStuck = true;
    if (input.isTypedIn) this.#sayWhere(name);
    this.#status.show(
      "choosing",
      `${byName} wrote in “${input.label}” too. Both texts are below it: choose what stays`,
    );
  }

  #noteChange(name: string, byName: string): void {
    const input = this.#inputs.get(name);
    if (!input || byName === "") return;
    this.#noteAt(name, `Changed by ${byName}`);
  }

  #noteAt(name: string, text: string): void {
    const group = this.#inputs.get(name)?.group;
    const found = group?.querySelector<HTMLElement>(".fc-note");
    const note = found ?? document.createElement("p");
    note.className = "fc-note";
    note.textContent = text;
    if (!found) group?.append(note);
  }

  #markPlaces(places: ReadonlyMap<string, string>): void {
    for (const [name, input] of this.#inputs) {
      const person = places.get(name);
      if (person) this.#noteAt(name, `${person} is here`);
      else if (input.group?.querySelector(".fc-note")?.textContent?.endsWith(" is here"))
        this.#noteAt(name, "");
    }
  }

  #showReply(reply: Reply): void {
    const { outcome } = reply;
    this.#isStuck = outcome !== "kept" && outcome !== "unchanged" && outcome !== "repeated";
    if (outcome === "no-connection") this.#status.show("offline", OFFLINE);
    else if (outcome === "signed-out") this.#status.show("signed-out", SIGNED_OUT, this.#signInButton());
    else if (outcome === "too-old") this.#status.show("refused", TOO_OLD);
    else if (outcome === "refused" || outcome === "closed") this.#status.show(outcome, reply.says);
    else if (outcome !== "conflict" && this.#conflicts.size === 0)
      this.#status.show("saved", `Saved at ${reply.at}`);
  }

  /** Sends the form as it is: the words go through the sign-in page, sealed, and come back to the same word. */
  #signInButton(): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "submit";
    button.className = "govuk-button govuk-button--secondary";
    button.textContent = "Sign in and go on";
    button.addEventListener("click", () => leavePlace(this.#path, this.#inputs));
    return button;
  }
}

const movedOn: Reply = {
  outcome: "closed",
  says: "This page can’t be written in any more. Copy what you want to keep",
};
