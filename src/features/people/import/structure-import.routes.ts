// The pages on which a file of people and structure is sent, looked at, and applied or set aside.
import { read } from "../../../platform/change.js";
import {
  type Answer,
  type FormError,
  file,
  notFound,
  page,
  redirect,
} from "../../../platform/http/answers.js";
import { dateAsTyped, dateTyped, readDateField } from "../../../platform/http/date-field.js";
import { textOf } from "../../../platform/http/form.js";
import type { Pages, Visit } from "../../../platform/http/pages.js";
import { applyStructure, setAsideStructure } from "./decide-structure.command.js";
import { previewStructure, viewStructureImport } from "./preview-structure.command.js";
import { sendPeoplePage, structureImportPage } from "./structure-import.page.js";
import { listStructureImports } from "./structure-import.queries.js";
import { refusalWords } from "./structure-words.js";
import { peopleTemplate } from "./template.js";

const path = "/people/import";
const idOf = ({ params }: Visit) => params.id ?? "";

export function addStructureImportPages(pages: Pages): void {
  pages.get(path, "change-people", (visit) => showForm(visit, dateAsTyped("asAt", visit.today), null, null));
  pages.upload(path, "change-people", send);
  pages.get(`${path}/template.csv`, "change-people", async () =>
    file("people-template.csv", "text/csv; charset=utf-8", peopleTemplate()),
  );
  pages.get(`${path}/:id`, "change-people", (visit) => showImport(visit, []));
  pages.post(`${path}/:id`, "change-people", decide);
}

async function showForm(
  visit: Visit,
  dateValues: Readonly<Record<string, string>>,
  error: FormError | null,
  fix: string | null,
): Promise<Answer> {
  const imports = await read(visit.context, listStructureImports);
  const errors = error ? [error] : [];
  const view = { csrfToken: visit.csrfToken, dateValues, errors, fix, imports };
  return page(sendPeoplePage(view), error ? 422 : 200);
}

async function send(visit: Visit): Promise<Answer> {
  const again = (error: FormError, fix: string | null = null) =>
    showForm(visit, dateTyped(visit.fields, "asAt"), error, fix);
  const [sent] = visit.files;
  if (!sent) return again({ field: "file", text: "Choose a file" });
  const asAt = readDateField(visit.fields, "asAt", "the day the file is for");
  if (!asAt.ok) return again(asAt.refusal);
  if (asAt.value > visit.today)
    return again({ field: "asAt-day", text: "Enter a day that is not in the future" });
  const previewed = await previewStructure(visit.context, sent, asAt.value);
  if (previewed.ok) return redirect(`${path}/${previewed.value}`);
  const { message, fix } = previewed.refusal;
  return again({ field: "file", text: `${sent.name}: ${message}` }, `${fix} Nothing was changed.`);
}

async function showImport(visit: Visit, errors: readonly FormError[], status = 200): Promise<Answer> {
  const seen = await read(visit.context, (work) => viewStructureImport(work, idOf(visit)));
  return seen ? page(structureImportPage(seen, visit.csrfToken, errors), status) : notFound();
}

async function decide(visit: Visit): Promise<Answer> {
  if (textOf(visit.fields, "decision") === "set-aside") {
    const setAside = await setAsideStructure(visit.context, idOf(visit));
    if (setAside.ok) return redirect("/people", "import-set-aside");
    return setAside.refusal === "no-such-import" ? notFound() : showImport(visit, [decidedAlready], 409);
  }
  const applied = await applyStructure(visit.context, {
    importId: idOf(visit),
    fingerprint: textOf(visit.fields, "fingerprint"),
    invites: textOf(visit.fields, "invites") === "yes",
  });
  if (applied.ok) return redirect(`${path}/${idOf(visit)}`);
  const { code } = applied.refusal;
  if (code === "no-such-import") return notFound();
  const error = { field: path, text: refusalWords(applied.refusal) };
  return showImport(visit, [error], code === "plan-changed" || code === "already-decided" ? 409 : 422);
}

const decidedAlready: FormError = { field: path, text: refusalWords({ code: "already-decided" }) };
