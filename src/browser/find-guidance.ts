// Finds a word in the guidance beside the scale, and opens the bands beside the grade as it is chosen. Without scripts all signs
// are there, band by band.

const make = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
): HTMLElementTagNameMap[Tag] => {
  const made = document.createElement(tag);
  made.className = className;
  return made;
};

/** A field and what it found, said to screen readers too. */
function addSearch(guidance: HTMLElement): void {
  const bands = [...guidance.querySelectorAll<HTMLDetailsElement>("details[data-band]")];
  const openAtFirst = new Map(bands.map((band) => [band, band.open]));
  const label = make("label", "govuk-label");
  label.htmlFor = "find-guidance";
  label.textContent = "Find a word in the guidance";
  const input = make("input", "govuk-input govuk-input--width-20");
  input.id = label.htmlFor;
  input.type = "search";
  const found = make("p", "govuk-body-s");
  found.setAttribute("role", "status");
  const group = make("div", "govuk-form-group");
  group.append(label, input, found);
  bands[0]?.before(group);
  input.addEventListener("keydown", (event) => {
    // Enter would send the form that the guidance stands in.
    if (event.key === "Enter") event.preventDefault();
  });
  input.addEventListener("input", () => {
    const wanted = input.value.trim().toLowerCase();
    let count = 0;
    for (const band of bands) {
      const signs = [...band.querySelectorAll<HTMLElement>("[data-sign]")];
      for (const sign of signs) {
        const words = sign.querySelector("legend")?.textContent?.toLowerCase() ?? "";
        sign.hidden = !words.includes(wanted);
      }
      const shown = signs.filter(({ hidden }) => !hidden).length;
      count += shown;
      band.hidden = shown === 0;
      band.open = wanted === "" ? (openAtFirst.get(band) ?? false) : shown > 0;
    }
    found.textContent = wanted === "" ? "" : count === 1 ? "1 sign found" : `${count} signs found`;
  });
}

/** The bands stand from the strongest to the weakest, as does the list of those beside a chosen one. */
function followGrade(guidance: HTMLElement): void {
  const bands = [...guidance.querySelectorAll<HTMLDetailsElement>("details[data-band]")];
  for (const radio of document.querySelectorAll<HTMLInputElement>("[data-grades-band] input[type=radio]"))
    radio.addEventListener("change", () => {
      const chosen = radio.closest<HTMLElement>("[data-grades-band]")?.dataset.gradesBand;
      const at = bands.findIndex(({ dataset }) => dataset.band === chosen);
      if (at < 0) return;
      for (const [place, band] of bands.entries()) if (Math.abs(place - at) <= 1) band.open = true;
    });
}

export function wakeGuidance(): void {
  for (const guidance of document.querySelectorAll<HTMLElement>("[data-guidance]")) {
    addSearch(guidance);
    followGrade(guidance);
  }
}
