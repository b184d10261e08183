// What pages of timeliness say and link to: verdicts in words, shares, and what is chosen as it stands in an address.

import type { Month } from "../../domain/shared/calendar.js";
import { decided, shareMet, type VerdictCounts } from "../../domain/standards/count-verdicts.js";
import type { StandardBasis, StandardCode, Verdict } from "../../domain/standards/standard.js";
import type { StatusTagProps } from "../../ui/status-tag.js";
import type { Whose } from "./timeliness.queries.js";

export const verdictLabels: Readonly<Record<Verdict, string>> = {
  met: "Met",
  "not-met": "Not met",
  due: "Due",
  "not-known": "Not known",
};

export const verdictTones: Readonly<Record<Verdict, StatusTagProps["tone"]>> = {
  met: "done",
  "not-met": "attention",
  due: "underway",
  "not-known": "waiting",
};

export const basisLabels: Readonly<Record<StandardBasis, string>> = {
  statutory: "The law",
  guidance: "Statutory guidance",
  local: "The council’s own policy",
};

/** "83%", or that there is nothing to take a share of. */
export const percent = (counts: VerdictCounts): string => {
  const share = shareMet(counts);
  return share === null ? "–" : `${Math.round(share * 100)}%`;
};

/** "10 of 12" */
export const metOfDecided = (counts: VerdictCounts): string =>
  decided(counts) === 0 ? "–" : `${counts.met} of ${decided(counts)}`;

export type Choice = {
  readonly month: Month;
  readonly standard: StandardCode;
  readonly whose: Whose;
};

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

export const whoseText = (whose: Whose): string => {
  switch (whose.kind) {
    case "all":
      return "";
    case "no-team":
      return "no-team";
    default:
      return `${whose.kind}-${whose.id}`;
  }
};

/** Anything that is no choice is everything that someone may see. */
export function readWhose(text: string | undefined): Whose {
  if (text === "no-team") return { kind: "no-team" };
  const match = /^(service|team)-(.+)$/.exec(text ?? "");
  const [, kind, id] = match ?? [];
  if ((kind === "service" || kind === "team") && id !== undefined && UUID.test(id)) return { kind, id };
  return { kind: "all" };
}

const addressOf = (path: string, { month, standard, whose }: Choice, more: Record<string, string> = {}) =>
  `${path}?${new URLSearchParams({ month, standard, ...(whose.kind !== "all" && { whose: whoseText(whose) }), ...more })}`;

export const timelinessPath = (choice: Choice): string => addressOf("/timeliness", choice);

export const childrenPath = (choice: Choice, verdict: Verdict, page = 1): string =>
  addressOf("/timeliness/children", choice, { verdict, ...(page > 1 && { page: String(page) }) });

export const downloadPath = (choice: Choice, verdict: Verdict): string =>
  addressOf("/timeliness/children.csv", choice, { verdict });
