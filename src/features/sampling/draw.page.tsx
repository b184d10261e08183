// A draw on one page, its certificate to print, and what checking it found (C4).
import { exclusionLabels } from "../../domain/sampling/eligibility.js";
import type { PageContent } from "../../platform/http/answers.js";
import { formatDate, formatMonth, formatNumber } from "../../ui/formats.js";
import { Button } from "../../ui/govuk/button.js";
import { Details } from "../../ui/govuk/details.js";
import { NotificationBanner } from "../../ui/govuk/notification-banner.js";
import { ScrollingTable } from "../../ui/scrolling-table.js";
import type { DrawCheck, DrawDifference } from "./check-recorded-draw.js";
import { type DrawView, HowItWasDrawn, LeftOut, Selected } from "./draw-facts.js";
import { DrawTag } from "./draws.page.js";
import { drawNotices } from "./sampling-words.js";

export type Reserve = {
  readonly managerId: string;
  /** Null for the one order of a sample of all. */
  readonly managerName: string | null;
  /** How many cases the whole order holds; only the first of them are shown. */
  readonly count: number;
  readonly childIds: readonly string[];
};

export type DrawPageView = DrawView & {
  readonly reserves: readonly Reserve[];
  readonly mayRelease: boolean;
  /** Whether this person may open audits and replacements of any team. */
  readonly mayOpenCases: boolean;
  readonly notice: string | null;
};

const Ways = ({ draw, mayRelease }: DrawPageView) => (
  <>
    {mayRelease && <Button href={`/draws/${draw.id}/release`}>Release to teams</Button>}
    <ul class="govuk-list">
      {[
        ["check", "Check this draw"],
        ["certificate", "Certificate to print"],
        ["certificate.json", "Certificate as a file (JSON)"],
        ["list.csv", "The frozen list (CSV)"],
        ["list.txt", "The frozen list exactly as it was fingerprinted"],
      ].map(([path, text]) => (
        <li key={path}>
          <a class="govuk-link" href={`/draws/${draw.id}/${path}`}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  </>
);

const ReserveOrder = ({ managerName, count, childIds }: Reserve) => (
  <Details summary={`Order of ${managerName ?? "all cases"}: ${formatNumber(count)}`}>
    <ol class="govuk-list govuk-list--number">
      {childIds.map((childId) => (
        <li key={childId}>{childId}</li>
      ))}
    </ol>
    {count > childIds.length && (
      <p class="govuk-body">
        The other {formatNumber(count - childIds.length)} are in the frozen list, with their places.
      </p>
    )}
  </Details>
);

/** "Draw for March 2026" */
const titleOf = ({ month, kind }: DrawView["draw"]): string =>
  `${kind === "monthly" ? "Draw" : "Dip sample"} for ${formatMonth(month)}`;

export const drawPage = (view: DrawPageView): PageContent => {
  const { draw, certificate, mayOpenCases, reserves, notice } = view;
  const title = titleOf(draw);
  const news = drawNotices[notice ?? ""];
  return {
    title,
    back: { href: "/draws", text: "Draws" },
    body: (
      <>
        {news && (
          <NotificationBanner type={notice === "released-already" ? undefined : "success"}>
            {news}
          </NotificationBanner>
        )}
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">
          <DrawTag state={draw.state} />
        </p>
        <Ways {...view} />
        <Selected
          {...view}
          linkOf={({ auditId, id, state }) => {
            if (!mayOpenCases || auditId === null) return null;
            return state === "selected" ? `/audits/${auditId}` : `/draws/replacements/${id}`;
          }}
        />
        {draw.auditDueOn && draw.selfAssessmentDueOn && draw.feedbackDueOn && (
          <p class="govuk-body">
            Released with these days: self-assessment by {formatDate(draw.selfAssessmentDueOn)}, audit by{" "}
            {formatDate(draw.auditDueOn)}, family’s feedback by {formatDate(draw.feedbackDueOn)}.
          </p>
        )}
        <h2 class="govuk-heading-m">Reserve order</h2>
        <p class="govuk-body">Where a case can’t be audited, the next in its order takes its place.</p>
        {reserves.map((reserve) => (
          <ReserveOrder key={reserve.managerId} {...reserve} />
        ))}
        <h2 class="govuk-heading-m">How it was drawn</h2>
        <HowItWasDrawn {...view} />
        <LeftOut counts={certificate.counts} />
      </>
    ),
  };
};

export const certificatePage = (view: DrawView): PageContent => {
  const { draw, certificate } = view;
  const title = `Certificate: ${titleOf(draw)}`;
  return {
    title,
    back: { href: `/draws/${draw.id}`, text: "The draw" },
    body: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">
          Whoever has the frozen list can repeat this draw from what stands here, with any language’s own
          SHA-256. The file docs/sampling.md of Full Circle says how, with a program that does it.
        </p>
        <HowItWasDrawn {...view} />
        <LeftOut counts={certificate.counts} />
        <Selected {...view} linkOf={() => null} />
      </>
    ),
  };
};

const differenceLabels: Readonly<Record<DrawDifference["about"], string>> = {
  refused: "The list or the rules, which no draw accepts as they stand",
  algorithm: "The way of drawing",
  "list-date": "The day of the list",
  rules: "The rules",
  seed: "The seed",
  "seed-words": "The seed and the text that it was made from",
  fingerprint: "The frozen list, which is not the one that was fingerprinted",
  counts: "How many cases took part and were left out",
  chosen: "The case drawn",
  order: "The order of cases",
  "order-fingerprint": "The orders as a whole",
  certificate: "The certificate",
  outcome: "Why a case was left out",
  chance: "A case’s chance of being drawn",
  selected: "The case selected",
};

/** An outcome's text holds its code; everything else is shown as it is. */
const shown = ({ about }: DrawDifference, text: string): string => {
  const [childId, code = ""] = about === "outcome" ? text.split(/ (?=[a-z-]+$)/) : [text];
  const label = Object.entries(exclusionLabels).find(([known]) => known === code)?.[1];
  return label ? `${childId}: ${label}` : text;
};

const MOST_SHOWN = 100;

export type CheckView = Pick<DrawView, "draw"> & {
  readonly check: DrawCheck;
  readonly names: ReadonlyMap<string, string>;
};

export const checkPage = ({ draw, check, names }: CheckView): PageContent => ({
  title: "Check of the draw",
  back: { href: `/draws/${draw.id}`, text: "The draw" },
  body: (
    <>
      <h1 class="govuk-heading-l">Check: {titleOf(draw)}</h1>
      <p class="govuk-body">
        The draw was just repeated from the frozen list, the rules and the seed that were kept.
      </p>
      {check.same ? (
        <NotificationBanner type="success" title="The same">
          Everything comes out as it was recorded: the list, the counts, the cases drawn and every order.
        </NotificationBanner>
      ) : (
        <>
          <NotificationBanner title="Not the same">
            What was kept is not what was drawn. Someone changed it in the database. Please tell whoever looks
            after it, and do not rely on this draw until that is explained.
          </NotificationBanner>
          <ScrollingTable
            caption={`What differs: ${formatNumber(check.differences.length)}`}
            head={["What", "Team manager", "As recorded", "As repeated"]}
            rows={check.differences
              .slice(0, MOST_SHOWN)
              .map((difference) => [
                differenceLabels[difference.about],
                difference.managerId === null
                  ? ""
                  : (names.get(difference.managerId) ?? difference.managerId),
                shown(difference, difference.recorded),
                shown(difference, difference.repeated),
              ])}
          />
        </>
      )}
    </>
  ),
});
