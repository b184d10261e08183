// A read file of people as it is kept between its preview and the decision: written once, read back only where it is whole.
import { z } from "zod";
import { type Role, roles } from "../../../domain/access/roles.js";
import { type LocalDate, parseLocalDate } from "../../../domain/shared/calendar.js";
import type { StructureProblem } from "../../../domain/structure/structure-problems.js";
import type { ReadStructure } from "./read-structure-file.js";

const text = z.string().nullable();
const date = z.custom<LocalDate>((value) => typeof value === "string" && parseLocalDate(value) !== null);
const place = z.object({ file: z.string(), sheet: text, row: z.number() });
const cell = z.object({ column: z.string(), text: z.string() });
const fields = [
  ...["name", "forename", "surname", "email", "role", "team", "service", "manager", "managerEmail"],
  ...["startsOn", "endsOn", "workerRef"],
] as const;

const line = z.object({
  place,
  cells: z.partialRecord(z.enum(fields), cell),
  name: text,
  email: text,
  workerRef: text,
  role: z.custom<Role>((value) => roles.some((role) => role === value)).nullable(),
  team: text,
  service: text,
  manager: text,
  managerEmail: text,
  startsOn: date.nullable(),
  endsOn: date.nullable(),
  isUsed: z.boolean(),
});

const problem = z.custom<StructureProblem>(
  (value) => typeof value === "object" && value !== null && "code" in value && "message" in value,
);

const shape = z.object({
  lines: z.array(line),
  problems: z.array(problem),
  unknownHeadings: z.array(z.string()),
});

/** Null where what is kept is broken: only a hand in the database can have done that. */
export const parseKeptFile = (kept: unknown): ReadStructure | null => {
  const read = shape.safeParse(kept);
  return read.success ? read.data : null;
};

const counts = z.object({
  services: z.number(),
  teams: z.number(),
  moves: z.number(),
  people: z.number(),
  corrections: z.number(),
  begun: z.number(),
  ended: z.number(),
});

/** What an applied file did, in numbers. */
export type Done = z.output<typeof counts>;

export const parseDone = (kept: unknown): Done | null => {
  const read = counts.safeParse(kept);
  return read.success ? read.data : null;
};
