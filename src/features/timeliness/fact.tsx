// One fact from the case data as people read it: what was found, in words and never by colour alone, from which dates, by
// which rule; and what someone said against it, with the answer.

import type { SaidByData } from "../../domain/standards/case-findings.js";
import { disputeLifecycle } from "../../domain/standards/disputed-fact-lifecycle.js";
import type { Standard } from "../../domain/standards/standard.js";
import { formatDate, formatInstant } from "../../ui/formats.js";
import { Details } from "../../ui/govuk/details.js";
import { StatusTag } from "../../ui/status-tag.js";
import { UserText } from "../../ui/text.js";
import type { FoundDispute } from "./disputes.queries.js";
import { basisLabels, verdictLabels, verdictTones } from "./timeliness-words.js";

export const VerdictTag = ({ said }: { readonly said: SaidByData }) => (
  <StatusTag tone={verdictTones[said.verdict]}>{verdictLabels[said.verdict]}</StatusTag>
);

export const FactWords = ({ standard, said }: { readonly standard: Standard; readonly said: SaidByData }) => (
  <>
    <p class="govuk-body govuk-!-margin-bottom-1">
      <VerdictTag said={said} /> {said.reason}
    </p>
    <Details
      summary={
        <>
          Dates and rule<span class="govuk-visually-hidden">: {standard.name}</span>
        </>
      }
      classes="govuk-!-margin-bottom-2"
    >
      <p class="govuk-body">
        {said.dueOn === null ? "The day it was due is not known." : `Due on ${formatDate(said.dueOn)}.`}
      </p>
      {said.datesUsed.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {said.datesUsed.map(({ what, on }) => (
            <li key={`${what} ${on}`}>
              {what}: {formatDate(on)}
            </li>
          ))}
        </ul>
      )}
      <p class="govuk-body">
        {basisLabels[standard.basis]}: {standard.source}
      </p>
    </Details>
  </>
);

export const DisputeWords = ({ dispute }: { readonly dispute: FoundDispute }) => (
  <div class="govuk-inset-text govuk-!-margin-top-2">
    <p class="govuk-body govuk-!-margin-bottom-1">
      Said to be wrong by {dispute.raisedByName}, {formatInstant(dispute.raisedAt)}:
    </p>
    <UserText text={dispute.words} />
    {dispute.decidedAt === null ? (
      <p class="govuk-body">{disputeLifecycle.states[dispute.state]}</p>
    ) : (
      <>
        <p class="govuk-body govuk-!-margin-bottom-1">
          <strong>{disputeLifecycle.states[dispute.state]}</strong>, says {dispute.decidedByName},{" "}
          {formatInstant(dispute.decidedAt)}:
        </p>
        <UserText text={dispute.answer} />
      </>
    )}
  </div>
);
