// The accessibility statement: what works, what is known not to, and whom to tell.
import type { PageContent } from "../../platform/http/answers.js";

export const accessibilityPage: PageContent = {
  title: "Accessibility",
  body: (
    <>
      <h1 class="govuk-heading-l">Accessibility of Full Circle</h1>
      <p class="govuk-body">
        Everyone who works with this service should be able to read it and finish every form in it. It is made
        to meet the Web Content Accessibility Guidelines 2.2 at level AA.
      </p>
      <h2 class="govuk-heading-m">What you can do</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>use every page with a keyboard alone, or with a screen reader</li>
        <li>use every page without scripts</li>
        <li>zoom in to 400% and read without scrolling from side to side, wide tables excepted</li>
        <li>change colours and spacing in your browser</li>
        <li>read every picture of numbers as a table</li>
      </ul>
      <h2 class="govuk-heading-m">How it is checked</h2>
      <p class="govuk-body">
        Each page is checked by an automatic tool in a real browser whenever the program changes. Automatic
        tools find some problems only. People who rely on assistive technology have not yet tested this
        version, so there may be problems that nobody has found.
      </p>
      <h2 class="govuk-heading-m">If something does not work for you</h2>
      <p class="govuk-body">
        Tell your council’s administrator of Full Circle which page it was and what got in the way. They can
        also give you what you need in another way.
      </p>
    </>
  ),
};
