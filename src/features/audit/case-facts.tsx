// What the case data show, beside the section that it bears on (D9): a help to the talk, and nothing that grades by itself.
import { SECTIONS, type SectionCode } from "../../domain/framework/sections.js";
import { bySection } from "../../domain/standards/case-findings.js";
import { formatDate } from "../../ui/formats.js";
import { Details } from "../../ui/govuk/details.js";
import { type CaseFact, type CaseFacts, DisputeWords, FactWords } from "../timeliness/public.js";
import { auditPath } from "./audit-words.js";

export type FactsShown = {
  readonly auditId: string;
  /** Null where no case list is confirmed. */
  readonly facts: CaseFacts | null;
  /** Whether this person may say that something is wrong: whoever writes here now. */
  readonly maySayWrong: boolean;
};

const Fact = ({ shown, fact }: { readonly shown: FactsShown; readonly fact: CaseFact }) => {
  const { standard, finding, dispute } = fact;
  return (
    <li class="govuk-!-margin-bottom-4">
      <p class="govuk-body govuk-!-margin-bottom-1">
        <strong>{standard.name}</strong>
      </p>
      {finding ? (
        <FactWords standard={standard} said={finding} />
      ) : (
        <p class="govuk-body">The newest case list says nothing of this.</p>
      )}
      {dispute && <DisputeWords dispute={dispute} />}
      {shown.maySayWrong && finding && dispute?.state !== "open" && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${auditPath(shown.auditId)}/facts/${standard.code}`}>
            This is wrong<span class="govuk-visually-hidden">: {standard.name}</span>
          </a>
        </p>
      )}
    </li>
  );
};

type Listed = { readonly shown: FactsShown; readonly facts: readonly CaseFact[] };

const List = ({ shown, facts }: Listed) => (
  <ul class="govuk-list">
    {facts.map((fact) => (
      <Fact key={fact.standard.code} shown={shown} fact={fact} />
    ))}
  </ul>
);

/** What the data can't tell stays folded, unless someone said something about it. */
const Facts = ({ shown, facts }: Listed) => {
  const isTold = ({ finding, dispute }: CaseFact) =>
    dispute !== null || (finding !== null && finding.verdict !== "not-known");
  const [told, untold] = [facts.filter(isTold), facts.filter((fact) => !isTold(fact))];
  return (
    <>
      {told.length > 0 && <List shown={shown} facts={told} />}
      {untold.length > 0 && (
        <Details
          summary={`Not known from the case data: ${untold.map(({ standard }) => standard.name).join("; ")}`}
        >
          <List shown={shown} facts={untold} />
        </Details>
      )}
    </>
  );
};

const From = ({ facts }: { readonly facts: CaseFacts }) => (
  <p class="govuk-body">
    {facts.isListed
      ? `As the case list of ${formatDate(facts.asAt)} has it.`
      : `The case list of ${formatDate(facts.asAt)} does not hold this case.`}
  </p>
);

/** Nothing where the data show nothing of the section. */
export const SectionFacts = (shown: FactsShown & { readonly section: SectionCode }) => {
  const facts = shown.facts?.facts.filter(({ standard }) => standard.section === shown.section) ?? [];
  if (!shown.facts || facts.length === 0) return null;
  return (
    <section aria-labelledby="case-data">
      <h2 class="govuk-heading-m" id="case-data">
        What the case data show
      </h2>
      <From facts={shown.facts} />
      <Facts shown={shown} facts={facts} />
    </section>
  );
};

/** Every section's on one page. */
export const AllFacts = (shown: FactsShown) => {
  if (!shown.facts) return null;
  const sections = bySection(shown.facts.facts);
  return (
    <section aria-labelledby="case-data">
      <h2 class="govuk-heading-m" id="case-data">
        What the case data show
      </h2>
      <From facts={shown.facts} />
      {SECTIONS.map(({ code, title }) => {
        const facts = sections.get(code) ?? [];
        return (
          facts.length > 0 && (
            <div key={code}>
              <h3 class="govuk-heading-s">{title}</h3>
              <Facts shown={shown} facts={facts} />
            </div>
          )
        );
      })}
    </section>
  );
};
