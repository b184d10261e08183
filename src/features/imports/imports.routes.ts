// The case list: its snapshots, a new one sent and previewed, confirmed or set aside, its problems to download.
import { stringify } from "csv-stringify/sync";
import { may } from "../../domain/access/policy.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import { read } from "../../platform/change.js";
import { workbookType, writeWorkbook } from "../../platform/files/write-workbook.js";
import { type Answer, type FormError, file, notFound, page, redirect } from "../../platform/http/answers.js";
import { dateTyped, readDateField } from "../../platform/http/date-field.js";
import { textOf } from "../../platform/http/form.js";
import type { Pages, Visit } from "../../platform/http/pages.js";
import { decideCaseList } from "./decide-case-list.command.js";
import { caseListPage, sendListPage, snapshotPage } from "./imports.pages.js";
import { findSnapshot, listProblems, listSnapshots } from "./imports.queries.js";
import { addNamePages } from "./names/names.routes.js";
import { previewCaseList } from "./preview-case-list.command.js";
import { suggestAsAt } from "./read/suggest-as-at.js";
import { viewSnapshot } from "./view-snapshot.js";

/** A case list's ids are UUIDs; anything else is nobody's. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The day that was typed, else the one that the files name. */
async function findAsAt(visit: Visit): Promise<Result<LocalDate, FormError>> {
  const typed = dateTyped(visit.fields, "asAt");
  if (Object.values(typed).some((part) => part.trim() !== "")) {
    const date = readDateField(visit.fields, "asAt", "the day the list is for");
    if (date.ok && date.value > visit.today)
      return refuse({ field: "asAt-day", text: "Enter a day that is not in the future" });
    return date;
  }
  const suggested = await suggestAsAt(visit.files, { today: visit.today });
  return suggested
    ? accept(suggested.asAt)
    : refuse({ field: "asAt-day", text: "Enter the day the list is for: the files do not say it" });
}

async function sendList(visit: Visit): Promise<Answer> {
  const again = (error: FormError, fix: string | null) =>
    page(sendListPage(visit.csrfToken, dateTyped(visit.fields, "asAt"), [error], fix), 422);
  if (visit.files.length === 0)
    return again({ field: "files", text: "Choose a workbook, or one or more CSV files" }, null);
  const asAt = await findAsAt(visit);
  if (!asAt.ok) return again(asAt.refusal, null);
  const previewed = await previewCaseList(visit.context, { files: visit.files, asAt: asAt.value });
  if (previewed.ok) {
    const { snapshotId, list } = previewed.value;
    return list ? redirect(`/case-list/${snapshotId}`) : redirect(`/case-list/${snapshotId}`, "sent-before");
  }
  const { message, fix, file: name } = previewed.refusal;
  return again(
    { field: "files", text: name ? `${name}: ${message}` : message },
    `${fix} Nothing was changed.`,
  );
}

async function showSnapshot(visit: Visit): Promise<Answer> {
  const id = visit.params.id ?? "";
  const view = UUID.test(id) ? await read(visit.context, (work) => viewSnapshot(work, id)) : null;
  if (!view) return notFound();
  const forms = { csrfToken: visit.csrfToken, mayDecide: may(visit.person, "import-cases") };
  return page(snapshotPage(view, forms, visit.notice));
}

async function decide(visit: Visit): Promise<Answer> {
  const id = visit.params.id ?? "";
  const decision = textOf(visit.fields, "decision");
  if (!UUID.test(id) || (decision !== "confirmed" && decision !== "set-aside")) return notFound();
  const decided = await decideCaseList(visit.context, id, decision);
  if (!decided.ok && decided.refusal === "no-such-list") return notFound();
  if (!decided.ok) return redirect(`/case-list/${id}`, "already-decided");
  return decision === "confirmed"
    ? redirect(`/case-list/${id}`, "confirmed")
    : redirect("/case-list", "set-aside");
}

/** What the columns of the downloaded problems are called, and how wide they are in a workbook. */
const PROBLEM_COLUMNS = [
  ["severity", 12],
  ["code", 24],
  ["file", 24],
  ["sheet", 20],
  ["row", 8],
  ["column", 10],
  ["value", 24],
  ["message", 80],
  ["fix", 80],
] as const;

async function readProblems(visit: Visit) {
  const id = visit.params.id ?? "";
  if (!UUID.test(id)) return null;
  const problems = await read(visit.context, async (work) =>
    (await findSnapshot(work, id)) ? listProblems(work, id) : null,
  );
  return (
    problems?.map(({ severity, code, file: name, sheet, rowNumber, columnName, value, message, fix }) => [
      ...[severity, code, name, sheet, rowNumber, columnName, value, message, fix],
    ]) ?? null
  );
}

async function downloadProblems(visit: Visit): Promise<Answer> {
  const rows = await readProblems(visit);
  if (!rows) return notFound();
  const text = stringify(rows, {
    header: true,
    columns: PROBLEM_COLUMNS.map(([heading]) => heading),
    bom: true,
    escape_formulas: true,
    record_delimiter: "windows",
  });
  return file("case-list-problems.csv", "text/csv; charset=utf-8", text);
}

async function downloadProblemsWorkbook(visit: Visit): Promise<Answer> {
  const rows = await readProblems(visit);
  if (!rows) return notFound();
  const columns = PROBLEM_COLUMNS.map(([heading, width]) => ({ heading, width }));
  return file("case-list-problems.xlsx", workbookType, writeWorkbook({ sheet: "Problems", columns, rows }));
}

export function addImportPages(pages: Pages): void {
  pages.get("/case-list", "see-case-list", async (visit) => {
    const snapshots = await read(visit.context, listSnapshots);
    return page(caseListPage(snapshots, may(visit.person, "import-cases"), visit.notice));
  });
  pages.get("/case-list/new", "import-cases", async (visit) =>
    page(sendListPage(visit.csrfToken, {}, [], null)),
  );
  pages.upload("/case-list/new", "import-cases", sendList);
  pages.get("/case-list/:id", "see-case-list", showSnapshot);
  pages.post("/case-list/:id", "import-cases", decide);
  addNamePages(pages);
  pages.get("/case-list/:id/problems.csv", "see-case-list", downloadProblems);
  pages.get("/case-list/:id/problems.xlsx", "see-case-list", downloadProblemsWorkbook);
}
