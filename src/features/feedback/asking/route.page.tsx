// Where the head of quality assurance writes how a family tells the council that a child is not safe. Families are shown it.
import type { PageContent } from "../../../platform/http/answers.js";
import { Form } from "../../../ui/form.js";
import { formatInstant } from "../../../ui/formats.js";
import { Button } from "../../../ui/govuk/button.js";
import { NotificationBanner } from "../../../ui/govuk/notification-banner.js";
import { HeldWords, type Typed, WordsField } from "../../audit/public.js";

export type RouteView = Typed & {
  readonly csrfToken: string;
  readonly isHeld: boolean;
  readonly version: number;
  readonly saved: { readonly at: Date; readonly by: string } | null;
  readonly notice: boolean;
};

export const routePage = (view: RouteView): PageContent => ({
  title: "How a family reports that a child is not safe",
  errors: view.errors,
  back: { href: "/family", text: "Who was heard" },
  body: (
    <>
      {view.notice && (
        <NotificationBanner type="success">It is saved. Families see it from now on.</NotificationBanner>
      )}
      <h1 class="govuk-heading-l">How a family reports that a child is not safe</h1>
      <p class="govuk-body">
        Families who answer through a link are shown these words, below 999 and Childline. Give the name of
        the team, its telephone number by day and at night, in short plain words. They are shown as you write
        them, in whatever language the page is.
      </p>
      <HeldWords isHeld={view.isHeld} />
      <Form csrfToken={view.csrfToken} keepsWords>
        <input type="hidden" name="version" value={String(view.version)} />
        <WordsField {...view} name="words" label="The council’s safeguarding route" rows={4} />
        <Button preventDoubleClick>Save</Button>
      </Form>
      {view.saved && (
        <p class="govuk-body">
          Last saved by {view.saved.by}, {formatInstant(view.saved.at)}.
        </p>
      )}
    </>
  ),
});
