// The council's list of themes: those that come with the program, and its own. Anyone who writes an audit may propose one;
// the quality assurance team takes it in, renames it or retires it. Audits keep the themes that they were given (A1, B2).
import type { Lifecycle } from "../shared/lifecycle.js";
import type { PracticeAreaCode } from "./practice-areas.js";
import { THEMES } from "./themes.js";

export type ThemeState = "proposed" | "in-use" | "retired";
export type ThemeAction = "take-in" | "rename" | "retire";

const byQualityTeam = { by: ["quality-assurance-officer", "head-of-quality-assurance"] } as const;

export const themeLifecycle: Lifecycle<ThemeState, ThemeAction> = {
  name: "Theme",
  starts: "proposed",
  states: { proposed: "Proposed in an audit", "in-use": "In use", retired: "Retired" },
  actions: { "take-in": "Take into the list", rename: "Save the words", retire: "Retire" },
  steps: {
    proposed: {
      "take-in": { ...byQualityTeam, to: "in-use", requires: "a practice area" },
      rename: { ...byQualityTeam, to: "proposed" },
      retire: { ...byQualityTeam, to: "retired" },
    },
    "in-use": {
      rename: { ...byQualityTeam, to: "in-use", requires: "a practice area" },
      retire: { ...byQualityTeam, to: "retired" },
    },
    retired: { "take-in": { ...byQualityTeam, to: "in-use", requires: "a practice area" } },
  },
};

export const isThemeAction = (text: string): text is ThemeAction =>
  Object.hasOwn(themeLifecycle.actions, text);

export type ManagedTheme = {
  readonly code: string;
  readonly label: string;
  readonly covers: string;
  readonly practiceArea: PracticeAreaCode | null;
  readonly state: ThemeState;
  /** 0 where the council has not touched it. */
  readonly version: number;
};

export const MAX_THEME_LABEL = 80;

/** The program's themes, with the council's words in their place, then the council's own by their labels. */
export function themeList(own: readonly ManagedTheme[]): readonly ManagedTheme[] {
  const changed = new Map(own.map((theme) => [theme.code, theme]));
  const builtIn = THEMES.map(
    (theme): ManagedTheme => changed.get(theme.code) ?? { ...theme, state: "in-use", version: 0 },
  );
  const codes = new Set(builtIn.map(({ code }) => code));
  const others = own.filter(({ code }) => !codes.has(code));
  return [...builtIn, ...others.toSorted((one, other) => (one.label < other.label ? -1 : 1))];
}

/** Those that may be chosen in an audit now, and those that it has already. */
export const themesToChoose = (
  themes: readonly ManagedTheme[],
  chosen: readonly string[],
): readonly ManagedTheme[] =>
  themes.filter(({ code, state }) => state !== "retired" || chosen.includes(code));

const plain = (label: string) => label.trim().replace(/\s+/g, " ").toLowerCase();

/** The theme that already says this, retired or not. */
export const themeLabelled = (themes: readonly ManagedTheme[], label: string): ManagedTheme | null =>
  themes.find((theme) => plain(theme.label) === plain(label)) ?? null;

/** A code from a label's letters, one that no theme has: it stays when the label is changed. */
export function codeForTheme(label: string, themes: readonly ManagedTheme[]): string {
  const letters = label
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "")
    .slice(0, 50);
  const base = letters.length < 2 ? "theme" : letters;
  const taken = new Set(themes.map(({ code }) => code));
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(code)) return code;
  }
}

/** What can be done with a theme where it stands, in the order of the buttons. */
export const actionsFrom = (state: ThemeState): readonly ThemeAction[] =>
  Object.keys(themeLifecycle.steps[state]).filter(isThemeAction);
