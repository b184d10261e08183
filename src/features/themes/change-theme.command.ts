// The quality assurance team adds a theme, puts it in other words, takes a proposed one in, or retires one.
import { relationsByRole } from "../../domain/access/policy.js";
import type { Person } from "../../domain/access/roles.js";
import {
  codeForTheme,
  type ManagedTheme,
  type ThemeAction,
  themeLabelled,
  themeLifecycle,
  themeList,
} from "../../domain/framework/managed-themes.js";
import type { PracticeAreaCode } from "../../domain/framework/practice-areas.js";
import { type StepRefusal, takeStep } from "../../domain/shared/lifecycle.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import { type Change, change } from "../../platform/change.js";
import type { Context } from "../../platform/context.js";
import { listOwnThemes, saveTheme } from "./themes.queries.js";

export type ThemeWords = {
  readonly label: string;
  readonly covers: string;
  readonly practiceArea: PracticeAreaCode | null;
};

export type ChangeRefusal =
  | StepRefusal
  | "no-such-theme"
  | "already-there"
  | "area-missing"
  | "changed-meanwhile";

async function save(
  { work, actor, now, record }: Change,
  person: Person,
  theme: ManagedTheme,
  action: string,
): Promise<Result<null, "changed-meanwhile">> {
  const { version, ...rest } = theme;
  const row = { ...rest, authorityId: actor.authorityId, changedBy: person.id, changedAt: now };
  if (!(await saveTheme(work, row, version))) return refuse("changed-meanwhile");
  record({ action, recordType: "theme", recordId: theme.code, detail: { state: theme.state } });
  return accept(null);
}

/** A theme that nobody proposed in an audit, in use at once. The page asks for the permission. */
export const addTheme = (
  context: Context,
  person: Person,
  words: ThemeWords,
): Promise<Result<null, ChangeRefusal>> =>
  change<null, ChangeRefusal>(context, async (change) => {
    const themes = themeList(await listOwnThemes(change.work));
    if (themeLabelled(themes, words.label)) return refuse("already-there");
    if (words.practiceArea === null) return refuse("area-missing");
    const to = takeStep(themeLifecycle, "proposed", "take-in", relationsByRole(person));
    if (!to.ok) return to;
    const theme = { ...words, code: codeForTheme(words.label, themes), state: to.value, version: 0 };
    return save(change, person, theme, "add-theme");
  });

export type ThemeChange = ThemeWords & {
  readonly code: string;
  readonly action: ThemeAction;
  /** The version that the page showed. */
  readonly seen: number;
};

export const changeTheme = (
  context: Context,
  person: Person,
  { code, action, seen, ...words }: ThemeChange,
): Promise<Result<null, ChangeRefusal>> =>
  change<null, ChangeRefusal>(context, async (change) => {
    const themes = themeList(await listOwnThemes(change.work));
    const theme = themes.find((each) => each.code === code);
    if (!theme) return refuse("no-such-theme");
    if (theme.version !== seen) return refuse("changed-meanwhile");
    const to = takeStep(themeLifecycle, theme.state, action, relationsByRole(person));
    if (!to.ok) return to;
    const same = themeLabelled(themes, words.label);
    if (same && same.code !== code) return refuse("already-there");
    if (to.value === "in-use" && words.practiceArea === null) return refuse("area-missing");
    return save(change, person, { ...theme, ...words, state: to.value }, `${action}-theme`);
  });
