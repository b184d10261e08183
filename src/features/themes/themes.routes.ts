// The pages on which the quality assurance team looks after the list of themes.
import { isThemeAction, MAX_THEME_LABEL, themeList } from "../../domain/framework/managed-themes.js";
import { PRACTICE_AREAS } from "../../domain/framework/practice-areas.js";
import { read } from "../../platform/change.js";
import { type Answer, type FormError, notFound, page, redirect } from "../../platform/http/answers.js";
import { textOf } from "../../platform/http/form.js";
import type { Fields } from "../../platform/http/held-words.queries.js";
import type { Pages, Visit } from "../../platform/http/pages.js";
import { addTheme, type ChangeRefusal, changeTheme, type ThemeWords } from "./change-theme.command.js";
import { themePage, themesPage } from "./themes.page.js";
import { listOwnThemes } from "./themes.queries.js";

const MAX_COVERS = 300;

export function addThemePages(pages: Pages): void {
  pages.get("/themes", "change-themes", (visit) => showThemes(visit, null));
  pages.post("/themes", "change-themes", postTheme);
  pages.get("/themes/:code", "change-themes", (visit) => showTheme(visit, null));
  pages.post("/themes/:code", "change-themes", postChange);
}

type Again = { readonly typed: Fields; readonly errors: readonly FormError[]; readonly status: number };

const readThemes = async ({ context }: Visit) => themeList(await read(context, listOwnThemes));

async function showThemes(visit: Visit, again: Again | null): Promise<Answer> {
  const themes = await readThemes(visit);
  const { csrfToken, notice } = visit;
  const shown = { typed: again?.typed ?? {}, errors: again?.errors ?? [] };
  return page(themesPage({ themes, csrfToken, notice, ...shown }), again?.status ?? 200);
}

async function showTheme(visit: Visit, again: Again | null): Promise<Answer> {
  const theme = (await readThemes(visit)).find(({ code }) => code === visit.params.code);
  if (!theme) return notFound();
  const { label, covers, practiceArea, version } = theme;
  const typed = {
    ...(again?.typed ?? { label, covers, practiceArea: practiceArea ?? "" }),
    version: String(version),
  };
  return page(
    themePage({ theme, typed, errors: again?.errors ?? [], csrfToken: visit.csrfToken }),
    again?.status ?? 200,
  );
}

const readThemeWords = (fields: Fields): ThemeWords => ({
  label: textOf(fields, "label").trim().replace(/\s+/g, " "),
  covers: textOf(fields, "covers").trim(),
  practiceArea: PRACTICE_AREAS.find(({ code }) => code === textOf(fields, "practiceArea"))?.code ?? null,
});

const errorsIn = ({ label, covers }: ThemeWords): readonly FormError[] => [
  ...(label === "" ? [{ field: "label", text: "Give the theme a name" }] : []),
  ...(label.length > MAX_THEME_LABEL
    ? [{ field: "label", text: `Shorten the name to ${MAX_THEME_LABEL} characters` }]
    : []),
  ...(covers.length > MAX_COVERS
    ? [{ field: "covers", text: `Shorten this to ${MAX_COVERS} characters` }]
    : []),
];

const refusals: Partial<Readonly<Record<ChangeRefusal, FormError & { readonly status: number }>>> = {
  "already-there": { field: "label", text: "There is a theme of this name already", status: 422 },
  "area-missing": { field: "practiceArea", text: "Choose a practice area", status: 422 },
  "changed-meanwhile": {
    field: "label",
    text: "Someone changed this theme while you were writing. Look at what you typed, then save again",
    status: 409,
  },
  "not-in-this-state": {
    field: "label",
    text: "Someone changed where this theme stands. Look at it again",
    status: 409,
  },
};

async function postTheme(visit: Visit): Promise<Answer> {
  const { context, person, fields: typed } = visit;
  const words = readThemeWords(typed);
  const errors = errorsIn(words);
  if (errors.length > 0) return showThemes(visit, { typed, errors, status: 422 });
  const added = await addTheme(context, person, words);
  if (added.ok) return redirect("/themes", "saved");
  const refused = refusals[added.refusal];
  return refused ? showThemes(visit, { typed, errors: [refused], status: refused.status }) : notFound();
}

async function postChange(visit: Visit): Promise<Answer> {
  const { context, person, fields: typed, params } = visit;
  const action = textOf(typed, "step");
  if (!isThemeAction(action)) return notFound();
  const words = readThemeWords(typed);
  const errors = errorsIn(words);
  if (errors.length > 0) return showTheme(visit, { typed, errors, status: 422 });
  const seen = Number(textOf(typed, "version")) || 0;
  const changed = await changeTheme(context, person, { ...words, code: params.code ?? "", action, seen });
  if (changed.ok) return redirect("/themes", "saved");
  const refused = refusals[changed.refusal];
  return refused ? showTheme(visit, { typed, errors: [refused], status: refused.status }) : notFound();
}
