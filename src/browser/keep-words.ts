// Asks before someone leaves a page with words that are not yet sent, where they are not saved while typing. They stay in
// the page alone. A form that comes back with errors holds words not yet saved.

const contentOf = (form: HTMLFormElement): string => {
  const entries = [...new FormData(form)].map(([name, value]) => [
    name,
    typeof value === "string" ? value : value.name,
  ]);
  return JSON.stringify(entries);
};

export function keepWords(): void {
  const forms = [
    ...document.querySelectorAll<HTMLFormElement>("form[data-keep-words]:not([data-saves-fields])"),
  ];
  const wasRefused = document.querySelector(".govuk-error-summary") !== null;
  const saved = new Map(forms.map((form) => [form, wasRefused ? null : contentOf(form)]));
  const isSent = new WeakSet<HTMLFormElement>();
  for (const form of forms) form.addEventListener("submit", () => isSent.add(form));
  window.addEventListener("beforeunload", (event) => {
    const hasUnsent = forms.some((form) => !isSent.has(form) && contentOf(form) !== saved.get(form));
    if (hasUnsent) event.preventDefault();
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) for (const form of forms) isSent.delete(form);
  });
}
