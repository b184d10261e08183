// What the page says of saving and of who else is there: in sight above the form, and aloud where it is news.
import { isSaidAloud, type Said, type Standing } from "../../domain/audit/say-saving.js";

export class StatusView {
  readonly box = document.createElement("div");
  readonly #line = document.createElement("p");
  readonly #people = document.createElement("p");
  readonly #aloud = document.createElement("p");
  #last: Said | null = null;
  #shown = "";

  constructor() {
    this.box.className = "fc-saving";
    this.#line.className = "fc-saving__line";
    this.#people.className = "fc-saving__people";
    this.#aloud.className = "govuk-visually-hidden";
    this.#aloud.setAttribute("role", "status");
    this.box.append(this.#line, this.#people, this.#aloud);
  }

  show(standing: Standing, text: string, button: HTMLButtonElement | null = null): void {
    if (`${standing} ${text}` !== this.#shown) {
      this.#shown = `${standing} ${text}`;
      this.#line.textContent = text;
      this.box.dataset.standing = standing;
      this.box.querySelector("button")?.remove();
      if (button) this.#line.after(button);
    }
    const said = { standing, at: Date.now() };
    if (!isSaidAloud(this.#last, said)) return;
    this.#last = said;
    this.say(text);
  }

  say(text: string): void {
    this.#aloud.textContent = text;
  }

  showPeople(lines: readonly string[]): void {
    this.#people.textContent = lines.join(" ");
  }
}
