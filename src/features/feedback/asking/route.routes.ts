// The page of the council's safeguarding route.
import { read } from "../../../platform/change.js";
import { type Answer, type FormError, page, redirect } from "../../../platform/http/answers.js";
import { textOf } from "../../../platform/http/form.js";
import type { Fields } from "../../../platform/http/held-words.queries.js";
import type { Pages, Visit } from "../../../platform/http/pages.js";
import { readWords } from "../../audit/public.js";
import { findRoute } from "./family-plan.queries.js";
import { routePage } from "./route.page.js";
import { type RouteRefusal, setRoute } from "./set-route.command.js";

export function addRoutePage(pages: Pages): void {
  pages.get("/family/route", "set-safeguarding-route", (visit) => showRoute(visit, null, [], 200));
  pages.post("/family/route", "set-safeguarding-route", saveRoute);
}

async function showRoute(
  visit: Visit,
  typed: Fields | null,
  errors: readonly FormError[],
  status: number,
): Promise<Answer> {
  const found = await read(visit.context, findRoute);
  const content = routePage({
    csrfToken: visit.csrfToken,
    isHeld: visit.held !== null,
    typed: typed ?? visit.held ?? { words: found?.words ?? "" },
    errors,
    version: found?.version ?? 0,
    saved: found ? { at: found.savedAt, by: found.savedByName } : null,
    notice: visit.notice === "saved",
  });
  return page(content, status);
}

const refusals: Readonly<Record<RouteRefusal, string>> = {
  "words-missing": "Write down whom a family can tell, with a telephone number",
  "changed-meanwhile":
    "Someone else saved other words meanwhile. Yours are below: save them if they should stand",
};

async function saveRoute(visit: Visit): Promise<Answer> {
  const words = readWords(visit.fields, "words");
  if (!words.ok) return showRoute(visit, visit.fields, words.refusal, 422);
  const version = Number(textOf(visit.fields, "version")) || 0;
  const saved = await setRoute(visit.context, { words: words.value, version });
  if (saved.ok) return redirect("/family/route", "saved");
  const error = { field: "words", text: refusals[saved.refusal] };
  return showRoute(visit, visit.fields, [error], saved.refusal === "words-missing" ? 422 : 409);
}
