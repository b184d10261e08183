// Two texts in one field: both are shown below it, and the writer chooses. The cursor stays where it is.
import type { Choice } from "../../domain/audit/field-queue.js";
import type { FormField } from "./form-fields.js";

const make = (tag: string, className: string, text = ""): HTMLElement => {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
};

const side = (kind: "yours" | "saved", label: string, text: string): HTMLElement => {
  const box = make("section", `fc-conflict__side fc-conflict__side--${kind}`);
  box.setAttribute("aria-label", label);
  const words = make("p", "govuk-body fc-text", text.trim() === "" ? "Nothing written" : text);
  words.dataset.words = kind;
  box.append(make("h3", "govuk-heading-s", label), words);
  return box;
};

export class ConflictView {
  readonly #box = make("div", "fc-choice");
  readonly #field: FormField;

  constructor(field: FormField, byName: string, theirs: string, choose: (choice: Choice) => void) {
    this.#field = field;
    const title = make("h2", "govuk-heading-s", `Two texts in “${field.label}”`);
    title.id = `${field.name}-choice`;
    this.#box.setAttribute("role", "group");
    this.#box.setAttribute("aria-labelledby", title.id);
    const both = make("div", "fc-conflict");
    both.append(side("yours", "Yours, not saved yet", ""), side("saved", `Saved by ${byName}`, theirs));
    const buttons = make("div", "govuk-button-group");
    const choices: readonly (readonly [Choice, string])[] = [
      ["mine", "Keep mine"],
      ["theirs", `Keep what ${byName} wrote`],
      ...(field.isWords ? [["both", "Keep both, one after the other"] as const] : []),
    ];
    for (const [choice, text] of choices) {
      const button = make("button", "govuk-button govuk-button--secondary", text);
      button.setAttribute("type", "button");
      button.addEventListener("click", () => choose(choice));
      buttons.append(button);
    }
    const words = `${byName} wrote here while you did. Nothing is lost: choose what stays. The other text is kept among the earlier ones.`;
    this.#box.append(title, make("p", "govuk-body", words), both, buttons);
    field.group?.after(this.#box);
    this.showMine();
  }

  /** The writer may go on typing. */
  showMine(): void {
    const mine = this.#field.wordsOf(this.#field.read());
    const words = this.#box.querySelector("[data-words=yours]");
    if (words) words.textContent = mine.trim() === "" ? "Nothing written" : mine;
  }

  remove(): void {
    this.#box.remove();
  }
}
