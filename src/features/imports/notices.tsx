// What just happened to a case list or a mapping, said at the top of the page that follows.
import { NotificationBanner } from "../../ui/govuk/notification-banner.js";

const done: Readonly<Record<string, string>> = {
  confirmed: "The list is confirmed. The month’s sample can be drawn from it.",
  "set-aside": "The list is set aside. Nothing of it was kept.",
  "mapping-changed": "Saved. Reports sent from now on are read like this.",
  "mapping-retired":
    "This is not used for new reports any more. Lists that were read with it stay as they are.",
};

const toKnow: Readonly<Record<string, string>> = {
  "sent-before":
    "These same files were sent before for the same day, so nothing was changed. This is what was found in them.",
  "already-decided": "Someone decided about this list before you. This is how it stands now.",
  "choose-again":
    "What you sent was kept for an hour only, to keep the children’s details safe. Please choose the files again.",
};

export const Notice = ({ code }: { readonly code: string | null }) => {
  if (code && done[code]) return <NotificationBanner type="success">{done[code]}</NotificationBanner>;
  return code && toKnow[code] ? <NotificationBanner>{toKnow[code]}</NotificationBanner> : null;
};
