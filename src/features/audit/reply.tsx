// What the worker replied to the finished audit, as it stands with it.
import type { VNode } from "preact";
import { formatInstant } from "../../ui/formats.js";
import { UserText } from "../../ui/text.js";
import type { SavedJudgement } from "./audit.queries.js";

/** Nothing where there is none. */
export const Reply = ({ judgement }: { readonly judgement: SavedJudgement | undefined }): VNode | null =>
  judgement?.replyWords && judgement.repliedAt ? (
    <section aria-labelledby="reply">
      <h2 class="govuk-heading-m" id="reply">
        What the worker replies
      </h2>
      <UserText text={judgement.replyWords} />
      <p class="govuk-body-s">{formatInstant(judgement.repliedAt)}</p>
    </section>
  ) : null;
