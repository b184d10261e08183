// What the forms about a standard take, one for each part of it, and the words for what is missing or refused.
import { z } from "zod";
import type { LocalDate } from "../../domain/shared/calendar.js";
import { addMonths } from "../../domain/shared/calendar.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import type { StandardChange } from "../../domain/standards/change-standard.js";
import { limitLabel } from "../../domain/standards/clock-words.js";
import { limitUnits } from "../../domain/standards/default-limits.js";
import type { Limit, LimitUnit, Standard, StandardBasis } from "../../domain/standards/standard.js";
import type { FormError } from "../../platform/http/answers.js";
import { dateAsTyped, readDateField } from "../../platform/http/date-field.js";
import { readForm, textOf } from "../../platform/http/form.js";
import type { Fields } from "../../platform/http/held-words.queries.js";
import type { ChangeStandardRefusal, ChangeToSave } from "./change-standard.command.js";

type Part = StandardChange["what"];

const LONGEST = 999;
const isUnit = (text: string): text is LimitUnit => limitUnits.some((unit) => unit === text);

export const amountField = (name: string): string => `${name}-amount`;
export const unitField = (name: string): string => `${name}-unit`;

const readLimit = (fields: Fields, standard: Standard, name: string): Result<Limit, FormError> => {
  const [amount, unit] = [textOf(fields, amountField(name)).trim(), textOf(fields, unitField(name))];
  const what = limitLabel(standard.code, name);
  if (!/^\d{1,3}$/.test(amount) || (Number(amount) === 0 && name !== "grace"))
    return refuse({
      field: amountField(name),
      text: `Enter a whole number from 1 to ${LONGEST} for “${what}”`,
    });
  if (!isUnit(unit)) return refuse({ field: unitField(name), text: `Choose how “${what}” is counted` });
  return accept({ amount: Number(amount), unit });
};

const readLimits = (fields: Fields, standard: Standard): Result<StandardChange, readonly FormError[]> => {
  const read = Object.keys(standard.limits).map((name) => [name, readLimit(fields, standard, name)] as const);
  const errors = read.flatMap(([, limit]) => (limit.ok ? [] : [limit.refusal]));
  if (errors.length > 0) return refuse(errors);
  const limits = Object.fromEntries(read.flatMap(([name, limit]) => (limit.ok ? [[name, limit.value]] : [])));
  return accept({ what: "limits", limits });
};

const bases: readonly StandardBasis[] = ["statutory", "guidance", "local"];
const yesOrNo = (message: string) => z.enum(["yes", "no"], { message }).transform((said) => said === "yes");

const sourceShape = z.object({
  basis: z.enum(bases, { message: "Choose what the standard rests on" }),
  source: z
    .string({ message: "Enter the source" })
    .trim()
    .min(1, "Enter the source")
    .max(300, "Use 300 characters or fewer"),
  checked: yesOrNo("Say whether someone has read the source"),
});
const useShape = z.object({ inUse: yesOrNo("Say whether the standard is in use") });

const readChange = (
  part: Part,
  fields: Fields,
  standard: Standard,
): Result<StandardChange, readonly FormError[]> => {
  if (part === "limits") return readLimits(fields, standard);
  const read = part === "source" ? readForm(sourceShape, fields) : readForm(useShape, fields);
  if (!read.ok) return read;
  return accept(
    "source" in read.value ? { what: "source", ...read.value } : { what: "use", inUse: read.value.inUse },
  );
};

const LONGEST_NOTE = 500;
const MONTHS_AHEAD = 36;

const readFrom = (fields: Fields, today: LocalDate): Result<LocalDate, FormError> => {
  const from = readDateField(fields, "from", "the first day on which the change holds");
  if (from.ok && from.value > addMonths(today, MONTHS_AHEAD))
    return refuse({ field: "from-day", text: "Enter a day within the next three years" });
  return from;
};

export type PartForm = { readonly part: Part; readonly standard: Standard; readonly today: LocalDate };

/** The change that was sent, with every error of the form. */
export function readStandardChange(
  fields: Fields,
  { part, standard, today }: PartForm,
): Result<ChangeToSave, readonly FormError[]> {
  const change = readChange(part, fields, standard);
  const from = readFrom(fields, today);
  const note = textOf(fields, "note").trim();
  const errors = [
    ...(change.ok ? [] : change.refusal),
    ...(from.ok ? [] : [from.refusal]),
    ...(note.length > LONGEST_NOTE
      ? [{ field: "note", text: `Use ${LONGEST_NOTE} characters or fewer` }]
      : []),
  ];
  if (!change.ok || !from.ok || errors.length > 0) return refuse(errors);
  const seen = /^\d{1,9}$/.test(textOf(fields, "seen")) ? Number(textOf(fields, "seen")) : -1;
  return accept({ code: standard.code, seen, from: from.value, change: change.value, note });
}

const yes = (said: boolean): string => (said ? "yes" : "no");

/** What the form shows at first: what holds today, from today. */
export const asTyped = ({ standard, today }: PartForm, seen: number): Fields => ({
  ...Object.fromEntries(
    Object.entries(standard.limits).flatMap(([name, { amount, unit }]) => [
      [amountField(name), String(amount)],
      [unitField(name), unit],
    ]),
  ),
  basis: standard.basis,
  source: standard.source,
  checked: yes(standard.checked),
  inUse: yes(standard.inUse),
  ...dateAsTyped("from", today),
  seen: String(seen),
});

const firstFieldOf = ({ part, standard }: PartForm): string => {
  if (part === "limits") return amountField(Object.keys(standard.limits)[0] ?? "");
  return part === "source" ? "basis" : "inUse";
};

export const errorOf = (refusal: ChangeStandardRefusal, form: PartForm): FormError => {
  if (refusal === "before-the-first")
    return { field: "from-day", text: "Enter a day from 1 January 2010 on, from which standards are held" };
  if (refusal === "changed-meanwhile")
    return {
      field: "both-texts",
      text: "Someone else changed this standard while you had the page open. Both are below; check them, then save again",
    };
  return {
    field: firstFieldOf(form),
    text: "This is what holds on that day already. Change something, or leave the page",
  };
};
