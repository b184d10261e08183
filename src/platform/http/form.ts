// Reads posted fields: one text or several, and a zod shape's issues as errors beside fields.
import type { z } from "zod";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import type { FormError } from "./answers.js";
import type { Fields } from "./held-words.queries.js";

/** One field's text, with line ends as browsers' users mean them; empty where it was not sent. */
export const textOf = (fields: Fields, name: string): string => {
  const value = fields[name];
  return (Array.isArray(value) ? (value[0] ?? "") : (value ?? "")).replace(/\r\n?/g, "\n");
};

/** All the texts of a field that may come several times, such as check boxes. */
export const textsOf = (fields: Fields, name: string): readonly string[] => {
  const value = fields[name];
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
};

/** Posted fields as a shape makes them, or the errors: the first of each field, in the shape's order. */
export function readForm<Shape extends z.ZodType>(
  shape: Shape,
  fields: Fields,
): Result<z.output<Shape>, readonly FormError[]> {
  const read = shape.safeParse(fields);
  if (read.success) return accept(read.data);
  const errors = read.error.issues.map((issue) => ({
    field: issue.path.map(String).join("-"),
    text: issue.message,
  }));
  return refuse(
    errors.filter((error, at) => errors.findIndex((other) => other.field === error.field) === at),
  );
}
