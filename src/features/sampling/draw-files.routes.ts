// What anyone who may see a draw can take away to repeat it: the certificate, the frozen list; and its check (C4).
import { Readable } from "node:stream";
import { stringify } from "csv-stringify";
import { listFormOf } from "../../domain/sampling/draw-cases.js";
import { canonicalText, inCaseOrder } from "../../domain/sampling/frozen-list.js";
import { readLogged } from "../../platform/change.js";
import type { Work } from "../../platform/db/in-authority.js";
import { type Answer, file, notFound, page } from "../../platform/http/answers.js";
import type { Pages, Visit } from "../../platform/http/pages.js";
import { readCertificate } from "./certificate.js";
import { checkRecordedDraw } from "./check-recorded-draw.js";
import { certificatePage, checkPage } from "./draw.page.js";
import { type FoundDraw, findDraw } from "./draws.queries.js";
import { keptList } from "./frozen-list.js";
import { listDrawCases } from "./frozen-list.queries.js";
import { listNames } from "./orders.queries.js";
import { viewDraw } from "./view-draw.js";

export function addDrawFiles(pages: Pages): void {
  pages.get("/draws/:id/certificate", "see-draws", showCertificate);
  pages.get("/draws/:id/certificate.json", "see-draws", sendCertificate);
  pages.get("/draws/:id/list.csv", "see-draws", sendList);
  pages.get("/draws/:id/list.txt", "see-draws", sendCanonicalList);
  pages.get("/draws/:id/check", "see-draws", showCheck);
}

/** Reads something of the draw that the path names, and notes in the activity log what was read. */
const readOfDraw = <Found>(
  { context, params }: Visit,
  action: string,
  steps: (work: Work, drawId: string) => Promise<Found | null>,
): Promise<Found | null> =>
  readLogged(context, async (work) => {
    const { id = "" } = params;
    const answer = await steps(work, id);
    return { answer, line: answer === null ? null : { action, recordType: "draw", recordId: id } };
  });

async function showCertificate(visit: Visit): Promise<Answer> {
  const view = await readOfDraw(visit, "read-certificate", viewDraw);
  return view ? page(certificatePage(view)) : notFound();
}

/** "2026-03", "2026-03-dip-sample" */
const fileNameOf = ({ month, kind }: Pick<FoundDraw, "month" | "kind">): string =>
  kind === "monthly" ? month : `${month}-${kind}`;

async function sendCertificate(visit: Visit): Promise<Answer> {
  const draw = await readOfDraw(
    visit,
    "download-certificate",
    async (work, id) => (await findDraw(work, id)) ?? null,
  );
  const certificate = draw && readCertificate(draw.certificate);
  if (!draw || !certificate) return notFound();
  return file(
    `certificate-${fileNameOf(draw)}.json`,
    "application/json; charset=utf-8",
    `${JSON.stringify(certificate, null, 2)}\n`,
  );
}

/** The fields of docs/sampling.md, and what became of each case. */
const COLUMNS = [
  "childId",
  "teamId",
  "managerId",
  "status",
  "openedOn",
  "closedOn",
  "lastAuditedOn",
  "siblingLastAuditedOn",
  "auditInProgress",
  "ageBand",
  "ethnicGroup",
  "disability",
  "exclusion",
  "place",
  "chance",
] as const;

const readList = (visit: Visit) =>
  readOfDraw(visit, "download-frozen-list", async (work, id) => {
    const draw = await findDraw(work, id);
    return draw ? { draw, rows: await listDrawCases(work, id) } : null;
  });

async function sendList(visit: Visit): Promise<Answer> {
  const found = await readList(visit);
  if (!found) return notFound();
  const rows = found.rows.map((row) => ({
    ...row,
    auditInProgress: row.auditInProgress ? "yes" : "no",
  }));
  const csv = stringify({
    header: true,
    columns: [...COLUMNS],
    bom: true,
    escape_formulas: true,
    record_delimiter: "windows",
  });
  return file(
    `frozen-list-${fileNameOf(found.draw)}.csv`,
    "text/csv; charset=utf-8",
    Readable.from(rows).pipe(csv),
  );
}

/** Its SHA-256 is the fingerprint of the list. */
async function sendCanonicalList(visit: Visit): Promise<Answer> {
  const found = await readList(visit);
  const certificate = found && readCertificate(found.draw.certificate);
  if (!found || !certificate) return notFound();
  const text = canonicalText(
    inCaseOrder(keptList(certificate.listAsAt, found.rows)),
    listFormOf(certificate.algorithm),
  );
  return file(`frozen-list-${fileNameOf(found.draw)}.txt`, "text/plain; charset=utf-8", text);
}

async function showCheck(visit: Visit): Promise<Answer> {
  const found = await readOfDraw(visit, "check-draw", async (work, id) => {
    const check = await checkRecordedDraw(work, id);
    const draw = await findDraw(work, id);
    if (!check || !draw) return null;
    const managers = check.same ? [] : check.differences.flatMap(({ managerId }) => managerId ?? []);
    const names = await listNames(work, [...new Set(managers)].filter(isId));
    return { check, draw, names: new Map(names.map((person) => [person.id, person.name])) };
  });
  return found ? page(checkPage(found)) : notFound();
}

const isId = (text: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text);
