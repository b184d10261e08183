// What tests look at on a page: what is to be mended, and what the fields of a form hold.
import type { SeenPage } from "../../../../test/harness/site.js";

export const errorsOn = (page: SeenPage) =>
  page.html.querySelectorAll(".govuk-error-summary__list a").map((link) => ({
    href: link.getAttribute("href"),
    text: link.text.trim(),
  }));

export const fieldsToMend = (page: SeenPage) => errorsOn(page).map(({ href }) => href);

/** What a text area holds. */
export const textIn = (page: SeenPage, name: string) =>
  page.html.querySelector(`textarea[name=${name}]`)?.text ?? "";

export const hiddenIn = (page: SeenPage, name: string) =>
  page.html.querySelector(`input[type=hidden][name=${name}]`)?.getAttribute("value") ?? "";

/** The values of the boxes or radios of a name that are chosen. */
export const chosenIn = (page: SeenPage, name: string) =>
  page.html.querySelectorAll(`input[name=${name}][checked]`).map((box) => box.getAttribute("value"));

/** A section as a form sends it. */
export const written = {
  version: "0",
  grade: "6",
  workingWell: "Visits every week.",
  worriedAbout: "School.",
  needsToHappen: "Meet.",
};
