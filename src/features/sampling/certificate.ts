// A draw's certificate, as it is kept and published: written once, read back only where it is whole.
import { hash } from "node:crypto";
import { z } from "zod";
import type { DrawCertificate } from "../../domain/sampling/draw.js";
import { exclusions } from "../../domain/sampling/eligibility.js";
import { parseSeed, type Sha256 } from "../../domain/sampling/seed.js";
import { isStratum, type Stratum } from "../../domain/sampling/strata.js";
import { parseLocalDate, parseMonth } from "../../domain/shared/calendar.js";

/** In one call: a draw takes one for each case, and a hash object made for each costs twice as much. */
export const sha256: Sha256 = (text) => hash("sha256", text, "hex");

const parsedBy = <Parsed extends string>(parse: (text: string) => Parsed | null) =>
  z.string().transform((text, problems): Parsed => {
    const parsed = parse(text);
    if (parsed !== null) return parsed;
    problems.addIssue("not what it should be");
    return z.NEVER;
  });

const count = z.number().int().nonnegative();
const months = z.number().int().nonnegative();
const stratum = z.custom<Stratum>((value) => typeof value === "string" && isStratum(value));
const date = parsedBy(parseLocalDate);

const certificateShape = z.object({
  algorithm: z.string(),
  month: parsedBy(parseMonth),
  drawDate: date,
  listAsAt: date,
  rules: z.object({
    version: z.string(),
    minimumMonthsOpen: months,
    maximumMonthsOpen: months.nullable(),
    monthsBetweenAudits: months,
    monthsBetweenSiblingAudits: months,
    statusesOutside: z.array(z.string()),
    // Certificates from before there were any say nothing of them.
    strata: z.array(stratum).default([]),
    sampleSize: count.nullable().default(null),
  }),
  fingerprint: z.string(),
  seed: parsedBy(parseSeed),
  seedWords: z.string().nullable(),
  counts: z.object({ inList: count, eligible: count, excluded: z.record(z.enum(exclusions), count) }),
  chosen: z.array(
    z.object({
      managerId: z.string(),
      childId: z.string().nullable(),
      tierSizes: z.object({ 1: count, 2: count, 3: count }),
    }),
  ),
  orderFingerprint: z.string(),
}) satisfies z.ZodType<DrawCertificate, unknown>;

/** Null where the kept certificate is broken: only a hand in the database can have done that. */
export const readCertificate = (kept: unknown): DrawCertificate | null => {
  const read = certificateShape.safeParse(kept);
  return read.success ? read.data : null;
};
