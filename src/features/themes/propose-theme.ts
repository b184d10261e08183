// A theme proposed by whoever writes an audit, in the change that saves it there.
import {
  codeForTheme,
  MAX_THEME_LABEL,
  themeLabelled,
  themeLifecycle,
  themeList,
} from "../../domain/framework/managed-themes.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import type { Change } from "../../platform/change.js";
import { listOwnThemes, saveTheme } from "./themes.queries.js";

export type ThemeRefusal = "theme-too-long" | "theme-retired";

/** The code of the new theme, or of the one that already says this. */
export async function proposeTheme(
  { work, actor, now, record }: Change,
  proposedBy: string,
  wanted: string,
): Promise<Result<string, ThemeRefusal>> {
  const label = wanted.trim().replace(/\s+/g, " ");
  if (label.length > MAX_THEME_LABEL) return refuse("theme-too-long");
  const themes = themeList(await listOwnThemes(work));
  const there = themeLabelled(themes, label);
  if (there) return there.state === "retired" ? refuse("theme-retired") : accept(there.code);
  const code = codeForTheme(label, themes);
  const { authorityId } = actor;
  const theme = { authorityId, code, label, practiceArea: null, state: themeLifecycle.starts };
  await saveTheme(work, { ...theme, changedBy: proposedBy, changedAt: now }, 0);
  record({ action: "propose-theme", recordType: "theme", recordId: code, detail: {} });
  return accept(code);
}
