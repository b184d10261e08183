// The quarterly reports of the demonstration: one story in five parts, in which a weakness is found, a change is decided,
// and later quarters see whether it helped (G1 to G4).
import { fifthQuarter, fourthQuarter, thirdQuarter } from "./words/report-end.js";
import { firstQuarter, type QuarterWords, secondQuarter } from "./words/report-start.js";

export type { KindOfChange, QuarterWords, Recommendation } from "./words/report-start.js";

/** The five quarters of the history, in order; the training recommended in the first is given in month 6, in the third. */
export const reportStories: readonly QuarterWords[] = [
  firstQuarter,
  secondQuarter,
  thirdQuarter,
  fourthQuarter,
  fifthQuarter,
];
