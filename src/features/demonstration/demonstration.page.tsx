// While the demonstration is being made, and once it is: its password, and whom to try first.
import type { PageContent } from "../../platform/http/answers.js";
import { plural } from "../../ui/formats.js";
import { Button } from "../../ui/govuk/button.js";
import { InsetText } from "../../ui/govuk/inset-text.js";
import { Panel } from "../../ui/govuk/panel.js";
import type { Making } from "./demonstration-maker.js";

const makingPage = (monthsDone: number, of: number): PageContent => ({
  title: "Making the demonstration council",
  body: (
    <>
      <h1 class="govuk-heading-l">Making the demonstration council</h1>
      <p class="govuk-body">
        Invented people are doing 15 months of work: sending case lists, drawing samples, auditing together,
        moderating, following actions up. It takes several minutes. This page looks again by itself.
      </p>
      <progress class="fc-progress" max={of} value={monthsDone} aria-label="Months done" />
      <p class="govuk-body" role="status">
        {plural(monthsDone, "month")} of {of} done.
      </p>
    </>
  ),
});

const madePage = (password: string): PageContent => ({
  title: "The demonstration council is ready",
  body: (
    <>
      <Panel title="The demonstration council is ready">
        The password for everyone in it
        <br />
        <strong>{password}</strong>
      </Panel>
      <InsetText>
        Write the password down. It is shown here and in the window where you started the program, and kept
        nowhere.
      </InsetText>
      <p class="govuk-body">The sign-in page lists the people you can be: try the team manager first.</p>
      <Button href="/sign-in">Go to sign in</Button>
    </>
  ),
});

const failedPage: PageContent = {
  title: "The demonstration could not be made",
  body: (
    <>
      <h1 class="govuk-heading-l">The demonstration could not be made</h1>
      <p class="govuk-body">
        Something went wrong on our side. Stop the program and start it again: what was half made is cleared
        away, and you can begin anew.
      </p>
    </>
  ),
};

export const demonstrationPage = (making: Exclude<Making, { state: "none" }>): PageContent => {
  if (making.state === "making") return makingPage(making.monthsDone, making.of);
  return making.state === "made" ? madePage(making.password) : failedPage;
};
