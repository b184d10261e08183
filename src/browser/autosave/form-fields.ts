// The fields of a form as texts: a text area's words, the value of the chosen radio button, the values of ticked boxes.

type Control = HTMLTextAreaElement | HTMLInputElement;

/** A chosen radio button that stands for no decision yet. */
const UNDECIDED = "undecided";

export class FormField {
  readonly name: string;
  readonly controls: readonly Control[];

  constructor(form: HTMLFormElement, name: string) {
    this.name = name;
    this.controls = [...form.querySelectorAll<Control>(`textarea[name="${name}"], input[name="${name}"]`)];
  }

  get #first(): Control | undefined {
    return this.controls[0];
  }

  get isWords(): boolean {
    return this.#first instanceof HTMLTextAreaElement;
  }

  #isBox = (control: Control): control is HTMLInputElement => control instanceof HTMLInputElement;

  read(): string {
    if (this.isWords) return this.#first?.value ?? "";
    const chosen = this.controls.filter(this.#isBox).filter(({ checked }) => checked);
    return chosen
      .map(({ value }) => (value === UNDECIDED ? "" : value))
      .sort()
      .join(" ");
  }

  write(text: string): void {
    const first = this.#first;
    if (first instanceof HTMLTextAreaElement) {
      first.value = text;
      // The count of characters and whatever else listens hears of it; what saves tells it from typing by its origin.
      first.dispatchEvent(new KeyboardEvent("keyup"));
      return;
    }
    const chosen = new Set(first?.type === "radio" ? [text === "" ? UNDECIDED : text] : text.split(" "));
    for (const control of this.controls.filter(this.#isBox)) {
      const isChosen = chosen.has(control.value);
      if (control.checked === isChosen) continue;
      control.checked = isChosen;
      // Wakes what a radio button reveals.
      if (isChosen && control.type === "radio") control.dispatchEvent(new Event("click", { bubbles: true }));
    }
  }

  /** Whether the cursor stands in it. */
  get isTypedIn(): boolean {
    return this.controls.some((control) => control === document.activeElement) && document.hasFocus();
  }

  /** What people call it: the words of its label or legend. */
  get label(): string {
    const label = this.isWords ? this.#first?.labels?.[0] : this.group?.querySelector("legend");
    return label?.textContent?.trim() ?? this.name;
  }

  /** What stands around all its controls. */
  get group(): Element | null {
    const around = this.#first?.closest(this.isWords ? ".govuk-form-group" : "fieldset");
    return around ?? null;
  }

  /** What a text of it says to people. */
  wordsOf(text: string): string {
    if (this.isWords) return text;
    const labels = text
      .split(" ")
      .map((value) =>
        this.controls.find((control) => control.value === value)?.labels?.[0]?.textContent?.trim(),
      );
    return labels.filter((label) => label !== undefined).join(", ");
  }

  focus(at?: number): void {
    const control =
      this.controls.find(
        ({ type, checked }: Control & { checked?: boolean }) => type !== "radio" || checked,
      ) ?? this.#first;
    control?.focus();
    if (control instanceof HTMLTextAreaElement && at !== undefined) control.setSelectionRange(at, at);
  }
}
