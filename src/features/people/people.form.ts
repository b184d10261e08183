// What the forms about people take, and the words for what is missing.
import { z } from "zod";
import type { NewPosition } from "../../domain/access/positions.js";
import { type Role, roles } from "../../domain/access/roles.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import type { FormError } from "../../platform/http/answers.js";
import { readDateField } from "../../platform/http/date-field.js";
import { readForm } from "../../platform/http/form.js";
import type { Fields } from "../../platform/http/held-words.queries.js";
import { emailField } from "../access/public.js";
import type { NewPerson } from "./invite-person.command.js";

const name = (missing: string) =>
  z.string({ message: missing }).trim().min(1, missing).max(200, "Use 200 characters or fewer");

/** The id of a choice in a list, or null where none was made. */
const choice = z
  .string()
  .nullish()
  .transform((value) => value || null)
  .pipe(z.guid({ message: "Choose one from the list" }).nullable());

const positionShape = z.object({
  role: z.custom<Role>((value) => roles.some((role) => role === value), "Choose a role"),
  teamId: choice,
  serviceId: choice,
});

const personShape = z.object({ name: name("Enter their name"), email: emailField });

export const serviceShape = z.object({ serviceName: name("Enter the name of the service") });
export const teamShape = z.object({
  teamName: name("Enter the name of the team"),
  teamService: z.guid({ message: "Choose the service that the team belongs to" }),
});

const version = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

export const correctionShape = personShape.extend({
  version,
  workerRef: z
    .string()
    .trim()
    .max(50, "Use 50 characters or fewer")
    .nullish()
    .transform((text) => text || null),
});

export const teamChangeShape = z.object({
  version,
  teamName: name("Enter the name of the team"),
  teamService: z.guid({ message: "Choose the service that the team belongs to" }),
});

export const versionShape = z.object({ version });

export function readPosition(fields: Fields): Result<NewPosition, readonly FormError[]> {
  const form = readForm(positionShape, fields);
  const startsOn = readDateField(fields, "startsOn", "their first day in this position");
  if (form.ok && startsOn.ok) return accept({ ...form.value, startsOn: startsOn.value });
  return refuse([...(form.ok ? [] : form.refusal), ...(startsOn.ok ? [] : [startsOn.refusal])]);
}

export function readNewPerson(fields: Fields): Result<NewPerson, readonly FormError[]> {
  const person = readForm(personShape, fields);
  const position = readPosition(fields);
  if (person.ok && position.ok) return accept({ ...person.value, position: position.value });
  return refuse([...(person.ok ? [] : person.refusal), ...(position.ok ? [] : position.refusal)]);
}
