// Of codes that were sent for themes, those that the council's list knows, retired ones among them.
import { themeList } from "../../domain/framework/managed-themes.js";
import type { Work } from "../../platform/db/in-authority.js";
import { listOwnThemes } from "../themes/public.js";

export async function keepKnownThemes(work: Work, codes: readonly string[]): Promise<readonly string[]> {
  const known = new Set(themeList(await listOwnThemes(work)).map(({ code }) => code));
  return codes.filter((code) => known.has(code));
}
