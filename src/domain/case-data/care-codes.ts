// The codes of the yearly return of children looked after (SSDA903), with the returns in which each may be used. A return
// is named by the year of its last day, 31 March.
import { type LocalDate, parseLocalDate } from "../shared/calendar.js";
import type { CarePiece } from "./case-entry.js";
import { foldText, nearestText, saysNothing } from "./texts.js";

type Years = { readonly from?: number; readonly to?: number; readonly instead?: string };
type Codes = Readonly<Record<string, Years>>;

const always = (codes: string): Codes => Object.fromEntries(codes.split(" ").map((code) => [code, {}]));

const supported = "K3 (supported accommodation)";

export const careCodes = {
  LS: always("C1 C2 D1 E1 V2 V3 V4 L1 L2 L3 J1 J2 J3"),
  CIN: always("N1 N2 N3 N4 N5 N6 N7 N8"),
  RNE: always("S L P T B U"),
  PLACE: {
    ...always("A3 A4 A5 A6 K1 K2 P1 P3 R1 R2 R3 R5 S1 T0 T1 T2 T3 T4 U1 U2 U3 U4 U5 U6 Z1"),
    H5: { to: 2024, instead: supported },
    P2: { to: 2024, instead: supported },
    K3: { from: 2025 },
    ...Object.fromEntries(["Z11", "Z12", "Z13", "Z14"].map((code) => [code, { from: 2026 }])),
  },
  REC: {
    ...always("X1 E11 E12 E2 E3 E4A E4B E13 E41 E5 E6 E7 E9 E14 E15 E16 E17 E8"),
    E43: { to: 2018, instead: "E45 or E46 (special guardianship)" },
    E44: { to: 2018, instead: "E47 or E48 (special guardianship)" },
    ...Object.fromEntries(["E45", "E46", "E47", "E48"].map((code) => [code, { from: 2019 }])),
  },
} as const satisfies Readonly<Record<string, Codes>>;

export type CareCodeSet = keyof typeof careCodes;

/** The return that a day belongs to. */
export const returnYearOf = (day: LocalDate): number =>
  Number(day.slice(0, 4)) + (day.slice(5) > "03-31" ? 1 : 0);

export type CareCodeReading =
  | { readonly kind: "known" | "blank" }
  | { readonly kind: "unknown"; readonly nearest: string | null }
  | { readonly kind: "withdrawn"; readonly since: number; readonly instead: string | null }
  | { readonly kind: "early"; readonly from: number };

/** A code as used in a row of which the last day is in the given return. */
export const readCareCode = (set: CareCodeSet, written: string, year: number): CareCodeReading => {
  if (saysNothing(written)) return { kind: "blank" };
  const codes: Codes = careCodes[set];
  const text = foldText(written).toUpperCase();
  const code = Object.hasOwn(codes, text) ? text : (/^[A-Z]+\d*[A-Z]?(?=\b)/.exec(text)?.[0] ?? "");
  const years = Object.hasOwn(codes, code) ? codes[code] : undefined;
  if (!years) return { kind: "unknown", nearest: nearestText(text, Object.keys(codes)) };
  if (years.to !== undefined && year > years.to)
    return { kind: "withdrawn", since: years.to + 1, instead: years.instead ?? null };
  if (years.from !== undefined && year < years.from) return { kind: "early", from: years.from };
  return { kind: "known" };
};

/** The first day of a return's year. */
export const firstDayOfReturn = (year: number): LocalDate | null => parseLocalDate(`${year - 1}-04-01`);

/** What a piece of care says by its codes, of which the first letters count: S of "S", X1 of "X1 - another episode follows". */
export const carePieceOf = (
  from: LocalDate | null,
  start: string | undefined,
  end: string | undefined,
): CarePiece => {
  const code = (text: string | undefined) =>
    text === undefined || saysNothing(text) ? null : foldText(text).toUpperCase();
  return { from, start: code(start)?.slice(0, 1) ?? null, goesOn: code(end)?.startsWith("X1") ?? null };
};
