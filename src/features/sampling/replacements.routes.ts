// The page of a drawn case that may be replaced: for the team's manager and the quality assurance team (C4).
import { may, mayReadReplacement } from "../../domain/access/policy.js";
import { auditLifecycle } from "../../domain/audit/audit-lifecycle.js";
import { selectionLifecycle } from "../../domain/programme/draw-lifecycle.js";
import { usualDueDates } from "../../domain/programme/due-dates.js";
import { canTake } from "../../domain/shared/lifecycle.js";
import type { Result } from "../../domain/shared/result.js";
import { readLogged } from "../../platform/change.js";
import { type Answer, type FormError, notFound, page, redirect } from "../../platform/http/answers.js";
import { textOf } from "../../platform/http/form.js";
import type { Fields } from "../../platform/http/held-words.queries.js";
import type { Pages, Visit } from "../../platform/http/pages.js";
import { relationsToSelection } from "./act-on-selection.js";
import { askForReplacement } from "./ask-for-replacement.command.js";
import { approveReplacement, declineReplacement } from "./decide-replacement.command.js";
import { findNextCase } from "./next-case.js";
import { type ReplacementView, replacementPage } from "./replacement.page.js";
import { dueDatesAsTyped, readAsk, readDecline, readDueDates, versionOf } from "./sampling.form.js";
import { type ReplacementRefusal, replacementErrors } from "./sampling-words.js";
import { type FoundSelection, findSelection, listDeclined } from "./selections.queries.js";

export function addReplacementPages(pages: Pages): void {
  pages.get("/draws/replacements/:selectionId", "signed-in", (visit) => show(visit, visit.held, [], 200));
  pages.post("/draws/replacements/:selectionId", "signed-in", post);
}

/** The form that is open to this person now. */
function formFor({ person }: Visit, selection: FoundSelection): ReplacementView["form"] {
  const relations = relationsToSelection(person, selection);
  const { state, auditState } = selection;
  if (canTake(selectionLifecycle, state, "approve-replacement", relations)) return "decide";
  const mayReplace = auditState !== null && auditLifecycle.steps[auditState].replace !== undefined;
  return mayReplace && canTake(selectionLifecycle, state, "ask-for-replacement", relations) ? "ask" : null;
}

/** The form that these fields were typed in. */
const formOf = (typed: Fields): ReplacementView["form"] =>
  textOf(typed, "step") === "ask" ? "ask" : "decide";

const readReplacement = (visit: Visit) =>
  readLogged(visit.context, async (work) => {
    const selection = await findSelection(work, visit.params.selectionId ?? "", "to-read");
    if (!selection || !mayReadReplacement(relationsToSelection(visit.person, selection)))
      return { answer: null, line: null };
    const form = formFor(visit, selection);
    const nextChildId = form === "decide" ? ((await findNextCase(work, selection))?.childId ?? null) : null;
    const declined = await listDeclined(work, selection.id);
    const line = { action: "read-replacement", recordType: "selection", recordId: selection.id };
    return { answer: { selection, form, nextChildId, declined }, line };
  });

async function show(
  visit: Visit,
  typed: Fields | null,
  errors: readonly FormError[],
  status: number,
): Promise<Answer> {
  const found = await readReplacement(visit);
  if (!found) return notFound();
  const { selection, form } = found;
  const words = textOf(typed ?? {}, "words");
  const isClosed = typed !== null && formOf(typed) !== form;
  const usual = dueDatesAsTyped(usualDueDates(visit.today));
  return page(
    replacementPage({
      ...found,
      typed: isClosed ? usual : { ...usual, ...typed },
      errors,
      unsaved: isClosed && words !== "" ? [words] : [],
      isHeld: visit.held !== null && !isClosed,
      back: backOf(visit, selection),
      csrfToken: visit.csrfToken,
      notice: visit.notice,
    }),
    status,
  );
}

const backOf = ({ person }: Visit, { auditId, drawId }: FoundSelection) => {
  if (auditId !== null) return { href: `/audits/${auditId}`, text: "The audit" };
  return may(person, "see-draws")
    ? { href: `/draws/${drawId}`, text: "The draw" }
    : { href: "/", text: "Your tasks" };
};

/** The notice that the page then shows. */
type Taken = Result<string, readonly FormError[] | ReplacementRefusal>;

const noticed = (done: Result<unknown, ReplacementRefusal>, notice: string): Taken =>
  done.ok ? { ok: true, value: notice } : done;

async function take({ context, person, fields, params, today }: Visit): Promise<Taken | null> {
  const { selectionId = "" } = params;
  switch (textOf(fields, "step")) {
    case "ask": {
      const form = readAsk(selectionId, fields);
      return form.ok ? noticed(await askForReplacement(context, person, form.value), "asked") : form;
    }
    case "approve": {
      const form = readDueDates(fields);
      if (!form.ok) return form;
      const asked = { selectionId, version: versionOf(fields), ...form.value };
      return noticed(await approveReplacement(context, person, asked), "approved");
    }
    case "approve-last": {
      const asked = { selectionId, version: versionOf(fields), ...usualDueDates(today) };
      return noticed(await approveReplacement(context, person, asked), "approved");
    }
    case "decline": {
      const form = readDecline(selectionId, fields);
      return form.ok ? noticed(await declineReplacement(context, person, form.value), "declined") : form;
    }
    default:
      return null;
  }
}

const conflicts: readonly unknown[] = [
  "changed-meanwhile",
  "not-in-this-state",
  "not-yours-to-do",
  "audit-submitted",
];

async function post(visit: Visit): Promise<Answer> {
  const taken = await take(visit);
  if (!taken) return notFound();
  if (taken.ok) return redirect(`/draws/replacements/${visit.params.selectionId}`, taken.value);
  const { refusal } = taken;
  if (refusal === "no-such-selection") return notFound();
  if (typeof refusal !== "string") return show(visit, visit.fields, refusal, 422);
  return show(visit, visit.fields, [replacementErrors[refusal]], conflicts.includes(refusal) ? 409 : 422);
}
