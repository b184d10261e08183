// Grades and bands: a section or a whole case is graded 0 to 10, and the grade falls in one of four bands (D3).
// The bands are of unequal width, so they are counted and compared, never averaged.

export const GRADES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** A whole number from 0 to 10; 10 is the best. */
export type Grade = (typeof GRADES)[number];

/** From weakest to strongest: the order of tables, charts and legends. */
export const BANDS = ["inadequate", "requires-improvement", "good", "outstanding"] as const;

export type Band = (typeof BANDS)[number];

const LABELS: { readonly [Each in Band]: string } = {
  inadequate: "Inadequate",
  "requires-improvement": "Requires improvement",
  good: "Good",
  outstanding: "Outstanding",
};

export const isGrade = (value: unknown): value is Grade => GRADES.some((grade) => grade === value);

export const isBand = (value: unknown): value is Band => BANDS.some((band) => band === value);

/** The grade that a form field holds, or null where it is not a whole number from 0 to 10 in plain digits. */
export const parseGrade = (text: string): Grade | null =>
  GRADES.find((grade) => String(grade) === text.trim()) ?? null;

/** The band a grade falls in; its limits are the framework's (D3). */
export const bandOf = (grade: Grade): Band => {
  if (grade <= 2) return "inadequate";
  if (grade <= 5) return "requires-improvement";
  if (grade <= 8) return "good";
  return "outstanding";
};

/** A band's grades, lowest first. */
export const gradesOf = (band: Band): readonly Grade[] => GRADES.filter((grade) => bandOf(grade) === band);

export const bandLabel = (band: Band): string => LABELS[band];

/** Ofsted's own name, for where the bands are explained: it calls the second one "Requires improvement to be good". */
export const bandLabelInFull = (band: Band): string =>
  band === "requires-improvement" ? "Requires improvement to be good" : LABELS[band];

/** The band of a grade and those next to it, for guidance; without a grade, good, because people start by asking what is good. */
export const bandsBeside = (grade: Grade | null): readonly Band[] => {
  if (grade === null) return ["good"];
  const at = BANDS.indexOf(bandOf(grade));
  return BANDS.slice(Math.max(0, at - 1), at + 2);
};

/** Below 0 where the first is the weaker, above 0 where it is the stronger: sorts bands weakest first. */
export const compareBands = (one: Band, other: Band): number => BANDS.indexOf(one) - BANDS.indexOf(other);

/** 0 to 5: whoever gives the grade also says what would get the work to good, and recommends actions (D6). */
export const isBelowGood = (grade: Grade): boolean => grade <= 5;

/** 0 to 2: the quality assurance team and the service manager are told at once (D8). */
export const isInadequate = (grade: Grade): boolean => bandOf(grade) === "inadequate";
