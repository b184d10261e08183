// The saved mappings: all of them, and one to change, rename or take out of use.
import { read } from "../../../platform/change.js";
import { type Answer, type FormError, notFound, page, redirect } from "../../../platform/http/answers.js";
import { textOf } from "../../../platform/http/form.js";
import type { Fields } from "../../../platform/http/held-words.queries.js";
import type { Pages, Visit } from "../../../platform/http/pages.js";
import { asTyped, nameTaken, readMapping, wordsTyped } from "./mapping.form.js";
import { findMapping, listMappings } from "./mappings.queries.js";
import { changeMapping, retireMapping } from "./save-mapping.command.js";
import { savedMappingPage, savedMappingsPage } from "./saved-mappings.pages.js";

const path = "/case-list/mappings/:id";

export function addSavedMappingPages(pages: Pages): void {
  pages.get("/case-list/mappings", "import-cases", async ({ context, notice }) =>
    page(savedMappingsPage(await read(context, listMappings), notice)),
  );
  pages.get(path, "import-cases", (visit) => show(visit, visit.held, [], 200));
  pages.post(path, "import-cases", save);
}

const find = ({ context, params }: Visit) => read(context, (work) => findMapping(work, params.id ?? ""));

async function show(
  visit: Visit,
  sent: Fields | null,
  errors: readonly FormError[],
  status: number,
): Promise<Answer> {
  const kept = await find(visit);
  if (!kept) return notFound();
  const saved = asTyped(kept.headings, kept);
  const typed = sent ?? saved;
  return page(
    savedMappingPage({
      ...{ kept, typed, errors, headings: kept.headings, csrfToken: visit.csrfToken },
      examples: new Map(),
      saved: status === 409 ? saved : null,
      words: sent ? wordsTyped(sent) : Object.keys(kept.mapping.statusWords),
      known: [],
      isHeld: visit.held !== null,
    }),
    status,
  );
}

async function save(visit: Visit): Promise<Answer> {
  const kept = await find(visit);
  if (!kept) return notFound();
  const version = textOf(visit.fields, "version");
  const which = { id: kept.id, version: /^\d{1,9}$/.test(version) ? Number(version) : 0 };
  if (textOf(visit.fields, "do") === "retire") {
    const retired = await retireMapping(visit.context, which);
    return retired.ok ? redirect("/case-list/mappings", "mapping-retired") : refused(visit, retired.refusal);
  }
  const form = readMapping(visit.fields, kept.headings, { isBesideOthers: true });
  if (!form.ok) return show(visit, visit.fields, form.refusal, 422);
  const changed = await changeMapping(visit.context, { ...which, ...form.value });
  return changed.ok ? redirect("/case-list/mappings", "mapping-changed") : refused(visit, changed.refusal);
}

function refused(visit: Visit, refusal: "no-such-mapping" | "name-taken" | "changed-meanwhile") {
  if (refusal === "no-such-mapping") return notFound();
  if (refusal === "name-taken") return show(visit, visit.fields, [nameTaken], 422);
  const text =
    "Someone else changed this while you had the page open. Your choices stand below, with theirs beside them";
  return show(visit, visit.fields, [{ field: "name", text }], 409);
}
