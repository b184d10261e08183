// The pages of practice standards: all of them, one with its versions, and a form for each part that can be changed.
import { may } from "../../domain/access/policy.js";
import { isChangeablePart, monthsCountedAnew, versionAt } from "../../domain/standards/change-standard.js";
import { isStandardCode, standardCodes } from "../../domain/standards/default-limits.js";
import type { Standard, StandardCode } from "../../domain/standards/standard.js";
import { read } from "../../platform/change.js";
import { type Answer, type FormError, notFound, page, redirect } from "../../platform/http/answers.js";
import type { Fields } from "../../platform/http/held-words.queries.js";
import type { Pages, Visit } from "../../platform/http/pages.js";
import { saveStandardChange } from "./change-standard.command.js";
import { changeStandardPage } from "./change-standard.page.js";
import { standardPage } from "./standard.page.js";
import { asTyped, errorOf, type PartForm, readStandardChange } from "./standards.form.js";
import { standardsPage } from "./standards.page.js";
import { listSavedVersions, listStandards, type SavedVersion, withDefaults } from "./standards.queries.js";
import { partLines, standardPath } from "./standards-words.js";

type Known = {
  readonly code: StandardCode;
  /** The version in force today. */
  readonly standard: Standard;
  readonly first: Standard;
  readonly saved: readonly SavedVersion[];
};

const readKnown = async ({ params, context, today }: Visit): Promise<Known | null> => {
  const code = params.code ?? "";
  if (!isStandardCode(code)) return null;
  const saved = await read(context, (work) => listSavedVersions(work, code));
  const all = withDefaults(saved);
  const standard = versionAt(all, code, today);
  const first = all.find((one) => one.code === code);
  return standard && first ? { code, standard, first, saved } : null;
};

export function addStandardPages(pages: Pages): void {
  pages.get("/standards", "see-standards", async ({ context, person, today }) => {
    const all = await read(context, listStandards);
    const listed = standardCodes.flatMap((code) => {
      const standard = versionAt(all, code, today);
      const first = all.find((one) => one.code === code);
      return standard ? [{ standard, isFirst: standard === first }] : [];
    });
    return page(standardsPage(listed, may(person, "change-standards")));
  });

  pages.get("/standards/:code", "see-standards", async (visit) => {
    const known = await readKnown(visit);
    if (!known) return notFound();
    const last = known.saved.at(-1)?.standard;
    return page(
      standardPage({
        ...known,
        today: visit.today,
        mayChange: may(visit.person, "change-standards"),
        isChanged: visit.notice === "changed" && last !== undefined,
        countedAnew: last ? monthsCountedAnew(withDefaults(known.saved), last, visit.today) : null,
      }),
    );
  });

  pages.get("/standards/:code/:part", "change-standards", (visit) => showForm(visit, null));
  pages.post("/standards/:code/:part", "change-standards", postChange);
}

type Again = {
  readonly typed: Fields;
  readonly errors: readonly FormError[];
  readonly status: number;
  /** What was typed, a line each, where someone else saved meanwhile. */
  readonly yours?: string;
};

async function showForm(visit: Visit, again: Again | null): Promise<Answer> {
  const [known, part] = [await readKnown(visit), visit.params.part ?? ""];
  if (!known || !isChangeablePart(part)) return notFound();
  const form: PartForm = { part, standard: known.standard, today: visit.today };
  const last = known.saved.at(-1);
  const content = changeStandardPage({
    ...form,
    csrfToken: visit.csrfToken,
    typed: again?.typed ?? visit.held ?? asTyped(form, last?.number ?? 0),
    errors: again?.errors ?? [],
    isHeld: visit.held !== null,
    meanwhile:
      last && again?.yours !== undefined
        ? { yours: again.yours, saved: linesOf(last.standard), savedBy: last.changedByName }
        : null,
  });
  return page(content, again?.status ?? 200);
}

const linesOf = (standard: Standard): string =>
  (["limits", "source", "use"] as const).flatMap((part) => partLines(part, standard)).join("\n");

async function postChange(visit: Visit): Promise<Answer> {
  const [known, part] = [await readKnown(visit), visit.params.part ?? ""];
  if (!known || !isChangeablePart(part)) return notFound();
  const form: PartForm = { part, standard: known.standard, today: visit.today };
  const sent = readStandardChange(visit.fields, form);
  if (!sent.ok) return showForm(visit, { typed: visit.fields, errors: sent.refusal, status: 422 });
  const saved = await saveStandardChange(visit.context, sent.value);
  if (saved.ok) return redirect(standardPath(known.code), "changed");
  const errors = [errorOf(saved.refusal, form)];
  if (saved.refusal !== "changed-meanwhile")
    return showForm(visit, { typed: visit.fields, errors, status: 422 });
  const { what, ...typed } = sent.value.change;
  return showForm(visit, {
    typed: { ...visit.fields, seen: String(known.saved.at(-1)?.number ?? 0) },
    errors,
    status: 409,
    yours: partLines(what, { ...known.standard, ...typed }).join("\n"),
  });
}
