// Words that people wrote, with their line breaks; and two versions of them beside each other.

/** What someone wrote, or a word that there is nothing. */
export const UserText = ({
  text,
  none = "Nothing written",
}: {
  readonly text: string;
  readonly none?: string;
}) =>
  text.trim() === "" ? <p class="govuk-body govuk-hint">{none}</p> : <p class="govuk-body fc-text">{text}</p>;

export interface ConflictSide {
  /** Such as "Your words" and "Saved by Asha Patel". */
  readonly label: string;
  /** Such as when it was saved. */
  readonly note?: string | undefined;
  readonly text: string;
}

export interface ConflictProps {
  readonly yours: ConflictSide;
  readonly saved: ConflictSide;
}

const Side = ({ of, kind }: { readonly of: ConflictSide; readonly kind: "yours" | "saved" }) => (
  <section class={`fc-conflict__side fc-conflict__side--${kind}`} aria-label={of.label}>
    <h3 class="govuk-heading-s">{of.label}</h3>
    {of.note && <p class="fc-conflict__note">{of.note}</p>}
    <UserText text={of.text} />
  </section>
);

/** Both texts, where two people changed the same words: neither is lost. */
export const Conflict = ({ yours, saved }: ConflictProps) => (
  <div class="fc-conflict">
    <Side of={yours} kind="yours" />
    <Side of={saved} kind="saved" />
  </div>
);
