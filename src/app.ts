// Puts the web application together; only here is every feature known.
import type { FastifyInstance } from "fastify";
import { may, type Permission } from "./domain/access/policy.js";
import { addAccessPages } from "./features/access/access.routes.js";
import { askToSignIn } from "./features/access/sign-in.routes.js";
import { addActionPages } from "./features/actions/actions.routes.js";
import { addActivityPages } from "./features/activity/activity.routes.js";
import { addAuditPages } from "./features/audit/audit.routes.js";
import { addDemonstrationPages, DemonstrationMaker } from "./features/demonstration/public.js";
import { addFamilyPages } from "./features/feedback/answering/family.routes.js";
import { addFeedbackPages } from "./features/feedback/feedback.routes.js";
import { addRiskPages } from "./features/feedback/seeing/risk.routes.js";
import { addImportPages } from "./features/imports/imports.routes.js";
import { addMessagePages } from "./features/messages/messages.routes.js";
import { addModerationPages } from "./features/moderation/moderations.routes.js";
import { addPeoplePages } from "./features/people/people.routes.js";
import { addReliabilityPage } from "./features/reliability/reliability.routes.js";
import { addReportPages } from "./features/reporting/reports.routes.js";
import { addReportWritingPages } from "./features/reporting/write-report.routes.js";
import { addCoveragePage } from "./features/sampling/coverage.routes.js";
import { addDrawFiles } from "./features/sampling/draw-files.routes.js";
import { addDrawPages } from "./features/sampling/draws.routes.js";
import { addReplacementPages } from "./features/sampling/replacements.routes.js";
import { addStandardPages } from "./features/standards/standards.routes.js";
import { addTaskPages } from "./features/tasks/tasks.routes.js";
import { addThemePages } from "./features/themes/public.js";
import { addDisputePages } from "./features/timeliness/dispute.routes.js";
import { addTimelinessPages } from "./features/timeliness/timeliness.routes.js";
import { Pages } from "./platform/http/pages.js";
import type { NavigationItem } from "./platform/http/send-answer.js";
import { type HttpParts, makeServer, type ServerOptions } from "./platform/http/server.js";
import type { SignedIn } from "./platform/http/sessions.queries.js";

const navigation: readonly (NavigationItem & { readonly permission: Permission | null })[] = [
  { text: "Your tasks", href: "/", permission: null },
  { text: "Audits", href: "/audits", permission: "see-audits" },
  { text: "Moderation", href: "/moderations", permission: "see-moderations" },
  { text: "Actions", href: "/actions", permission: "see-actions" },
  { text: "Timeliness", href: "/timeliness", permission: "see-timeliness" },
  { text: "Families", href: "/family", permission: "see-family-voice" },
  { text: "Reports", href: "/reports", permission: "see-reports" },
  { text: "Summaries", href: "/summaries", permission: "read-published-summaries" },
  { text: "Standards", href: "/standards", permission: "see-standards" },
  { text: "Case list", href: "/case-list", permission: "see-case-list" },
  { text: "Draws", href: "/draws", permission: "see-draws" },
  { text: "Coverage", href: "/coverage", permission: "see-coverage" },
  { text: "Themes", href: "/themes", permission: "change-themes" },
  { text: "Burden", href: "/burden", permission: "see-burden" },
  { text: "People", href: "/people", permission: "see-people" },
  { text: "Messages", href: "/messages", permission: "see-messages" },
  { text: "Activity", href: "/activity", permission: "see-activity" },
];

const navigationFor = (person: SignedIn): readonly NavigationItem[] =>
  navigation.filter(({ permission }) => permission === null || may(person, permission));

export async function makeApp(
  options: Omit<ServerOptions, "navigationFor" | "askToSignIn">,
): Promise<FastifyInstance> {
  let known: HttpParts | undefined;
  const partsOf = (): HttpParts => {
    if (!known) throw new Error("The application is not put together yet.");
    return known;
  };
  const { app, parts } = await makeServer({ ...options, navigationFor, askToSignIn: askToSignIn(partsOf) });
  known = parts;
  const pages = new Pages(app, parts);
  addAccessPages(app, parts);
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  addDemonstrationPages(app, parts, new DemonstrationMaker(options.db, options.clock, say));
  addTaskPages(pages, navigationFor);
  addPeoplePages(pages);
  addActivityPages(pages);
  addMessagePages(pages, options.settings.baseUrl ?? "");
  addAuditPages(pages, options.signals);
  addFeedbackPages(pages);
  addThemePages(pages);
  addRiskPages(pages);
  addFamilyPages(app, parts);
  addImportPages(pages, { sealer: parts.sealer, jobs: options.jobs });
  addDrawPages(pages);
  addDrawFiles(pages);
  addCoveragePage(pages);
  addReplacementPages(pages);
  addActionPages(pages);
  addModerationPages(pages);
  addReliabilityPage(pages);
  addTimelinessPages(pages, options.jobs);
  addDisputePages(pages);
  addStandardPages(pages);
  addReportPages(pages);
  addReportWritingPages(pages);
  return app;
}
