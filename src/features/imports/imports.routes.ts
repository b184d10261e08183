// The case list: its snapshots, and one of them, confirmed or set aside. Sending one, what was found in it, its names and
// the reports that are known have routes of their own.
import { may } from "../../domain/access/policy.js";
import { read } from "../../platform/change.js";
import { type Answer, notFound, page, redirect } from "../../platform/http/answers.js";
import { textOf } from "../../platform/http/form.js";
import type { Pages, Visit } from "../../platform/http/pages.js";
import { caseListPage } from "./case-lists.page.js";
import { decideCaseList } from "./decide-case-list.command.js";
import { listSnapshots } from "./imports.queries.js";
import { addSavedMappingPages } from "./mapping/saved-mappings.routes.js";
import { addNamePages } from "./names/names.routes.js";
import { addProblemPages } from "./preview/problems.routes.js";
import { snapshotPage } from "./preview/snapshot.page.js";
import { viewSnapshot } from "./preview/view-snapshot.js";
import { addSendPages, type Keeping } from "./send/send-list.routes.js";

export function addImportPages(pages: Pages, keeping: Keeping): void {
  pages.get("/case-list", "see-case-list", async (visit) => {
    const snapshots = await read(visit.context, listSnapshots);
    return page(caseListPage(snapshots, may(visit.person, "import-cases"), visit.notice));
  });
  addSendPages(pages, keeping);
  addSavedMappingPages(pages);
  pages.get("/case-list/:id", "see-case-list", showSnapshot);
  pages.post("/case-list/:id", "import-cases", (visit) => decide(visit, keeping));
  addNamePages(pages);
  addProblemPages(pages);
}

async function showSnapshot(visit: Visit): Promise<Answer> {
  const view = await read(visit.context, (work) => viewSnapshot(work, visit.params.id ?? "", visit.today));
  if (!view) return notFound();
  const forms = {
    csrfToken: visit.csrfToken,
    mayDecide: may(visit.person, "import-cases"),
    maySeeTimeliness: may(visit.person, "see-timeliness"),
  };
  return page(snapshotPage(view, forms, visit.notice));
}

async function decide(visit: Visit, { jobs }: Keeping): Promise<Answer> {
  const id = visit.params.id ?? "";
  const decision = textOf(visit.fields, "decision");
  if (decision !== "confirmed" && decision !== "set-aside") return notFound();
  const decided = await decideCaseList(visit.context, id, decision, jobs);
  if (!decided.ok && decided.refusal === "no-such-list") return notFound();
  if (!decided.ok) return redirect(`/case-list/${id}`, "already-decided");
  return decision === "confirmed"
    ? redirect(`/case-list/${id}`, "confirmed")
    : redirect("/case-list", "set-aside");
}
