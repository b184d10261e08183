// Where the writer's cursor stood, for coming back to the same word after signing in again: a field's name and a number, no words.
import type { FormField } from "./form-fields.js";

const PLACE = "fc-place";

let last: { readonly name: string; readonly at: number } | null = null;

/** Follows the cursor, because pressing the button to sign in moves it away. */
function follow(inputs: ReadonlyMap<string, FormField>): void {
  document.addEventListener("selectionchange", () => {
    const active = document.activeElement;
    for (const [name, { controls }] of inputs)
      if (active instanceof HTMLTextAreaElement && controls.includes(active))
        last = { name, at: active.selectionStart };
  });
}

export function leavePlace(path: string, inputs: ReadonlyMap<string, FormField>): void {
  if (last && inputs.has(last.name)) sessionStorage.setItem(PLACE, JSON.stringify({ path, ...last }));
}

export function comeBack(path: string, inputs: ReadonlyMap<string, FormField>): void {
  follow(inputs);
  const left = sessionStorage.getItem(PLACE);
  if (!left) return;
  const place = JSON.parse(left);
  if (place.path !== path) return;
  sessionStorage.removeItem(PLACE);
  inputs.get(place.name)?.focus(place.at);
}
