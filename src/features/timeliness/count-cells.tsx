// The cells of a row of counts: how many children each verdict has, with a link to them, and the share met.
import type { VNode } from "preact";
import { VERDICTS, type VerdictCounts } from "../../domain/standards/count-verdicts.js";
import { formatNumber } from "../../ui/formats.js";
import { type Choice, childrenPath, percent, verdictLabels } from "./timeliness-words.js";

export const numeric = (text: string | VNode) => ({ text, format: "numeric" as const });

/** The four counts, each with a link to its children, and the share. `of` says whose counts they are, for the links. */
export const countCells = (counts: VerdictCounts, choice: Choice, of: string) => [
  ...VERDICTS.map((verdict) =>
    numeric(
      counts[verdict] === 0 ? (
        "0"
      ) : (
        <a class="govuk-link" href={childrenPath(choice, verdict)}>
          {formatNumber(counts[verdict])}
          <span class="govuk-visually-hidden">
            {" "}
            {verdictLabels[verdict].toLowerCase()}: {of}
          </span>
        </a>
      ),
    ),
  ),
  numeric(percent(counts)),
];

export const COUNT_HEADS = [
  ...VERDICTS.map((verdict) => ({ text: verdictLabels[verdict], format: "numeric" as const })),
  { text: "Share met", format: "numeric" as const },
];
