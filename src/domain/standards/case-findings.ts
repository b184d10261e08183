// What all the standards of a day find for one child, and where each finding stands in an audit (D9).
import { SECTION_CODES, type SectionCode } from "../framework/sections.js";
import { judgeStandard } from "./judge-standard.js";
import type { Finding, Judging, Standard, StandardCase } from "./standard.js";

export type CaseFinding = { readonly standard: Standard; readonly finding: Finding };

/** In the standards' order. Those that do not apply to the child find nothing. */
export const judgeCase = (
  of: StandardCase,
  standards: readonly Standard[],
  judging: Judging,
): readonly CaseFinding[] =>
  standards.flatMap((standard) => {
    const finding = judgeStandard(of, standard, judging);
    return finding ? [{ standard, finding }] : [];
  });

/** Every section with the findings that bear on it, in the sections' order. */
export const bySection = <Found extends { readonly standard: Pick<Standard, "section"> }>(
  findings: readonly Found[],
): ReadonlyMap<SectionCode, readonly Found[]> =>
  new Map(SECTION_CODES.map((code) => [code, findings.filter(({ standard }) => standard.section === code)]));

/**
 * What became of a finding in a later list: it may say the same, say something else, or be there no more, because the
 * case or what the standard needs is gone. The wording of the reason does not count.
 */
export type Later = "no-later-list" | "same" | "changed" | "gone";

export type SaidByData = Omit<Finding, "standard">;

export const compareFinding = (said: SaidByData, now: SaidByData | null): Exclude<Later, "no-later-list"> => {
  if (!now) return "gone";
  const facts = ({ verdict, dueOn, datesUsed }: SaidByData) =>
    [verdict, dueOn, ...datesUsed.map(({ what, on }) => `${what} ${on}`)].join("|");
  return facts(said) === facts(now) ? "same" : "changed";
};
