// How people and positions are told on pages.
import { roleNames } from "../../domain/access/roles.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import { formatDate } from "../../ui/formats.js";
import type { HeldPosition } from "./people-lists.queries.js";

export type Account = { readonly status: string; readonly hasPassword: boolean };

export type AccountState = "left" | "invited" | "active";
export const accountStateOf = ({ status, hasPassword }: Account): AccountState => {
  if (status === "left") return "left";
  return hasPassword ? "active" : "invited";
};

export const accountWords: Readonly<Record<AccountState, string>> = {
  left: "Has left",
  invited: "Has not chosen a password yet",
  active: "Can sign in",
};

export const isOver = ({ endsOn }: HeldPosition, today: LocalDate): boolean =>
  endsOn !== null && endsOn < today;

/** "Team manager, North Team" */
export const positionWords = ({ role, teamName, serviceName }: HeldPosition): string => {
  const place = teamName ?? serviceName;
  return place === null ? roleNames[role] : `${roleNames[role]}, ${place}`;
};

/** "since 1 April 2026", "from 1 May 2026", "1 April 2026 to 30 June 2026" */
export const periodWords = ({ startsOn, endsOn }: HeldPosition, today: LocalDate): string => {
  if (endsOn !== null) return `${formatDate(startsOn)} to ${formatDate(endsOn)}`;
  return `${startsOn > today ? "from" : "since"} ${formatDate(startsOn)}`;
};

export const peopleNotices: Readonly<Record<string, string>> = {
  invited: "They are invited: a message with a link to choose a password is on its way to them.",
  "invited-held":
    "They are invited. No mail server is set, so the message with their link waits under Messages: pass it on to them.",
  "position-added": "The position is added.",
  "position-ended": "The last day of the position is set.",
  "marked-left": "They are marked as having left. They are signed out, and can’t sign in any more.",
  corrected: "The change is saved.",
  "link-sent": "A new sign-in link is on its way to them. Older links no longer work.",
  "link-held":
    "There is a new sign-in link. No mail server is set, so it waits under Messages: pass it on to them. Older links no longer work.",
  "service-added": "The service is added.",
  "team-added": "The team is added.",
  "team-changed": "The team is changed. Reports about the days before keep what it was.",
  "team-closed": "The last day of the team is set.",
  "team-opened": "The team is open again. Add its people’s positions anew.",
  "import-set-aside": "The file is set aside. Nothing of it was kept.",
};
