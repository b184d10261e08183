// What a page says above its words: what just happened, words held over a time-out, and both texts of a conflict.
import type { VNode } from "preact";
import { formatInstant } from "../../ui/formats.js";
import { InsetText } from "../../ui/govuk/inset-text.js";
import { NotificationBanner } from "../../ui/govuk/notification-banner.js";
import { Conflict } from "../../ui/text.js";
import { notices } from "./audit-words.js";

/** A closed page is news of its own kind: nothing succeeded. */
export const Notice = ({ notice }: { readonly notice: string | null }): VNode | null => {
  const words = notices[notice ?? ""];
  if (!words) return null;
  return notice === "moved-on" ? (
    <NotificationBanner>{words}</NotificationBanner>
  ) : (
    <NotificationBanner type="success">{words}</NotificationBanner>
  );
};

export const HeldWords = ({ isHeld }: { readonly isHeld: boolean }): VNode | null =>
  isHeld ? (
    <InsetText>
      These are the words that you sent before you were signed out. They are not saved yet.
    </InsetText>
  ) : null;

/** The fields of a form in which someone else saved other words meanwhile. */
export type Differences = readonly {
  readonly name: string;
  readonly label: string;
  readonly yours: string;
  readonly saved: string;
  readonly savedByName: string;
  readonly savedAt: Date;
}[];

export const BothTexts = ({ differences }: { readonly differences: Differences | null }): VNode | null =>
  differences && (
    <section aria-labelledby="both-texts">
      <h2 class="govuk-heading-m" id="both-texts">
        Both texts
      </h2>
      <p class="govuk-body">
        You both wrote in the same place. Nothing is lost. The form below still holds your text: take over
        what you want to keep, then save. What you save then stands, and the other text is kept among the
        earlier ones.
      </p>
      {differences.map(({ name, label, yours, saved, savedByName, savedAt }) => (
        <section key={name}>
          <h3 class="govuk-heading-s">{label}</h3>
          <Conflict
            yours={{ label: "Yours, not saved yet", text: yours }}
            saved={{ label: `Saved by ${savedByName}`, note: formatInstant(savedAt), text: saved }}
          />
        </section>
      ))}
    </section>
  );
