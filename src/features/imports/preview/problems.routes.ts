// What was found in a case list: one kind at a time on pages, all of it as files.
import { stringify } from "csv-stringify/sync";
import { read } from "../../../platform/change.js";
import { workbookType, writeWorkbook } from "../../../platform/files/write-workbook.js";
import { type Answer, file, notFound, page } from "../../../platform/http/answers.js";
import type { Pages, Visit } from "../../../platform/http/pages.js";
import { findSnapshot, listProblems } from "../imports.queries.js";
import { problemsAPage, problemsPage } from "./problems.page.js";
import { countKind, listKind } from "./problems.queries.js";

/** What the columns of the downloaded problems are called, and how wide they are in a workbook. */
const columns = [
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

export function addProblemPages(pages: Pages): void {
  pages.get("/case-list/:id/problems", "see-case-list", showKind);
  pages.get("/case-list/:id/problems.csv", "see-case-list", downloadText);
  pages.get("/case-list/:id/problems.xlsx", "see-case-list", downloadWorkbook);
}

async function showKind({ params, query, context }: Visit): Promise<Answer> {
  const id = params.id ?? "";
  const [severity = "", code = ""] = (query.kind ?? "").split(".");
  const number = /^[1-9]\d{0,5}$/.test(query.page ?? "") ? Number(query.page) : 1;
  const kind = { snapshotId: id, severity, code };
  const view = await read(context, async (work) => {
    const snapshot = await findSnapshot(work, id);
    if (!snapshot || snapshot.state === "set-aside") return null;
    const count = await countKind(work, kind);
    const rows = await listKind(work, kind, { from: (number - 1) * problemsAPage, most: problemsAPage });
    return { id, asAt: snapshot.asAt, kind: { severity, code, count }, number, rows };
  });
  return view && view.rows.length > 0 ? page(problemsPage(view)) : notFound();
}

async function readProblems({ params, context }: Visit) {
  const id = params.id ?? "";
  const problems = await read(context, async (work) =>
    (await findSnapshot(work, id)) ? listProblems(work, id) : null,
  );
  return (
    problems?.map(({ severity, code, file: name, sheet, rowNumber, columnName, value, message, fix }) => [
      ...[severity, code, name, sheet, rowNumber, columnName, value, message, fix],
    ]) ?? null
  );
}

async function downloadText(visit: Visit): Promise<Answer> {
  const rows = await readProblems(visit);
  if (!rows) return notFound();
  const text = stringify(rows, {
    header: true,
    columns: columns.map(([heading]) => heading),
    bom: true,
    escape_formulas: true,
    record_delimiter: "windows",
  });
  return file("case-list-problems.csv", "text/csv; charset=utf-8", text);
}

async function downloadWorkbook(visit: Visit): Promise<Answer> {
  const rows = await readProblems(visit);
  if (!rows) return notFound();
  const sheet = columns.map(([heading, width]) => ({ heading, width }));
  const workbook = writeWorkbook({ sheet: "Problems", columns: sheet, rows });
  return file("case-list-problems.xlsx", workbookType, workbook);
}
