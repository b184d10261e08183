// The page on which words that may mean danger are read and seen to (D7).
import { type Answer, notFound, type PageContent, page, redirect } from "../../../platform/http/answers.js";
import type { Pages, Visit } from "../../../platform/http/pages.js";
import { Form } from "../../../ui/form.js";
import { Button } from "../../../ui/govuk/button.js";
import { InsetText } from "../../../ui/govuk/inset-text.js";
import { UserText } from "../../../ui/text.js";
import { isId, readAudit } from "../../audit/public.js";
import { findRoute } from "../asking/family-plan.queries.js";
import { findFeedback } from "../feedback.queries.js";
import { readRisk, seesToRisk } from "./read-risk.command.js";
import { listUnreadRisks } from "./risk.queries.js";

export function addRiskPages(pages: Pages): void {
  pages.get("/audits/:id/family/risk", "see-audits", showRisk);
  pages.post("/audits/:id/family/risk", "see-audits", postRisk);
}

type RiskView = {
  readonly auditId: string;
  readonly childId: string;
  readonly csrfToken: string;
  readonly words: readonly string[];
  readonly route: string | null;
};

const riskPage = ({ auditId, childId, csrfToken, words, route }: RiskView): PageContent => ({
  title: "Read this answer now",
  back: { href: `/audits/${auditId}`, text: "About this audit" },
  body: (
    <>
      <span class="govuk-caption-l">Case {childId}</span>
      <h1 class="govuk-heading-l">Read this answer now</h1>
      <p class="govuk-body">
        In this answer are words that may mean that someone is not safe. The program looks for words only, and
        it can be wrong both ways. Please read it yourself, and act as your safeguarding procedure says.
      </p>
      {words.map((text) => (
        <InsetText key={text}>
          <UserText text={text} />
        </InsetText>
      ))}
      {route !== null && (
        <>
          <h2 class="govuk-heading-m">What they were shown</h2>
          <UserText text={route} />
        </>
      )}
      <Form csrfToken={csrfToken}>
        <Button preventDoubleClick>I have read it, and have seen to what is needed</Button>
      </Form>
    </>
  ),
});

async function showRisk(visit: Visit): Promise<Answer> {
  const found = await readAudit(visit, "family-risk", async (work, { audit }) => ({
    unread: await listUnreadRisks(work, audit.id),
    feedback: await findFeedback(work, audit.id),
    route: await findRoute(work),
  }));
  if (!found || !seesToRisk(found.relations)) return notFound();
  const { audit, besides } = found;
  if (besides.unread.length === 0) return redirect(`/audits/${audit.id}`);
  const { workingWell = "", worriedAbout = "", shouldHappen = "" } = besides.feedback ?? {};
  return page(
    riskPage({
      auditId: audit.id,
      childId: audit.childId,
      csrfToken: visit.csrfToken,
      words: [workingWell, worriedAbout, shouldHappen].filter((text) => text.trim() !== ""),
      route: besides.route?.words ?? null,
    }),
  );
}

async function postRisk(visit: Visit): Promise<Answer> {
  const { id: auditId = "" } = visit.params;
  if (!isId(auditId)) return notFound();
  const done = await readRisk(visit.context, visit.person, auditId);
  if (done.ok) return redirect(`/audits/${auditId}`, "risk-read");
  return done.refusal === "nothing-unread" ? redirect(`/audits/${auditId}`) : notFound();
}
