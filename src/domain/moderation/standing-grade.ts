// The grade that stands for an audit: the agreed one once a moderation is finalised, before that the audit's own (E4).
import { type Grade, isInadequate } from "../framework/bands.js";

export type Graded = {
  readonly overallGrade: Grade | null;
  /** Of a finalised moderation only. */
  readonly agreedGrade: Grade | null;
};

export const standingGrade = ({ overallGrade, agreedGrade }: Graded): Grade | null =>
  agreedGrade ?? overallGrade;

/** Whether the service manager must be satisfied too before an action is closed (F3). */
export const standsInadequate = (graded: Graded): boolean => {
  const grade = standingGrade(graded);
  return grade !== null && isInadequate(grade);
};
